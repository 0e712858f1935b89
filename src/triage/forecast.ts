/**
 * When open money may be expected. Each invoice is spread over the weeks to come by the debtor's own delays, drawn to what is usual at its
 * age; what he promised or agreed on counts on its day. What is disputed, on hold or in insolvency is left out, and named.
 */
import { addDays, type Day, daysBetween } from '../ledger/day.js';
import type { Account, StandingInvoice } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { num } from './daynumber.js';
import { type Facts, factsFor } from './facts.js';
import { clearedOn, holdOn } from './holds.js';
import { standingPromises } from './promises.js';

/** Weeks looked ahead. */
const WEEKS = 8;
/** Settled invoices that what is usual counts for. */
const USUAL = 4;
/** Of promises, as many are kept by those whose record says little. Judgement. */
const KEPT = 0.65;
/** Spreads a normal curve has left and right of eight cases in ten. */
const EIGHTY = 1.2816;

/** Share of open money that comes on a day, by days past due (below zero: before). From the same history as the value of a call. */
const DAILY: readonly (readonly [upTo: number, share: number])[] = [
  [-8, 0.005],
  [-1, 0.03],
  [7, 0.0943],
  [14, 0.0723],
  [30, 0.0483],
  [60, 0.0252],
  [90, 0.0141],
  [180, 0.0075],
  [Number.POSITIVE_INFINITY, 0.0037],
];

/** A sum somebody agreed to pay on a day: a promise, an instalment of a plan. */
export interface Agreed {
  readonly currency: string;
  readonly on: Day;
  /** Minor units; `null` for all that is overdue. */
  readonly amount: Minor | null;
  /** Chance, 0–1, that it is kept. */
  readonly chance: number;
}

/** What is expected of one debtor in one currency; lists have one entry per week. */
export interface Outlook {
  readonly debtorId: string;
  readonly currency: string;
  /** Open and counted on, due or not. */
  readonly open: Minor;
  readonly expected: readonly Minor[];
  /** Of it, on promises and instalments. */
  readonly agreed: readonly Minor[];
  /** Standard deviation: whoever pays one invoice in a week mostly pays the others too. */
  readonly deviation: readonly number[];
  /** Left out. */
  readonly disputed: Minor;
  readonly held: Minor;
}

/**
 * @param plans instalments agreed on and still to come
 * @returns one entry per currency with something open
 */
export function outlookOf(account: Account, asOf: Day, plans: readonly Agreed[] = []): readonly Outlook[] {
  const currencies = [...new Set(account.invoices.filter(isOpen).map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const facts = factsFor(account, currency, asOf, { disputeRate: null });
    const open = facts.invoices.filter(isOpen);
    const isOut = holdOn(facts, null) !== null || isStopped(facts);
    const isHeld = ({ number }: StandingInvoice): boolean => isOut || holdOn(facts, number) !== null;
    const disputed = open.filter(({ number }) => facts.disputedNow.has(number));
    const held = open.filter((one) => !disputed.includes(one) && isHeld(one));
    const counted = open
      .filter((one) => !disputed.includes(one) && !held.includes(one))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number < b.number ? -1 : 1));
    const record = facts.promises.filter(({ state }) => state !== 'open');
    const kept = (record.filter(({ state }) => state === 'kept').length + USUAL * KEPT) / (record.length + USUAL);
    const promised: Agreed[] = (plans.length === 0 ? standingPromises(facts) : [])
      .filter(({ state }) => state === 'open')
      .map(({ by, amount }) => ({ currency, on: addDays(asOf, Math.max(0, by - facts.today)), amount, chance: kept }));
    const agreements = [...plans.filter((one) => one.currency === currency && one.on >= asOf), ...promised];
    const left = agreements.length === 0 ? counted.map(() => null) : shareOut(counted, agreements, asOf);
    const expected = zeros();
    const agreed = zeros();
    const deviation = zeros();
    for (const [at, invoice] of counted.entries()) {
      const parts = left[at] ?? { free: invoice.open, agreed: [] };
      for (const { week, amount, chance } of parts.agreed) {
        const sum = Math.floor(amount * chance);
        bump(expected, week, sum);
        bump(agreed, week, sum);
        bump(deviation, week, amount * Math.sqrt(chance * (1 - chance)));
      }
      const chances = weeklyChances(facts.delays, facts.today - num(invoice.due));
      // Rounded on the running total, so that the weeks together never exceed what is open.
      let sure = 0;
      let before = 0;
      for (const [week, chance] of chances.entries()) {
        sure += chance;
        const until = Math.floor(parts.free * Math.min(1, sure));
        bump(expected, week, until - before);
        bump(deviation, week, parts.free * Math.sqrt(chance * (1 - chance)));
        before = until;
      }
    }
    return {
      debtorId: account.debtor.id,
      currency,
      open: total(counted),
      expected,
      agreed,
      deviation,
      disputed: total(disputed),
      held: total(held),
    };
  });
}

