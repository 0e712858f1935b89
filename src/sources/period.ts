/** Dates that give day and month only: the year comes from the days the file says it covers. */
import { type Day, dayOf } from '../ledger/day.js';
import { parseDate } from './dates.js';
import type { Profile } from './profiles/profile.js';
import type { RawRecord } from './records.js';
import { plainWord } from './words.js';

export interface Period {
  /** First day of the financial year. */
  readonly year: Day;
  readonly from: Day;
  readonly to: Day;
}

/** The line above the header that carries the marks of the format. */
export function lineAbove({ above: marks = [] }: Profile, above: readonly RawRecord[]): RawRecord | undefined {
  return above.find(({ fields }) => marks.every((mark) => fields.some((field) => plainWord(field) === plainWord(mark))));
}

/** The days a file covers, from the line above its header that carries the mark of the format. */
export function periodAbove(profile: Profile, above: readonly RawRecord[]): Period | undefined {
  const { period } = profile;
  const line = lineAbove(profile, above);
  if (!period || !line) return undefined;
  const day = (at: number): Day | null => {
    const read = parseDate((line.fields[at] ?? '').trim(), null);
    return /^\d/.test(read) ? (read as Day) : null;
  };
  const year = day(period.year);
  const from = day(period.from) ?? year;
  const to = day(period.to) ?? (year && aYearOn(year));
  return from && to ? { year: year ?? from, from, to } : undefined;
}

const aYearOn = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` as Day;

/** A reader of `3112` and `101`: day and month, in the year in which the file covers that day. */
export function dayInPeriod(period: Period | undefined): (text: string) => Day | string {
  return (text) => {
    const digits = /^\d{3,4}$/.test(text) ? text.padStart(4, '0') : null;
    if (digits === null) return parseDate(text, 'dmy');
    if (!period) return 'has no year, and no line above the table says which';
    const [date, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
    const first = Number(period.year.slice(0, 4));
    const days = [first, first + 1, first - 1].map((year) => dayOf(year, month, date)).filter((day): day is Day => day !== null);
    if (days.length === 0) return 'is no day of the calendar';
    return (
      days.find((day) => day >= period.from && day <= period.to) ??
      days.find((day) => day >= period.year && day < aYearOn(period.year)) ??
      `lies outside the days the file covers (${period.from} to ${period.to})`
    );
  };
}
