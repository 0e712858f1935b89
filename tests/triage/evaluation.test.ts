import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, confusion, coverageCurve, precisionAtTop, reliability, score } from '../../src/triage/evaluation.js';
import type { Class, Reason } from '../../src/triage/model.js';
import { REASONS } from '../../src/triage/model.js';

const made = (
  label: Reason,
  cant_pay: number,
  wont_pay: number,
  disorganized: number,
  given: Class = 'unknown',
  debtor = `${label}${cant_pay}`,
): Case => ({
  debtor,
  label,
  segment: 'business',
  class: given,
  probabilities: { cant_pay, wont_pay, disorganized },
});

/** Four cases worked out by hand: three right, one wrong, one of the right ones not given a class. */
const FOUR = [
  made('cant_pay', 0.8, 0.1, 0.1, 'cant_pay', 'a'),
  made('wont_pay', 0.1, 0.6, 0.3, 'wont_pay', 'b'),
  made('disorganized', 0.3, 0.2, 0.5, 'unknown', 'c'),
  made('disorganized', 0.1, 0.7, 0.2, 'wont_pay', 'd'),
];

describe('scores', () => {
  const { accuracy, macroF1, logLoss, brier, coverage, accuracyWhereGiven } = score(FOUR);

  test('accuracy, coverage and accuracy where given', () => {
    expect([accuracy.value, coverage.value, accuracyWhereGiven.value]).toEqual([0.75, 0.75, 2 / 3]);
  });

  test('macro-F1 is the mean over the reasons', () => {
    // cant_pay 1; wont_pay: said 2, true 1, both 1 → 2/3; disorganized: said 1, true 2, both 1 → 2/3
    expect(macroF1.value).toBeCloseTo((1 + 2 / 3 + 2 / 3) / 3, 12);
  });

  test('log loss and Brier', () => {
    expect(logLoss.value).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6) + Math.log(0.5) + Math.log(0.2)) / 4, 12);
    expect(brier.value).toBeCloseTo((0.06 + 0.26 + 0.38 + 1.14) / 4, 12);
  });

  test('a certainty that is wrong is bad, not infinite', () => {
    expect(score([made('cant_pay', 0, 1, 0)]).logLoss.value).toBeCloseTo(-Math.log(0.001), 12);
  });

  test('nobody to score is no crash', () => {
    expect(score([]).cases).toBe(0);
  });
});

test('confusion has a column for those not given a class', () => {
  expect(confusion(FOUR).disorganized).toEqual({ cant_pay: 0, wont_pay: 1, disorganized: 0, unknown: 1 });
});

test('reliability holds stated against observed', () => {
  expect(reliability(FOUR).map(({ from, cases, observed }) => [from, cases, observed])).toEqual([
    [0.5, 1, 1],
    [0.6, 1, 1],
    [0.7, 1, 0],
    [0.8, 1, 1],
  ]);
});

test('the most probable of a reason', () => {
  expect(precisionAtTop(FOUR, 'wont_pay', 2)).toEqual({ looked: 2, precision: 0.5 });
});

test('asking for more certainty never covers more', () => {
  const curve = coverageCurve(FOUR);
  expect(curve.map(({ coverage }) => coverage)).toEqual([...curve.map(({ coverage }) => coverage)].sort((a, b) => b - a));
});

test('the order of cases changes no figure but the resampling, and intervals hold the value', () => {
  const anyCase = fc
    .tuple(fc.constantFrom(...REASONS), fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }), fc.integer({ min: 0, max: 50 }))
    .map(([label, a, b, debtor]) => {
      const [low, high] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
      return made(label, low, high - low, 1 - high, 'unknown', `d${debtor}`);
    });
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 1, maxLength: 30 }), (cases) => {
      const one = score(cases);
      expect(score([...cases].reverse()).logLoss.value).toBeCloseTo(one.logLoss.value, 10);
      expect(one.accuracy.from).toBeLessThanOrEqual(one.accuracy.to);
      expect(score(cases)).toEqual(one);
    }),
    { numRuns: 20 },
  );
});
