/** `--by` is a day where something is promised and a name elsewhere: each says so where it is given the other. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1001,Smit,S1,2026-08-01,2026-08-31,600.00,EUR
`;

test('a name given as a day, and a day given as a name, are told apart; nothing is written', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    const before = desk.dump();
    for (const [args, ...says] of [
      [['promise', 'add', '1001', '--by', 'Sanne'], '"Sanne" is no day', 'not a name', '--handled-by'],
      [['promise', 'add', '1001', '--by', 'Piet de Boer', '--ours', 'look_into'], 'not a name', 'named with --owner'],
      [['promise', 'add', '1001', '--by', '+3', '--handled-by', 'friday'], '"friday" is a day', '--by DAY'],
      [['promise', 'settle', '1001', '--withdrawn', '--because', 'x', '--by', 'Sanne'], 'not a name', '--handled-by'],
      [['log', '1001', '--promise', '+3', '--by', '2026-11-27'], '"2026-11-27" is a day', '--promise DAY'],
      [['hold', 'add', '1001', '--because', 'x', '--by', '27/11'], '"27/11" is a day', 'takes a name'],
      [['plan', 'add', '1001', '--instalment', '100', '--by', '+7'], '"+7" is a day', 'takes a name'],
    ] as const) {
      const { code, stderr } = await desk.dunning(args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(says[0] as string)]);
      for (const each of says) expect(stderr).toContain(each);
    }
    expect(desk.dump()).toEqual(before);
    expect((await desk.dunning(['promise', 'add', '1001', '--by', 'friday', '--handled-by', 'Freitag'])).code).toBe(0);
  });
});
