/** What must hold in every ledger, whatever is paid, returned, credited and cited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type BookableInvoice, type BookablePayment } from '../../src/ledger/allocation.js';
import { addDays } from '../../src/ledger/day.js';
import type { Allocation } from '../../src/ledger/model.js';
import { standing } from '../../src/ledger/standing.js';
import { day, invoice, invoicesIn, inWords, payment, paymentsIn, type Row, upTo } from './books.js';
import { laterChangesNothing, orderChangesNothing } from './replaying.js';

const START = day('2026-01-01');
const LAST = 40;
const SHARED_DAY = day('2026-01-20');
const RUNS = { numRuns: 200 };
const dated = fc.integer({ min: 0, max: LAST }).map((days) => addDays(START, days));
/** Few amounts, so that sums and equal amounts meet often. */
const amount = fc.oneof(fc.constantFrom(1_000, 2_000, 2_500, 3_000, 5_000), fc.integer({ min: 1, max: 9_999 }));
const currency = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD');
const number = (n: number): string => `2026${String(n).padStart(4, '0')}`;
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

/** Numbers as people cite them, also such as do not exist. */
const cited = fc.oneof(
  fc.integer({ min: 1, max: 14 }).map(number),
  fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 })).map(([a, b]) => `${number(a)} en ${number(b)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 12 }))
    .map(([a, b]) => `${number(a)} t/m ${String(b).padStart(4, '0')}`),
  fc.integer({ min: 1, max: 14 }).map((n) => `factuur ${String(n).padStart(4, '0')}`),
  // What he nets, as likely as not with credit notes among them.
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 }).map((all) => all.map(number).join(' min ')),
  fc.constant('dank u'),
);

const invoiceLike = fc.record({
  date: dated,
  terms: fc.integer({ min: 0, max: 30 }),
  amount,
  currency,
  credit: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  credits: maybe(fc.integer({ min: 1, max: 14 }).map(number)),
});

const paymentLike = fc.record({
  date: dated,
  knownLater: fc.integer({ min: -20, max: 10 }).map((days) => Math.max(0, days)),
  amount,
  currency,
  back: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  invoiceNumber: maybe(cited),
  reference: maybe(cited),
  method: fc.constantFrom('bank', 'direct_debit', null),
  sameId: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

const ledger = fc
  .record({ invoices: fc.array(invoiceLike, { maxLength: 12 }), payments: fc.array(paymentLike, { maxLength: 14 }) })
  .map(({ invoices, payments }): Row[] => [
    ...invoices.map(({ date, terms, credit, credits, ...row }, at) =>
      invoice(number(at + 1), date, credit ? -row.amount : row.amount, {
        due: addDays(date, terms),
        currency: row.currency,
        credits: credit ? credits : null,
      }),
    ),
    ...payments.map(({ date, knownLater, back, sameId, amount: paid, method, ...row }, at) => {
      // One payment on several rows: one number, one day.
      const on = sameId ? SHARED_DAY : date;
      return payment(sameId ? 'P' : `P${at}`, on, back ? -paid : paid, {
        ...row,
        method: method as 'bank' | null,
        returnCode: back && method === 'direct_debit' ? 'AM04' : null,
        knownOn: sameId ? on : addDays(on, knownLater),
      });
    }),
  ]);

/** Payments that name documents and are exactly what these make together. */
const netLedger = fc
  .tuple(
    ledger,
    fc.array(fc.record({ of: fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 2, maxLength: 4 }), on: dated }), { maxLength: 4 }),
  )
  .map(([rows, netted]): Row[] => [
    ...rows,
    ...netted.flatMap(({ of, on }, at): Row[] => {
      const named = of.flatMap((place) => invoicesIn(rows)[place] ?? []).filter((row) => row.currency === 'EUR');
      const sum = named.reduce((total, row) => total + row.amount, 0);
      return sum > 0 ? [payment(`N${at}`, on, sum, { reference: named.map((row) => row.number).join(' min ') })] : [];
    }),
  ]);

/** The same, some of it with what its own row states of its settlement. */
const statedLedger = fc
  .tuple(
    ledger,
    fc.array(fc.record({ at: fc.nat({ max: 11 }), on: dated, open: amount, as: fc.constantFrom('open', 'paid') }), { maxLength: 4 }),
  )
  .map(([rows, says]): Row[] => {
    const changed = [...rows];
    for (const { at, on, open, as } of says) {
      const row = invoicesIn(changed)[at];
      if (!row || row.amount <= 0) continue;
      const part = Math.min(open, row.amount);
      if (as === 'open') changed[changed.indexOf(row)] = { ...row, statedOpen: row.amount - part, statedOn: on };
      else if (!paymentsIn(changed).some(({ stated, invoiceNumber }) => stated && invoiceNumber === row.number))
        changed.push(
          payment(`paid ${row.number}`, on, part, { invoiceNumber: row.number, currency: row.currency, stated: true, knownOn: on }),
        );
    }
    return changed;
  });

const book = (rows: readonly Row[]): Allocation[] => allocate(invoicesIn(rows), paymentsIn(rows));
const stands = (rows: readonly Row[], allocations: readonly Allocation[]) => standing(invoicesIn(rows), paymentsIn(rows), allocations);

/** Sums per currency that must agree. */
function sums(
  rows: readonly Row[],
  allocations: readonly Allocation[],
): Record<string, { open: number; booked: number; invoiced: number }> {
  const found: Record<string, { open: number; booked: number; invoiced: number }> = {};
  const of = (code: string) => (found[code] ??= { open: 0, booked: 0, invoiced: 0 });
  for (const { currency: code, open, amount: total } of stands(rows, allocations).invoices) {
    of(code).open += open;
    of(code).invoiced += total;
  }
  const claims = new Map(invoicesIn(rows).map((row) => [row.key, row]));
  // A credit note moves a debt from one document to another: it is no money.
  for (const { invoice: key, credit, amount: part } of allocations)
    if (key !== null && credit === null) of((claims.get(key) as BookableInvoice).currency).booked += part;
  return found;
}

function overBooked(rows: readonly Row[], allocations: readonly Allocation[]): string[] {
  const found: string[] = [];
  const { invoices, payments } = stands(rows, allocations);
  const outside = (part: number, whole: number): boolean => (whole < 0 ? part > 0 || part < whole : part < 0 || part > whole);
  for (const { number: name, open, amount: total } of invoices) if (outside(open, total)) found.push(`${name}: ${open} of ${total} open`);
  for (const { id, allocated, unallocated, amount: total } of payments)
    if (outside(unallocated, total) || allocated < 0 || allocated > Math.max(0, total))
      found.push(`${id}: ${allocated} of ${total} booked, ${unallocated} not`);
  return found;
}

/** Bookings without keys; a payment is told by all it says. */
const told = (rows: readonly Row[], allocations: readonly Allocation[]): string[] =>
  inWords(
    rows.map((row) =>
      'number' in row
        ? row
        : { ...row, id: [row.id, row.date, row.knownOn, row.amount, row.currency, row.invoiceNumber, row.reference, row.method].join(' ') },
    ),
    allocations,
  );

describe.each([
  ['documents as they are', ledger],
  ['payments net of the credit notes they name', netLedger],
  ['rows that state their settlement', statedLedger],
])('%s', (_, ledgers) => {
  test('open and booked money make what was invoiced, to the cent and per currency, on every day', () => {
    fc.assert(
      fc.property(ledgers, dated, (rows, on) => {
        for (const known of [rows, upTo(on, rows)])
          for (const { open, booked, invoiced } of Object.values(sums(known, book(known)))) expect(open + booked).toBe(invoiced);
      }),
      RUNS,
    );
  });

  test('no invoice is over-paid, no payment over-booked, on any day', () => {
    fc.assert(
      fc.property(ledgers, (rows) => {
        const all = book(rows);
        expect(overBooked(rows, all)).toEqual([]);
        for (const on of new Set(all.map((each) => each.day))) {
          const known = upTo(on, rows);
          expect(
            overBooked(
              known,
              all.filter((each) => each.day <= on),
            ),
          ).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('the order in which rows come in changes nothing', () => orderChangesNothing({ ledgers, book, told, runs: RUNS }));

  test('what comes later changes no booking of before', () => laterChangesNothing({ ledgers, book, told, runs: RUNS }, START, LAST));

  test('money stays in its currency, and every booking is on or after the day of both its documents', () => {
    fc.assert(
      fc.property(ledgers, (rows) => {
        const byKey = new Map<number, BookableInvoice | BookablePayment>(rows.map((row) => [row.key, row]));
        for (const { payment: money, credit, invoice: key, day: on } of book(rows)) {
          const documents = [money, credit, key].flatMap((each) => (each === null ? [] : [byKey.get(each) as Row]));
          expect(new Set(documents.map((row) => row.currency)).size).toBe(1);
          for (const { date } of documents) expect(date <= on).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
