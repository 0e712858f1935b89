/**
 * Whom to call first. Tiers are promises to people and come before money; inside a tier the order is by extra money per minute
 * of calling, not by risk or balance: who pays anyway and who never will both bring in nothing.
 */
import { fromSerial } from '../ledger/day.js';
import { digitsOf, readable } from '../ledger/money.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import { holdOn } from './holds.js';
import type { Call, Class, Finding, Skip, Verdict } from './model.js';
import { dueOf, withOurs } from './our-promises.js';
import { overridesOf } from './overrides.js';
import { type PlanCall, planCall, planWaits, whyWithPlan } from './plans.js';
import { askOf, avoidOf, nextStepOf } from './sentences.js';
import { suspectedOf } from './verdict.js';

/** Tiers in calling order. 3 needs clocks that come from elsewhere; 6 is a random slice for honest measurement. */
export const TIERS = {
  callBack: { tier: 1, name: 'call-back promised' },
  brokenPromise: { tier: 2, name: 'broken promise' },
  brokenPlan: { tier: 2, name: 'payment plan not kept' },
  clock: { tier: 3, name: 'legal clock' },
  loyal: { tier: 4, name: 'loyal payer, first slip' },
  value: { tier: 5, name: 'value of a call' },
  random: { tier: 6, name: 'random slice' },
} as const;

/** Share of those spoken to who then pay, or agree on a plan, and would not have without the call. Judgement. */
const GAIN: Readonly<Record<Class, number>> = { disorganized: 0.3, wont_pay: 0.15, cant_pay: 0.12, unknown: 0.22 };
/** Minutes of talk. Judgement. */
const TALK: Readonly<Record<Class, number>> = { disorganized: 4, wont_pay: 9, cant_pay: 8, unknown: 6 };
/** Minutes to dial and log, reached or not. */
const DIAL = 1.5;
/** Share of calls that reach someone, where the debtor's own record says little. */
const REACH = 0.4;
/** Knowing the reason changes the next step: worth so much of the balance for each doubt taken away. */
const INSIGHT = 0.03;

/** Share that pays within 14 days without a call, by days overdue. Measured on IBM's history, lowered: there everyone paid in the end. */
const SELF_CURE: readonly (readonly [number, number])[] = [
  [7, 0.75],
  [14, 0.65],
  [30, 0.5],
  [60, 0.3],
  [90, 0.18],
  [180, 0.1],
];
/** Share of the collectable value lost by waiting a week, by days overdue. Judgement. */
const WEEKLY_LOSS: readonly (readonly [number, number])[] = [
  [30, 0.01],
  [60, 0.03],
  [90, 0.05],
  [180, 0.04],
];

const atAge = (table: readonly (readonly [number, number])[], days: number, beyond: number): number =>
  table.find(([limit]) => days <= limit)?.[1] ?? beyond;

/** The debtor's row of the call list; `rank` is given by `orderCalls`. */
export function callFor(facts: Facts, verdict: Verdict, findings: readonly Finding[]): Call {
  const skipped = skipsOf(facts);
  const loyal = isLoyalFirstSlip(facts);
  const plan = planCall(facts);
  const { tier, name } = isOursDue(facts)
    ? TIERS.callBack
    : hasBrokenPromise(facts)
      ? TIERS.brokenPromise
      : hasBrokenPlan(facts, plan)
        ? TIERS.brokenPlan
        : loyal
          ? TIERS.loyal
          : TIERS.value;
  const { debtor } = facts;
  const suspicions = suspectedOf(facts, findings, verdict);
  const last = facts.contacts.findLast((contact) => contact.outcome !== 'reminder_sent') ?? facts.contacts.at(-1);
  const call: Call = {
    rank: null,
    tier,
    tierName: name,
    debtorId: debtor.id,
    name: debtor.name,
    phone: debtor.phone ?? debtor.mobile,
    email: debtor.email,
    language: debtor.language,
    preferredChannel: debtor.preferredChannel,
    verdict: plan === null ? verdict : whyWithPlan(plan, facts, verdict),
    overdue: facts.balance,
    currency: facts.currency,
    notYetDue: facts.notYetDue,
    oldestDaysOverdue: facts.oldest,
    invoices: facts.overdue.map(({ invoice, open, disputed }, index) => ({
      number: invoice.number,
      due: invoice.due,
      open,
      suspected: suspicions[index] ?? verdict.class,
      aside: disputed || holdOn(facts, invoice.number) !== null,
    })),
    ask: plan?.ask ?? askOf(facts, verdict),
    avoid: plan?.avoid ?? avoidOf(facts, verdict, loyal),
    nextStep: plan?.nextStep ?? planWaits(facts) ?? nextStepOf(facts, verdict),
    callInstead: plan?.because ?? null,
    lastContact: last === undefined ? null : { date: last.date, channel: last.channel, outcome: last.outcome },
    score: skipped.length > 0 ? 0 : scoreOf(facts, verdict),
    skipped,
  };
  return withOurs(call, facts.ours);
}

/** Six or more invoices paid, nine in ten on time, at most 14 days late now, and nobody has spoken to him this week. */
export function isLoyalFirstSlip(facts: Facts): boolean {
  const onTime = facts.delays.filter((delay) => delay <= 3).length;
  return facts.delays.length >= 6 && onTime >= 0.9 * facts.delays.length && facts.oldest <= 14 && !spokenSince(facts, facts.today - 7);
}

/** We promised something by today, and have not done it. */
const isOursDue = ({ ours }: Facts): boolean => dueOf(ours) !== null;

/** The last promise was not kept, and nobody has spoken to him since. */
function hasBrokenPromise(facts: Facts): boolean {
  const [last] = facts.promises;
  return (last?.state === 'broken' || last?.state === 'partial') && last.until >= facts.today - 90 && !spokenSince(facts, last.until);
}

