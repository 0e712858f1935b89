/** What a user may change about triage. Everything has a default, so none of it is ever needed. */
import type { Minor } from '../ledger/money.js';
import type { Reason } from './model.js';

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
  /** How many findings a verdict names for and against the likeliest reason; `Infinity` for all. */
  readonly reasons: { readonly for: number; readonly against: number };
  /** Replaces the prior of every segment and stage where given; shares sum to 1. */
  readonly prior: Readonly<Record<Reason, number>> | null;
}

export const DEFAULTS: Settings = {
  quietDays: 7,
  attempts: 3,
  payRunDays: 3,
  floor: 1_000,
  cap: 10_000_000,
  reasons: { for: 3, against: 1 },
  prior: null,
};

/** As by default, with every finding named: for one debtor on one screen. */
export const IN_FULL: Settings = { ...DEFAULTS, reasons: { for: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY } };
