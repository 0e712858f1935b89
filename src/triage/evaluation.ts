/**
 * How good the computed reasons are, against reasons a person confirmed. Accuracy never stands alone: a model that always says
 * "disorganised" is right for most debtors, and worthless. Pure: cases in, figures out, the same for the same cases.
 */
import type { Class, Probabilities, Reason } from './model.js';
import { REASONS } from './model.js';

/** One debtor with the reason that was confirmed, and what was computed. */
export interface Case {
  readonly debtor: string;
  readonly label: Reason;
  readonly segment: string;
  readonly class: Class;
  readonly probabilities: Probabilities;
}

/** A figure with its 90 % interval, from resampling debtors. */
export interface Figure {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

export interface Scores {
  readonly cases: number;
  /** Share of cases whose likeliest reason is the confirmed one. */
  readonly accuracy: Figure;
  /** Mean over the reasons of the harmonic mean of precision and recall. */
  readonly macroF1: Figure;
  /** Mean of −ln of the probability given to the confirmed reason. */
  readonly logLoss: Figure;
  /** Mean squared distance of the three probabilities from the truth. */
  readonly brier: Figure;
  /** Mean distance between stated and observed share, over ten bins of the likeliest reason's probability. */
  readonly calibrationError: Figure;
  /** Share of cases that were given a class. */
  readonly coverage: Figure;
  /** Share of those whose class is the confirmed reason. */
  readonly accuracyWhereGiven: Figure;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** Mean probability stated for the likeliest reason. */
  readonly stated: number;
  /** Share of cases it was right for. */
  readonly observed: number;
}

/** Highest first. */
const likeliest = ({ probabilities: p }: Case): Reason => REASONS.reduce((best, reason) => (p[reason] > p[best] ? reason : best));
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
/** No probability is taken for 0: one wrong certainty would be infinitely bad. */
const LEAST = 0.001;

const MEASURES = {
  accuracy: (cases: readonly Case[]) => mean(cases.map((each) => Number(likeliest(each) === each.label))),
  macroF1: (cases: readonly Case[]) =>
    mean(REASONS.filter((reason) => cases.some(({ label }) => label === reason)).map((reason) => f1(cases, reason))),
  logLoss: (cases: readonly Case[]) => mean(cases.map(({ probabilities, label }) => -Math.log(Math.max(LEAST, probabilities[label])))),
  brier: (cases: readonly Case[]) =>
    mean(
      cases.map(({ probabilities, label }) =>
        REASONS.reduce((sum, reason) => sum + (probabilities[reason] - Number(reason === label)) ** 2, 0),
      ),
    ),
  calibrationError: (cases: readonly Case[]) =>
    cases.length === 0
      ? 0
      : reliability(cases).reduce((sum, bin) => sum + bin.cases * Math.abs(bin.stated - bin.observed), 0) / cases.length,
  coverage: (cases: readonly Case[]) => mean(cases.map((each) => Number(each.class !== 'unknown'))),
  accuracyWhereGiven: (cases: readonly Case[]) =>
    mean(cases.filter((each) => each.class !== 'unknown').map((each) => Number(each.class === each.label))),
} as const;

function f1(cases: readonly Case[], reason: Reason): number {
  const said = cases.filter((each) => likeliest(each) === reason).length;
  const true_ = cases.filter(({ label }) => label === reason).length;
  const both = cases.filter((each) => likeliest(each) === reason && each.label === reason).length;
  return said + true_ === 0 ? 0 : (2 * both) / (said + true_);
}

/** Stated against observed share, over ten bins of the probability of the likeliest reason; empty bins are left out. */
export function reliability(cases: readonly Case[]): ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, at) => at / 10).flatMap((from) => {
    const own = cases.filter((each) => Math.min(9, Math.floor(each.probabilities[likeliest(each)] * 10)) === Math.round(from * 10));
    if (own.length === 0) return [];
    const stated = mean(own.map((each) => each.probabilities[likeliest(each)]));
    return [{ from, to: from + 0.1, cases: own.length, stated, observed: mean(own.map((each) => Number(likeliest(each) === each.label))) }];
  });
}

/** Confirmed reason → computed class → cases. */
export function confusion(cases: readonly Case[]): Record<Reason, Record<Class, number>> {
  const row = (reason: Reason): Record<Class, number> => {
    const own = cases.filter(({ label }) => label === reason);
    const count = (given: Class): number => own.filter((each) => each.class === given).length;
    return { cant_pay: count('cant_pay'), wont_pay: count('wont_pay'), disorganized: count('disorganized'), unknown: count('unknown') };
  };
  return { cant_pay: row('cant_pay'), wont_pay: row('wont_pay'), disorganized: row('disorganized') };
}

/** Of the cases whose likeliest reason is at least so probable: their share, and the share that is right. */
export function coverageCurve(
  cases: readonly Case[],
): { readonly atLeast: number; readonly coverage: number; readonly accuracy: number }[] {
  return [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((atLeast) => {
    const own = cases.filter((each) => each.probabilities[likeliest(each)] >= atLeast);
    return { atLeast, coverage: cases.length === 0 ? 0 : own.length / cases.length, accuracy: MEASURES.accuracy(own) };
  });
}

/** Of the debtors who most probably have a reason, the share that has it; at most `top` of them. */
export function precisionAtTop(cases: readonly Case[], reason: Reason, top = 20): { readonly looked: number; readonly precision: number } {
  const first = [...cases]
    .sort((a, b) => b.probabilities[reason] - a.probabilities[reason] || (a.debtor < b.debtor ? -1 : 1))
    .slice(0, top);
  return { looked: first.length, precision: mean(first.map(({ label }) => Number(label === reason))) };
}

/** Resamplings for an interval. */
const RESAMPLES = 400;

/** All scores with 90 % intervals; debtors are resampled with a fixed seed, so that the same cases give the same intervals. */
export function score(cases: readonly Case[]): Scores {
  const byDebtor = new Map<string, Case[]>();
  for (const each of cases) byDebtor.set(each.debtor, [...(byDebtor.get(each.debtor) ?? []), each]);
  const debtors = [...byDebtor.values()];
  const roll = dice();
  const samples = Array.from({ length: cases.length === 0 ? 0 : RESAMPLES }, () =>
    debtors.flatMap(() => debtors[Math.floor(roll() * debtors.length)] ?? []),
  );
  const figure = (measure: (cases: readonly Case[]) => number): Figure => {
    const values = samples.map(measure).sort((a, b) => a - b);
    const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? 0;
    return { value: measure(cases), from: at(0.05), to: at(0.95) };
  };
  return {
    cases: cases.length,
    accuracy: figure(MEASURES.accuracy),
    macroF1: figure(MEASURES.macroF1),
    logLoss: figure(MEASURES.logLoss),
    brier: figure(MEASURES.brier),
    calibrationError: figure(MEASURES.calibrationError),
    coverage: figure(MEASURES.coverage),
    accuracyWhereGiven: figure(MEASURES.accuracyWhereGiven),
  };
}

/** A seeded source of numbers below 1 (mulberry32). */
function dice(): () => number {
  let state = 20_261_031;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
