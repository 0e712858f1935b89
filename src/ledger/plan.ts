/**
 * Payment plans: what is overdue, paid in instalments a debtor can bear.
 *
 * What counts as paid towards a plan is worked out, never noted: the sum agreed, less what is still open of the invoices it covers, plus
 * money and credit of his that came since and is booked nowhere. Money for an invoice outside the plan does not count; a debit that comes
 * back counts no more. It fills the instalments in order of their due days, whichever of them he meant. What comes after a plan was ended
 * is no part of it.
 */
import { UserError } from '../errors.js';
import { addDays, addMonths, addWorkingDays, type Day } from './day.js';
import type { Account } from './model.js';
import { type Currency, digitsOf, type Minor, readable, sum } from './money.js';

export const INTERVALS = ['month', 'fortnight', 'week'] as const;
export type Interval = (typeof INTERVALS)[number];

export interface Instalment {
  readonly due: Day;
  /** Minor units of the plan's currency, above zero. */
  readonly amount: Minor;
}

/** A plan before it is agreed. */
export interface PlanDraft {
  readonly currency: Currency;
  readonly interval: Interval;
  /** Numbers of the invoices it covers. */
  readonly invoices: readonly string[];
  /** In order of due day. */
  readonly instalments: readonly Instalment[];
}

/** A plan a debtor and we agreed on. */
export interface Plan extends PlanDraft {
  /** Identity inside this database file; never shown. */
  readonly key: number;
  readonly agreedOn: Day;
  readonly handledBy: string | null;
  /** Who approved it where it is above the mandate. */
  readonly approvedBy: string | null;
  /** Set where a person ended it, or agreed on another in its place. */
  readonly ended: PlanEnd | null;
}

export interface PlanEnd {
  readonly on: Day;
  readonly because: string;
  readonly handledBy: string | null;
}

/** When an instalment counts as paid. */
export interface PlanTerms {
  /** Working days the money may take after the due day. */
  readonly graceDays: number;
  /** Whole units of the currency that may be missing; of a small instalment, at most its tenth part. */
  readonly tolerance: number;
}

export const PLAN_TERMS: PlanTerms = { graceDays: 5, tolerance: 1 };

/** No plan has more instalments: a slip of the keys, not an agreement. */
const MOST = 120;
/** Months offered where nobody says what he can pay, or less where the mandate ends sooner. */
const USUAL_MONTHS = 6;

export interface Wish {
  /** What is to be paid, minor units. */
  readonly balance: Minor;
  readonly currency: Currency;
  readonly firstDue: Day;
  readonly interval: Interval;
  /** What he can pay each time; as few instalments as that allows. */
  readonly instalment: Minor | null;
  /** Over how many months instead. */
  readonly months: number | null;
  /** The longest the caller may grant; `null` without a limit. */
  readonly mandateMonths: number | null;
}

/** Due days are counted from the first one, so that 31 January is followed by 28 February and 31 March. */
export const dueOf = (first: Day, interval: Interval, nth: number): Day =>
  interval === 'month' ? addMonths(first, nth) : addDays(first, nth * (interval === 'week' ? 7 : 14));

/**
 * Equal instalments and the remainder in the last one; together the balance, to the cent. Spread over months, they are whole units.
 * A remainder below a tenth of an instalment is paid with the one before: nobody waits a month for it.
 *
 * @throws UserError where nothing is to be paid, or in too many parts
 */
export function proposePlan({ balance, currency, firstDue, interval, instalment, months, mandateMonths }: Wish): readonly Instalment[] {
  if (instalment !== null && instalment <= 0) throw new UserError('Instalments of nothing pay nothing', 'say what he can pay each time');
  if (balance <= 0) throw new UserError('There is nothing to pay in instalments', 'name invoices that are open: --invoice NUMBER');
  const each =
    instalment ??
    inWholeUnits(balance, currency, countIn(firstDue, interval, months ?? Math.min(USUAL_MONTHS, mandateMonths || USUAL_MONTHS)));
  const remainder = balance % each;
  const count = Math.max(1, remainder > 0 && remainder * 10 >= each ? Math.ceil(balance / each) : Math.floor(balance / each));
  if (count > MOST)
    throw new UserError(
      `${readable(balance, currency)} in parts of ${readable(each, currency)} is ${count} instalments`,
      `agree on at most ${MOST}: a larger --instalment, or fewer --months`,
    );
  return Array.from({ length: count }, (_, nth) => ({
    due: dueOf(firstDue, interval, nth),
    amount: nth === count - 1 ? balance - each * nth : each,
  }));
}

/**
 * The smallest instalment, in whole units of the currency, by which a plan with these due days ends within so many months.
 *
 * @param months as `monthsOf` counts them
 * @returns minor units; `null` where the first due day alone lies too far away
 */
export function smallestInstalment({ balance, currency, firstDue, interval }: Owing, agreedOn: Day, months: number): Minor | null {
  const unit = 10 ** digitsOf(currency);
  const fits = (nth: number): boolean =>
    monthsOf(
      [firstDue, dueOf(firstDue, interval, nth)].map((due) => ({ due, amount: unit })),
      agreedOn,
    ) <= months;
  let count = 0;
  while (fits(count)) count++;
  if (count === 0) return null;
  // With a tenth more on the last one, a little less each time is enough.
  return Math.max(unit, (Math.floor((balance * 10) / (count * 10 + 1) / unit) + 1) * unit);
}

