/** Text → days. Whether day or month stands first is settled per column, from all its values. */
import { type Day, dayOf } from '../ledger/day.js';

export type DateOrder = 'dmy' | 'mdy';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  januar: 1,
  janvier: 1,
  janv: 1,
  feb: 2,
  februari: 2,
  february: 2,
  februar: 2,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mar: 3,
  mrt: 3,
  maart: 3,
  march: 3,
  marz: 3,
  maerz: 3,
  mars: 3,
  mrz: 3,
  apr: 4,
  april: 4,
  avril: 4,
  avr: 4,
  may: 5,
  mei: 5,
  mai: 5,
  jun: 6,
  juni: 6,
  june: 6,
  juin: 6,
  jul: 7,
  juli: 7,
  july: 7,
  juillet: 7,
  juil: 7,
  aug: 8,
  augustus: 8,
  august: 8,
  aout: 8,
  sep: 9,
  sept: 9,
  september: 9,
  septembre: 9,
  oct: 10,
  okt: 10,
  oktober: 10,
  october: 10,
  octobre: 10,
  nov: 11,
  november: 11,
  novembre: 11,
  dec: 12,
  dez: 12,
  december: 12,
  dezember: 12,
  decembre: 12,
};

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** A clock behind the day: it is dropped, the day is what counts. */
const CLOCK = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** What one value says about its column: which stands first, nothing (`silent`), or `either` where both readings are real days. */
export function dateOrderOf(text: string): DateOrder | 'either' | 'silent' {
  const match = NUMERIC.exec(withoutClock(text));
  if (!match) return 'silent';
  const [, first, separator, second] = match as unknown as [string, string, string, string, string];
  const [a, b] = [Number(first), Number(second)];
  if (a === b || a === 0 || b === 0) return 'silent';
  if (a > 12 && b <= 12) return 'dmy';
  if (b > 12 && a <= 12) return 'mdy';
  if (a > 12 && b > 12) return 'silent';
  // Nobody writes the month first and points behind.
  return separator === '.' ? 'dmy' : 'either';
}

function withoutClock(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 10 ? trimmed.replace(CLOCK, '') : trimmed;
}

/**
 * The day a text means, or a text that says why there is none.
 *
 * @param order what stands first in this column; `null` where no value has settled it
 */
export function parseDate(text: string, order: DateOrder | null): Day | string {
  const plain = withoutClock(text);
  const yearFirst = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain);
  if (yearFirst) {
    const at = yearFirst.length === 5 ? 3 : 2;
    return dayOf(Number(yearFirst[1]), Number(yearFirst[at]), Number(yearFirst[at + 1])) ?? 'is no day of the calendar';
  }
  const numeric = NUMERIC.exec(plain);
  if (numeric) {
    const [a, b] = [Number(numeric[1]), Number(numeric[3])];
    const year = fullYear(numeric[4] as string);
    if (a === b) return dayOf(year, a, b) ?? 'is no day of the calendar';
    const own = dateOrderOf(plain);
    const first = order ?? (own === 'either' || own === 'silent' ? null : own);
    if (first === null) return dayOf(year, b, a) || dayOf(year, a, b) ? 'may be day-month or month-day' : 'is no day of the calendar';
    const day = first === 'dmy' ? dayOf(year, b, a) : dayOf(year, a, b);
    if (day) return day;
    const other = first === 'dmy' ? dayOf(year, a, b) : dayOf(year, b, a);
    return other
      ? `is no day where ${first === 'dmy' ? 'the day stands first' : 'the month stands first'}, as in the rest of the column`
      : 'is no day of the calendar';
  }
  return parseWritten(plain) ?? 'is not a date';
}

/** `28 jan 2021`, `Jan 28, 2021`, `1er février 2026`, `28-okt-26`. */
function parseWritten(text: string): Day | null {
  const words = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== '');
  if (words.length === 4 && !/\d/.test(words[0] as string)) words.shift();
  if (words.length !== 3) return null;
  const [a, b, c] = words as [string, string, string];
  const named = MONTHS[a] !== undefined ? { month: MONTHS[a], date: b } : MONTHS[b] !== undefined ? { month: MONTHS[b], date: a } : null;
  const date = named && /^(\d{1,2})(?:st|nd|rd|th|er|e)?$/.exec(named.date)?.[1];
  if (!named || !date || !/^(\d{2}|\d{4})$/.test(c)) return null;
  return dayOf(fullYear(c), named.month, Number(date));
}

/** `2026-03-31` up to the 28th, the form most exports have: such a text is its day. */
function isPlainDay(text: string): text is Day {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const date = digitsAt(text, 8);
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && date >= 1 && date <= 28;
}

/** The number of two digits; far below zero where they are none. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000;
}

/** A reader for one column: the same few days come back on many rows, so it remembers them, up to a bound. */
export function dateReader(order: DateOrder | null): (text: string) => Day | string {
  const seen = new Map<string, Day | string>();
  return (text) => {
    if (isPlainDay(text)) return text;
    const known = seen.get(text);
    if (known !== undefined) return known;
    const day = parseDate(text, order);
    if (seen.size >= 20_000) seen.clear();
    // The copy lets go of the block of text the value was cut from.
    seen.set(Buffer.from(text).toString(), day);
    return day;
  };
}
