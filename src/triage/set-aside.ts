/** Who is not for the call list but for somebody else's desk: disputes to be answered, money to be booked, states a person must clear. */
import type { Day } from '../ledger/day.js';
import type { Account, Portfolio } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { assignedTo } from './assigned.js';
import { BOOK_FIRST, creditOf } from './credit.js';
import { num } from './daynumber.js';
import { disputedSince } from './disputed-since.js';
import { currenciesOverdue, factsFor } from './facts.js';
import { clearedOn } from './holds.js';
import { overridesOf } from './overrides.js';
import type { Settings } from './settings.js';

export const ASIDE = ['disputes', 'check-first', 'plans', 'legal-stops'] as const;
export type AsideList = (typeof ASIDE)[number];

export interface Aside {
  readonly debtorId: string;
  readonly name: string;
  /** Number of the invoice; `null` where it is about all that is overdue. */
  readonly invoice: string | null;
  /** Minor units that are open on the invoice, or overdue. */
  readonly amount: Minor;
  readonly currency: string;
  readonly because: string;
  /** First day, where it is known. */
  readonly since: Day | null;
  /** Days since then. */
  readonly days: number | null;
  readonly until: string | null;
  /** Who answers the dispute, or else whose debtor he is. */
  readonly owner: string | null;
}

/** The rows of one debtor on one of the lists. */
export function asideOf(list: AsideList, account: Account, asOf: Day, portfolio: Portfolio, settings: Settings): readonly Aside[] {
  if (list === 'disputes') return disputesOf(account, asOf, portfolio, settings);
  return currenciesOverdue(account, asOf).flatMap((currency) => {
    const facts = factsFor(account, currency, asOf, portfolio, settings);
    const own = overridesOf(facts).filter((skip) => skip.list === list);
    const row = (because: string, until: string | null): Aside => ({
      debtorId: facts.debtor.id,
      name: facts.debtor.name,
      invoice: null,
      amount: facts.balance,
      currency,
      because,
      since: null,
      days: null,
      until,
      owner: assignedTo(facts),
    });
    if (own.length > 0) return own.map(({ reason, until }) => row(reason, until));
    const credit = list === 'check-first' ? creditOf(facts, clearedOn(facts)) : null;
    return credit === null ? [] : [row(`${credit.words}: ${BOOK_FIRST}`, null)];
  });
}

/** Every open invoice he objects to, the oldest objection first; also those not yet due. */
function disputesOf(account: Account, asOf: Day, portfolio: Portfolio, settings: Settings): readonly Aside[] {
  const { debtor, invoices, disputes } = account;
  const rows: Aside[] = [];
  for (const { number, kind, open, currency, disputed, disputeReason, flaggedOn } of invoices) {
    if (kind !== 'invoice' || open <= 0) continue;
    const dispute = disputes.find(({ invoiceNumber, closedOn }) => invoiceNumber === number && closedOn === null);
    if (dispute === undefined && disputed !== true) continue;
    const since = disputedSince(account, number, dispute?.openedOn ?? flaggedOn ?? null);
    rows.push({
      debtorId: debtor.id,
      name: debtor.name,
      invoice: number,
      amount: open,
      currency,
      because: dispute?.reason ?? disputeReason ?? dispute?.kind?.replaceAll('_', ' ') ?? 'no reason noted',
      since,
      days: since === null ? null : num(asOf) - num(since),
      until: null,
      owner: dispute?.owner ?? assignedTo(factsFor(account, currency, asOf, portfolio, settings)),
    });
  }
  return rows.sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}
