import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, digitsOf, readable, sum } from '../../src/ledger/money.js';

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'ISK', 'TND');
const minor = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

test.each([
  [123450, 'EUR', '1234.50', 'EUR 1,234.50'],
  [-5, 'EUR', '-0.05', 'EUR -0.05'],
  [0, 'EUR', '0.00', 'EUR 0.00'],
  [100, 'EUR', '1.00', 'EUR 1.00'],
  [1234567, 'JPY', '1234567', 'JPY 1,234,567'],
  [-1234, 'KWD', '-1.234', 'KWD -1.234'],
  [99999999, 'USD', '999999.99', 'USD 999,999.99'],
])('%i of %s is %s', (amount, code, plain, said) => {
  expect(decimal(amount, code)).toBe(plain);
  expect(readable(amount, code)).toBe(said);
});

test('a decimal text says the amount exactly, with the digits of its currency', () => {
  fc.assert(
    fc.property(minor, currency, (amount, code) => {
      const text = decimal(amount, code);
      expect(text).toMatch(digitsOf(code) === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digitsOf(code)}}$`));
      expect(Number(text.replace('.', ''))).toBe(amount);
      expect(
        readable(amount, code)
          .replace(/^[A-Z]{3} /, '')
          .replaceAll(',', ''),
      ).toBe(text);
    }),
  );
});

test('a sum is exact, or an error', () => {
  fc.assert(
    fc.property(fc.array(minor, { maxLength: 20 }), (amounts) => {
      const exact = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
      const prefixes = amounts.map((_, at) => amounts.slice(0, at + 1).reduce((total, amount) => total + BigInt(amount), 0n));
      const within = (total: bigint): boolean => total <= BigInt(Number.MAX_SAFE_INTEGER) && total >= -BigInt(Number.MAX_SAFE_INTEGER);
      if (!within(exact)) expect(() => sum(amounts)).toThrow(RangeError);
      else if (prefixes.every(within)) expect(BigInt(sum(amounts))).toBe(exact);
    }),
  );
});
