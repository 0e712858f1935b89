/** Days as serial numbers (days since 1970-01-01), the form for arithmetic in loops. */
import { type Day, serial } from '../ledger/day.js';

const known = new Map<Day, number>();

/** Serial number of a day, remembered: a ledger has few different days and many rows. */
export function num(day: Day): number {
  let value = known.get(day);
  if (value === undefined) {
    value = serial(day);
    known.set(day, value);
  }
  return value;
}

/** 1–31, by the arithmetic of the Gregorian calendar (Howard Hinnant's civil_from_days). */
export function dayOfMonth(day: number): number {
  const shifted = day + 719_468;
  const dayOfEra = shifted - Math.floor(shifted / 146_097) * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  return dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
}
