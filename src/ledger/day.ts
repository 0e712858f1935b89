/**
 * Calendar days. The one file that makes and compares dates, and the only one that meets date-fns.
 * A day is a `YYYY-MM-DD` text, so it sorts as text, needs no time zone and stores as it prints.
 */
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { format } from 'date-fns/format';

declare const dayBrand: unique symbol;
/** A real calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly [dayBrand]: true };

const MS = 86_400_000;
const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** The day of a year, month (1–12) and day number; `null` where the calendar has no such day. Years 1900–2199. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > lastOf(year, month)) return null;
  return `${year}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

function lastOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`; `null` for anything else, also for days that do not exist. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Days since 1970-01-01; the form for arithmetic in loops. */
export function serial(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS;
}

export function fromSerial(days: number): Day {
  return new Date(days * MS).toISOString().slice(0, 10) as Day;
}

/** Days from `from` to `to`; positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

export function addDays(day: Day, days: number): Day {
  return fromSerial(serial(day) + days);
}

/** Same day of a later month, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  return viaDate(day, (date) => addMonthsTo(date, months));
}

/** Weekdays later, Saturdays and Sundays not counted; public holidays are counted. */
export const addWorkingDays = (day: Day, days: number): Day => fromSerial(workingDaysLater(serial(day), days));

/** The same for serial days. */
export function workingDaysLater(day: number, days: number): number {
  const step = Math.sign(days);
  let at = day;
  for (let left = days; left !== 0; ) {
    at += step;
    if (weekdayOf(at) <= 5) left -= step;
  }
  return at;
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => weekdayOf(serial(day));

const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day a clock shows where the program runs. */
export function dayAt(clock: Date): Day {
  return format(clock, 'yyyy-MM-dd') as Day;
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b);

// Noon keeps the local calendar day through every change of clocks.
function viaDate(day: Day, change: (date: Date) => Date): Day {
  return dayAt(change(new Date(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10), 12)));
}
