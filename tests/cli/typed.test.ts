/** Days and amounts as people type them; what could be read in two ways is not read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf } from '../../src/cli/amount-typed.js';
import { dayOf } from '../../src/cli/day-typed.js';
import type { Day } from '../../src/ledger/day.js';
import type { Currency } from '../../src/ledger/money.js';

const EUR = 'EUR' as Currency;
/** A Monday. */
const TODAY = '2026-11-02' as Day;

test.each([
  ['2026-11-27', '2026-11-27'],
  ['+7', '2026-11-09'],
  ['27-11-2026', '2026-11-27'],
  ['27/11', '2026-11-27'],
  ['5.1.', '2027-01-05'],
  ['31/10', '2026-10-31'],
  ['Morgen', '2026-11-03'],
  ['demain', '2026-11-03'],
  ['gisteren', '2026-11-01'],
  ['vrijdag', '2026-11-06'],
  ['Friday', '2026-11-06'],
  ['montag', '2026-11-09'],
  ['lundi', '2026-11-09'],
])('%s is %s', (text, day) => {
  expect(dayOf('--promise', text, TODAY)).toBe(day);
});

test.each(['soon', '31/11', '31-02-2026', '11/27', '', '1-2-26'])('"%s" is no day', (text) => {
  expect(() => dayOf('--promise', text, TODAY)).toThrow('is no day');
});

test('an amount reads back however its thousands and its decimals are marked', () => {
  const marks = fc.constantFrom(['.', ','], [',', '.'], [' ', ','], ["'", '.'], ['', ','], ['', '.']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), marks, (minor, [group, point]) => {
      const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group as string);
      expect(amountOf('--amount', `${whole}${point}${String(minor % 100).padStart(2, '0')}`, EUR)).toBe(minor);
    }),
  );
  expect(amountOf('', '€ 1.000.000', EUR)).toBe(100_000_000);
});

test.each(['1.000', '1,000', '5.123', '1.00.000,00', '1.000.50', '-5', '1,000,50', '1.0000,00', 'veel'])('%s is no amount', (text) => {
  expect(() => amountOf('--amount', text, EUR)).toThrow('is no amount in EUR');
});
