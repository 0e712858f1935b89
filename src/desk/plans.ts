/** Payment plans at the desk: proposed from the balance, agreed within the mandate, looked at, ended. Each change is a batch. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import { type Mandate, needMandate, overMandate } from '../ledger/mandate.js';
import type { Account, Debtor } from '../ledger/model.js';
import { type Currency, type Minor, readable, sum } from '../ledger/money.js';
import {
  dueOf,
  type Interval,
  monthsOf,
  type Plan,
  type PlanDraft,
  type PlanStanding,
  type PlanTerms,
  planInForce,
  planStanding,
  proposePlan,
  smallestInstalment,
} from '../ledger/plan.js';
import { eachAccount } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { debtorsWithPlans, writePlan, writePlanEnd } from '../store/plans.js';
import { asBatch, type Writing } from './batch.js';
import { findDebtor } from './find-debtor.js';
import { coveredBy, invoicesFor } from './plan-invoices.js';

export interface PlanWish {
  /** What he can pay each time, as it was typed; read once the currency is known. */
  readonly instalment: ((currency: Currency) => number) | null;
  readonly months: number | null;
  /** One interval from today where `null`. */
  readonly firstDue: Day | null;
  readonly interval: Interval;
  /** Numbers as they were typed; none for all that is overdue and in no dispute. */
  readonly invoices: readonly string[];
  readonly currency: Currency | null;
}

export interface Proposal extends PlanDraft {
  readonly debtor: Debtor;
  /** Months it takes. */
  readonly months: number;
  /** What of it is above the mandate, in words; `null` where the caller may agree on it. */
  readonly aboveMandate: string | null;
  /** The smallest instalment that is within the mandate, minor units; `null` where none is, or this one is. */
  readonly withinMandate: Minor | null;
  /** Money of his that is booked nowhere. */
  readonly unallocated: number;
}

/** @throws UserError where the debtor or an invoice is not there, or nothing is to be paid */
export function planFor(store: Store, text: string, wish: PlanWish, asOf: Day, mandate: Mandate): Proposal {
  const account = accountOf(store, findDebtor(store, text), asOf);
  const { invoices, currency, balance } = invoicesFor(account, wish.invoices, wish.currency, asOf);
  const { interval, months } = wish;
  const firstDue = wish.firstDue ?? dueOf(asOf, interval, 1);
  if (firstDue < asOf) throw new UserError(`A first instalment due ${firstDue} lies before ${asOf}`, 'name a day from then on');
  const instalment = wish.instalment?.(currency) ?? null;
  const instalments = proposePlan({ balance, currency, firstDue, interval, instalment, months, mandateMonths: mandate.planMonths });
  return proposed(account, { currency, interval, invoices, instalments }, asOf, mandate);
}

/** A plan that was written down elsewhere, checked against what he owes today. @throws UserError where it does not fit */
export function planFrom(store: Store, text: string, draft: PlanDraft, asOf: Day, mandate: Mandate): Proposal {
  const account = accountOf(store, findDebtor(store, text), asOf);
  const { invoices, balance } = coveredBy(account, draft.invoices, draft.currency);
  const total = sum(draft.instalments.map(({ amount }) => amount));
  if (total !== balance)
    throw new UserError(
      `The instalments sum to ${readable(total, draft.currency)}, but ${readable(balance, draft.currency)} is open on ${asOf}`,
      'propose it anew: dunning plan propose',
    );
  const [first] = draft.instalments;
  if (first !== undefined && first.due < asOf)
    throw new UserError(`The first instalment was due ${first.due}, before ${asOf}`, 'name a day from then on');
  return proposed(account, { ...draft, invoices }, asOf, mandate);
}

