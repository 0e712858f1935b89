/** Since when an invoice is in dispute, the same on every screen; through the built program. */
import { expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency,disputed,dispute_reason
1002,Van Dam,F39,2026-07-14,2026-08-13,2649.50,EUR,yes,two of six damaged
1002,Van Dam,F40,2026-07-14,2026-08-13,100.00,EUR,,
`;
const CONTACTS = `debtor_id,date,channel,direction,outcome,note
1002,2026-07-20,email,in,spoken,"F40 is wrong, he disputes it"
1002,2026-08-04,email,in,spoken,"Two of the six boilers of F39 arrived damaged, he disputes the invoice"
`;
const json = async (desk: Desk, ...args: string[]): Promise<unknown> => JSON.parse((await desk.must(...args, '--json')).stdout);

test('the first day on which anything said so, in every list, and counted in the status', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    desk.write('contacts.csv', CONTACTS);
    await desk.must('import', 'list.csv', 'contacts.csv');
    expect(await json(desk, 'dispute')).toMatchObject([{ since: '2026-08-04', age: 90 }]);
    expect(await json(desk, 'triage', '--list', 'disputes')).toMatchObject([{ since: '2026-08-04', days: 90 }]);
    expect(await json(desk, 'report', 'disputes')).toMatchObject([{ opened: '2026-08-04', age: 90 }]);
    const { data } = (await json(desk, 'status')) as { data: { kind: string; records: number }[] };
    expect(data.find(({ kind }) => kind === 'disputes')).toMatchObject({ records: 1, newest: '2026-08-04' });
  });
}, 60_000);

test('an invoice that is paid is not disputed: refused, and nothing written', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    desk.write('payments.csv', 'payment_id,payment_date,amount,currency,debtor_id,invoice_number\nP1,2026-09-01,100.00,EUR,1002,F40\n');
    await desk.must('import', 'list.csv', 'payments.csv');
    const before = desk.dump();
    const { code, stderr } = await desk.dunning(['dispute', 'add', '1002', '--invoice', 'F40', '--kind', 'price', '--owner', 'Piet']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Invoice F40 is paid since 2026-09-01')]);
    expect(desk.dump()).toEqual(before);
  });
}, 60_000);
