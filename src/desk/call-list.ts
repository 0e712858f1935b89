/** The call list of a day: read → judge → order. */
import type { Day } from '../ledger/day.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { Spool } from '../store/spool.js';
import { type Call, judge, orderCalls, type Place, type Settings } from '../triage/index.js';

export interface CallList {
  /** In calling order; read once. */
  readonly calls: Iterable<Call>;
  /** How many are overdue and not to be called today. */
  readonly notToday: number;
}

/**
 * Everyone with overdue money, in calling order; those not to be called today come last, with every reason, or are left out.
 * Only what orders the calls is kept in memory: a large ledger has more of them than fit.
 */
export function callList(store: Store, asOf: Day, settings: Settings, { todayOnly = false } = {}): CallList {
  const spool = new Spool<Call>();
  const places: (Place & { readonly at: number })[] = [];
  let notToday = 0;
  for (const call of allCalls(store, asOf, settings)) {
    if (call.skipped.length > 0) notToday++;
    if (call.skipped.length === 0 || !todayOnly) places.push({ ...placeOf(call), at: spool.put(call) });
  }
  return { calls: inOrder(spool, places), notToday };
}

/** The calls of one debtor, with the rank each has among all. */
export function callsOf(store: Store, asOf: Day, debtorId: string, settings: Settings): readonly Call[] {
  const own: Call[] = [];
  const places: Place[] = [];
  for (const call of allCalls(store, asOf, settings)) {
    if (call.debtorId === debtorId) own.push(call);
    places.push(placeOf(call));
  }
  return orderCalls(places)
    .filter((place) => place.debtorId === debtorId)
    .map(({ rank, currency }) => ({ ...(own.find((call) => call.currency === currency) as Call), rank }));
}

function* allCalls(store: Store, asOf: Day, settings: Settings): Generator<Call> {
  const portfolio = portfolioOn(store, asOf);
  for (const account of eachAccount(store, asOf, { openOnly: true })) yield* judge(account, asOf, portfolio, settings);
}

function* inOrder(spool: Spool<Call>, places: readonly (Place & { readonly at: number })[]): Generator<Call> {
  try {
    for (const { at, rank } of orderCalls(places)) yield { ...spool.get(at), rank };
  } finally {
    spool.close();
  }
}

const placeOf = ({ tier, score, overdue, debtorId, currency, skipped }: Call): Place => ({
  tier,
  score,
  overdue,
  debtorId,
  currency,
  skipped: { length: skipped.length },
});
