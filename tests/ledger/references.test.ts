import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citations, isEndOf, numberKey, withRanges } from '../../src/ledger/references.js';

describe('numbers are compared as letters and digits', () => {
  test.each([
    ['F-2026/007', 'F2026007'],
    ['f 2026 007', 'F2026007'],
    ['0000611365', '611365'],
    ['000', '0'],
    ['', ''],
    ['№', ''],
  ])('%s is %s', (text, key) => {
    expect(numberKey(text)).toBe(key);
  });

  test('the key of a key is itself', () => {
    fc.assert(fc.property(fc.string(), (text) => numberKey(numberKey(text)) === numberKey(text)));
  });
});

describe('what a payer cites', () => {
  const keys = (text: string): string[] => citations(text).map(({ key, until }) => (until === null ? key : `${key}..${until}`));

  test.each([
    ['Fact 2024014562 en 2024014563', ['2024014562', 'FACT2024014562', '2024014563', 'EN2024014563']],
    ['fakturen 2024022590 t/m 2591', ['2024022590..2024022591']],
    ['2024022590 bis 2024022599', ['2024022590..2024022599']],
    ['factuur 4547', ['4547']],
    ['F2024-001', ['F2024001']],
    ['geen nummer', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(keys(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(keys(text)).toEqual([]);
  });

  test.each([
    ['2024/0017', '20240017'],
    ['nr 2024 001 500 a.u.b.', '2024001500'],
    ['INV 1234', 'INV1234'],
    ['2026-17 min CN 2026-3', 'CN20263'],
    ['00012345', '12345'],
    ['/REMI/2024-001', '2024001'],
    ['VF-F2024-001', 'F2024001'],
    ['FACT2024001', '2024001'],
    ['FAC F2024001', 'F2024001'],
    ['FACF2024-001', 'F2024001'],
    ['1003/F2024-001', 'F2024001'],
    ['F2024-001/F2024-002', 'F2024002'],
    ['24/00123-24/00124', '2400124'],
    ['factuur F 2024 001', 'F2024001'],
  ])('%s may be %s', (text, key) => {
    expect(keys(text)).toContain(key);
  });

  test('a day is not a shorter number', () => {
    expect(keys('d.d. 12-08-2025')).not.toContain('82025');
    expect(keys('2025-001/2025-002')).not.toContain('12025');
  });

  test('every number is found among words, once', () => {
    const word = fc.constantFrom('factuur', 'betaling', 'dank', 'u', 'nr');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: 100_000, max: 999_999_999 })), { maxLength: 6 }), (pairs) => {
        const found = keys(pairs.map(([before, number]) => `${before} ${number}`).join(', '));
        for (const [, number] of pairs) expect(found.filter((key) => key === String(number))).toHaveLength(1);
      }),
    );
  });

  test('any text at all is read without harm', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => citations(text).every(({ key }) => /^[0-9A-Z]*\d[0-9A-Z]*$/.test(key))));
  });
});

test.each([
  ['facturen 202600962 t/m 086', '202600962', '202601086'],
  ['202600962 tot en met 086', '202600962', '202601086'],
  ['1001 t.e.m. 1004', '1001', '1004'],
  ['1001 tem 004', '1001', '1004'],
  ['factures 1001 à 1004', '1001', '1004'],
  ['2026/1001 jusqu’au 2026/1004', '20261001', '20261004'],
  ['1001 bis einschl. Rechnung 1004', '1001', '1004'],
  ['1001 up to 1004', '1001', '1004'],
])('%s is a range', (text, key, until) => {
  expect(citations(text)).toContainEqual({ key, written: key, until });
});

test('an amount behind à, and two numbers with a line between them, are no range for sure', () => {
  expect(citations('1001 à 25 euro').every(({ until }) => until === null)).toBe(true);
  expect(citations('1001 - 1004').every(({ until }) => until === null)).toBe(true);
  expect(withRanges('1001 - 1004')).toBe('1001 t/m 1004');
  expect(withRanges('factuur 2026-1001')).toBe(null);
});

test.each([
  ['4547', '2026014547', true],
  ['547', '2026014547', true],
  ['47', '2026014547', false],
  ['2026014547', '2026014547', false],
  ['4548', '2026014547', false],
  ['F547', '2026F547', false],
])('%s at the end of %s: %s', (key, full, expected) => {
  expect(isEndOf(key, full)).toBe(expected);
});
