/**
 * Whom to call first. Tiers are promises to people and come before money; inside a tier the order is by extra money per minute
 * of calling, not by risk or balance.
 */
import { fromSerial } from '../ledger/day.js';
import type { StandingInvoice } from '../ledger/model.js';
import { type Minor, readable } from '../ledger/money.js';
import { afterDispute } from './after-dispute.js';
import { asideWords } from './asked-for.js';
import { assignedTo } from './assigned.js';
import { BOOK_FIRST, creditOf } from './credit.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import { bestMomentOf, keptOf, triesOf } from './habits.js';
import { clearedOn, holdOn } from './holds.js';
import { clockOf } from './limitation.js';
import { isLoyal, isSlip, SLIP_FROM } from './loyal.js';
import type { Call, Finding, Skip, Verdict } from './model.js';
import { dueOf, withOurs } from './our-promises.js';
import { overridesOf } from './overrides.js';
import { type PlanCall, planCall, planWaits, whyWithPlan } from './plans.js';
import { leftOf, type Promised, standingPromises } from './promises.js';
import { askForPromised, askForRest, askOf, avoidOf, nextStepOf, withNumber } from './sentences.js';
import { callValueOf } from './value.js';
import { suspectedOf } from './verdict.js';

/** Tiers in calling order. The last is drawn by lot where not everybody can be called: see `capacity.ts`. */
export const TIERS = {
  callBack: { tier: 1, name: 'call-back promised' },
  brokenPromise: { tier: 2, name: 'broken promise' },
  partPromise: { tier: 2, name: 'promise kept in part' },
  brokenPlan: { tier: 2, name: 'payment plan not kept' },
  clock: { tier: 3, name: 'legal clock' },
  loyal: { tier: 4, name: 'loyal payer, first slip' },
  value: { tier: 5, name: 'value of a call' },
  random: { tier: 6, name: 'random slice' },
} as const;

/** The debtor's row of the call list; `rank` is given by `orderCalls`. */
export function callFor(facts: Facts, verdict: Verdict, findings: readonly Finding[]): Call {
  const { skipped, quiet } = skipsOf(facts);
  const loyal = isLoyalFirstSlip(facts);
  const clock = clockOf(facts);
  const plan = planCall(facts);
  const broken = brokenPromise(facts);
  const { tier, name } = tierOf(facts, { plan, loyal, clock });
  const value = skipped.length > 0 ? null : callValueOf(facts, verdict);
  const { debtor } = facts;
  // Who cannot pay is asked what he can, whatever became of his complaint.
  const after = verdict.class === 'cant_pay' ? null : afterDispute(facts);
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
      ...awaitedOf(facts, invoice),
    })),
    setAside: asideWords(facts.aside, facts.currency),
    ask:
      plan?.ask ??
      after?.ask ??
      (broken === null ? null : (askForRest(facts, broken) ?? askForPromised(facts, broken, verdict))) ??
      askOf(facts, verdict),
    avoid: withCredit(facts, skipped, plan?.avoid ?? after?.avoid ?? avoidOf(facts, verdict, loyal)),
    nextStep: planWaits(facts) ?? withNumber(facts, plan?.nextStep ?? after?.nextStep ?? nextStepOf(facts, verdict)),
    callInstead: plan?.because ?? null,
    lastContact: last === undefined ? null : { date: last.date, channel: last.channel, outcome: last.outcome },
    lastContactBy: last?.handledBy ?? null,
    score: value?.perMinute ?? 0,
    skipped,
    quiet,
    value,
    kept: keptOf(facts),
    tries: triesOf(facts),
    bestMoment: bestMomentOf(facts),
    assignedTo: assignedTo(facts),
    clock,
  };
  return withOurs(call, facts.ours, new Set(facts.answered.map(({ invoice }) => invoice.number)));
}

function awaitedOf(facts: Facts, invoice: StandingInvoice): { credit?: Minor } {
  const credit = facts.answeredWithin(invoice)?.awaited ?? 0;
  return credit > 0 ? { credit } : {};
}

/** A loyal payer who slips: later now than he ever is by habit, at most 14 days, and nobody has spoken to him this week. */
const isLoyalFirstSlip = (facts: Facts): boolean =>
  isLoyal(facts) && isSlip(facts) && facts.oldest <= 14 && !spokenSince(facts, facts.today - 7);

