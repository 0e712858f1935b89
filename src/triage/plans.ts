/**
 * What a payment plan does to the call list. On schedule it takes the debtor off calls and reminders. An instalment that stays away past
 * its grace, or a new invoice outside the plan that he leaves, is a reason to call and ask what changed: never to write, never to threaten.
 */
import { addDays, addWorkingDays, type Day } from '../ledger/day.js';
import { readable } from '../ledger/money.js';
import { type Plan, type PlanStanding, planInForce, planStanding } from '../ledger/plan.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import { holdOn } from './holds.js';
import type { Skip, Verdict, WeighedFinding } from './model.js';

interface InForce extends PlanStanding {
  readonly plan: Plan;
}

/** The plan in a currency that binds both sides today; `null` where there is none, it is kept or was ended. */
function inForce({ account, currency: own, asOf, settings }: Facts, currency = own): InForce | null {
  const { plans } = account;
  if (plans === undefined || plans.length === 0) return null;
  const plan = planInForce(plans, currency, asOf);
  if (plan === null) return null;
  const standing = planStanding(plan, account, asOf, settings.plans);
  return standing.state === 'kept' ? null : { plan, ...standing };
}

/** The state that takes him off calls and reminders: a plan on schedule, and nothing beside it that stays away. */
export function planActive(facts: Facts): Skip | null {
  const found = inForce(facts);
  if (found === null || found.next === null || found.state === 'broken' || besides(facts, found).length > 0) return null;
  const { plan, state, next, instalments, instalmentsPaid } = found;
  const amount = readable(next.amount - next.paid, plan.currency);
  const now =
    state === 'behind'
      ? `${amount} was due ${next.due} and has until ${next.graceEnds} to come`
      : `${instalmentsPaid} of ${instalments.length} instalments paid, ${amount} is due ${next.due}`;
  return {
    reason: `payment plan of ${plan.agreedOn}${state === 'behind' ? '' : ' on schedule'}: ${now}`,
    until: addDays(next.graceEnds, 1),
    list: 'plans',
  };
}

/** What comes next while he keeps to a plan; `null` where there is none, or it asks for a call. */
export const planWaits = (facts: Facts): string | null =>
  planActive(facts) === null ? null : 'the payment plan runs: book what comes in, and leave him to it';

/** A call the plan asks for, in the words for it. */
export interface PlanCall {
  /** Serial day from which the plan is broken; `null` where it is on schedule. */
  readonly brokenFrom: number | null;
  /** Why he is called and not written to. */
  readonly because: string;
  readonly cites: readonly string[];
  readonly ask: string;
  readonly avoid: string;
  readonly nextStep: string;
}

export function planCall(facts: Facts): PlanCall | null {
  const found = inForce(facts);
  if (found === null || found.next === null) return callBeside(facts);
  const { plan, state, next } = found;
  const cites = [`plan of ${plan.agreedOn}`];
  if (state === 'broken') {
    const amount = readable(next.amount, plan.currency);
    const came = next.paid > 0 ? `only ${readable(next.paid, plan.currency)} of the ${amount}` : `nothing of the ${amount}`;
    return {
      brokenFrom: num(next.graceEnds) + 1,
      because: `the payment plan of ${plan.agreedOn} came to a halt: ${came} due ${next.due} came in`,
      cites,
      ask: 'What has changed since we agreed on the plan? Which amount, and from which day, would work for you now?',
      avoid: 'No threat and no reproach; do not ask for the whole sum: he wants to pay, and something has changed',
      nextStep: `offer to adjust the plan: dunning plan add ${facts.debtor.id} --replace`,
    };
  }
  const beside = besides(facts, found);
  if (beside.length === 0) return null;
  const named = beside.join(' and ');
  return {
    brokenFrom: null,
    because: `keeps to the payment plan of ${plan.agreedOn}, but ${named} outside it stays open`,
    cites: [...cites, ...beside.map((number) => `invoice ${number}`)],
    ask: `Thank you for keeping to the plan. Does paying ${named} beside it work, or shall we take it into the plan?`,
    avoid: 'No threat of further steps: he keeps to what was agreed',
    nextStep: `take ${named} into the plan, or agree on a day for it`,
  };
}

/** A plan holds for its own currency; what he owes in another is asked for as what lies outside the plan is: he keeps to what was agreed. */
function callBeside(facts: Facts): PlanCall | null {
  const { account, currency, debtor } = facts;
  const others = [...new Set((account.plans ?? []).map((plan) => plan.currency))].filter((other) => other !== currency).sort();
  for (const other of others) {
    const found = inForce(facts, other);
    if (found === null || found.next === null || found.state === 'broken') continue;
    const beside = besides(facts, found);
    if (beside.length === 0) continue;
    const named = beside.join(' and ');
    return {
      brokenFrom: null,
      because: `keeps to the payment plan of ${found.plan.agreedOn} in ${other}, but ${named} in ${currency} stays open`,
      cites: [`plan of ${found.plan.agreedOn}`, ...beside.map((number) => `invoice ${number}`)],
      ask: `Thank you for keeping to the plan in ${other}. On which day can ${named} be paid, or do instalments help there too?`,
      avoid: `No threat of further steps: he keeps to what was agreed in ${other}`,
      nextStep: `agree on a day for ${named}, or on a plan of its own: dunning plan propose ${debtor.id} --currency ${currency}`,
    };
  }
  return null;
}

/** Overdue past the same grace, in no dispute, not set aside, and not covered by the plan. */
function besides(facts: Facts, { plan }: InForce): readonly string[] {
  const late = (due: Day): boolean => addWorkingDays(due, facts.settings.plans.graceDays) < facts.asOf;
  return facts.overdue
    .filter(({ invoice, disputed }) => !plan.invoices.includes(invoice.number) && !disputed && late(invoice.due))
    .map(({ invoice }) => invoice.number)
    .filter((number) => holdOn(facts, number) === null);
}

/** The reason to call, before what was computed. */
export function whyWithPlan({ because, cites, brokenFrom }: PlanCall, facts: Facts, verdict: Verdict): Verdict {
  const finding: WeighedFinding = {
    rule: 'payment_plan',
    group: 'promises',
    says: because,
    cites,
    invoices: [],
    weight: { cant_pay: 0, wont_pay: 0 },
    age: brokenFrom === null ? 0 : facts.today - brokenFrom,
    halfLife: null,
    push: { cant_pay: 0, wont_pay: 0, disorganized: 0 },
    speaksFor: [],
    shareWithout: verdict.probabilities[verdict.likeliest],
    times: 1,
  };
  return { ...verdict, why: [finding, ...verdict.why].slice(0, facts.settings.reasons.for) };
}
