/** What a debtor can be held to, and how his promises are listed, through the built program. */
import { describe, expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1009,Ocean Parts,U1,2026-08-01,2026-08-31,5000.00,USD
1010,Lambert,B1,2026-08-01,2026-08-31,300.00,EUR
1010,Lambert,B2,2026-08-01,2026-08-31,300.00,USD
1011,Smit,S1,2026-08-01,2026-08-31,900.00,EUR
1012,Peters,P1,2026-08-01,2026-08-31,0.00,EUR
`;
const CONTACTS = `debtor_id,date,channel,direction,outcome,note
1011,2026-10-30,phone,out,spoken,"hij betaalt op 6 november"
`;
interface Row {
  readonly [key: string]: unknown;
}
const json = async (desk: Desk, ...args: string[]): Promise<Row[]> => JSON.parse((await desk.must(...args, '--json')).stdout) as Row[];
const atLedger = (work: (desk: Desk) => Promise<void>) =>
  atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    desk.write('contacts.csv', CONTACTS);
    await desk.must('import', 'list.csv', 'contacts.csv');
    await work(desk);
  });

describe('a promise to pay', () => {
  test('is in the currency he owes in; of several it must be said which', async () => {
    await atLedger(async (desk) => {
      expect((await desk.must('log', '1009', '--promise', '+3', '--amount', '2500')).stderr).toContain('USD 2,500.00');
      expect((await desk.must('promise', 'add', '1009', '--by', '+4', '--amount', '2000')).stderr).toContain('USD 2,000.00');
      for (const args of [
        ['log', '1010', '--promise', '+3', '--amount', '250'],
        ['promise', 'add', '1010', '--by', '+3', '--amount', '250'],
      ]) {
        const { code, stderr } = await desk.dunning(args);
        expect([code, stderr]).toEqual([2, expect.stringContaining('--currency')]);
      }
      await desk.must('log', '1010', '--promise', '+3', '--amount', '250', '--currency', 'usd');
    });
  }, 60_000);

  test('is refused where he owes nothing, above what is open, and more than 90 days away; nothing is written then', async () => {
    await atLedger(async (desk) => {
      const before = desk.dump();
      for (const [words, ...rest] of [
        ['owes nothing', '1012', '+3', '10'],
        ['more than what is open: EUR 900.00', '1011', '+3', '900.01'],
        ['dunning plan propose 1011', '1011', '+91', '100'],
      ] as const) {
        const [debtor, by, amount] = rest;
        for (const args of [
          ['log', debtor, '--promise', by, '--amount', amount],
          ['promise', 'add', debtor, '--by', by, '--amount', amount],
        ]) {
          const { code, stderr } = await desk.dunning(args);
          expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
        }
      }
      expect(desk.dump()).toEqual(before);
    });
  }, 60_000);

  test('takes the place of the open one, says so, and leaves one to stand and to be counted; undo brings the first back', async () => {
    await atLedger(async (desk) => {
      await desk.must('promise', 'add', '1009', '--by', '2026-11-05');
      expect((await desk.must('promise', 'add', '1009', '--by', '2026-11-06')).stderr).toContain('the place of the promise by 2026-11-05');
      expect((await desk.must('log', '1009', '--promise', '2026-11-09')).stderr).toContain('takes the place of the one by 2026-11-06');
      const standing = async (): Promise<unknown[]> =>
        (await json(desk, 'promise')).filter(({ debtor_id }) => debtor_id === '1009').map(({ by, state }) => [by, state]);
      expect(await standing()).toEqual([['2026-11-09', 'open']]);
      const report = (await json(desk, 'report', 'promises')).filter(({ debtor_id }) => debtor_id === '1009');
      expect(report.map(({ state, kept_rate }) => [state, kept_rate])).toEqual([
        ['open', null],
        ['replaced', null],
        ['replaced', null],
      ]);
      await desk.must('undo', '4');
      expect(await standing()).toEqual([['2026-11-06', 'open']]);
    });
  }, 60_000);

  test('that stands in a note only is listed where it is counted, as one from a note', async () => {
    await atLedger(async (desk) => {
      const seen = (rows: Row[]) => rows.map(({ debtor_id, state, source }) => [debtor_id, state, source]);
      expect(seen(await json(desk, 'promise', '--all'))).toEqual([['1011', 'open', 'note']]);
      expect(seen(await json(desk, 'report', 'promises'))).toEqual([['1011', 'open', 'note']]);
      const [call] = (await json(desk, 'triage', '--all', '--as-of', '2026-11-20')).filter(({ debtor_id }) => debtor_id === '1011');
      expect(call?.['promises']).toEqual({ kept: 0, made: 1 });
      expect(seen(await json(desk, 'promise', '--as-of', '2026-11-20'))).toEqual([['1011', 'broken', 'note']]);
    });
  }, 60_000);

  test('of several about other invoices, the one let off is named with --by, and why is told', async () => {
    await atLedger(async (desk) => {
      await desk.must('promise', 'add', '1010', '--by', '2026-11-05', '--invoice', 'B1');
      await desk.must('promise', 'add', '1010', '--by', '2026-11-06', '--invoice', 'B2');
      const { code, stderr } = await desk.dunning(['promise', 'settle', '1010', '--withdrawn', '--because', 'frozen account']);
      expect([code, stderr]).toEqual([2, expect.stringContaining('by 2026-11-05, 2026-11-06')]);
      await desk.must('promise', 'settle', '1010', '--withdrawn', '--by', '2026-11-06', '--because', 'frozen account');
      const rows = (await json(desk, 'promise', '--all')).filter(({ debtor_id }) => debtor_id === '1010');
      expect(rows.map(({ by, state, note }) => [by, state, note])).toEqual([
        ['2026-11-05', 'open', null],
        ['2026-11-06', 'withdrawn', 'withdrawn on 2026-11-02: frozen account'],
      ]);
      expect((await desk.must('explain', '1010')).stdout).toContain('frozen account');
    });
  }, 60_000);
});
