import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/ledger/money.js';
import { currencyIn, type DecimalSign, decimalSignOf, isCurrency, parseAmount } from '../../src/sources/amounts.js';

describe('forms', () => {
  test.each<[string, DecimalSign, number]>([
    ['1234.50', '.', 123450],
    ['-1234.50', '.', -123450],
    ['1,234.50', '.', 123450],
    ['1,234,567.5', '.', 123456750],
    ["1'234.50", '.', 123450],
    ['1’234.50', '.', 123450],
    ['.50', '.', 50],
    ['5', '.', 500],
    ['0', '.', 0],
    ['-0.00', '.', 0],
    ['$13.50', '.', 1350],
    ['($400.00)', '.', -40000],
    ['-$400.00', '.', -40000],
    ['$-400.00', '.', -40000],
    ['GBP 12.34', '.', 1234],
    ['12.34 EUR', '.', 1234],
    ['+12.34', '.', 1234],
    ['12.5000', '.', 1250],
    ['1.234,50', ',', 123450],
    ['1 234,50', ',', 123450],
    ['1\u00a0234,50', ',', 123450],
    ['1\u202f234,50', ',', 123450],
    ['1234,5', ',', 123450],
    ['€ 1.234,50', ',', 123450],
    ['€ -12,00', ',', -1200],
    ['-€ 12,00', ',', -1200],
    ['12,00 €', ',', 1200],
    ['12,00-', ',', -1200],
    ['(12,00)', ',', -1200],
    ['\u221212,00', ',', -1200],
    ['12,-', ',', 1200],
    ['€ 12,--', ',', 1200],
    ['12.-', '.', 1200],
    ['-12,-', ',', -1200],
  ])('%s with %s is %i cents', (text, sign, cents) => {
    expect(parseAmount(text, sign, 'EUR')).toBe(cents);
    expect(Object.is(parseAmount(text, sign, 'EUR'), -0)).toBe(false);
  });

  test.each([
    ['', 'is not an amount'],
    ['twelve', 'is not an amount'],
    ['1.2.3', 'is not an amount'],
    ['--5', 'is not an amount'],
    ['-(5)', 'is not an amount'],
    ['-5-', 'is not an amount'],
    ['12%', 'is not an amount'],
    ['1e3', 'is not an amount'],
    ['12,34.50', 'has "," where no thousands stand'],
    ['12.345', 'has more decimals than EUR has'],
    ['99999999999999999', 'is too large to be an amount'],
  ])('%s %s', (text, why) => {
    if (text === '-(5)') expect(parseAmount(text, '.', 'EUR')).toBe(-500);
    else expect(parseAmount(text, '.', 'EUR')).toBe(why);
  });

  test("the currency's own digits", () => {
    expect(parseAmount('1234', '.', 'JPY')).toBe(1234);
    expect(parseAmount('1234.5', '.', 'JPY')).toBe('has more decimals than JPY has');
    expect(parseAmount('1.234', '.', 'KWD')).toBe(1234);
    expect(parseAmount('1,5', ',', 'KWD')).toBe(1500);
  });
});

describe('what a value says of its column', () => {
  test.each<[string, ReturnType<typeof decimalSignOf>]>([
    ['1.234,50', ','],
    ['1,234.50', '.'],
    ['12,50', ','],
    ['12.5', '.'],
    ['1.234.567', ','],
    ['1,234,567', '.'],
    ['0.234', '.'],
    ['12345.678', '.'],
    ['1.234', 'either'],
    ['-1,234', 'either'],
    ['€ 999,000', 'either'],
    ['1234', 'silent'],
    ['12,-', 'silent'],
    ['n.a.', 'silent'],
  ])('%s: %s', (text, says) => {
    expect(decimalSignOf(text)).toBe(says);
  });
});

describe('written in any style and read again', () => {
  const currency = fc.constantFrom('EUR', 'JPY', 'KWD');
  const style = fc.record({
    sign: fc.constantFrom<DecimalSign>('.', ','),
    thousands: fc.constantFrom('', 'other', ' ', "'", '\u00a0'),
    negative: fc.constantFrom('lead', 'trail', 'brackets'),
    symbol: fc.constantFrom('', '€ ', 'EUR ', 'behind'),
  });

  test('is the same to the last minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, style, (minor, code, { sign, thousands, negative, symbol }) => {
        const [whole = '', fraction] = decimal(Math.abs(minor), code).split('.');
        const apart = thousands === 'other' ? (sign === '.' ? ',' : '.') : thousands;
        const body = whole.replace(/\B(?=(\d{3})+$)/g, apart) + (fraction === undefined ? '' : sign + fraction);
        const signed = minor >= 0 ? body : negative === 'lead' ? `-${body}` : negative === 'trail' ? `${body}-` : `(${body})`;
        const text = symbol === 'behind' ? `${signed} €` : `${symbol}${signed}`;
        // Brackets stand around the sign as well, where there is one.
        const written =
          negative === 'brackets' && minor < 0
            ? `(${symbol === 'behind' ? `${body} €` : symbol + body})`
            : negative === 'trail' && symbol === 'behind'
              ? `${signed}`
              : text;
        expect(parseAmount(written, sign, code)).toBe(minor);
        const says = decimalSignOf(written);
        if (fraction !== undefined && fraction.length < 3) expect(says).toBe(sign);
        else if (says !== 'silent' && says !== 'either' && fraction !== undefined) expect(says).toBe(sign);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('currencies', () => {
  test.each([
    ['€ 12', 'EUR'],
    ['12 USD', 'USD'],
    ['GBP12', 'GBP'],
    ['£5', 'GBP'],
    ['$5', null],
    ['12', null],
    ['12 ABC', null],
  ])('%s carries %s', (text, code) => {
    expect(currencyIn(text)).toBe(code);
  });

  test('only codes in use', () => {
    expect(['EUR', 'JPY', 'KWD', 'XYZ', 'eur'].map(isCurrency)).toEqual([true, true, true, false, false]);
  });
});
