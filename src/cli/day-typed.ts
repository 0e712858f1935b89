/** A day as it is typed in a flag or an answer. */
import { UserError } from '../errors.js';
import { addDays, type Day, daysBetween, parseDay, dayOf as realDay, weekday } from '../ledger/day.js';

/** Days from today; in the languages of those who call. */
const NEAR: readonly (readonly [number, RegExp])[] = [
  [-1, /^(yesterday|gisteren|hier|gestern)$/],
  [0, /^(today|vandaag|aujourd.?hui|heute)$/],
  [1, /^(tomorrow|morgen|demain)$/],
];
/** Monday first. */
const WEEKDAYS: readonly RegExp[] = [
  /^(monday|maandag|lundi|montag)$/,
  /^(tuesday|dinsdag|mardi|dienstag)$/,
  /^(wednesday|woensdag|mercredi|mittwoch)$/,
  /^(thursday|donderdag|jeudi|donnerstag)$/,
  /^(friday|vrijdag|vendredi|freitag)$/,
  /^(saturday|zaterdag|samedi|samstag)$/,
  /^(sunday|zondag|dimanche|sonntag)$/,
];

/** Whether a text may be meant as a name: letters, and no day. */
const isName = (text: string): boolean => /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(text.trim());

/** @param names the flag that takes a name here @throws UserError where a flag that takes a day is given a name */
export function notAName(flag: string, text: string, names: string, today: Day): void {
  const typed = text.trim().toLowerCase();
  if (isName(text) && parseDay(typed) === null && aheadOf(typed, today) === null)
    throw new UserError(
      `${flag}: "${text.trim()}" is no day, and ${flag} takes a day here, not a name`,
      `write 2026-11-27, 27/11, friday, or +7; a person is named with ${names}`,
    );
}

/** Sunday, Montag and Morgen are names of people too, with a capital. @param days the flag that takes a day here; `null` for none @throws UserError where a flag that takes a name is given a day */
export function notADay(flag: string, text: string | undefined, today: Day, days: string | null = null): void {
  const typed = text?.trim().toLowerCase() ?? '';
  if (/^\p{Lu}/u.test(text?.trim() ?? '')) return;
  if (parseDay(typed) === null && aheadOf(typed, today) === null && inDigits(typed, today) === null) return;
  throw new UserError(
    `${flag}: "${text?.trim()}" is a day, and ${flag} takes a name here`,
    `name a person${days === null ? '' : `; the day is ${days}`}`,
  );
}

/** `2026-11-27`, `27-11-2026`, `27/11` (the nearest one), `+7` for seven days from today, `tomorrow`, `friday` (the next one). */
export function dayOf(flag: string, text: string, today: Day): Day {
  const typed = text.trim().toLowerCase();
  const day = parseDay(typed) ?? aheadOf(typed, today) ?? inDigits(typed, today);
  if (day === null)
    throw new UserError(
      `${flag ? `${flag}: ` : ''}"${text.trim()}" is no day`,
      'write 2026-11-27, 27/11, friday, or +7 for seven days from today',
    );
  return day;
}

function aheadOf(typed: string, today: Day): Day | null {
  const [, ahead] = /^\+(\d{1,3})$/.exec(typed) ?? [];
  if (ahead !== undefined) return addDays(today, Number(ahead));
  const near = NEAR.find(([, word]) => word.test(typed));
  if (near) return addDays(today, near[0]);
  const at = WEEKDAYS.findIndex((word) => word.test(typed));
  return at < 0 ? null : addDays(today, ((at + 7 - weekday(today)) % 7) + 1);
}

/** The day stands first, as it does wherever this is used. */
function inDigits(typed: string, today: Day): Day | null {
  const [, date, month, year] = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?\.?$/.exec(typed) ?? [];
  if (date === undefined || month === undefined) return null;
  if (year !== undefined) return realDay(Number(year), Number(month), Number(date));
  const thisYear = Number(today.slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1].reduce<Day | null>((nearest, each) => {
    const day = realDay(each, Number(month), Number(date));
    if (day === null || nearest === null) return nearest ?? day;
    return Math.abs(daysBetween(today, day)) < Math.abs(daysBetween(today, nearest)) ? day : nearest;
  }, null);
}