/** An instalment stayed away past its grace, and nobody has spoken to him since. */
const hasBrokenPlan = (facts: Facts, plan: PlanCall | null): boolean =>
  plan !== null && plan.brokenFrom !== null && !spokenSince(facts, plan.brokenFrom - 1);

/** Extra minor units a minute of calling is expected to bring in; whole, and never lower for a higher balance. */
export function scoreOf(facts: Facts, verdict: Verdict): number {
  const p = verdict.probabilities;
  const gain =
    verdict.class === 'unknown'
      ? GAIN.unknown
      : p.cant_pay * GAIN.cant_pay + p.wont_pay * GAIN.wont_pay + p.disorganized * GAIN.disorganized;
  const selfCure = paysAlone(facts);
  const balance = Math.min(facts.balance, facts.settings.cap);
  const extra = balance * (1 - selfCure) * gain * (1 + atAge(WEEKLY_LOSS, facts.moneyAge, 0.02));
  const insight = INSIGHT * balance * (1 - p[verdict.likeliest]);
  const reach = reachOf(facts);
  return Math.floor((reach * (extra + insight)) / (DIAL + reach * TALK[verdict.class]));
}

/** Chance, 0–1, that the overdue money comes within 14 days without a call: the debtor's own record, drawn to what is usual at this age. */
export function paysAlone(facts: Facts): number {
  const days = facts.moneyAge;
  const usual = atAge(SELF_CURE, days, 0.05);
  let there = 0;
  let paid = 0;
  for (const delay of facts.delays) {
    if (delay < days) continue;
    there++;
    if (delay <= days + 14) paid++;
  }
  return (paid + 4 * usual) / (there + 4);
}

function reachOf(facts: Facts): number {
  let tried = 0;
  let reached = 0;
  for (const contact of facts.contacts) {
    if (contact.direction !== 'out' || contact.channel !== 'phone' || contact.outcome === 'reminder_sent') continue;
    tried++;
    if (contact.outcome === 'spoken') reached++;
  }
  return (reached + 5 * REACH) / (tried + 5);
}

function spokenSince(facts: Facts, day: number): boolean {
  return facts.contacts.some((contact) => contact.outcome === 'spoken' && num(contact.date) > day);
}

/** Every reason not to call today, with the first day that may change. */
function skipsOf(facts: Facts): readonly Skip[] {
  const { settings, today } = facts;
  const skips: Skip[] = overridesOf(facts).map((skip) => ({ ...skip, silences: true }));
  // What we promised is kept, whatever else speaks for waiting.
  if (isOursDue(facts)) return skips;
  const callBack = facts.ours.find(({ kind, state }) => kind === 'call_back' && state === 'open');
  if (callBack) skips.push({ reason: `call back agreed for ${callBack.by}`, until: callBack.by });
  const spoken = facts.contacts.findLast((contact) => contact.outcome === 'spoken');
  if (spoken !== undefined && num(spoken.date) > today - settings.quietDays) {
    skips.push({
      reason: `spoken to on ${spoken.date}, less than ${settings.quietDays} days ago`,
      until: fromSerial(num(spoken.date) + settings.quietDays),
    });
  }
  const tried = facts.contacts.filter(
    (contact) =>
      contact.direction === 'out' &&
      contact.channel === 'phone' &&
      contact.outcome !== 'reminder_sent' &&
      num(contact.date) > today - settings.quietDays,
  );
  const first = tried.at(-settings.attempts);
  if (first !== undefined) {
    skips.push({
      reason: `called ${tried.length} times in ${settings.quietDays} days`,
      until: fromSerial(num(first.date) + settings.quietDays),
    });
  }
  const [promise] = facts.promises;
  if (promise?.state === 'open') {
    skips.push({ reason: `promised to pay by ${fromSerial(promise.by)}`, until: fromSerial(promise.until + 1) });
  }
  const run = facts.moneyAge <= 31 ? facts.run : 'none';
  if (typeof run !== 'string' && run.next - today <= settings.payRunDays) {
    skips.push({ reason: `pays on ${run.words}: wait for the next run`, until: fromSerial(run.next + 1) });
  }
  if (facts.balance < settings.floor) {
    skips.push({ reason: `${readable(facts.balance, facts.currency)} is too little for a call; the reminders will do`, until: null });
  }
  return skips;
}

/** What a call's place on the list depends on. */
export interface Place extends Pick<Call, 'tier' | 'score' | 'overdue' | 'debtorId' | 'currency'> {
  /** Reasons not to call today: with any, he comes after all who are called. */
  readonly skipped: { readonly length: number };
}

/** Calls in calling order with their ranks, then those not called today; the same for any order of the argument. */
export function orderCalls<Placed extends Place>(calls: readonly Placed[]): readonly (Placed & Pick<Call, 'rank'>)[] {
  let rank = 0;
  return [...calls].sort(before).map((call) => ({ ...call, rank: call.skipped.length === 0 ? ++rank : null }));
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Currencies are compared by their whole units, for want of a rate; nothing is added up.
const worth = (call: Place, minor: number): number => minor / 10 ** digitsOf(call.currency);

/** To be called before skipped; then tier, score, overdue, debtor number and currency. */
function before(a: Place, b: Place): number {
  return (
    Number(a.skipped.length > 0) - Number(b.skipped.length > 0) ||
    a.tier - b.tier ||
    worth(b, b.score) - worth(a, a.score) ||
    worth(b, b.overdue) - worth(a, a.overdue) ||
    text(a.debtorId, b.debtorId) ||
    text(a.currency, b.currency)
  );
}
