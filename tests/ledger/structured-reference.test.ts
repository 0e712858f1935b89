/** References with check digits: read however they are written, and never when a digit is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betalingskenmerk, isLikely, isOgm, isRf, LIKELY, structuredIn } from '../../src/ledger/structured-reference.js';
import { booked, invoice, payment } from './books.js';

const read = (text: string): string[] => structuredIn(text).references.map(({ reference }) => reference);

test('the one pass over a text tells what the expression tells', () => {
  const sign = fc.constantFrom(...'0123456789', ' ', '.', '+', '*', '/', 'R', 'r', 'F', 'f', 'x', '-', '\u00a0', 'ſ');
  const piece = fc.constantFrom('RF12', 'rf 1', '123/4567/89012', '12/3456', '+++', '12.345 678', 'factuur ', 'F26000000', ' ');
  const text = fc.array(fc.oneof(sign, sign, piece), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (any) => {
      expect(isLikely(any)).toBe(LIKELY.test(any));
    }),
    { numRuns: 20_000 },
  );
});

describe('check digits', () => {
  test('OGM: the first ten digits modulo 97, 97 for 0', () => {
    expect(isOgm('010806817183')).toBe(true);
    expect(isOgm('010806817184')).toBe(false);
    expect(isOgm('000000009797')).toBe(true);
    expect(isOgm('000000009700')).toBe(false);
  });

  test('RF: letters count from 10, modulo 97 is 1', () => {
    expect(['RF712348231', 'RF18539007547034'].map(isRf)).toEqual([true, true]);
    expect(['RF722348231', 'RF71', 'RF18539007547043', 'DE18539007547034'].map(isRf)).toEqual([false, false, false, false]);
  });

  test('betalingskenmerk: check digit and length digit', () => {
    expect(betalingskenmerk('5000056789012345')).toBe('000056789012345');
    expect(betalingskenmerk('12234534622567')).toBe('234534622567');
    expect(
      ['5000056789012346', '22234534622567', '13234534622567', '1234567', '12345678', '123456789012345'].map(betalingskenmerk),
    ).toEqual([null, null, null, null, null, null]);
  });

  test('one digit changed is always seen', () => {
    const ogm = fc
      .integer({ min: 0, max: 9_999_999_999 })
      .map((n) => `${String(n).padStart(10, '0')}${String(n % 97 || 97).padStart(2, '0')}`);
    fc.assert(
      fc.property(ogm, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + by) % 10}${digits.slice(at + 1)}`;
        expect([isOgm(digits), isOgm(wrong)]).toEqual([true, false]);
      }),
    );
  });
});

describe('in what people write', () => {
  test.each([
    ['+++010/8068/17183+++', '010806817183'],
    ['*** 010/8068/17183 *** dank u', '010806817183'],
    ['010/8068/17183', '010806817183'],
    ['mededeling 010806817183', '010806817183'],
    ['RF18 5390 0754 7034 met dank', 'RF18539007547034'],
    ['rf18539007547034', 'RF18539007547034'],
    ['5000 0567 8901 2345', '5000056789012345'],
  ])('%s', (text, reference) => {
    expect(read(text)).toEqual([reference]);
  });

  test('a wrong one is none, and its digits are not looked at on their own', () => {
    expect(structuredIn('+++010/8068/17184+++ factuur 12')).toEqual({ references: [], mistyped: ['010806817184'], rest: '  factuur 12' });
    expect(read('fact 2024014562 en 2024014563')).toEqual([]);
  });
});

describe('on invoices', () => {
  const other = invoice('2026000900', '2026-01-01', 5_000);
  const pay = (reference: string, amount = 10_000) => payment('P', '2026-02-01', amount, { reference });

  test.each([
    ['in its description', invoice('F1', '2026-01-01', 10_000, { description: 'Gelieve te betalen met +++010/8068/17183+++' })],
    ['as its purchase order', invoice('F1', '2026-01-01', 10_000, { poNumber: '010/8068/17183' })],
    ['carrying its number', invoice('108068171', '2026-01-01', 10_000)],
    ['carrying its number behind a debtor number', invoice('F-8068171', '2026-01-01', 10_000)],
  ])('%s', (_, bears) => {
    expect(booked(bears, other, pay('+++010/8068/17183+++', 4_000)).bookings).toEqual([
      `2026-02-01 P > ${bears.number} 4000 (structured reference)`,
    ]);
  });

  test('as its number', () => {
    const bears = invoice('+++010/8068/17183+++', '2026-01-01', 10_000);
    expect(booked(bears, other, pay('010806817183', 4_000)).open).toMatchObject({ [bears.number]: 6_000 });
  });

  test('a mistyped one names nothing: the amount decides, or nobody', () => {
    const bears = invoice('F1', '2026-01-01', 10_000, { description: '+++010/8068/17183+++' });
    expect(booked(bears, other, pay('+++010/8068/17184+++', 4_000)).bookings).toEqual([]);
  });
});
