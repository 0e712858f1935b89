/** What must hold for head offices with branches, decisions and allowances, whatever is paid: as for one debtor. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/ledger/allocation.js';
import type { BookableInvoice, PaymentDecision } from '../../src/ledger/bookable.js';
import { addDays } from '../../src/ledger/day.js';
import type { Allocation } from '../../src/ledger/model.js';
import { standing } from '../../src/ledger/standing.js';
import { day, invoice, invoicesIn, inWords, payment, paymentsIn, type Row } from './books.js';
import { laterChangesNothing, orderChangesNothing } from './replaying.js';

const START = day('2026-01-01');
const LAST = 40;
const RUNS = { numRuns: 300 };
const dated = fc.integer({ min: 0, max: LAST }).map((days) => addDays(START, days));
const amount = fc.oneof(fc.constantFrom(1_000, 2_000, 2_500, 3_000, 5_000), fc.integer({ min: 1, max: 9_999 }));
const number = (n: number): string => `2026${String(n).padStart(4, '0')}`;
const numbers = fc.integer({ min: 1, max: 12 }).map(number);
const allowances = { discountPercent: 2, discountDays: 10, feeTolerance: 5 };

const decision: fc.Arbitrary<PaymentDecision | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({
    kind: fc.constant('to' as const),
    lines: fc.array(fc.record({ invoice: numbers, debtor: fc.option(fc.integer({ min: 1, max: 3 })), amount: fc.option(amount) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.constant({ kind: 'credit' as const, lines: [] }),
);

const ledger = fc
  .record({
    invoices: fc.array(
      fc.record({ date: dated, terms: fc.nat({ max: 30 }), amount, debtor: fc.integer({ min: 1, max: 3 }), credit: fc.nat({ max: 6 }) }),
      { maxLength: 12 },
    ),
    payments: fc.array(
      fc.record({
        date: dated,
        amount,
        debtor: fc.integer({ min: 1, max: 3 }),
        back: fc.nat({ max: 6 }),
        reference: fc.option(numbers),
        presumed: fc.boolean(),
        decision,
        off: fc.nat({ max: 3 }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ invoices, payments }): Row[] => [
    ...invoices.map(({ date, terms, debtor, credit, ...row }, at) =>
      invoice(number(at + 1), date, credit === 0 ? -row.amount : row.amount, { due: addDays(date, terms), debtor, debtorId: `B${debtor}` }),
    ),
    ...payments.map(({ date, debtor, back, off, ...row }, at) => {
      const paid = off === 0 ? Math.round(row.amount * 0.98) : row.amount;
      const gone = back === 0;
      return payment(`P${at}`, date, gone ? -paid : paid, {
        debtor,
        reference: row.reference,
        returnCode: gone ? 'AM04' : null,
        presumed: row.presumed,
        decision: gone ? null : row.decision,
      });
    }),
  ]);

const book = (rows: readonly Row[]): Allocation[] => allocate(invoicesIn(rows), paymentsIn(rows), { head: 1, allowances });
const told = (rows: readonly Row[], allocations: readonly Allocation[]): string[] => inWords(rows, allocations);

describe('a group', () => {
  test('open and booked make what was invoiced, allowances shown as rows of their own', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const made = book(rows);
        const { invoices, payments } = standing(invoicesIn(rows), paymentsIn(rows), made);
        const booked = made.reduce((sum, each) => (each.invoice !== null && each.credit === null ? sum + each.amount : sum), 0);
        const sum = (of: (each: (typeof invoices)[number]) => number): number => invoices.reduce((total, each) => total + of(each), 0);
        expect(sum(({ open }) => open) + booked).toBe(sum((each) => each.amount));
        for (const { open, amount: whole } of invoices)
          expect(whole < 0 ? open <= 0 && open >= whole : open >= 0 && open <= whole).toBe(true);
        for (const { allocated, unallocated, amount: whole } of payments) {
          expect(whole < 0 ? unallocated <= 0 && unallocated >= whole : unallocated >= 0 && unallocated <= whole).toBe(true);
          expect(allocated).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test('the order in which rows come in changes nothing', () => orderChangesNothing({ ledgers: ledger, book, told, runs: RUNS }));

  test('what comes later changes no booking of before', () =>
    laterChangesNothing({ ledgers: ledger, book, told, runs: RUNS }, START, LAST));

  test('what is decided is booked before anything of its day, as far as there is something to book on', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const all = book(rows);
        const byKey = new Map(rows.map((row) => [row.key, row]));
        for (const { payment: money, invoice: claim, undoes } of all) {
          const decided = money === null ? null : paymentsIn(rows).find(({ key }) => key === money)?.decision;
          if (!decided || undoes !== null) continue;
          expect(decided.lines.map((line) => line.invoice)).toContain((byKey.get(claim ?? -1) as BookableInvoice).number);
        }
      }),
      RUNS,
    );
  });
});
