/** Head offices that pay for their branches, people who decide, and what payers may leave off. */
import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/ledger/allocation.js';
import type { Allowances, BookableInvoice, BookablePayment } from '../../src/ledger/bookable.js';
import { invoice, invoicesIn, inWords, payment, paymentsIn, type Row } from './books.js';

const HEAD = 1;
const branch = (n: number, number: string, date: string, amount: number, with_: Partial<BookableInvoice> = {}) =>
  invoice(number, date, amount, { debtor: n, debtorId: `B${n}`, ...with_ });
const from = (n: number, id: string, date: string, amount: number, with_: Partial<BookablePayment> = {}) =>
  payment(id, date, amount, { debtor: n, ...with_ });

const bookings = (rows: readonly Row[], options: { head?: number; allowances?: Allowances } = {}): string[] =>
  inWords(rows, allocate(invoicesIn(rows), paymentsIn(rows), options));

describe('a head office', () => {
  const north = [branch(2, 'N1', '2026-01-05', 10_000), branch(2, 'N2', '2026-02-06', 7_700)];
  const south = [branch(3, 'S1', '2026-01-07', 4_100), branch(3, 'S2', '2026-02-08', 6_300)];
  const all = [...north, ...south];
  const paid = (amount: number, with_ = {}) => bookings([...all, from(HEAD, 'P', '2026-03-01', amount, with_)], { head: HEAD });

  test('pays all that is open at all branches', () => {
    expect(paid(28_100)).toHaveLength(4);
  });

  test('pays what was due first, one branch, one month, or one invoice', () => {
    expect(paid(14_100).map((line) => line.split(' ')[3])).toEqual(['N1', 'S1']);
    expect(paid(17_700).map((line) => line.split(' ')[3])).toEqual(['N1', 'N2']);
    expect(paid(14_000).map((line) => line.split(' ')[3])).toEqual(['N2', 'S2']);
    expect(paid(6_300)).toEqual(['2026-03-01 P > S2 6300 (exact amount)']);
  });

  test('pays the invoices it names, of whatever branch', () => {
    expect(paid(10_000, { reference: 'N2 en S1' })).toEqual([
      '2026-03-01 P > S1 4100 (number in reference)',
      '2026-03-01 P > N2 5900 (number in reference)',
    ]);
  });

  test('pays an invoice it names by a number of two branches, or by its last digits, where the amount is that of one', () => {
    const twins = [branch(2, '26-0071', '2026-01-05', 10_000), branch(3, '26-0071', '2026-01-07', 4_100)];
    const own = branch(HEAD, '26-0001', '2026-01-02', 500);
    const named = (amount: number, reference: string) =>
      bookings([...twins, own, from(HEAD, 'P', '2026-03-01', amount, { reference })], { head: HEAD });
    expect(named(4_100, '26-0071')).toEqual(['2026-03-01 P > 26-0071 4100 (number in reference)']);
    expect(named(10_000, 'factuur 0071')).toEqual(['2026-03-01 P > 26-0071 10000 (number in reference)']);
    expect(named(3_000, '26-0071')).toEqual([]);
  });

  test('pays nothing where its amount fits nothing: not even a part of one', () => {
    expect(paid(5_000)).toEqual([]);
  });

  test('does not choose between branches with equal invoices', () => {
    expect(bookings([...all, branch(4, 'W1', '2026-02-01', 6_300), from(HEAD, 'P', '2026-03-01', 6_300)], { head: HEAD })).toEqual([]);
  });

  test('pays the oldest of equal invoices of one branch', () => {
    const equal = branch(3, 'S3', '2026-02-20', 6_300);
    expect(bookings([...all, equal, from(HEAD, 'P', '2026-03-01', 6_300)], { head: HEAD })).toEqual([
      '2026-03-01 P > S2 6300 (oldest of equal amounts)',
    ]);
  });

  test('pays the invoice of a branch that is the amount, also where one of its own has that number', () => {
    const rows = [branch(HEAD, '26-0071', '2026-01-05', 900), branch(3, '26-0071', '2026-01-07', 4_100)];
    const named = (amount: number) =>
      bookings([...rows, from(HEAD, 'P', '2026-03-01', amount, { invoiceNumber: '26-0071' })], { head: HEAD });
    expect(named(4_100)).toEqual(['2026-03-01 P > 26-0071 4100 (invoice number)']);
    expect(named(300)).toEqual(['2026-03-01 P > 26-0071 300 (invoice number)']);
  });

  test('has its own invoices paid first', () => {
    expect(bookings([...all, branch(HEAD, 'H1', '2026-02-20', 6_300), from(HEAD, 'P', '2026-03-01', 6_300)], { head: HEAD })).toEqual([
      '2026-03-01 P > H1 6300 (exact amount)',
    ]);
  });

  test('nets credit notes, first where they are', () => {
    const credit = branch(3, 'C1', '2026-02-10', -1_000);
    const lines = bookings([...all, credit, from(HEAD, 'P', '2026-03-01', 27_100)], { head: HEAD });
    expect(lines[0]).toBe('2026-03-01 C1 > S2 1000 (credit note)');
    expect(lines).toHaveLength(5);
  });

  test('whose debit comes back opens the invoices of its branches', () => {
    const debit = from(HEAD, 'D', '2026-03-01', 17_700, { method: 'direct_debit' });
    const back = from(HEAD, 'R', '2026-03-05', -17_700, { method: 'direct_debit', returnCode: 'MS03' });
    expect(bookings([...all, debit, back], { head: HEAD }).slice(2)).toEqual([
      '2026-03-05 R > N1 -10000 (returned debit) undoing D',
      '2026-03-05 R > N2 -7700 (returned debit) undoing D',
    ]);
  });

  test('a branch pays for others only what it names', () => {
    expect(bookings([...all, from(2, 'P', '2026-03-01', 6_300)], { head: HEAD })).toEqual([]);
    expect(bookings([...all, from(2, 'P', '2026-03-01', 6_300, { reference: 'S2' })], { head: HEAD })).toEqual([
      '2026-03-01 P > S2 6300 (number in reference)',
    ]);
  });

  test('two branches with one number: which one is meant is not known', () => {
    const twins = [branch(2, 'F1', '2026-01-05', 500), branch(3, 'F1', '2026-01-05', 600)];
    expect(bookings([...twins, from(HEAD, 'P', '2026-03-01', 100, { reference: 'F1' })], { head: HEAD })).toEqual([]);
    expect(bookings([...twins, from(3, 'P', '2026-03-01', 100, { reference: 'F1' })], { head: HEAD })).toHaveLength(1);
  });
});

