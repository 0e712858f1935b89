/** What a late payer costs, against what he brings: twelve months of one debtor in one currency, and what they suggest. */
import { addMonths, type Day, daysBetween, later } from '../ledger/day.js';
import type { Account, Contact, Dispute, StandingInvoice } from '../ledger/model.js';
import { digitsOf, type Minor } from '../ledger/money.js';
import { median } from './stats.js';

/** What chasing costs, in whole units of the currency the books are kept in. */
export interface Costs {
  readonly currency: string;
  readonly call: number;
  readonly letter: number;
  readonly email: number;
  readonly sms: number;
  /** What money costs per year, percent. */
  readonly capitalPercent: number;
  /** What is earned on turnover, percent: chasing may not eat more. */
  readonly marginPercent: number;
}

/** Assumptions, to be replaced by the user's own figures. */
export const USUAL_COSTS: Omit<Costs, 'currency'> = { call: 6, letter: 2.5, email: 0.2, sms: 0.15, capitalPercent: 8, marginPercent: 20 };

export const SUGGESTIONS = ['part', 'prepay', 'talk terms', 'keep with direct debit', 'keep'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

export interface Kept {
  readonly currency: string;
  /** Times we approached him in twelve months. */
  readonly touches: number;
  /** Minor units of the currency of the costs; `null` where it is on his row of another currency. */
  readonly chaseCost: Minor | null;
  /** What waiting for the money cost, minor units. */
  readonly capitalCost: Minor;
  /** Days late, weighted by amount; early days count as none; `null` where nothing fell due. */
  readonly daysLate: number | null;
  readonly turnover: Minor;
  readonly returnedDebits: number;
  /** Disputes of twelve months, and those closed without a credit. */
  readonly disputes: number;
  readonly disputesLost: number;
  /** Costs as a part of turnover; `null` where either is not known in one currency. */
  readonly costShare: number | null;
  readonly suggestion: Suggestion;
  readonly because: readonly string[];
}

/**
 * One entry per currency in which he was ever late or approached.
 *
 * @param isShort whether he is thought to be short of money: nothing is drawn from an empty account
 */
export function keepOrPart(
  account: Account,
  asOf: Day,
  costs: Costs,
  isShort: (currency: string) => boolean = () => false,
): readonly Kept[] {
  const from = addMonths(asOf, -12);
  const currencies = [...new Set(account.invoices.map(({ currency }) => currency))].sort();
  const home = currencies.includes(costs.currency) ? costs.currency : currencies[0];
  return currencies.flatMap((currency) => {
    const kept = inOne(account, currency, from, asOf, costs, currency === home, isShort);
    const isQuiet = kept.touches === 0 && kept.capitalCost === 0 && kept.returnedDebits === 0 && kept.disputes === 0;
    return isQuiet ? [] : [kept];
  });
}

function inOne(
  account: Account,
  currency: string,
  from: Day,
  asOf: Day,
  costs: Costs,
  isHome: boolean,
  isShort: (currency: string) => boolean,
): Kept {
  const documents = account.invoices.filter((one) => one.currency === currency);
  const invoices = documents.filter(({ kind }) => kind === 'invoice');
  const turnover = documents.filter(({ date }) => date > from).reduce((sum, { amount }) => sum + amount, 0);
  const touched = isHome ? account.contacts.filter((contact) => contact.date > from && isTouch(contact)) : [];
  const chaseCost = isHome ? chaseCostOf(touched, costs) : null;
  const late = latenessOf(invoices, from, asOf);
  const capitalCost = Math.round((late.moneyDays * costs.capitalPercent) / 36_500);
  const own = new Set(invoices.map(({ number }) => number));
  const disputes = account.disputes.filter((one) => one.openedOn > from && own.has(one.invoiceNumber));
  const credited = new Set(invoices.filter((one) => one.credited > 0).map(({ number }) => number));
  const isOneCurrency = chaseCost === null || chaseCost === 0 || currency === costs.currency;
  const figures = {
    currency,
    touches: touched.length,
    chaseCost,
    capitalCost,
    daysLate: late.daysLate,
    turnover,
    returnedDebits: returnsOf(account, currency, from),
    disputes: disputes.length,
    disputesLost: disputes.filter((one) => isLost(one, credited)).length,
    costShare: turnover > 0 && isOneCurrency ? ((chaseCost ?? 0) + capitalCost) / turnover : null,
  };
  return { ...figures, ...suggestionFor(figures, account, invoices, from, costs, isShort) };
}

/** Closed against him: as a person noted, or else without a credit. */
function isLost({ closedOn, invoiceNumber, fault }: Dispute & { readonly fault?: string | null }, credited: ReadonlySet<string>): boolean {
  return closedOn !== null && (fault === 'theirs' || (fault !== 'ours' && !credited.has(invoiceNumber)));
}

/** A reminder, a letter, a call tried: what we began. */
const isTouch = ({ direction, outcome }: Contact): boolean => direction === 'out' || outcome === 'reminder_sent';

function chaseCostOf(contacts: readonly Contact[], costs: Costs): Minor {
  const unit = 10 ** digitsOf(costs.currency);
  const price = (channel: string | null): number => {
    if (channel === 'phone' || channel === null) return costs.call;
    if (channel === 'letter') return costs.letter;
    return channel === 'email' ? costs.email : costs.sms;
  };
  // Each rounded by itself: sums do not depend on the order.
  return contacts.reduce((sum, { channel }) => sum + Math.round(price(channel) * unit), 0);
}

/** Money × days late in the year, and the mean of days weighted by amount. */
function latenessOf(invoices: readonly StandingInvoice[], from: Day, asOf: Day): { moneyDays: number; daysLate: number | null } {
  let moneyDays = 0;
  let weighted = 0;
  let weight = 0;
  for (const { due, receipts, open } of invoices) {
    const parts = [
      ...receipts.map(({ day, amount }) => ({ day, amount })),
      ...(open > 0 && due < asOf ? [{ day: asOf, amount: open }] : []),
    ];
    for (const { day, amount } of parts) {
      if (day <= from) continue;
      moneyDays += amount * Math.max(0, daysBetween(later(due, from), day));
      weighted += amount * Math.max(0, daysBetween(due, day));
      weight += amount;
    }
  }
  return { moneyDays, daysLate: weight > 0 ? Math.round((10 * weighted) / weight) / 10 : null };
}

function returnsOf({ payments }: Account, currency: string, from: Day): number {
  const returned = payments.filter((one) => one.currency === currency && one.returnCode !== null && one.amount < 0 && one.date > from);
  // A bank's report and the money that leaves tell of one return.
  return returned.filter(
    (one) =>
      !one.stated ||
      !returned.some((other) => !other.stated && other.amount === one.amount && Math.abs(daysBetween(other.date, one.date)) <= 14),
  ).length;
}

/** Late by no more than this, a direct debit would mend it. */
const SOON = 30;
/** From so many days on, terms are stretched. */
const STRETCHED = 30;

function suggestionFor(
  figures: Omit<Kept, 'suggestion' | 'because'>,
  account: Account,
  invoices: readonly StandingInvoice[],
  from: Day,
  costs: Costs,
  isShort: (currency: string) => boolean,
): Pick<Kept, 'suggestion' | 'because'> {
  const { costShare, returnedDebits, disputesLost, touches } = figures;
  const daysLate = figures.daysLate ?? 0;
  const settled = invoices.filter((one) => one.settledOn !== null && one.settledOn > from && one.receipts.length > 0);
  const delays = settled.map((one) => daysBetween(one.due, one.settledOn as Day));
  const usual = median(delays);
  const slow = delays.filter((delay) => delay > 3).length;
  const isDebit = account.payments.some((one) => one.method === 'direct_debit' && one.amount > 0 && one.date > from);
  const isDisputed =
    account.disputes.some(({ closedOn }) => closedOn === null) || invoices.some(({ disputed, open }) => disputed === true && open > 0);
  const margin = costs.marginPercent / 100;
  const eats =
    costShare === null ? '' : `chasing and waiting cost ${percent(costShare)} of turnover, against ${costs.marginPercent}% margin`;
  const record = [
    ...(returnedDebits > 0 ? [times(returnedDebits, 'returned direct debit')] : []),
    ...(disputesLost > 0 ? [`${times(disputesLost, 'dispute')} closed without a credit`] : []),
    ...(daysLate > 0 ? [`${daysLate} days late on average`] : []),
    ...(touches > 0 ? [`approached ${times(touches, 'time')}`] : []),
  ];
  const say = (suggestion: Suggestion, ...because: string[]) => ({ suggestion, because: [...because.filter(Boolean), ...record] });
  if (isDisputed)
    return say((costShare ?? 0) > margin / 2 ? 'talk terms' : 'keep', 'his dispute comes first', (costShare ?? 0) > margin / 2 ? eats : '');
  if (costShare !== null && costShare > margin) return say('part', eats);
  if (figures.turnover <= 0 && touches >= 6 && daysLate > 90) return say('part', 'buys nothing any more, and is still chased');
  if (costShare !== null && costShare > margin / 2) return say('prepay', eats);
  if (returnedDebits >= 2 && daysLate > SOON) return say('prepay', 'direct debits come back and the money comes late');
  if (disputesLost >= 3) return say('talk terms', 'disputes often, and mostly without ground');
  if (delays.length >= 4 && usual >= STRETCHED) return say('talk terms', `takes ${Math.round(usual)} days more as a rule`);
  const isLate = delays.length >= 4 && slow >= 0.25 * delays.length && daysLate <= SOON;
  const wouldDebit = isLate && !isDebit && returnedDebits === 0;
  if (wouldDebit && !isShort(figures.currency)) return say('keep with direct debit', `pays, but ${slow} of ${delays.length} invoices late`);
  if (wouldDebit) return say('keep', `paid ${slow} of ${delays.length} invoices late, and is short of money now: agree on a plan`);
  return say('keep', costShare === null ? '' : `costs ${percent(costShare)} of turnover`);
}

const percent = (part: number): string => `${Math.round(1000 * part) / 10}%`;
const times = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
