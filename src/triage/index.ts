/** Triage: why a debtor has not paid, and whom to call first. Pure: the same account on the same day gives the same words. */
import type { Day } from '../ledger/day.js';
import type { Account, Portfolio } from '../ledger/model.js';
import { findingsFor } from './evidence/index.js';
import { currenciesOverdue, factsFor } from './facts.js';
import type { Call } from './model.js';
import { callFor } from './priority.js';
import { DEFAULTS, type Settings } from './settings.js';
import { verdictFor } from './verdict.js';

export { sameName } from './assigned.js';
export { type Capacity, type Chosen, placeOf, type Timed, withinCapacity } from './capacity.js';
export { disputedSince } from './disputed-since.js';
export { findingsFor, RULES, type Rule } from './evidence/index.js';
export { currenciesOverdue, Facts, factsFor } from './facts.js';
export { missingFor } from './missing.js';
export type * from './model.js';
export { REASONS } from './model.js';
export { orderCalls, type Place, type Ranked } from './order.js';
export { type OurPromise, ourPromisesOf, ourWords } from './our-promises.js';
export { overridesOf } from './overrides.js';
export { priorFor, SEGMENTS, type Segment, STAGES, STRENGTH, type Stage } from './prior.js';
export { TIERS } from './priority.js';
export { allPromises, type Promised, standingPromises } from './promises.js';
export { ASIDE, type Aside, type AsideList, asideOf } from './set-aside.js';
export { DEFAULTS, IN_FULL, type Learned, type Priors, type Settings } from './settings.js';
export { probabilitiesFor, verdictFor } from './verdict.js';

/** One call per currency with overdue money, not yet ranked; none for a debtor who owes nothing. */
export function judge(account: Account, asOf: Day, portfolio: Portfolio, settings: Settings = DEFAULTS): readonly Call[] {
  return currenciesOverdue(account, asOf).map((currency) => {
    const facts = factsFor(account, currency, asOf, portfolio, settings);
    const findings = findingsFor(facts);
    return callFor(facts, verdictFor(facts, findings), findings);
  });
}
