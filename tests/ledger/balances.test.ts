import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageingOf, bucketOf, isOverdue, standingsOf } from '../../src/ledger/balances.js';
import { addDays } from '../../src/ledger/day.js';
import { account, d, invoice, payment } from '../reports/worlds.js';

const today = d('2026-03-02');

describe('buckets', () => {
  test.each([
    [-1, 'notDue'],
    [0, 'notDue'],
    [1, 'd1to30'],
    [30, 'd1to30'],
    [31, 'd31to60'],
    [60, 'd31to60'],
    [61, 'd61to90'],
    [90, 'd61to90'],
    [91, 'd90plus'],
    [4000, 'd90plus'],
  ])('%i days after the due date is %s', (days, bucket) => {
    expect(bucketOf(addDays(today, -days), today)).toBe(bucket);
  });

  test('what is due today is not overdue', () => {
    expect(isOverdue(invoice('1', today, 100), today)).toBe(false);
    expect(isOverdue(invoice('1', addDays(today, -1), 100), today)).toBe(true);
  });
});

describe('ageing', () => {
  test('a debtor with invoices of all ages, an unused credit note and money not booked', () => {
    const debtor = account({
      invoices: [
        invoice('1', '2026-03-20', 5000),
        invoice('2', '2026-01-20', 123450),
        invoice('3', '2025-06-01', 100),
        invoice('C', '2026-02-20', -1000),
        invoice('4', '2026-01-01', 0, { amount: 7700, settledOn: d('2026-01-05') }),
      ],
      payments: [payment('P1', 7000), payment('P2', 0, { amount: 7700, allocated: 7700 })],
    });
    expect(ageingOf(debtor, today)).toEqual([
      { currency: 'EUR', notDue: 5000, d1to30: 0, d31to60: 123450, d61to90: 0, d90plus: 100, unallocated: 8000, total: 120550 },
    ]);
  });

  test('currencies stay apart, in order of code', () => {
    const debtor = account({
      invoices: [invoice('1', '2026-01-20', 1000, { currency: 'JPY' }), invoice('2', '2026-01-20', 5, { currency: 'EUR' })],
    });
    expect(ageingOf(debtor, today).map(({ currency, total }) => [currency, total])).toEqual([
      ['EUR', 5],
      ['JPY', 1000],
    ]);
  });

  test('credit that equals the debt leaves a total of zero, and a row', () => {
    const debtor = account({ invoices: [invoice('1', '2026-01-20', 1000)], payments: [payment('P', 1000)] });
    expect(ageingOf(debtor, today)).toMatchObject([{ d31to60: 1000, unallocated: 1000, total: 0 }]);
  });

  test('money paid back twice is a negative credit', () => {
    expect(ageingOf(account({ payments: [payment('R', -250)] }), today)).toMatchObject([{ unallocated: -250, total: 250 }]);
  });

  test('nothing open, nothing unallocated: no row', () => {
    expect(ageingOf(account({ invoices: [invoice('1', '2026-01-20', 0, { amount: 100 })] }), today)).toEqual([]);
  });

  test('per currency, the buckets less the credit are the total, which is the sum of everything', () => {
    const currencies = fc.constantFrom('EUR', 'JPY', 'KWD');
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const invoices = fc.array(fc.tuple(day, amount, currencies).map(([due, open, currency]) => invoice('1', due, open, { currency })));
    const payments = fc.array(fc.tuple(amount, currencies).map(([left, currency]) => payment('P', left, { currency })));
    fc.assert(
      fc.property(invoices, payments, (invoices, payments) => {
        for (const each of ageingOf(account({ invoices, payments }), today)) {
          const { currency, notDue, d1to30, d31to60, d61to90, d90plus, unallocated, total } = each;
          expect(notDue + d1to30 + d31to60 + d61to90 + d90plus - unallocated).toBe(total);
          const open = invoices.filter((i) => i.currency === currency).reduce((sum, i) => sum + i.open, 0);
          const left = payments.filter((p) => p.currency === currency).reduce((sum, p) => sum + p.unallocated, 0);
          expect(total).toBe(open - left);
        }
      }),
    );
  });
});

describe('standing', () => {
  test('counts, the oldest day and how late the debtor usually is', () => {
    const paid = (number: string, due: string, settled: string) =>
      invoice(number, due, 0, { amount: 100, settledOn: d(settled), receipts: [{ day: d(settled), amount: 100, payment: 1 }] });
    const debtor = account({
      invoices: [
        paid('1', '2026-01-01', '2026-01-11'),
        paid('2', '2026-01-01', '2025-12-31'),
        invoice('3', '2026-01-01', 0, { amount: 100, settledOn: d('2026-02-01') }),
        invoice('4', '2026-02-20', 300),
        invoice('5', '2026-04-01', 50),
        invoice('C', '2026-02-20', -20),
      ],
    });
    expect(standingsOf(debtor, today)).toMatchObject([
      {
        open: 350,
        overdue: 300,
        oldestDaysOverdue: 10,
        invoices: 5,
        openInvoices: 2,
        overdueInvoices: 1,
        averageDaysLate: 4.5,
        unallocated: 20,
      },
    ]);
  });

  test('of a debtor who never paid, no average is known', () => {
    expect(standingsOf(account({ invoices: [invoice('1', '2026-01-01', 100)] }), today)[0]?.averageDaysLate).toBeNull();
  });
});
