/**
 * Whom sales and marketing should leave alone, and whom they should not any more. Worked out from what is dated up to the day: a hold runs
 * from the first day its ground was there. A reason once known, a debt paid, a dispute solved ends it.
 */
import { addDays, type Day, daysBetween, later } from '../ledger/day.js';
import type { Account, StandingInvoice } from '../ledger/model.js';
import { meaningOf, reasonWords, type StatedReason } from '../ledger/reasons.js';
import { type Arrears, arrearsOf, within } from './arrears.js';
import type { Verdict } from './model.js';

/** Days overdue without a known reason after which nobody should be sold to unasked. */
const UNKNOWN_DAYS = 30;
/** Days for which somebody stays on the list of those to put back. */
const RELEASED_DAYS = 30;

export interface MarketingState {
  readonly action: 'hold' | 'release';
  readonly because: readonly string[];
  /** Held since, or released on. */
  readonly since: Day;
  readonly daysOnHold: number;
}

/** A payment plan while it runs on schedule. */
export interface PlanSpan {
  readonly from: Day;
  /** First day on which it no longer ran; `null` while it does. */
  readonly until: Day | null;
}

/** A ground to hold him. */
interface Ground {
  readonly from: Day;
  /** First day it was gone; `null` while it is there. */
  readonly until: Day | null;
  readonly hold: string;
  readonly release: string;
}

/**
 * @param verdictIn computed reason per currency with overdue money; `null` where there is none
 * @returns `null` for a debtor who neither is nor lately was to be left alone
 */
