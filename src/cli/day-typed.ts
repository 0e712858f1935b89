/** A day as it is typed in a flag or an answer. */
import { UserError } from '../errors.js';
import { addDays, type Day, parseDay } from '../ledger/day.js';

/** `2026-11-27`, or `+7` for seven days from today. */
export function dayOf(flag: string, text: string, today: Day): Day {
  const ahead = /^\+(\d{1,3})$/.exec(text.trim());
  const day = ahead ? addDays(today, Number(ahead[1])) : parseDay(text.trim());
  if (day === null) throw new UserError(`${flag}: "${text}" is no day`, 'write YYYY-MM-DD, or +7 for seven days from today');
  return day;
}