function proposed(account: Account, draft: PlanDraft, asOf: Day, mandate: Mandate): Proposal {
  const months = monthsOf(draft.instalments, asOf);
  const total = { minor: sum(draft.instalments.map(({ amount }) => amount)), currency: draft.currency };
  const limits = [overMandate(mandate, 'plan_months', months), overMandate(mandate, 'plan_amount', total)].filter((each) => each !== null);
  const loose = account.payments.filter(({ currency }) => currency === draft.currency).map(({ unallocated }) => Math.max(0, unallocated));
  return {
    ...draft,
    debtor: account.debtor,
    months,
    aboveMandate: limits.length === 0 ? null : limits.join(' and '),
    withinMandate: within(draft, asOf, mandate),
    unallocated: sum(loose),
  };
}

function within({ currency, interval, instalments }: PlanDraft, asOf: Day, mandate: Mandate): Minor | null {
  const balance = sum(instalments.map(({ amount }) => amount));
  const [first] = instalments;
  const isShort = overMandate(mandate, 'plan_months', monthsOf(instalments, asOf)) === null;
  if (first === undefined || isShort || !mandate.planMonths) return null;
  if (overMandate(mandate, 'plan_amount', { minor: balance, currency }) !== null) return null;
  return smallestInstalment({ balance, currency, firstDue: first.due, interval }, asOf, mandate.planMonths);
}

/** `agree on EUR 84.00 each time or more` */
const withinWords = ({ withinMandate, currency }: Pick<Proposal, 'withinMandate' | 'currency'>): string | null =>
  withinMandate === null ? null : `agree on ${readable(withinMandate, currency)} each time or more`;

export interface Agreeing {
  readonly asOf: Day;
  readonly mandate: Mandate;
  readonly terms: PlanTerms;
  readonly handledBy: string | null;
  readonly approvedBy: string | null;
  /** Takes the place of a plan in force. */
  readonly replace: boolean;
}

/**
 * Agrees on a plan.
 *
 * @returns the batch; `null` in a dry run
 * @throws UserError where a plan is in force already; Refused where it is above the mandate and nobody approved it
 */
export function agreePlan(store: Store, proposal: Proposal, { dryRun, now, ...agreeing }: Agreeing & Writing): number | null {
  const plan = planAgreed(store, proposal, agreeing);
  return asBatch(store, 'plan add', { dryRun, now }, (batch) => {
    plan.write(batch);
    return { what: plan.what, records: 1 };
  });
}

/** A plan that may be agreed on, for the batch that writes it. @throws as `agreePlan` */
export function planAgreed(
  store: Store,
  proposal: Proposal,
  { asOf, mandate, terms, replace, ...by }: Agreeing,
): { readonly what: string; readonly write: (batch: number) => void } {
  const { debtor, currency, instalments, interval, invoices, months } = proposal;
  const total = sum(instalments.map(({ amount }) => amount));
  needMandate(mandate, 'plan_months', months, by.approvedBy, withinWords(proposal));
  needMandate(mandate, 'plan_amount', { minor: total, currency }, by.approvedBy);
  const later = accountOf(store, debtor, LAST_DAY).plans?.findLast((plan) => plan.currency === currency && plan.agreedOn > asOf);
  if (later !== undefined && later.ended === null)
    throw new UserError(`${debtor.name} (${debtor.id}) has a plan of ${later.agreedOn}`, 'agree on another from that day on');
  const old = unpaidPlan(store, proposal, asOf, terms);
  if (old !== null && !replace)
    throw new UserError(
      `${debtor.name} (${debtor.id}) has a plan of ${old.agreedOn} already`,
      `look at it with: dunning plan show ${debtor.id}; put this one in its place with --replace`,
    );
  return {
    what: `${debtor.id}: ${readable(total, currency)} in ${instalments.length}`,
    write: (batch) => {
      if (old !== null) writePlanEnd(store, batch, old.key, { on: asOf, because: 'another plan took its place', handledBy: by.handledBy });
      writePlan(store, batch, debtor.id, { currency, interval, invoices, instalments, agreedOn: asOf, ...by });
    },
  };
}

/** The plan that one agreed on today would take the place of. */
export function unpaidPlan(store: Store, { debtor, currency }: Proposal, asOf: Day, terms: PlanTerms): Plan | null {
  const account = accountOf(store, debtor, asOf);
  const old = planInForce(account.plans ?? [], currency, asOf);
  return old === null || planStanding(old, account, asOf, terms).state === 'kept' ? null : old;
}