/** Insolvent, represented or deceased as the notes have it, until a person looked into it. */
function isStopped(facts: Facts): boolean {
  const since = clearedOn(facts);
  return facts.notes.some(
    ({ mentions, contact }) => contact.date > since && mentions.some(({ topic }) => topic === 'legal' || topic === 'deceased'),
  );
}

const isOpen = ({ kind, open }: StandingInvoice): boolean => kind === 'invoice' && open > 0;
const total = (invoices: readonly StandingInvoice[]): Minor => invoices.reduce((sum, { open }) => sum + open, 0);
const zeros = (): number[] => Array.from({ length: WEEKS }, () => 0);
const bump = (list: number[], at: number, by: number): void => void (list[at] = (list[at] ?? 0) + by);

interface Parts {
  /** Not agreed on. */
  free: Minor;
  readonly agreed: { readonly week: number; readonly amount: Minor; readonly chance: number }[];
}

/** Agreements eat the oldest invoices first; those beyond the weeks looked at take their money with them. */
function shareOut(invoices: readonly StandingInvoice[], agreements: readonly Agreed[], asOf: Day): Parts[] {
  const parts = invoices.map(({ open }): Parts => ({ free: open, agreed: [] }));
  for (const { on, amount, chance } of [...agreements].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    let left = amount ?? Number.POSITIVE_INFINITY;
    const week = weekOf(on, asOf);
    for (const [at, part] of parts.entries()) {
      if (amount === null && (invoices[at] as StandingInvoice).due >= asOf) continue;
      const taken = Math.min(left, part.free);
      if (taken <= 0) continue;
      left -= taken;
      part.free -= taken;
      if (week < WEEKS) part.agreed.push({ week, amount: taken, chance });
    }
  }
  return parts;
}

/** 0 for the first seven days after the day looked at; today counts to them. */
const weekOf = (on: Day, asOf: Day): number => Math.max(0, Math.ceil(daysBetween(asOf, on) / 7) - 1);

/**
 * Chance per week that an invoice of an age in days is paid then; together at most 1.
 *
 * @param delays days late of the debtor's settled invoices
 */
export function weeklyChances(delays: readonly number[], age: number): readonly number[] {
  const longer = delays.filter((delay) => delay > age);
  let waiting = 1;
  return zeros().map((_, week) => {
    let usual = 0;
    for (let day = age + 7 * week + 1; day <= age + 7 * (week + 1); day++) {
      const paid = waiting * (DAILY.find(([upTo]) => day <= upTo)?.[1] ?? 0);
      usual += paid;
      waiting -= paid;
    }
    const own = longer.filter((delay) => delay > age + 7 * week && delay <= age + 7 * (week + 1)).length;
    return (own + USUAL * usual) / (longer.length + USUAL);
  });
}

/** What lies low and high around an expectation: eight weeks in ten. */
export const spreadOf = (variance: number): number => Math.ceil(EIGHTY * Math.sqrt(variance));
