/** Text → amounts. What the comma and the point mean is settled per column, from all its values. */
import { type Currency, digitsOf, type Minor } from '../ledger/money.js';

export type DecimalSign = ',' | '.';

/** Currency signs that stand for one currency where we work; `$` and `kr` do not say which, so they say nothing. */
const SIGNS: Readonly<Record<string, Currency>> = { '€': 'EUR', '£': 'GBP' };

/** Names of currencies that say which country's they are. */
const NAMES: Readonly<Record<string, Currency>> = {
  euro: 'EUR',
  euros: 'EUR',
  'us dollar': 'USD',
  'us-dollar': 'USD',
  'british pound': 'GBP',
  'pound sterling': 'GBP',
  'british pound sterling': 'GBP',
  'swiss franc': 'CHF',
  'schweizer franken': 'CHF',
};

/** What is longer is no amount, and not looked at any closer. */
const LONGEST = 100;

interface Plain {
  /** Digits and separators only. */
  readonly body: string;
  readonly negative: boolean;
}

/** Takes signs, brackets, currency and blanks off; `null` where what is left is no number. */
function strip(text: string): Plain | null {
  if (text.length > LONGEST) return null;
  let body = text.replace(/[\s\u00a0\u202f'\u2019]/g, '').replace(/\u2212/g, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(body) ?? /^-?\((.*)\)$/.exec(body);
  if (bracketed) {
    negative = true;
    body = bracketed[1] as string;
  }
  const match = /^([-+]?)(?:[€$£¥]|[A-Z]{3})?([-+]?)(?:[€$£¥])?([\d.,]*\d[\d.,]*?)(?:[,.]--?)?([-+]?)(?:[€$£¥]|[A-Z]{3})?$/i.exec(body);
  if (!match) return null;
  const signs = [match[1], match[2], match[4]].filter((sign) => sign === '-');
  if (signs.length > 1 || (signs.length > 0 && negative)) return null;
  return { body: match[3] as string, negative: negative || signs.length > 0 };
}

const SIDED = /^(.*\d)\s*(dr|cr|d|c|s|h)\.?$/i;

/** An amount with its side behind it (`1.250,00 D`, `100.00 Cr`, `1.190,00 H`); `null` for any other text. */
export function sidedAmount(text: string): { readonly amount: string; readonly side: 'debit' | 'credit' } | null {
  const match = text.length > LONGEST ? null : SIDED.exec(text.trim());
  return match ? { amount: match[1] as string, side: /^[ds]/i.test(match[2] as string) ? 'debit' : 'credit' } : null;
}

/** What one value says about its column: the decimal sign, nothing, or `both` where the value fits either reading. */
export function decimalSignOf(text: string): DecimalSign | 'either' | 'silent' {
  const body = /[.,]/.test(text) ? (strip(text) ?? strip(sidedAmount(text)?.amount ?? ''))?.body : undefined;
  if (body === undefined) return 'silent';
  const comma = body.lastIndexOf(',');
  const point = body.lastIndexOf('.');
  if (comma < 0 && point < 0) return 'silent';
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const parts = body.split(sign);
  if (parts.length > 2) return sign === ',' ? '.' : ',';
  // `1.234` may be a thousand or one and a bit; `0.234`, `1.2`, `12345.678` may not.
  return (parts[1] as string).length === 3 && /^[1-9]\d{0,2}$/.test(parts[0] as string) ? 'either' : sign;
}

/**
 * Minor units of an amount; a text says why not.
 *
 * @param decimal what the column's decimal sign is
 * @param digits decimals the text counts in; 0 where it gives whole minor units
 */
export function parseAmount(text: string, decimal: DecimalSign, currency: Currency, digits: number = digitsOf(currency)): Minor | string {
  const fast = decimal === '.' ? plainAmount(text, digits) : null;
  if (fast !== null) return fast;
  const plain = strip(text);
  // A spreadsheet's own way of writing nothing in a column of money.
  if (!plain && /^(?:[€$£]|[A-Z]{3})\s*-{1,2}$/.test(text.trim())) return 0;
  if (!plain) return 'is not an amount';
  const [whole = '', fraction = '', ...more] = plain.body.split(decimal);
  const thousands = decimal === ',' ? '.' : ',';
  if (more.length > 0 || fraction.includes(thousands)) return 'is not an amount';
  if (whole.includes(thousands) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return `has "${thousands}" where no thousands stand`;
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test(fraction.slice(digits))) return `has more decimals than ${currency} has`;
  const minor = Number(whole.replaceAll(thousands, '') + kept);
  if (!Number.isSafeInteger(minor)) return 'is too large to be an amount';
  return plain.negative ? -minor || 0 : minor;
}

/** `-1234.50` with exactly the currency's digits, the form most exports have; `null` for any other. */
function plainAmount(text: string, digits: number): Minor | null {
  const length = text.length;
  if (length > 15) return null;
  let at = 0;
  const negative = text.charCodeAt(0) === 45;
  if (negative) at = 1;
  let value = 0;
  let fraction = -1;
  const first = at;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      if (fraction >= 0) fraction++;
    } else if (code === 46 && fraction < 0 && at > first) fraction = 0;
    else return null;
  }
  if (fraction !== digits || digits === 0 || first === length) return null;
  return negative ? -value || 0 : value;
}

/** The currency a value carries itself (`€ 12`, `12 USD`), where it does. */
export function currencyIn(text: string): Currency | null {
  for (const [sign, code] of Object.entries(SIGNS)) if (text.includes(sign)) return code;
  const named = NAMES[text.trim().toLowerCase()];
  if (named !== undefined) return named;
  const code = /(?:^|[\d\s])([A-Z]{3})(?:[\d\s]|$)/.exec(text)?.[1];
  return code !== undefined && isCurrency(code) ? code : null;
}

let known: Set<string> | null = null;

/** Whether a text is an ISO 4217 code in use. */
export function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}