const LAST_DAY = '9999-12-31' as Day;

/** @throws UserError where no plan of his is in force */
export function endPlan(
  store: Store,
  text: string,
  { because, handledBy, currency }: { because: string; handledBy: string | null; currency: Currency | null },
  { asOf, terms, ...writing }: Writing & { readonly asOf: Day; readonly terms: PlanTerms },
): { readonly batch: number | null; readonly row: PlanRow } {
  const row = planOf(store, text, currency, asOf, terms);
  if (row.standing.state === 'ended' || row.standing.state === 'kept')
    throw new UserError(
      `The plan of ${row.plan.agreedOn} with ${row.debtor.name} (${row.debtor.id}) is ${row.standing.state} already`,
      `look at it with: dunning plan show ${row.debtor.id}`,
    );
  const batch = asBatch(store, 'plan end', writing, (own) => {
    writePlanEnd(store, own, row.plan.key, { on: asOf, because, handledBy });
    return { what: `${row.debtor.id}: plan of ${row.plan.agreedOn}`, records: 1 };
  });
  return { batch, row };
}

/** A plan with where it stands. */
export interface PlanRow {
  readonly debtor: Debtor;
  readonly plan: Plan;
  readonly standing: PlanStanding;
}

/** Plans that run, are broken, or all that ever were, in order of debtor and day. */
export function plansOn(store: Store, asOf: Day, terms: PlanTerms, all: boolean): PlanRow[] {
  return debtorsWithPlans(store).flatMap((id) => {
    const account = [...eachAccount(store, asOf, { id })][0];
    return account === undefined ? [] : planRows(account, asOf, terms).filter(({ standing }) => all || !isPast(standing));
  });
}

const isPast = ({ state }: PlanStanding): boolean => state === 'kept' || state === 'ended';

/** Every plan of a debtor, oldest first. */
export const planRows = (account: Account, asOf: Day, terms: PlanTerms): PlanRow[] =>
  (account.plans ?? []).map((plan) => ({ debtor: account.debtor, plan, standing: planStanding(plan, account, asOf, terms) }));

/** The plan of a debtor that counts: in force, or else the newest. @throws UserError where he has none, or one in each of two currencies */
export function planOf(store: Store, text: string, currency: Currency | null, asOf: Day, terms: PlanTerms): PlanRow {
  const debtor = findDebtor(store, text);
  const rows = planRows(accountOf(store, debtor, asOf), asOf, terms).filter(({ plan }) => currency === null || plan.currency === currency);
  const now = rows.filter(({ standing }) => !isPast(standing));
  if (now.length > 1)
    throw new UserError(
      `${debtor.name} (${debtor.id}) has plans in ${now.map(({ plan }) => plan.currency).join(' and ')}`,
      'name one: --currency EUR',
    );
  const row = now[0] ?? rows.at(-1);
  if (row === undefined)
    throw new UserError(`${debtor.name} (${debtor.id}) has no payment plan`, `make one: dunning plan propose ${debtor.id}`);
  return row;
}

/** The plan a letter is about. @throws UserError where it has ended or all of it is paid: there is nothing to write any more */
export function planToWriteAbout(store: Store, text: string, currency: Currency | null, asOf: Day, terms: PlanTerms): PlanRow {
  const row = planOf(store, text, currency, asOf, terms);
  if (isPast(row.standing))
    throw new UserError(
      `The plan of ${row.plan.agreedOn} with ${row.debtor.name} (${row.debtor.id}) ${row.standing.state === 'kept' ? 'is paid' : 'has ended'}: there is nothing to write about it`,
      `make a new one: dunning plan propose ${row.debtor.id}`,
    );
  return row;
}

const accountOf = (store: Store, debtor: Debtor, asOf: Day): Account =>
  [...eachAccount(store, asOf, { id: debtor.id })][0] ?? { debtor, invoices: [], payments: [], contacts: [], disputes: [], holds: [] };
