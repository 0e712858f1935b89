/** Payments that name invoices and the credit notes taken off them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/ledger/allocation.js';
import { booked, day, invoice, invoicesIn, payment, paymentsIn, type Row, upTo } from './books.js';

const paid = (amount: number, reference: string, with_ = {}) => payment('P', '2026-02-01', amount, { reference, ...with_ });
const pair = (of: string, credit: string): Row[] => [invoice(of, '2026-01-10', 121_000), invoice(credit, '2026-01-20', -12_100)];
/** Another invoice of the amount of the credit note, and one of the amount paid: neither is meant. */
const OTHERS = [invoice('9001', '2026-01-02', 12_100), invoice('9002', '2026-01-02', 108_900), invoice('9003', '2026-01-02', 12_100)];

describe('a payment names an invoice and a credit note, and is what is left', () => {
  test.each([
    ['VF 1', 'CN 1', 'VF 1 - CN 1'],
    ['VF1', 'CN1', 'VF1 - CN1'],
    ['1', 'CN1', 'VF 1 - CN 1'],
    ['2026-17', 'CN 2026-3', '2026-17 min CN 2026-3'],
    ['2026-17', '2026-3', '2026-17 min CN 2026-3'],
    ['F100', 'G12', 'F100 ./. G12'],
    ['F1', 'A3', 'facture F1 moins avoir A3'],
    ['2026001', '2026002', '2026001 - 2026002'],
  ])('%s and %s: %s', (of, credit, reference) => {
    const { bookings, open } = booked(...OTHERS, ...pair(of, credit), paid(108_900, reference));
    expect(bookings).toEqual([`2026-02-01 ${credit} > ${of} 12100 (credit note)`, `2026-02-01 P > ${of} 108900 (number in reference)`]);
    expect(open).toMatchObject({ [of]: 0, [credit]: 0, 9001: 12_100, 9002: 108_900 });
  });

  test('the number of the credit note is that of another invoice too, but for its letters', () => {
    const { open } = booked(
      invoice('2026-3', '2026-01-05', 50_000),
      ...pair('2026-17', 'CN2026-3'),
      paid(108_900, '2026-17 min CN 2026-3'),
    );
    expect(open).toEqual({ '2026-3': 50_000, '2026-17': 0, 'CN2026-3': 0 });
  });

  test('the invoice in the number field, the credit note in the text', () => {
    const { bookings } = booked(...OTHERS, ...pair('F1', 'A3'), paid(108_900, 'moins A3', { invoiceNumber: 'F1' }));
    expect(bookings).toEqual(['2026-02-01 A3 > F1 12100 (credit note)', '2026-02-01 P > F1 108900 (invoice number)']);
  });

  test('several of each: the oldest first', () => {
    const rows = [
      invoice('F1', '2026-01-10', 10_000),
      invoice('F2', '2026-01-11', 30_000),
      invoice('C1', '2026-01-12', -12_000),
      invoice('C2', '2026-01-13', -3_000),
    ];
    expect(booked(...OTHERS, ...rows, paid(25_000, 'F2, F1 minus C2, C1'))).toMatchObject({
      bookings: [
        '2026-02-01 C1 > F1 10000 (credit note)',
        '2026-02-01 C1 > F2 2000 (credit note)',
        '2026-02-01 C2 > F2 3000 (credit note)',
        '2026-02-01 P > F2 25000 (number in reference)',
      ],
      open: { F1: 0, F2: 0, C1: 0, C2: 0 },
    });
  });

  test('one of them is settled already: the others are the sum', () => {
    const before = payment('B', '2026-01-15', 30_000, { reference: 'F2' });
    const { open } = booked(...OTHERS, ...pair('F1', 'C1'), invoice('F2', '2026-01-11', 30_000), before, paid(108_900, 'F1 F2 - C1'));
    expect(open).toMatchObject({ F1: 0, F2: 0, C1: 0 });
  });

  test.each([108_899, 108_901, 121_000])('a sum that is not exact (%d) leaves the credit note alone', (amount) => {
    expect(booked(...OTHERS, ...pair('F1', 'C1'), paid(amount, 'F1 - C1')).open).toMatchObject({ C1: -12_100 });
  });

  test('the credit note of another account, or in another currency: not this one', () => {
    const [F1] = pair('F1', 'C1') as [Row];
    for (const other of [{ debtor: 2, debtorId: '2' }, { currency: 'USD' }])
      expect(booked(...OTHERS, F1, invoice('C1', '2026-01-20', -12_100, other), paid(108_900, 'F1 - C1')).open).toMatchObject({
        F1: 12_100,
        C1: -12_100,
      });
  });
});

describe('what is named comes after the payment', () => {
  test('the credit note is booked on its day', () => {
    const rows = [...OTHERS, invoice('F1', '2026-01-10', 121_000), invoice('C1', '2026-02-10', -12_100), paid(108_900, 'F1 - C1')];
    expect(booked(...rows)).toMatchObject({
      bookings: ['2026-02-01 P > F1 108900 (number in reference)', '2026-02-10 C1 > F1 12100 (credit note)'],
      open: { F1: 0, C1: 0, 9001: 12_100 },
    });
    expect(booked(...upTo(day('2026-02-09'), rows)).open).toMatchObject({ F1: 12_100 });
  });

  test('two credit notes are booked on the day of the last', () => {
    const credits = [invoice('C1', '2026-02-10', -10_000), invoice('C2', '2026-02-12', -2_100)];
    expect(booked(...OTHERS, invoice('F1', '2026-01-10', 121_000), ...credits, paid(108_900, 'F1 - C1 - C2')).bookings).toEqual([
      '2026-02-01 P > F1 108900 (number in reference)',
      '2026-02-12 C1 > F1 10000 (credit note)',
      '2026-02-12 C2 > F1 2100 (credit note)',
    ]);
  });

  test('the invoice is, with the money that waited for it', () => {
    const rows = [invoice('C1', '2026-01-20', -12_100), invoice('F1', '2026-02-10', 121_000), paid(108_900, 'F1 - C1')];
    expect(booked(...OTHERS.filter(({ amount }) => amount === 12_100), ...rows).open).toMatchObject({ F1: 0, C1: 0, 9001: 12_100 });
  });

  test('the payment went back meanwhile: the credit note waits', () => {
    const back = payment('B', '2026-02-05', -108_900, { reference: 'F1', returnCode: 'AM04' });
    const rows = [invoice('F1', '2026-01-10', 121_000), invoice('C1', '2026-02-10', -12_100), paid(108_900, 'F1 - C1'), back];
    expect(booked(...OTHERS, ...rows).open).toMatchObject({ F1: 121_000, C1: -12_100 });
  });
});

test('whatever is named and on whatever days it comes, an exact net payment settles all of it once all is there', () => {
  const dated = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const documents = (most: number) =>
    fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9_999 }), date: dated }), { minLength: 1, maxLength: most });
  fc.assert(
    fc.property(documents(4), documents(3), dated, (invoices, credits, on) => {
      const rows = [
        ...invoices.map(({ amount, date }, at) => invoice(`F${at + 1}`, date, amount + 30_000)),
        ...credits.map(({ amount, date }, at) => invoice(`C${at + 1}`, date, -amount)),
      ];
      const sum = rows.reduce((total, { amount }) => total + amount, 0);
      const all = [...rows, payment('P', on, sum, { reference: rows.map(({ number }) => number).join(' - ') })];
      expect(allocate(invoicesIn(all), paymentsIn(all)).length).toBeGreaterThan(0);
      expect(Object.values(booked(...all).open).every((open) => open === 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
