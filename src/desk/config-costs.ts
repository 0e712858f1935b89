/** What chasing costs, where the config file says. */
import { UserError } from '../errors.js';
import { type Costs, USUAL_COSTS } from '../triage/keep-or-part.js';
import { mapping } from './config-values.js';

const KEYS = {
  call: 'call',
  letter: 'letter',
  email: 'email',
  sms: 'sms',
  capital_percent: 'capitalPercent',
  margin_percent: 'marginPercent',
} as const satisfies Readonly<Record<string, keyof typeof USUAL_COSTS>>;

/** The costs given; the rest are assumptions. */
export type CostsGiven = Partial<Omit<Costs, 'currency'>>;

/** @throws UserError where a cost is no amount, or a percentage none */
export function costsOf(value: unknown, path: string): CostsGiven {
  const given = mapping(value, path, 'costs', Object.keys(KEYS));
  const costs: Record<string, number> = {};
  for (const [key, name] of Object.entries(KEYS)) {
    const cost = given[key];
    if (cost === undefined) continue;
    const most = key.endsWith('_percent') ? 100 : 1000;
    if (typeof cost !== 'number' || !(cost >= 0 && cost <= most))
      throw new UserError(
        `${path}: costs: ${key} is ${JSON.stringify(cost)}`,
        most === 100 ? 'give a percentage, 0 to 100' : 'give what one costs in whole units of the currency, 0 to 1000',
      );
    costs[name] = cost;
  }
  return costs;
}

export const costsInForce = ({ costs, currency }: { readonly costs: CostsGiven; readonly currency: string }): Costs => ({
  ...USUAL_COSTS,
  ...costs,
  currency,
});
