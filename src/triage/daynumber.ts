/** Days as serial numbers (days since 1970-01-01), the form for arithmetic in loops. */
import type { Day } from '../ledger/day.js';

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Serial number of a day, by the arithmetic of the Gregorian calendar (Howard Hinnant's days_from_civil): quicker than remembering. */
export function num(day: Day): number {
  const month = 10 * digit(day, 5) + digit(day, 6);
  const year = 1000 * digit(day, 0) + 100 * digit(day, 1) + 10 * digit(day, 2) + digit(day, 3) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + 10 * digit(day, 8) + digit(day, 9) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
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