describe('a decision', () => {
  const F1 = invoice('F1', '2026-01-05', 5_000);
  const F2 = invoice('F2', '2026-01-06', 5_000);
  const to = (...lines: [string, number | null][]) => ({
    kind: 'to' as const,
    lines: lines.map(([number, amount]) => ({ invoice: number, debtor: null, amount })),
  });

  test('is booked as it says, and the rest waits', () => {
    const P = payment('P', '2026-02-01', 6_000, { invoiceNumber: 'F1', decision: to(['F2', null]) });
    expect(bookings([F1, F2, P])).toEqual(['2026-02-01 P > F2 5000 (by hand)']);
  });

  test('comes before other money of its day, and moves what was booked before', () => {
    const sameDay = payment('A', '2026-02-01', 5_000, { reference: 'F2' });
    const before = payment('B', '2026-01-20', 5_000, { reference: 'F2' });
    const P = payment('P', '2026-02-01', 5_000, { decision: to(['F2', 5_000]) });
    expect(bookings([F1, F2, P, sameDay])).toEqual(['2026-02-01 P > F2 5000 (by hand)']);
    expect(bookings([F1, F2, P, before])).toEqual([
      '2026-01-20 B > F2 5000 (number in reference)',
      '2026-02-01 - > F2 -5000 (by hand) undoing B',
      '2026-02-01 P > F2 5000 (by hand)',
    ]);
  });

  test('waits for an invoice that is dated later', () => {
    const P = payment('P', '2026-01-01', 5_000, { decision: to(['F2', null]) });
    expect(bookings([F1, F2, P])).toEqual(['2026-01-06 P > F2 5000 (by hand)']);
  });

  test('to leave it as credit leaves it, also for what would fit later', () => {
    const P = payment('P', '2026-01-01', 5_000, { invoiceNumber: 'F1', decision: { kind: 'credit', lines: [] } });
    expect(bookings([F1, F2, P])).toEqual([]);
  });
});

describe('what a payer leaves off', () => {
  const allowances = { discountPercent: 2, discountDays: 10, feeTolerance: 5 };
  const F1 = invoice('F1', '2026-01-05', 10_000);
  const F2 = invoice('F2', '2026-01-06', 33_333);
  const paid = (on: string, amount: number, reference: string | null = null) =>
    bookings([F1, F2, payment('P', on, amount, { reference })], { allowances });

  test('a discount in time is booked beside the payment', () => {
    expect(paid('2026-01-12', 9_800, 'F1')).toEqual([
      '2026-01-12 P > F1 9800 (number in reference)',
      '2026-01-12 - > F1 200 (cash discount)',
    ]);
    expect(paid('2026-01-12', 32_666)).toEqual([
      '2026-01-12 P > F2 32666 (amount less allowance)',
      '2026-01-12 - > F2 667 (cash discount)',
    ]);
    expect(paid('2026-01-12', 42_466, 'F1 F2')).toHaveLength(4);
  });

  test('after its days it is a part payment', () => {
    expect(paid('2026-02-12', 9_800 - 500, 'F1')).toEqual(['2026-02-12 P > F1 9300 (number in reference)']);
  });

  test('bank costs up to the tolerance', () => {
    expect(paid('2026-02-12', 9_550, 'F1')).toEqual(['2026-02-12 P > F1 9550 (number in reference)', '2026-02-12 - > F1 450 (bank fee)']);
    expect(paid('2026-02-12', 9_499, 'F1')).toEqual(['2026-02-12 P > F1 9499 (number in reference)']);
  });

  test('nothing where nothing is allowed', () => {
    expect(bookings([F1, F2, payment('P', '2026-01-12', 9_800, { reference: 'F1' })])).toEqual([
      '2026-01-12 P > F1 9800 (number in reference)',
    ]);
  });

  test('goes when the money goes back', () => {
    const debit = payment('D', '2026-01-10', 9_800, { reference: 'F1', method: 'direct_debit' });
    const back = payment('R', '2026-01-20', -9_800, { method: 'direct_debit', returnCode: 'AM04' });
    expect(bookings([F1, F2, debit, back], { allowances }).slice(2)).toEqual([
      '2026-01-20 R > F1 -9800 (returned debit) undoing D',
      '2026-01-20 - > F1 -200 (cash discount)',
    ]);
  });
});
