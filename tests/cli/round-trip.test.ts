/** A list that was printed and is imported again says what the ledger says: nothing is new, and no money comes twice. */
import { expect, test } from 'vitest';
import { atDesk, withoutBatches } from './desk.js';

const DEBTORS = `debtor_id,name,phone,mobile
1,Maes,+32 3 5550101,
2,Smit,,+31 6 55501002
02,Smit en Zn,,
`;
/** Debtor 3 is known from here only, under two names; F5 says itself that it was paid. */
const INVOICES = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency,open_amount,paid_date
1,,F1,2026-01-05,2026-02-04,100.00,EUR,,
1,,F2,2026-01-06,2026-02-05,50.00,USD,,
2,,F3,2026-01-07,2026-02-06,75.00,EUR,25.00,
02,,F4,2026-01-08,2026-02-07,30.00,EUR,,
3,Vos,F5,2026-01-09,2026-02-08,1200.00,EUR,,2026-02-01
3,De Vos,F6,2026-01-10,2026-02-09,60.00,EUR,,
`;
/** Equal rows without a number, a payer who is found by his number, one number on two rows, and money of nobody. */
const PAYMENTS = `payment_id,debtor_id,payment_date,amount,currency,invoice_number,reference,payer_name
,1,2026-02-10,40.00,EUR,,=deel,
,1,2026-02-10,40.00,EUR,,=deel,
,,2026-02-11,60.00,EUR,,factuur F6,Vos
P1,1,2026-02-12,20.00,EUR,F1,,
P1,1,2026-02-12,50.00,USD,F2,,
P2,,2026-02-13,30.00,EUR,F4,,
,,2026-02-14,7.00,EUR,,,Onbekend
`;

test.each([
  ['--csv', []],
  ['--excel', ['nl']],
])('report %s', async (format, country) => {
  await atDesk(async (desk) => {
    desk.write('debtors.csv', DEBTORS);
    desk.write('invoices.csv', INVOICES);
    desk.write('payments.csv', PAYMENTS);
    await desk.must('import', 'debtors.csv', 'invoices.csv', 'payments.csv');
    await desk.must('debtors', 'merge', '2', '02');
    const before = desk.dump();
    for (const name of ['debtors', 'invoices', 'payments'])
      await desk.must('report', name, format, ...country, '-o', `${name}-out.csv`, '-q');
    const { stderr } = await desk.must('import', 'debtors-out.csv', 'invoices-out.csv', 'payments-out.csv');
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      'debtors-out.csv: debtors, 4 rows: 0 new, 0 changed, 4 unchanged',
      'invoices-out.csv: invoices, 6 rows: 0 new, 0 changed, 6 unchanged',
      'payments-out.csv: payments, 8 rows: 0 new, 0 changed, 8 unchanged',
      'Nothing was new.',
    ]);
    expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
  });
});

test('a number of ours is known again where columns were left out, and a corrected row is corrected', async () => {
  await atDesk(async (desk) => {
    desk.write('payments.csv', PAYMENTS);
    await desk.must('import', 'payments.csv');
    const { stdout } = await desk.must('report', 'payments', '--json', '-q');
    const [row] = (JSON.parse(stdout) as { payment_id: string; amount: string }[]).filter(({ amount }) => amount === '7.00');
    desk.write('less.csv', `payment_id,payment_date,amount,currency\n${row?.payment_id},2026-02-14,7.00,EUR\n`);
    desk.write('corrected.csv', `payment_id,payment_date,amount,currency\n${row?.payment_id},2026-02-14,8.00,EUR\n`);
    expect((await desk.must('import', 'less.csv')).stderr).toContain('0 new, 0 changed, 1 unchanged');
    expect((await desk.must('import', 'corrected.csv')).stderr).toContain('0 new, 1 changed, 0 unchanged');
  });
});
