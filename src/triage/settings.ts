/** What a user may change about triage. Everything has a default, so none of it is ever needed. */
import type { Minor } from '../ledger/money.js';
import { PLAN_TERMS, type PlanTerms } from '../ledger/plan.js';
import type { Finding, Probabilities, Reason } from './model.js';
import type { Segment, Stage } from './prior.js';

export interface Settings {
  /** Days after a conversation in which we do not call again. */
  readonly quietDays: number;
  /** Calls tried within `quietDays` after which we pause. */
  readonly attempts: number;
  /** Do not call when the debtor's own payment day lies within so many days. */
  readonly payRunDays: number;
  /** Overdue balances below this are left to the reminder batch; minor units of their own currency. */
  readonly floor: Minor;
  /** Above this a larger balance adds nothing to the value of a call; minor units. */
  readonly cap: Minor;
  /** ISO 3166 code of the country of debtors who have none. */
  readonly country: string | null;
  /** Debtor number → the colleague who looks after him. */
  readonly assigned: Readonly<Record<string, string>>;
  /** How many findings a verdict names for and against the likeliest reason; `Infinity` for all. */
  readonly reasons: { readonly for: number; readonly against: number };
  /** Percent of a promised sum that may be missing. */
  readonly tolerancePercent: number;
  /** Working days the money may take after the day promised. */
  readonly graceDays: number;
  /** When an instalment of a payment plan counts as paid. */
  readonly plans: PlanTerms;
  /** Replaces the built-in prior of the segments and stages given; shares sum to 1. */
  readonly priors: Priors;
  /** What labels of this portfolio taught; `null` where nothing was learned. */
  readonly learned: Learned | null;
}

/** Values per segment and stage, where there are any. */
export type Cells<T> = Readonly<Partial<Record<Segment, Readonly<Partial<Record<Stage, T>>>>>>;
export type Priors = Cells<Probabilities>;

/** What labels taught, on top of what is built in or configured. */
export interface Learned {
  /** Labels by reason, each counted by its weight. */
  readonly labels: Cells<Readonly<Record<Reason, number>>>;
  /** Added to the weight of a rule's findings, in logits. */
  readonly rules: Readonly<Record<string, Finding['weight']>>;
  /** Factor on all evidence; 1 leaves it as it is. */
  readonly sharpness: number;
}

export const DEFAULTS: Settings = {
  quietDays: 7,
  attempts: 3,
  payRunDays: 3,
  floor: 1_000,
  cap: 10_000_000,
  country: null,
  assigned: {},
  reasons: { for: 3, against: 1 },
  tolerancePercent: 10,
  graceDays: 3,
  plans: PLAN_TERMS,
  priors: {},
  learned: null,
};

/** As by default, with every finding named: for one debtor on one screen. */
export const IN_FULL: Settings = { ...DEFAULTS, reasons: { for: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY } };
