/** What the caller wants to know of earlier calls: how often he was tried and reached, when best, and whether he keeps his word. */
import { num } from './daynumber.js';
import type { Facts } from './facts.js';

/** A weekday on which he is reached more often than on others. */
export interface BestMoment {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly reached: number;
  readonly of: number;
}

/** Promises the day of which is past. */
export interface Kept {
  readonly kept: number;
  readonly made: number;
}

/** Calls since the oldest overdue invoice fell due. */
export interface Tries {
  readonly tried: number;
  readonly reached: number;
}

/** Calls needed before a weekday is named, and times he must have been reached on it. */
const ENOUGH_CALLS = 5;
const ENOUGH_REACHED = 2;
/** Calls at the usual rate that a weekday's own record is drawn to. */
const DRAWN = 3;

const NO_TRIES: Tries = { tried: 0, reached: 0 };

export function triesOf({ contacts, today, oldest }: Facts): Tries {
  if (contacts.length === 0) return NO_TRIES;
  const since = today - oldest;
  const calls = contacts.filter((contact) => isCall(contact) && num(contact.date) >= since);
  return { tried: calls.length, reached: calls.filter(({ outcome }) => outcome === 'spoken').length };
}

/** Contacts have a day and no hour, so the weekday is all that can be told; `null` while too little is known. */
export function bestMomentOf({ contacts }: Facts): BestMoment | null {
  if (contacts.length < ENOUGH_CALLS) return null;
  const calls = contacts.filter(isCall);
  if (calls.length < ENOUGH_CALLS) return null;
  const days = Array.from({ length: 7 }, (_, at) => ({ weekday: at + 1, reached: 0, of: 0 }));
  let all = 0;
  for (const { date, outcome } of calls) {
    const day = days[(num(date) + 3) % 7] as (typeof days)[number];
    day.of++;
    if (outcome !== 'spoken') continue;
    day.reached++;
    all++;
  }
  const usual = all / calls.length;
  const rate = ({ reached, of }: BestMoment): number => (reached + DRAWN * usual) / (of + DRAWN);
  const best = days.reduce((top, day) => (rate(day) > rate(top) ? day : top));
  return best.reached >= ENOUGH_REACHED && rate(best) > usual ? best : null;
}

export function keptOf({ promises }: Facts): Kept {
  let kept = 0;
  let made = 0;
  for (const { state } of promises) {
    if (state !== 'open') made++;
    if (state === 'kept') kept++;
  }
  return { kept, made };
}

const isCall = ({ direction, channel, outcome }: Facts['contacts'][number]): boolean =>
  direction === 'out' && channel === 'phone' && outcome !== 'reminder_sent';
