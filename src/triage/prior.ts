/**
 * What to think before looking: how often each reason is behind an unpaid debt of this kind and age. Judgement, anchored in
 * Dutch and IBM figures (forgotten prevails while arrears are fresh, inability at the bailiff); a user's own calls replace it.
 */
import { USUAL_DISPUTES } from '../ledger/dispute-rate.js';
import type { Portfolio } from '../ledger/model.js';
import type { Probabilities, Reason } from './model.js';
import type { Settings } from './settings.js';

type Beliefs = Pick<Settings, 'priors' | 'learned'>;

/** How far along a debt is: by the age of its middle euro and the reminders sent since. */
export const STAGES = ['fresh', 'reminded', 'stubborn', 'old'] as const;
export type Stage = (typeof STAGES)[number];
export const SEGMENTS = ['business', 'consumer'] as const;
export type Segment = (typeof SEGMENTS)[number];

export function stageOf(days: number, reminders: number): Stage {
  if (days > 90) return 'old';
  if (days > 45 || reminders >= 3) return 'stubborn';
  return days > 14 || reminders >= 1 ? 'reminded' : 'fresh';
}

const p = (disorganized: number, cant_pay: number, wont_pay: number): Probabilities => ({ cant_pay, wont_pay, disorganized });

/** They suppose the usual share of disputes. */
export const PRIOR: Readonly<Record<Segment, Readonly<Record<Stage, Probabilities>>>> = {
  business: { fresh: p(0.8, 0.09, 0.11), reminded: p(0.72, 0.11, 0.17), stubborn: p(0.5, 0.22, 0.28), old: p(0.28, 0.42, 0.3) },
  consumer: { fresh: p(0.76, 0.16, 0.08), reminded: p(0.66, 0.23, 0.11), stubborn: p(0.45, 0.39, 0.16), old: p(0.26, 0.58, 0.16) },
};

/** How many labels the prior we begin with counts for. */
export const STRENGTH = 20;

/** The prior of a segment and stage: the user's own or ours, and the labels that were learned from added to it. */
export function priorFor(segment: Segment, stage: Stage, portfolio: Portfolio, { priors, learned }: Beliefs): Probabilities {
  const base = priors[segment]?.[stage] ?? builtIn(segment, stage, portfolio);
  const labels = learned?.labels[segment]?.[stage];
  return labels === undefined ? base : withLabels(base, labels);
}

/** Shares after labels, counted by their weight, on a prior that counts for `STRENGTH` of them. */
function withLabels(prior: Probabilities, labels: Probabilities): Probabilities {
  const total = STRENGTH + labels.cant_pay + labels.wont_pay + labels.disorganized;
  const share = (reason: Reason): number => (STRENGTH * prior[reason] + labels[reason]) / total;
  return { cant_pay: share('cant_pay'), wont_pay: share('wont_pay'), disorganized: share('disorganized') };
}

/** Our own, with more room for disputes where the portfolio records more of them than usual. */
function builtIn(segment: Segment, stage: Stage, portfolio: Portfolio): Probabilities {
  const prior = PRIOR[segment][stage];
  const rate = Math.min(0.5, portfolio.disputeRate ?? 0);
  if (rate <= USUAL_DISPUTES) return prior;
  const odds = (share: number): number => share / (1 - share);
  const wont = prior.wont_pay * (odds(rate) / odds(USUAL_DISPUTES));
  const total = prior.cant_pay + prior.disorganized + wont;
  return { cant_pay: prior.cant_pay / total, wont_pay: wont / total, disorganized: prior.disorganized / total };
}
