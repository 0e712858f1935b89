/** What was agreed with a debtor holds for him too when two numbers turn out to be one. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
J1,A. Jansen,F1,2026-08-01,2026-08-31,500.00,EUR
J2,Jansen A.,F2,2026-08-02,2026-09-01,80.00,EUR
J2,Jansen A.,F3,2026-08-02,2026-09-01,60.00,EUR
`;

test('holds, promises, disputes and plans noted under one number are seen, listed and settled under the other', async () => {
  await atDesk(async (desk) => {
    const env = { ...desk.env, DUNNING_CLOCK: '2026-11-02T09:00:00Z' };
    const must = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await desk.dunning(args, { env });
      if (code !== 0) throw new Error(stderr);
      return stdout;
    };
    const json = async (...args: string[]): Promise<Record<string, unknown>[]> =>
      JSON.parse(await must(...args, '--json')) as Record<string, unknown>[];
    desk.write('list.csv', LIST);
    await must('import', 'list.csv');
    await must('hold', 'add', 'J2', '--invoice', 'F3', '--because', 'copy was sent', '--until', '2026-12-01');
    await must('promise', 'add', 'J2', '--ours', 'look_into', '--by', '2026-11-02', '--owner', 'Piet');
    await must('dispute', 'add', 'J2', '--invoice', 'F2', '--kind', 'price', '--owner', 'Els');
    await must('plan', 'add', 'J2', '--invoice', 'F3', '--instalment', '30', '--by', 'Els');
    await must('debtors', 'merge', 'J1', 'J2');

    for (const list of ['hold', 'promise', 'dispute', 'plan'])
      expect([list, (await json(list)).map(({ debtor_id }) => debtor_id)]).toEqual([list, ['J1']]);
    const [call] = await json('triage');
    expect(call).toMatchObject({ debtor_id: 'J1', tier: 1 });
    const { agreements } = JSON.parse(await must('explain', 'J1', '--json')) as { agreements: { kind: string }[] };
    expect(agreements.map(({ kind }) => kind)).toEqual(['our promise: look into', 'dispute of F2', 'hold of F3']);

    await must('promise', 'settle', 'J1', '--ours', 'look_into', '--kept');
    await must('dispute', 'settle', 'J1', '--invoice', 'F2', '--how', 'rejected', '--theirs', '--because', 'as quoted');
    await must('hold', 'lift', 'J2', '--invoice', 'F3', '--because', 'has it now');
    for (const list of ['hold', 'promise', 'dispute']) expect([list, await json(list)]).toEqual([list, []]);
  });
});
