/** When a message may go out: not too soon after the last, and on a day on which the playbook lets something leave. */
import { addDays, type Day, daysBetween, weekday } from '../ledger/day.js';
import { isHoliday } from '../ledger/holidays.js';
import type { Account } from '../ledger/model.js';
import type { Currency } from '../ledger/money.js';
import type { IssuedBefore } from './history.js';
import type { Playbook } from './playbook.js';

/** Messages of late keep the next one back: the gap between two, and the most there may be in a month. */
export function tooSoon(
  { contacts }: Account,
  { currency, issued }: { readonly currency: Currency; readonly issued: readonly IssuedBefore[] },
  { limits }: Playbook,
  asOf: Day,
): { readonly because: string; readonly until: Day } | null {
  const days = new Set(issued.filter((one) => one.currency === currency).map(({ on }) => on));
  const own = new Set(issued.map(({ on }) => on));
  for (const { outcome, direction, date } of contacts)
    if (outcome === 'reminder_sent' && direction !== 'in' && !own.has(date)) days.add(date);
  const sent = [...days].sort();
  const last = sent.at(-1);
  if (last !== undefined && daysBetween(last, asOf) < limits.gapDays)
    return { because: `reminded on ${last}`, until: addDays(last, limits.gapDays) };
  const lately = sent.filter((day) => daysBetween(day, asOf) < limits.inDays);
  const full = lately.at(-limits.messages);
  return full === undefined ? null : { because: `${lately.length} messages in ${limits.inDays} days`, until: addDays(full, limits.inDays) };
}

/** The first day from today on which the playbook lets something go out. */
export function outDay(asOf: Day, country: string | null, { calendar }: Playbook): Day {
  const closed = (day: Day): boolean =>
    (!calendar.weekends && weekday(day) > 5) || (!calendar.publicHolidays && country !== null && isHoliday(country, day));
  let day = asOf;
  while (closed(day)) day = addDays(day, 1);
  return day;
}
