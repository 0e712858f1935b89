/** What the other screens say once a dispute was settled, through the built program. */
import { describe, expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency,disputed,dispute_reason,phone
1002,Van Dam,F39,2026-07-14,2026-08-13,2649.50,EUR,yes,two of six damaged,+31 10 5550102
`;
const CONTACTS = `debtor_id,date,channel,direction,outcome,note
1002,2026-08-04,email,in,spoken,"Two of the six boilers of F39 arrived damaged, he disputes the invoice and does not pay"
`;
interface Row {
  readonly [key: string]: unknown;
}
const json = async (desk: Desk, ...args: string[]): Promise<Row[]> => JSON.parse((await desk.must(...args, '--json')).stdout) as Row[];
const ledger = async (desk: Desk): Promise<void> => {
  desk.write('list.csv', LIST);
  desk.write('contacts.csv', CONTACTS);
  await desk.must('import', 'list.csv', 'contacts.csv');
};
const settle = (desk: Desk, ...args: string[]) =>
  desk.must('dispute', 'settle', '1002', '--invoice', 'F39', '--because', 'they were damaged', ...args);

describe('after a dispute was settled', () => {
  test('a credit: the screens speak of it, ask for the rest and promise the credit note; no reminder asks for what is credited', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      expect((await json(desk, 'triage', '--all'))[0]).toMatchObject({ class: 'wont_pay', sub_reason: 'dispute' });
      await settle(desk, '--how', 'credit', '--amount', '883.17', '--ours', '--owner', 'Piet');

      const [call] = await json(desk, 'triage');
      expect(call).toMatchObject({ overdue: '2649.50', ask: expect.stringContaining('the rest, EUR 1,766.33') });
      expect(call?.['class']).not.toBe('wont_pay');
      expect(call?.['next_step']).toContain('a credit of EUR 883.17 for F39 is agreed and not booked yet: send the credit note');
      const told = (await desk.must('explain', '1002')).stdout;
      expect(told).not.toContain('no dispute is recorded');
      expect(told).not.toContain('What is wrong with');
      expect(await json(desk, 'promise')).toMatchObject([
        { side: 'ours', kind: 'credit_note', by: '2026-11-07', owner: 'Piet', invoices: ['F39'] },
      ]);
      const remind = (await desk.must('remind', '--all')).stdout;
      expect(remind).toContain('a credit is agreed and not booked yet (EUR 883.17 for F39)');
      expect(remind).not.toContain('2649.50');
      expect(await json(desk, 'report', 'marketing')).toMatchObject([{ action: 'release', days_on_hold: 111 }]);
      // On the day before, nothing of it was known.
      expect((await json(desk, 'triage', '--all', '--as-of', '2026-11-01'))[0]).toMatchObject({ class: 'wont_pay', sub_reason: 'dispute' });

      desk.write(
        'credit.csv',
        'debtor_id,debtor_name,invoice_number,kind,invoice_date,due_date,amount,currency,credits_invoice\n1002,Van Dam,C1,credit_note,2026-11-02,2026-11-02,-883.17,EUR,F39\n',
      );
      await desk.must('import', 'credit.csv');
      const [after] = await json(desk, 'triage');
      expect(after).toMatchObject({ overdue: '1766.33', ask: expect.stringContaining('The credit for F39 is booked') });
      expect(after?.['class']).not.toBe('wont_pay');
      expect(await json(desk, 'promise')).toEqual([]);
    });
  }, 60_000);

  test('rejected: explained kindly, asked for all, nothing promised; --no-promise promises nothing either', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      await settle(desk, '--how', 'rejected', '--theirs');
      const [call] = await json(desk, 'triage');
      expect(call).toMatchObject({
        ask: expect.stringContaining('EUR 2,649.50'),
        next_step: expect.stringContaining('explain kindly why F39 stands (they were damaged), and agree on the day of payment of all'),
      });
      expect(await json(desk, 'promise', '--all')).toEqual([]);
      await desk.must('undo', '2');
      await settle(desk, '--how', 'credit', '--amount', '100', '--no-promise');
      expect(await json(desk, 'promise', '--all')).toEqual([]);
    });
  }, 60_000);

  test('a new complaint after the answer counts again', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      await desk.must(
        'dispute',
        'settle',
        '1002',
        '--invoice',
        'F39',
        '--how',
        'rejected',
        '--because',
        'signed for',
        '--as-of',
        '2026-09-01',
      );
      await desk.must('log', '1002', '--outcome', 'spoken', '--reason', 'complaint_quality', '--note', 'disputes F39 again');
      expect((await json(desk, 'triage', '--all'))[0]).toMatchObject({ class: 'wont_pay', sub_reason: 'dispute' });
    });
  }, 60_000);
});
