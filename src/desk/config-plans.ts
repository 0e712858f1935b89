/** The section `plans` of the config file: how payment plans are made, and when they count as kept. */
import { UserError } from '../errors.js';
import { INTERVALS, type Interval, PLAN_TERMS, type PlanTerms } from '../ledger/plan.js';
import { mapping } from './config-values.js';

export interface Plans extends PlanTerms {
  /** From one instalment to the next, where nothing else is said. */
  readonly interval: Interval;
}

export const PLANS: Plans = { ...PLAN_TERMS, interval: 'month' };

export function plansOf(value: unknown, path: string): Plans {
  const keys = mapping(value ?? {}, path, 'plans', ['grace_days', 'tolerance', 'interval']);
  const number = (key: string, usual: number, most: number, whole: boolean, what: string): number => {
    const given = keys[key] ?? usual;
    if (typeof given !== 'number' || !(given >= 0 && given <= most) || (whole && !Number.isInteger(given)))
      throw new UserError(`${path}: plans: ${key} is ${JSON.stringify(given)}`, `give ${what}, 0 to ${most}`);
    return given;
  };
  const named = keys['interval'] ?? PLANS.interval;
  const interval = INTERVALS.find((each) => each === named);
  if (interval === undefined)
    throw new UserError(`${path}: plans: interval is ${JSON.stringify(named)}`, `use one of ${INTERVALS.join(', ')}`);
  return {
    graceDays: number('grace_days', PLANS.graceDays, 30, true, 'a whole number of working days'),
    tolerance: number('tolerance', PLANS.tolerance, 100, false, 'an amount in whole units'),
    interval,
  };
}
