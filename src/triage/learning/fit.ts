/** From labelled debtors to what they teach: labels counted per segment and stage, and corrections of rules, drawn to what we began with. */
import type { Facts } from '../facts.js';
import { type Finding, type Probabilities, REASONS, type Reason } from '../model.js';
import type { Segment, Stage } from '../prior.js';
import type { Learned, Settings } from '../settings.js';
import { probabilitiesFor } from '../verdict.js';

/** A debtor whose reason is known, with the evidence there was before it was. */
export interface Lesson {
  readonly debtor: string;
  readonly label: Reason;
  /** How far the label is to be trusted, 0–1. */
  readonly weight: number;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** What of it is learned. */
export interface Parts {
  readonly prior: boolean;
  readonly rules: boolean;
  readonly sharpness: boolean;
}

/** Labels that what we began with counts for, per rule. */
export const SMOOTHING = 20;
/** The most a run changes the odds of a rule. */
const STEP = Math.log(1.5);

export const NOTHING_LEARNED: Learned = { labels: {}, rules: {}, sharpness: 1 };

/** Learns the parts asked for anew, one upon the other; rules stay within a step of what the settings hold. */
export function learnFrom(lessons: readonly Lesson[], settings: Settings, parts: Parts): Learned {
  let learned: Learned = parts.prior ? { ...NOTHING_LEARNED, labels: labelsOf(lessons) } : NOTHING_LEARNED;
  if (parts.rules) learned = { ...learned, rules: rulesOf(lessons, { ...settings, learned }, settings.learned ?? NOTHING_LEARNED) };
  if (parts.sharpness) learned = { ...learned, sharpness: sharpnessOf(lessons, { ...settings, learned }) };
  return learned;
}

export type Counts = Record<Reason, number>;

function labelsOf(lessons: readonly Lesson[]): Learned['labels'] {
  const cells: Partial<Record<Segment, Partial<Record<Stage, Counts>>>> = {};
  for (const { facts, label, weight } of lessons) {
    const cell = ((cells[facts.segment] ??= {})[facts.stage] ??= { cant_pay: 0, wont_pay: 0, disorganized: 0 });
    cell[label] += weight;
  }
  return cells;
}

/**
 * One rule after the other, the most seen first: where it fired, how often each reason was found against how often it was expected
 * with all that is known besides. So what two rules tell together is not learned twice.
 */
function rulesOf(lessons: readonly Lesson[], settings: Settings, before: Learned): Learned['rules'] {
  const byRule = new Map<string, Lesson[]>();
  for (const lesson of lessons)
    for (const rule of new Set(lesson.findings.map((one) => one.rule))) byRule.set(rule, [...(byRule.get(rule) ?? []), lesson]);
  const rules: Record<string, Finding['weight']> = {};
  const order = [...byRule].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [rule, fired] of order) {
    const odds = smoothedOdds(foundAndExpected(fired, { ...settings, learned: { ...(settings.learned ?? NOTHING_LEARNED), rules } }));
    const step = (reason: 'cant_pay' | 'wont_pay'): number => {
      const was = before.rules[rule]?.[reason] ?? 0;
      return Math.max(was - STEP, Math.min(was + STEP, Math.log(odds[reason])));
    };
    rules[rule] = { cant_pay: step('cant_pay'), wont_pay: step('wont_pay') };
  }
  return rules;
}

/** How many times likelier than expected a reason is beside a disorganised administration, drawn to once. */
export function smoothedOdds({ found, expected }: Counted): Finding['weight'] {
  const n = REASONS.reduce((sum, reason) => sum + expected[reason], 0);
  const factor = (reason: Reason): number => (found[reason] + (SMOOTHING * expected[reason]) / n) / expected[reason];
  return { cant_pay: factor('cant_pay') / factor('disorganized'), wont_pay: factor('wont_pay') / factor('disorganized') };
}

export interface Counted {
  readonly found: Counts;
  readonly expected: Counts;
}

/** Per reason, labels that were found and that the verdicts expected, by weight. */
export function foundAndExpected(lessons: readonly Lesson[], settings: Settings): Counted {
  const found: Counts = { cant_pay: 0, wont_pay: 0, disorganized: 0 };
  const expected: Counts = { ...found };
  for (const { facts, findings, label, weight } of lessons) {
    const p = probabilitiesFor(facts, findings, settings);
    found[label] += weight;
    for (const reason of REASONS) expected[reason] += weight * p[reason];
  }
  return { found, expected };
}

const LEVELS = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5];

/** The factor on all evidence with which the labels are likeliest; leaving it as it is counts for some labels too. */
function sharpnessOf(lessons: readonly Lesson[], settings: Settings): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (const sharpness of LEVELS) {
    const loss =
      lossOf(lessons, { ...settings, learned: { ...(settings.learned ?? NOTHING_LEARNED), sharpness } }).sum +
      SMOOTHING * Math.log(sharpness) ** 2;
    if (loss < least - 1e-9) [best, least] = [sharpness, loss];
  }
  return best;
}

/** Log loss, by weight. */
export function lossOf(lessons: readonly Lesson[], settings: Settings): { sum: number; weight: number } {
  let sum = 0;
  let weight = 0;
  for (const one of lessons) {
    sum -= one.weight * Math.log(probabilityOf(one, settings));
    weight += one.weight;
  }
  return { sum, weight };
}

const probabilityOf = ({ facts, findings, label }: Lesson, settings: Settings): Probabilities[Reason] =>
  probabilitiesFor(facts, findings, settings)[label];
