/** Holds that are lifted, replaced and taken back with the debtor, through the built program. */
import { expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1003,Bakkerij Jansen,F1,2026-08-01,2026-08-31,500.00,EUR
1003,Bakkerij Jansen,F2,2026-08-01,2026-08-31,7760.00,EUR
`;
const CONTACTS = `debtor_id,date,channel,direction,outcome,note
1003,2026-10-20,phone,out,stop,
`;
const ledger = async (desk: Desk): Promise<void> => {
  desk.write('list.csv', LIST);
  await desk.must('import', 'list.csv');
};

test('lifting what is not on hold is an error and writes nothing; what it clears is said', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const before = desk.dump();
    for (const more of [[], ['--invoice', 'F1']]) {
      const { code, stderr } = await desk.dunning(['hold', 'lift', '1003', '--because', 'x', ...more]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('is not on hold on 2026-11-02')]);
    }
    expect(desk.dump()).toEqual(before);
    desk.write('contacts.csv', CONTACTS);
    await desk.must('import', 'contacts.csv');
    const { stderr } = await desk.must('hold', 'lift', '1003', '--because', 'he calls us himself');
    expect(stderr).toContain('Cleared: asked on 2026-10-20 not to be contacted.');
  });
}, 60_000);

test('a second hold names the first, with its last day', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    expect((await desk.must('hold', 'add', '1003', '--because', 'moves', '--until', '2026-12-12')).stderr).toContain(
      'on hold until and including 2026-12-12',
    );
    expect((await desk.must('hold', 'add', '1003', '--because', 'estate')).stderr).toContain(
      'It takes the place of the hold since 2026-11-02 until and including 2026-12-12: moves.',
    );
    expect((await desk.must('hold', 'lift', '1003', '--because', 'moved')).stderr).not.toContain('Cleared');
  });
}, 60_000);

test('taking back the batch that brought a debtor takes back what was agreed with him', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    await desk.must('hold', 'add', '1003', '--because', 'moves', '--invoice', 'F2');
    await desk.must('promise', 'add', '1003', '--by', '+3');
    await desk.must('dispute', 'add', '1003', '--invoice', 'F1', '--kind', 'price', '--owner', 'Piet');
    const { code, stderr } = await desk.dunning(['undo', '1']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('batches 4, 3, 2 built on it')]);
    await desk.must('undo', '1', '--cascade');
    const { hold, promise, dispute_event } = desk.dump();
    expect([hold, promise, dispute_event]).toEqual([[], [], []]);
  });
}, 60_000);

test('what is on hold stays in what is overdue, is named beside it everywhere, and is neither asked for nor worth a call', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    await desk.must('hold', 'add', '1003', '--because', 'waits for the crane', '--invoice', 'F2');
    const [call] = JSON.parse((await desk.must('triage', '--json')).stdout) as Record<string, unknown>[];
    expect(call).toMatchObject({
      overdue: '8260.00',
      set_aside: 'of which EUR 7,760.00 on hold: F2',
      ask: expect.stringContaining('F1'),
      value: { balance: '500.00' },
      invoices: [{ invoice_number: 'F1' }, { invoice_number: 'F2' }],
    });
    const told = (await desk.must('explain', '1003')).stdout;
    expect(told).toContain('of which EUR 7,760.00 on hold: F2');
    expect(told).toContain('waits for the crane');
  });
}, 60_000);
