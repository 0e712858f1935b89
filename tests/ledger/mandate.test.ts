/** What may be granted without asking: up to the limit, in its own currency, and without limits everything. */
import { expect, test } from 'vitest';
import { Refused } from '../../src/errors.js';
import { type Mandate, NO_MANDATE, needMandate, overMandate } from '../../src/ledger/mandate.js';

const MANDATE: Mandate = { goodwill: 2_500, waive: 5_000, planMonths: 6, planAmount: 250_000, currency: 'EUR' };
const euro = (minor: number) => ({ minor, currency: 'EUR' });

test('up to the limit and not a cent more', () => {
  expect(overMandate(MANDATE, 'goodwill', euro(2_500))).toBeNull();
  expect(overMandate(MANDATE, 'goodwill', euro(2_501))).toBe('EUR 25.00');
  expect(overMandate(MANDATE, 'plan_months', 6)).toBeNull();
  expect(overMandate(MANDATE, 'plan_months', 7)).toBe('6 months');
  expect(overMandate(MANDATE, 'plan_amount', euro(250_001))).not.toBeNull();
  expect(overMandate({ ...MANDATE, goodwill: 0 }, 'goodwill', euro(1))).toBe('EUR 0.00');
});

test('another currency is in no limit; without a limit nothing is refused', () => {
  expect(overMandate(MANDATE, 'goodwill', { minor: 1, currency: 'USD' })).not.toBeNull();
  expect(overMandate(NO_MANDATE, 'goodwill', { minor: 10 ** 9, currency: 'USD' })).toBeNull();
  expect(overMandate(NO_MANDATE, 'plan_months', 99)).toBeNull();
});

test('more is refused with the limit and the flag, unless somebody approved it', () => {
  expect(() => needMandate(MANDATE, 'plan_months', 12, null)).toThrow(Refused);
  expect(() => needMandate(MANDATE, 'plan_months', 12, null)).toThrow('The mandate for a plan ends at 6 months; this is 12 months');
  expect(() => needMandate(MANDATE, 'plan_months', 12, 'Boss')).not.toThrow();
});