export function marketingFor(
  account: Account,
  asOf: Day,
  verdictIn: (currency: string) => Verdict | null,
  plans: readonly PlanSpan[] = [],
): MarketingState | null {
  const currencies = [...new Set(account.invoices.map(({ currency }) => currency))].sort();
  const late = currencies.flatMap((currency) => lateIn(account, currency, asOf, verdictIn, plans));
  const grounds = [...late, ...disputesOf(account), ...holdsOf(account)].filter(
    ({ from, until }) => from <= asOf && (until === null || until > from),
  );
  const now = grounds.filter(({ until }) => until === null || until > asOf);
  if (now.length > 0) {
    const since = startOf(grounds, first(now));
    return { action: 'hold', because: unique(now.map(({ hold }) => hold)), since, daysOnHold: daysBetween(since, asOf) };
  }
  const ends = grounds.map(({ until }) => until as Day).sort();
  const on = ends.at(-1);
  if (on !== undefined && on > addDays(asOf, -RELEASED_DAYS)) {
    const last = grounds.filter(({ until }) => until === on);
    const from = startOf(grounds, first(last));
    return { action: 'release', because: unique(last.map(({ release }) => release)), since: on, daysOnHold: daysBetween(from, on) };
  }
  return null;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The first day of grounds; there is at least one. */
const first = (grounds: readonly Ground[]): Day => grounds.map(({ from }) => from).sort()[0] as Day;

/** The first day of the unbroken hold that a day lies in. */
function startOf(grounds: readonly Ground[], day: Day): Day {
  const before = grounds.filter(({ from, until }) => from < day && (until === null || until >= day));
  return before.length === 0 ? day : startOf(grounds, first(before));
}

function lateIn(
  account: Account,
  currency: string,
  asOf: Day,
  verdictIn: (currency: string) => Verdict | null,
  plans: readonly PlanSpan[],
): readonly Ground[] {
  const long = longOverdue(account, currency, asOf);
  // A dispute on record speaks for itself.
  const isRecorded = disputesOf(account).some(({ until }) => until === null);
  const grounds: Ground[] = [];
  for (const arrears of arrearsOf(account, currency, asOf)) {
    const told = account.contacts.filter(
      ({ date, reason }) => reason !== null && meaningOf(reason).class !== null && within(arrears, date),
    );
    const own = long.filter(({ from }) => from >= arrears.from && (arrears.until === null || from < arrears.until));
    const [opening] = told;
    const verdict = arrears.until === null && opening === undefined ? verdictIn(currency) : null;
    const start = own[0]?.from;
    if (verdict !== null && verdict.class !== 'unknown') {
      if (start === undefined) continue;
      const word = computed(verdict);
      if (verdict.class === 'cant_pay' || (verdict.subReason === 'dispute' && !isRecorded))
        grounds.push({ from: start, until: null, hold: `${word}, as it seems`, release: 'paid up' });
      // Whoever was never held is not put back: a clear reason that is none to hold him says nothing here.
      continue;
    }
    for (const { from, until } of own.flatMap((span) => withoutDisputes(account, currency, span))) {
      const known = opening !== undefined && (until === null || opening.date < until) ? opening : null;
      grounds.push({
        from,
        until: known === null ? until : later(from, known.date),
        hold: `reason not known, more than ${UNKNOWN_DAYS} days overdue`,
        release: known?.reason ? `reason known: ${reasonWords(known.reason)}` : 'paid up',
      });
    }
    for (const [at, { date, reason }] of told.entries())
      grounds.push(...groundsOf(account, arrears, date, told[at + 1]?.date ?? arrears.until, reason as StatedReason, plans));
  }
  return grounds;
}

const CLASSES: Readonly<Record<string, string>> = { cant_pay: 'cannot pay', wont_pay: 'will not pay', disorganized: 'disorganised' };

const computed = ({ class: given, subReason }: Verdict): string => [CLASSES[given] ?? given, subReason].filter(Boolean).join(', ');

/** What he said is a ground until he says otherwise, pays, is in a plan that runs, or his dispute is solved. */
function groundsOf(
  { disputes }: Account,
  arrears: Arrears,
  from: Day,
  until: Day | null,
  reason: StatedReason,
  plans: readonly PlanSpan[],
): Ground[] {
  const { class: given, sub } = meaningOf(reason);
  const ended = until !== null && until === arrears.until ? 'paid up' : 'gave another reason';
  if (given === 'wont_pay' && sub === 'dispute') {
    const solved =
      disputes.map(({ closedOn }) => closedOn).find((on) => on !== null && on >= from && (until === null || on < until)) ?? null;
    return [{ from, until: solved ?? until, hold: `objects: ${reasonWords(reason)}`, release: solved === null ? ended : 'dispute solved' }];
  }
  if (given !== 'cant_pay') return [];
  const hold = `cannot pay: ${reasonWords(reason)}`;
  const grounds: Ground[] = [];
  let at = from;
  for (const plan of plans.filter((each) => each.until === null || each.until > from)) {
    if (until !== null && plan.from >= until) break;
    grounds.push({ from: at, until: later(at, plan.from), hold, release: 'a plan runs on schedule' });
    if (plan.until === null) return grounds;
    at = plan.until;
  }
  return [...grounds, { from: at, until, hold, release: ended }];
}

/** A span without the time in which a dispute since solved was the reason, and without the days an answer is left to be acted upon. */
function withoutDisputes({ disputes, invoices }: Account, currency: string, span: Arrears): Arrears[] {
  let spans: Arrears[] = [span];
  for (const { invoiceNumber, openedOn, closedOn } of disputes) {
    if (closedOn === null || !invoices.some((one) => one.number === invoiceNumber && one.currency === currency)) continue;
    const back = addDays(closedOn, UNKNOWN_DAYS + 1);
    spans = spans.flatMap(({ from, until }): Arrears[] => {
      if (closedOn < from || (until !== null && openedOn >= until)) return [{ from, until }];
      const before = from < openedOn ? [{ from, until: openedOn }] : [];
      return until !== null && until <= back ? before : [...before, { from: later(from, back), until }];
    });
  }
  return spans;
}

/** Spans in which something was overdue for longer than is usual without a word. */
function longOverdue({ invoices }: Account, currency: string, asOf: Day): Arrears[] {
  const spans: { from: Day; until: Day | null }[] = [];
  for (const { kind, currency: own, due, open, settledOn } of invoices) {
    const from = addDays(due, UNKNOWN_DAYS + 1);
    const until = open > 0 ? null : settledOn;
    if (kind !== 'invoice' || own !== currency || from > asOf || (open <= 0 && (until === null || until <= from))) continue;
    spans.push({ from, until });
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: { from: Day; until: Day | null }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || (last.until !== null && last.until < span.from)) merged.push(span);
    else if (last.until !== null && (span.until === null || span.until > last.until)) last.until = span.until;
  }
  return merged;
}

/** An invoice the export calls disputed, with the day from which that is known where it is. */
interface Flagged extends Pick<StandingInvoice, 'number' | 'date'> {
  readonly flaggedOn?: Day | null;
}

function disputesOf({ disputes, invoices }: Account): Ground[] {
  const recorded = new Set(disputes.map(({ invoiceNumber }) => invoiceNumber));
  return [
    ...disputes.map(({ invoiceNumber, openedOn, closedOn }) => ground(invoiceNumber, openedOn, closedOn)),
    ...invoices
      .filter(({ number, disputed, open }) => disputed === true && open > 0 && !recorded.has(number))
      .map(({ number, date, flaggedOn }: Flagged) => ground(number, flaggedOn ?? date, null)),
  ];
}

const ground = (invoice: string, from: Day, until: Day | null): Ground => ({
  from,
  until,
  hold: `open dispute of ${invoice}`,
  release: `dispute of ${invoice} solved`,
});

/** What a person set aside, as a whole. */
function holdsOf({ holds }: Account): Ground[] {
  const whole = holds.filter(({ invoice }) => invoice === null);
  return whole.flatMap(({ kind, on, until, because }, at): Ground[] => {
    if (kind !== 'hold') return [];
    const next = whole[at + 1]?.on ?? null;
    const over = until === null ? null : addDays(until, 1);
    const end = next !== null && (over === null || next < over) ? next : over;
    return [{ from: on, until: end, hold: `on hold: ${because}`, release: 'no longer on hold' }];
  });
}
