/**
 * The calls that fit in a day: promises to people first, then what a call is worth, then a few drawn by lot. Without the lot nobody
 * could tell what calling brings in: whom we choose differs from whom we leave.
 */
import { addWorkingDays, type Day } from '../ledger/day.js';
import type { Call, Skip } from './model.js';
import { orderCalls, type Place, type Ranked, worth } from './order.js';
import { TIERS } from './priority.js';
import { median } from './stats.js';

/** What a day holds; `null` for no limit. */
export interface Capacity {
  readonly minutes: number | null;
  readonly calls: number | null;
}

/** A place with the minutes the call is expected to take. */
export interface Timed extends Place {
  readonly minutes: number;
}

export type Chosen<Placed extends Place> = Ranked<Placed> & {
  /** Why he is left for another day, though nothing else speaks against a call. */
  readonly beyond?: Skip;
};

/** Part of the day that is drawn by lot, where not everybody can be called: one call in ten. */
const LOT = 0.1;
/** Of so many calls chosen by value one goes to a balance below the median: a small debtor is called too. */
const SMALL = 5;
/** Rows of one company on a day. */
const PER_COMPANY = 3;

/**
 * Today's calls in calling order, then who is left for another day, then those not to be called. The same for any order of the
 * argument; without a limit nothing is drawn and everybody is called.
 */
export function withinCapacity<Placed extends Timed>(calls: readonly Placed[], capacity: Capacity, today: Day): readonly Chosen<Placed>[] {
  const ordered = orderCalls(calls);
  if (capacity.minutes === null && capacity.calls === null) return ordered;
  const called = ordered.filter(({ rank }) => rank !== null);
  const tooMany = beyondCompany(called);
  const fitting = called.filter((call) => !tooMany.has(call));
  const day = new DayFilled<Ranked<Placed>>(capacity);
  fill(day, fitting);
  const drawn = new Set<Ranked<Placed>>();
  if (day.chosen.size < fitting.length) {
    const whole = day.budget;
    const middle = median(fitting.flatMap((call) => (call.tier === TIERS.value.tier ? worth(call, call.overdue) : [])));
    day.empty({ minutes: part(capacity.minutes, 1 - LOT), calls: part(capacity.calls, 1 - LOT) });
    fill(day, fitting);
    makeRoomForSmall(day, fitting, middle);
    day.budget = whole;
    const lot = new DayFilled<Ranked<Placed>>({ minutes: part(capacity.minutes, LOT), calls: floor(part(capacity.calls, LOT)) });
    const companies = new Set([...day.chosen].flatMap(({ head }) => head ?? []));
    const left = fitting.filter((call) => call.tier === TIERS.value.tier && !day.chosen.has(call) && !companies.has(call.head ?? ''));
    for (const call of shuffled(left, today)) if (lot.fits(call) && day.fits(call)) for (const each of [lot, day]) each.add(call);
    for (const call of lot.chosen) drawn.add(call);
    // What the lot leaves over goes to the next in order.
    const others = fitting.filter((call) => !drawn.has(call));
    fill(day, others);
    makeRoomForSmall(day, others, middle);
    // A long call may not fit into what is left of the day where a shorter one does.
    for (const call of others) if (!day.chosen.has(call) && day.fits(call)) day.add(call);
  }
  const until = addWorkingDays(today, 1);
  const beyond = (call: Ranked<Placed>): Skip => ({
    reason: tooMany.has(call)
      ? `${PER_COMPANY} rows of head office ${call.head} are on today's list`
      : `beyond today's capacity of ${inWords(capacity)}`,
    until,
  });
  const today_ = [...called.filter((call) => day.chosen.has(call) && !drawn.has(call)), ...called.filter((call) => drawn.has(call))];
  return [
    ...today_.map((call, at) => ({ ...call, rank: at + 1, tier: drawn.has(call) ? TIERS.random.tier : call.tier })),
    ...called.filter((call) => !day.chosen.has(call)).map((call) => ({ ...call, rank: null, beyond: beyond(call) })),
    ...ordered.filter(({ rank }) => rank === null),
  ];
}

