/** Public holidays and working days by country. Countries that are not listed have weekends only. */
import { addDays, type Day, dayOf, weekday } from './day.js';

/** Days of the year as `MM-DD`, and days after Easter Sunday. */
interface Rule {
  readonly fixed: readonly string[];
  readonly easter: readonly number[];
}

/**
 * NL: Algemene termijnenwet art. 3, with Good Friday, which it equates; King's Day is below. BE: the ten legal holidays.
 * DE: those of all Länder. FR: Code du travail L3133-1.
 */
const RULES: Readonly<Record<string, Rule>> = {
  NL: { fixed: ['01-01', '05-05', '12-25', '12-26'], easter: [-2, 1, 39, 50] },
  BE: { fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'], easter: [1, 39, 50] },
  DE: { fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], easter: [-2, 1, 39, 50] },
  FR: { fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'], easter: [1, 39, 50] },
};

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) as Day;
}

/** Public holidays of a country in a year, in order. */
export function holidaysOf(country: string, year: number): readonly Day[] {
  const rule = RULES[country];
  if (!rule) return [];
  const easter = easterOf(year);
  const days = [...rule.fixed.map((date) => `${year}-${date}` as Day), ...rule.easter.map((after) => addDays(easter, after))];
  if (country === 'NL') {
    // King's Day moves to the Saturday where it falls on a Sunday.
    const kingsDay = `${year}-04-27` as Day;
    days.push(weekday(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay);
  }
  return [...new Set(days)].sort();
}

const known = new Map<string, ReadonlySet<Day>>();

export function isHoliday(country: string, day: Day): boolean {
  const key = `${country}${day.slice(0, 4)}`;
  let days = known.get(key);
  if (!days) known.set(key, (days = new Set(holidaysOf(country, Number(day.slice(0, 4))))));
  return days.has(day);
}

/** No Saturday, Sunday or public holiday. */
export const isWorkingDay = (country: string, day: Day): boolean => weekday(day) <= 5 && !isHoliday(country, day);

/** The day itself where it is a working day, else the first one after it. */
export function workingDayFrom(country: string, day: Day): Day {
  let at = day;
  while (!isWorkingDay(country, at)) at = addDays(at, 1);
  return at;
}

/** The n-th working day after a day. */
export function workingDaysAfter(country: string, day: Day, n: number): Day {
  let at = day;
  for (let left = n; left > 0; left--) at = workingDayFrom(country, addDays(at, 1));
  return at;
}

/** The first day of the half-year a day lies in. */
export const halfYearOf = (day: Day): Day => `${day.slice(0, 5)}${day.slice(5) < '07-01' ? '01' : '07'}-01` as Day;
