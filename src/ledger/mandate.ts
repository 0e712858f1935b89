/** What a caller may grant without asking: amounts given away and instalment plans, each up to a limit of the house. */
import { Refused } from '../errors.js';
import { type Currency, type Minor, type Money, readable } from './money.js';

/** Every limit may be missing: nothing is then refused. Amounts are minor units of `currency`. */
export interface Mandate {
  /** Given for a complaint, per settlement. */
  readonly goodwill: Minor | null;
  /** Costs and interest let off, per decision. */
  readonly waive: Minor | null;
  /** Months from the first to the last instalment of a plan. */
  readonly planMonths: number | null;
  /** Sum a plan is made for. */
  readonly planAmount: Minor | null;
  readonly currency: Currency;
}

export const NO_MANDATE: Mandate = { goodwill: null, waive: null, planMonths: null, planAmount: null, currency: 'EUR' };

/** What may be granted: its key in the config file, and its words. */
const GRANTS = {
  goodwill: { limit: 'goodwill', words: 'goodwill' },
  waive: { limit: 'waive', words: 'letting off costs and interest' },
  plan_months: { limit: 'planMonths', words: 'a plan' },
  plan_amount: { limit: 'planAmount', words: 'a plan' },
} as const;
export type Grant = keyof typeof GRANTS;

/**
 * Whether a caller may grant it.
 *
 * @param asked money for amounts, a number for months; money in another currency than the mandate's is never within a limit
 * @returns `null` where he may, otherwise the limit in words
 */
export function overMandate(mandate: Mandate, what: Grant, asked: Money | number): string | null {
  const limit = mandate[GRANTS[what].limit];
  if (limit === null) return null;
  if (typeof asked === 'number') return asked <= limit ? null : `${limit} ${limit === 1 ? 'month' : 'months'}`;
  const within = asked.currency === mandate.currency && asked.minor <= limit;
  return within ? null : readable(limit, mandate.currency);
}

/**
 * @param instead what is within it, in words; `null` for nothing of the kind
 * @throws Refused where it is above the mandate and nobody approved it
 */
export function needMandate(
  mandate: Mandate,
  what: Grant,
  asked: Money | number,
  approvedBy: string | null,
  instead: string | null = null,
): void {
  const limit = approvedBy === null ? overMandate(mandate, what, asked) : null;
  if (limit === null) return;
  const size = typeof asked === 'number' ? `${asked} months` : readable(asked.minor, asked.currency);
  throw new Refused(
    `The mandate for ${GRANTS[what].words} ends at ${limit}; this is ${size}`,
    [],
    `${instead === null ? '' : `${instead}, or `}ask who may decide it, and name him: --approved-by NAME`,
  );
}
