/** Money is an integer of minor units with a currency beside it; never a float, never two currencies in one sum. */

/** Minor units: cents for EUR, yen for JPY. Always a safe integer. */
export type Minor = number;
/** ISO 4217 code, upper case. */
export type Currency = string;

export interface Money {
  readonly minor: Minor;
  readonly currency: Currency;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217 table A.1). */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: Currency): number {
  return DIGITS[currency] ?? 2;
}

/** The decimal text of an amount with the currency's own digits: `decimal(123450, 'EUR')` is `1234.50`. */
export function decimal(minor: Minor, currency: Currency): string {
  const digits = digitsOf(currency);
  if (digits === 0) return String(minor);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** For people: thousands apart, currency first: `EUR 1,234.50`. */
export function readable(minor: Minor, currency: Currency): string {
  const [whole = '0', cents] = decimal(Math.abs(minor), currency).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${minor < 0 ? '-' : ''}${grouped}${cents === undefined ? '' : `.${cents}`}`;
}

/** Sum of minor units; throws a RangeError where the result is no longer exact. */
export function sum(amounts: Iterable<Minor>): Minor {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('Sum of money beyond exact integers');
  return total;
}
