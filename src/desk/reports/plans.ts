/** What the reports ask of payment plans. */
import { addDays, type Day, later } from '../../ledger/day.js';
import type { Account } from '../../ledger/model.js';
import { type PlanTerms, planInForce, planStanding } from '../../ledger/plan.js';
import type { Agreed } from '../../triage/forecast.js';
import type { PlanSpan } from '../../triage/marketing.js';

/** Of instalments to come, as many are paid while a plan runs. Judgement. */
const PAID = 0.8;

/** What is still to be paid on plans that run; a broken one promises nothing. */
export function instalmentsToCome(account: Account, asOf: Day, terms: PlanTerms): Agreed[] {
  const { plans = [] } = account;
  const currencies = [...new Set(plans.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency): Agreed[] => {
    const plan = planInForce(plans, currency, asOf);
    const standing = plan && planStanding(plan, account, asOf, terms);
    if (standing === null || standing.state === 'broken') return [];
    return standing.instalments
      .filter(({ paid, amount }) => paid < amount)
      .map(({ due, paid, amount }) => ({ currency, on: later(due, asOf), amount: amount - paid, chance: PAID }));
  });
}

/** From when until when each plan ran on schedule. */
export function planSpans(account: Account, asOf: Day, terms: PlanTerms): PlanSpan[] {
  return (account.plans ?? []).map((plan) => {
    const { next } = planStanding(plan, account, asOf, terms);
    const missed = next?.state === 'missed' ? addDays(next.graceEnds, 1) : null;
    const ended = plan.ended !== null && plan.ended.on <= asOf ? plan.ended.on : null;
    const until = [missed, ended].filter((day) => day !== null).sort()[0] ?? null;
    return { from: plan.agreedOn, until: until === null ? null : later(plan.agreedOn, until) };
  });
}