/** Calls chosen for a day and what is left of it. */
class DayFilled<Placed extends Timed> {
  readonly chosen = new Set<Placed>();
  private minutes = 0;

  constructor(public budget: Capacity) {}

  fits(call: Placed): boolean {
    const { minutes, calls } = this.budget;
    return (minutes === null || this.minutes + call.minutes <= minutes) && (calls === null || this.chosen.size + 1 <= calls);
  }

  add(call: Placed): void {
    this.chosen.add(call);
    this.minutes += call.minutes;
  }

  remove(call: Placed): void {
    this.chosen.delete(call);
    this.minutes -= call.minutes;
  }

  empty(budget: Capacity): void {
    this.chosen.clear();
    this.minutes = 0;
    this.budget = budget;
  }
}

/** In order, up to the first that does not fit. */
function fill<Placed extends Timed>(day: DayFilled<Placed>, calls: readonly Placed[]): void {
  for (const call of calls) {
    if (day.chosen.has(call)) continue;
    if (!day.fits(call)) return;
    day.add(call);
  }
}

/** The last of the large give way to the first of the small, until one of each five chosen by value is small; companies stay as they are. */
function makeRoomForSmall<Placed extends Timed>(day: DayFilled<Placed>, calls: readonly Placed[], middle: number): void {
  const byValue = calls.filter(({ tier }) => tier === TIERS.value.tier);
  const isSmall = (call: Placed): boolean => worth(call, call.overdue) < middle;
  const chosen = byValue.filter((call) => day.chosen.has(call));
  let small = chosen.filter(isSmall).length;
  let all = chosen.length;
  const large = chosen.filter((call) => !isSmall(call) && call.head == null);
  for (const call of byValue) {
    if (small >= Math.floor(all / SMALL)) return;
    if (day.chosen.has(call) || !isSmall(call) || call.head != null) continue;
    while (!day.fits(call)) {
      const last = large.pop();
      if (last === undefined) return;
      day.remove(last);
      all--;
    }
    day.add(call);
    small++;
    all++;
  }
}

/** The fourth and further rows of a company. */
function beyondCompany<Placed extends Ranked<Place>>(calls: readonly Placed[]): ReadonlySet<Placed> {
  const rows = new Map<string, number>();
  const beyond = new Set<Placed>();
  for (const call of calls) {
    if (call.head == null) continue;
    const row = (rows.get(call.head) ?? 0) + 1;
    rows.set(call.head, row);
    if (row > PER_COMPANY) beyond.add(call);
  }
  return beyond;
}

/** By lot, the same for a debtor all day long and another the next day. */
function shuffled<Placed extends Place>(calls: readonly Placed[], today: Day): readonly Placed[] {
  return calls
    .map((call) => ({ call, lot: lotOf(`${today} ${call.debtorId} ${call.currency}`) }))
    .sort((a, b) => a.lot - b.lot || (a.call.debtorId < b.call.debtorId ? -1 : 1))
    .map(({ call }) => call);
}

/** FNV-1a of the text, its bits then stirred as MurmurHash3 ends (fmix32): near texts get far numbers. 0 to 2³² − 1. */
export function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const part = (whole: number | null, share: number): number | null => (whole === null ? null : whole * share);
const floor = (value: number | null): number | null => (value === null ? null : Math.floor(value));

function inWords({ minutes, calls }: Capacity): string {
  const words = [calls === null ? '' : `${calls} ${calls === 1 ? 'call' : 'calls'}`, minutes === null ? '' : `${minutes} minutes`];
  return words.filter(Boolean).join(' and ');
}

/** What a call of the list is placed by. */
export const placeOf = ({ tier, score, overdue, debtorId, currency, skipped, value, group }: Call): Timed => ({
  tier,
  score,
  overdue,
  debtorId,
  currency,
  skipped: { length: skipped.length },
  minutes: value?.minutes ?? 0,
  head: group?.head ?? null,
});