type Owing = Pick<Wish, 'balance' | 'currency' | 'firstDue' | 'interval'>;

function inWholeUnits(balance: Minor, currency: Currency, count: number): Minor {
  const unit = 10 ** digitsOf(currency);
  return Math.ceil(balance / count / unit) * unit;
}

/** How many due days lie within so many months of the first. */
function countIn(first: Day, interval: Interval, months: number): number {
  const end = addMonths(first, months);
  let count = 1;
  while (dueOf(first, interval, count) < end) count++;
  return count;
}

/** Months a plan takes: twelve for twelve monthly instalments. One that begins later than in a month counts from then. */
export function monthsOf(instalments: readonly Instalment[], agreedOn: Day): number {
  const [first, last] = [instalments[0]?.due ?? agreedOn, instalments.at(-1)?.due ?? agreedOn];
  const [from = first] = [first, addMonths(agreedOn, 1)].sort();
  let months = 1;
  while (addMonths(from, months) <= last) months++;
  return months;
}

/** `open` is to come, `due` has come and is in its grace, `partial` is paid in part so far, `missed` is past its grace and not paid. */
export type InstalmentState = 'open' | 'due' | 'paid' | 'partial' | 'missed';

export interface StandingInstalment extends Instalment {
  readonly paid: Minor;
  readonly state: InstalmentState;
  /** Last day on which it is still in time. */
  readonly graceEnds: Day;
}

/**
 * `running` is on schedule, `behind` has an instalment in its grace, `broken` one past it that is still not paid, `kept` is all paid,
 * `ended` by a person. Who catches up is on schedule again.
 */
export type PlanState = 'running' | 'behind' | 'broken' | 'kept' | 'ended';

export interface PlanStanding {
  readonly state: PlanState;
  readonly total: Minor;
  /** At most the total. */
  readonly paid: Minor;
  readonly instalments: readonly StandingInstalment[];
  readonly instalmentsPaid: number;
  /** The first that is not paid; `null` where all are. */
  readonly next: StandingInstalment | null;
}

/** @param account as it stands on the day */
export function planStanding(plan: Plan, account: Paying, asOf: Day, { graceDays, tolerance }: PlanTerms): PlanStanding {
  const total = sum(plan.instalments.map(({ amount }) => amount));
  const paid = Math.max(0, Math.min(total, total - stillOpen(plan, account) + loose(plan, account)));
  const most = Math.round(tolerance * 10 ** digitsOf(plan.currency));
  let left = paid;
  let short = 0;
  const instalments = plan.instalments.map(({ due, amount }): StandingInstalment => {
    const part = Math.min(left, amount);
    left -= part;
    short += amount - part;
    const graceEnds = addWorkingDays(due, graceDays);
    const isPaid = short <= Math.min(most, Math.floor(amount / 10));
    const state = isPaid ? 'paid' : asOf > graceEnds ? 'missed' : part > 0 ? 'partial' : asOf >= due ? 'due' : 'open';
    return { due, amount, paid: part, state, graceEnds };
  });
  const next = instalments.find(({ state }) => state !== 'paid') ?? null;
  return {
    state: stateOf(plan, next, asOf),
    total,
    paid,
    instalments,
    instalmentsPaid: instalments.filter(({ state }) => state === 'paid').length,
    next,
  };
}

type Paying = Pick<Account, 'invoices' | 'payments'>;

function stateOf({ ended }: Plan, next: StandingInstalment | null, asOf: Day): PlanState {
  if (ended !== null && ended.on <= asOf) return 'ended';
  if (next === null) return 'kept';
  if (next.state === 'missed') return 'broken';
  return next.due < asOf ? 'behind' : 'running';
}

/** What is open of the invoices it covers; of a plan that was ended, on that day. */
function stillOpen({ invoices: covered, currency, ended }: Plan, { invoices }: Paying): Minor {
  const own = invoices.filter((one) => one.currency === currency && one.amount > 0 && covered.includes(one.number));
  const later = ended === null ? [] : own.flatMap(({ receipts }) => receipts.filter(({ day }) => day > ended.on));
  return sum([...own.map(({ open }) => Math.max(0, open)), ...later.map(({ amount }) => amount)]);
}

/** Money and credit since the plan that is booked nowhere. */
function loose({ agreedOn, currency, ended }: Plan, { invoices, payments }: Paying): Minor {
  const since = (one: { readonly currency: Currency; readonly date: Day }): boolean =>
    one.currency === currency && one.date >= agreedOn && (ended === null || one.date <= ended.on);
  const money = payments.filter((one) => since(one) && one.unallocated > 0).map(({ unallocated }) => unallocated);
  const credit = invoices.filter((one) => since(one) && one.open < 0).map(({ open }) => 0 - open);
  return sum([...money, ...credit]);
}

/** The plan in force in a currency: the newest that nobody ended. */
export const planInForce = (plans: readonly Plan[], currency: Currency, asOf: Day): Plan | null =>
  plans.findLast((plan) => plan.currency === currency && plan.agreedOn <= asOf && (plan.ended === null || plan.ended.on > asOf)) ?? null;
