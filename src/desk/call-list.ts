/** The call list of a day: read → judge → choose → order. */
import type { Day } from '../ledger/day.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import { companiesOf } from '../store/companies.js';
import type { Store } from '../store/open.js';
import { Spool } from '../store/spool.js';
import {
  type Call,
  type Capacity,
  type Chosen,
  judge,
  orderCalls,
  placeOf,
  type Settings,
  sameName,
  TIERS,
  type Timed,
  withinCapacity,
} from '../triage/index.js';
import { companiesAt } from './company.js';

export interface CallList {
  /** In calling order; read once. */
  readonly calls: Iterable<Call>;
  /** How many are overdue and not to be called today, those beyond the capacity apart. */
  readonly notToday: number;
  /** How many would be called, had the day more room. */
  readonly beyond: number;
  /** Whose debtors those with overdue money are, as they were met; only where some were asked for. */
  readonly owners: ReadonlySet<string>;
}

/** Which of the calls are wanted. */
export interface Wanted {
  /** Those to be called today, those who are not, or both. */
  readonly which?: 'today' | 'skipped' | 'all';
  readonly capacity?: Capacity;
  /** Only debtors of this colleague; of nobody where `null`. */
  readonly owner?: string | null;
}

interface Put extends Timed {
  readonly at: number;
}

const NO_LIMIT: Capacity = { minutes: null, calls: null };

/**
 * Everyone with overdue money, in calling order; those not to be called today come last, with every reason, or are left out.
 * Only what orders the calls is kept in memory: a large ledger has more of them than fit.
 */
export function callList(
  store: Store,
  asOf: Day,
  settings: Settings,
  { which = 'all', capacity = NO_LIMIT, owner }: Wanted = {},
): CallList {
  const spool = new Spool<Call>();
  const places: Put[] = [];
  const owners = new Set<string>();
  let notToday = 0;
  for (const call of allCalls(store, asOf, settings)) {
    if (owner !== undefined) {
      if (call.assignedTo !== null) owners.add(call.assignedTo);
      if (!isOf(call, owner)) continue;
    }
    if (call.skipped.length > 0) notToday++;
    if (call.skipped.length === 0 || which !== 'today') places.push({ ...placeOf(call), at: spool.put(call) });
  }
  const chosen = withinCapacity(places, capacity, asOf);
  const beyond = chosen.filter((place) => place.beyond !== undefined).length;
  const wanted = which === 'all' ? chosen : chosen.filter(({ rank }) => (rank === null) === (which === 'skipped'));
  return { calls: inOrder(spool, wanted), notToday, beyond, owners };
}

const isOf = ({ assignedTo }: Call, owner: string | null): boolean =>
  owner === null ? assignedTo === null : assignedTo !== null && sameName(assignedTo, owner);

/** The calls of one debtor, with the rank each has among all. */
export function callsOf(store: Store, asOf: Day, debtorId: string, settings: Settings): readonly Call[] {
  const own: Call[] = [];
  const places: Timed[] = [];
  for (const call of allCalls(store, asOf, settings)) {
    if (call.debtorId === debtorId) own.push(call);
    places.push(placeOf(call));
  }
  return orderCalls(places)
    .filter((place) => place.debtorId === debtorId)
    .map((place) => placed(own.find((call) => call.currency === place.currency) as Call, place));
}

function* allCalls(store: Store, asOf: Day, settings: Settings): Generator<Call> {
  const portfolio = portfolioOn(store, asOf);
  const companies = companiesOf(store);
  const { spokenFor } = companiesAt(store, asOf, settings);
  for (const account of eachAccount(store, asOf, { openOnly: true })) {
    const group = companies?.get(account.debtor.id);
    for (const call of judge(spokenFor(account), asOf, portfolio, settings)) yield group === undefined ? call : { ...call, group };
  }
}

function* inOrder(spool: Spool<Call>, places: readonly Chosen<Put>[]): Generator<Call> {
  try {
    for (const place of places) yield placed(spool.get(place.at), place);
  } finally {
    spool.close();
  }
}

/** A call at its place: where it was drawn by lot, joins another of its company or is left for another day, that is said. */
function placed(call: Call, { rank, tier, head, joins, beyond }: Chosen<Timed>): Call {
  const tierName = tier === TIERS.random.tier ? TIERS.random.name : joins ? `with its company (head office ${head})` : call.tierName;
  return beyond === undefined ? { ...call, rank, tier, tierName } : { ...call, rank, tier, skipped: [...call.skipped, beyond] };
}