/** Money of his that is less than what is overdue keeps nobody from the call, but from asking for all of it. */
function withCredit(facts: Facts, skipped: readonly Skip[], avoid: string | null): string | null {
  if (facts.unallocated === 0 || skipped.some(({ list }) => list === 'check-first')) return avoid;
  const credit = creditOf(facts, clearedOn(facts));
  if (credit === null) return avoid;
  const asking = `Do not ask for the whole sum: ${credit.words}; ${BOOK_FIRST}`;
  return avoid === null ? asking : `${asking}. ${avoid}`;
}

/** We promised something by today, and have not done it. */
const isOursDue = ({ ours }: Facts): boolean => dueOf(ours) !== null;

/** The last promise he made for money that is still open and did not keep, where nobody has spoken to him since. */
const brokenPromise = (facts: Facts): Promised | null =>
  standingPromises(facts).find(
    (promise) =>
      (promise.state === 'broken' || promise.state === 'partial') &&
      promise.until >= facts.today - 90 &&
      !spokenSince(facts, promise.until) &&
      leftOf(facts, promise) > 0,
  ) ?? null;

/** An instalment stayed away past its grace, and nobody has spoken to him since. */
const hasBrokenPlan = (facts: Facts, plan: PlanCall | null): boolean =>
  plan !== null && plan.brokenFrom !== null && !spokenSince(facts, plan.brokenFrom - 1);

interface Reasons {
  readonly plan: PlanCall | null;
  readonly loyal: boolean;
  readonly clock: Call['clock'];
}

function tierOf(facts: Facts, { plan, loyal, clock }: Reasons): (typeof TIERS)[keyof typeof TIERS] {
  if (isOursDue(facts)) return TIERS.callBack;
  const broken = brokenPromise(facts);
  if (broken !== null) return broken.state === 'partial' ? TIERS.partPromise : TIERS.brokenPromise;
  if (hasBrokenPlan(facts, plan)) return TIERS.brokenPlan;
  if (clock !== null) return TIERS.clock;
  return loyal ? TIERS.loyal : TIERS.value;
}

function spokenSince(facts: Facts, day: number): boolean {
  return facts.contacts.some((contact) => contact.outcome === 'spoken' && num(contact.date) > day);
}

/**
 * Every reason not to call today, with the first day that may change. What we promised is kept, whatever else speaks for waiting:
 * then only a hold, a death, an insolvency or his own wish stands against the call, and the other states keep reminders back.
 */
function skipsOf(facts: Facts): { readonly skipped: readonly Skip[]; readonly quiet: readonly Skip[] } {
  const states = overridesOf(facts).map((skip): Skip => ({ ...skip, silences: true }));
  if (!isOursDue(facts)) return { skipped: [...states, ...pausesOf(facts)], quiet: [] };
  return { skipped: states.filter(({ list }) => list === 'legal-stops'), quiet: states.filter(({ list }) => list !== 'legal-stops') };
}

/** Reasons to leave him alone for some days. */
function pausesOf(facts: Facts): readonly Skip[] {
  const { settings, today } = facts;
  const skips: Skip[] = [];
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
  // One he kept since says nothing of another that is still to come; one he broke since does.
  const [last, ...others] = standingPromises(facts).filter(({ state }) => state !== 'kept' && state !== 'late');
  if (last?.state === 'open' && brokenPromise(facts) === null) {
    const promise = others.reduce((first, other) => (other.state === 'open' && other.by < first.by ? other : first), last);
    skips.push({ reason: `promised to pay by ${fromSerial(promise.by)}`, until: fromSerial(promise.until + 1) });
  }
  const run = facts.moneyAge <= 31 ? facts.run : 'none';
  if (typeof run !== 'string' && run.next - today <= settings.payRunDays) {
    skips.push({ reason: `pays on ${run.words}: wait for the next run`, until: fromSerial(run.next + 1) });
  }
  if (facts.oldest > 0 && facts.oldest < SLIP_FROM && brokenPromise(facts) === null) {
    const until = fromSerial(facts.today - facts.oldest + SLIP_FROM);
    skips.push({ reason: 'due only yesterday: the money may be on its way', until });
  }
  if (facts.balance < settings.floor) {
    skips.push({ reason: `${readable(facts.balance, facts.currency)} is too little for a call; the reminders will do`, until: null });
  }
  return skips;
}
