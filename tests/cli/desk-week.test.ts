/** What a week at the call desk stumbled over: complaints nobody noted, promises nobody asked about, notes of nobody. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1001,Smit,S1,2026-08-01,2026-08-31,600.00,EUR
1002,Maes,M1,2026-08-01,2026-08-31,900.00,EUR
1003,Claes,C1,2026-08-01,2026-08-31,700.00,EUR
`;

test('a complaint that is noted as no dispute is said, by log and by the sheet that comes back', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    const says = 'Smit (1001) said: complaint price, and no invoice of his is in dispute: dunning dispute add 1001 --invoice NUMBER';
    expect((await desk.must('log', '1001', '--reason', 'complaint_price', '--dry-run')).stderr).toContain(says);
    for (const quiet of [
      ['1001', '--reason', 'complaint_price', '--dispute', 'S1', '--by', 'Els', '--dry-run'],
      ['1001', '--reason', 'forgot', '--dry-run'],
    ])
      expect((await desk.must('log', ...quiet)).stderr).not.toContain('in dispute');
    const sheet = (await desk.must('triage', '--csv')).stdout.trimEnd().split('\n');
    const filled = [
      sheet[0],
      ...sheet.slice(1).map((row) => row.replace(/,,,,,,,$/, row.includes('1001') ? 'spoken,complaint_price,,,,,,' : ',,,,,,,')),
    ];
    desk.write('back.csv', `${filled.join('\n')}\n`);
    expect((await desk.must('import', 'back.csv')).stderr).toContain(says);
    await desk.must('dispute', 'add', '1001', '--invoice', 'S1', '--kind', 'price', '--owner', 'Piet');
    expect((await desk.must('log', '1001', '--reason', 'complaint_price', '--dry-run')).stderr).not.toContain(says);
  });
});

test('who broke a promise is asked about it; whoever works here is named without being typed', async () => {
  await atDesk(async (desk) => {
    const env = (day: string) => ({ ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z`, DUNNING_USER: 'Sanne' });
    const on = async (day: string, ...args: string[]) => {
      const done = await desk.dunning(args, { env: env(day) });
      expect([args, done.stderr, done.code]).toEqual([args, expect.anything(), 0]);
      return done.stdout === '' ? [] : (JSON.parse(done.stdout) as Record<string, unknown>[]);
    };
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    await on('2026-11-02', 'promise', 'add', '1001', '--by', '2026-11-06', '--amount', '250');
    await on('2026-11-02', 'promise', 'add', '1002', '--by', '2026-11-06', '--invoice', 'M1');
    await on('2026-11-02', 'hold', 'add', '1003', '--because', 'moves house');
    expect(await on('2026-11-12', 'triage', '--json')).toMatchObject([
      { tier: 2, ask: expect.stringContaining('of M1 was promised by 2026-11-06 and has not come: was it sent?') },
      { tier: 2, ask: 'EUR 250.00 was promised by 2026-11-06 and has not come: was it sent? If not, on which day will it be?' },
    ]);
    expect(await on('2026-11-12', 'promise', '--json')).toMatchObject([{ owner: 'Sanne' }, { owner: 'Sanne' }]);
    expect(await on('2026-11-12', 'hold', '--json')).toMatchObject([{ handled_by: 'Sanne' }]);
    // Who cannot pay is asked what is realistic, promise or not.
    await on('2026-11-12', 'log', '1001', '--reason', 'no_money_structural');
    expect(await on('2026-11-25', 'triage', '--json')).toContainEqual(
      expect.objectContaining({ debtor_id: '1001', ask: expect.stringContaining('realistic') }),
    );
  });
});
