/** What an import and the status say of payments that are odd: dated ahead, or returned. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const INVOICES = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1,Jansen,F1,2026-01-01,2026-01-31,100.00,EUR
1,Jansen,F2,2026-02-01,2026-03-01,250.00,EUR
1,Jansen,F3,2026-02-02,2026-03-02,75.00,EUR
`;
const PAYMENTS = `payment_id,debtor_id,payment_date,amount,currency,invoice_number,method,return_code
P1,1,2026-02-01,100.00,EUR,F1,bank,
P2,1,2026-03-01,250.00,EUR,F2,direct_debit,
P3,1,2026-03-04,-250.00,EUR,F2,direct_debit,AM04
P4,2,2026-03-05,13.00,EUR,,bank,
P5,1,2090-01-01,75.00,EUR,F3,bank,
`;

test('each payment of a file is booked, not booked, or returned; a day ahead is said', async () => {
  await atDesk(async (desk) => {
    desk.write('invoices.csv', INVOICES);
    desk.write('payments.csv', PAYMENTS);
    const { stderr } = await desk.must('import', 'invoices.csv', 'payments.csv');
    const counted = [...stderr.matchAll(/^(?:Booked|Not booked|Neither): (\d+) payments?/gm)].map(([, number]) => Number(number));
    expect(counted).toEqual([2, 1, 2]);
    expect(stderr).toContain('Neither: 2 payments, returned or the return of one');
    expect(stderr).toMatch(/payments\.csv: line 6: the date lies after \d{4}-\d\d-\d\d; it counts from that day on/);
    const status = await desk.must('status', '--json');
    const { data } = JSON.parse(status.stdout) as { data: { kind: string; days_old: number }[] };
    expect(data.find(({ kind }) => kind === 'payments')?.days_old).toBe(0);
    expect(status.stderr).toMatch(/The newest of payments is dated 2090-01-01, after/);
  });
});
