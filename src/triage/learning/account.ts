/** What learning changed, value by value: old and new, how many labels stand behind it, and how far it may be from the truth. */
import { RULES } from '../evidence/index.js';
import { type Probabilities, REASONS, type Reason } from '../model.js';
import { priorFor, SEGMENTS, type Segment, STAGES, STRENGTH, type Stage } from '../prior.js';
import type { Learned, Settings } from '../settings.js';
import { foundAndExpected, type Lesson, NOTHING_LEARNED, SMOOTHING, smoothedOdds } from './fit.js';

/** Half of a 90 % interval, in standard errors. */
const NINETY = 1.645;
/** A rule that looked at so many labels and tells nothing is flagged. */
const ENOUGH = 40;

export interface PriorChange {
  readonly segment: Segment;
  readonly stage: Stage;
  readonly reason: Reason;
  /** Labels with this reason in this cell, by weight. */
  readonly labels: number;
  readonly before: number;
  readonly after: number;
  readonly from: number;
  readonly to: number;
}

/** Shares per segment and stage that have labels. */
export function priorChanges(lessons: readonly Lesson[], before: Settings, after: Learned): readonly PriorChange[] {
  const [first] = lessons;
  if (first === undefined) return [];
  const { portfolio } = first.facts;
  return SEGMENTS.flatMap((segment) =>
    STAGES.flatMap((stage) => {
      const cell = after.labels[segment]?.[stage];
      if (cell === undefined) return [];
      const was: Probabilities = priorFor(segment, stage, portfolio, before);
      const now: Probabilities = priorFor(segment, stage, portfolio, { ...before, learned: after });
      const strength = STRENGTH + cell.cant_pay + cell.wont_pay + cell.disorganized;
      return REASONS.map((reason) => {
        const half = NINETY * Math.sqrt((now[reason] * (1 - now[reason])) / (strength + 1));
        return {
          segment,
          stage,
          reason,
          labels: cell[reason],
          before: was[reason],
          after: now[reason],
          from: Math.max(0, now[reason] - half),
          to: Math.min(1, now[reason] + half),
        };
      });
    }),
  );
}

export interface RuleChange {
  readonly rule: string;
  readonly reason: 'cant_pay' | 'wont_pay';
  /** Labels on which it could look, and on which it spoke. */
  readonly applicable: number;
  readonly fired: number;
  /** Labels with this reason where it spoke, by weight, and what the verdicts expected. */
  readonly found: number;
  readonly expected: number;
  /** How many times likelier than disorganised it makes the reason. */
  readonly before: number;
  readonly after: number;
  /** The same as found here, uncapped: a 90 % interval. */
  readonly from: number;
  readonly to: number;
  /** False where neither reason is told from disorganised here, after enough labels. */
  readonly discriminates: boolean;
}

/** Every rule that spoke on a label. */
export function ruleChanges(lessons: readonly Lesson[], before: Settings, after: Learned): readonly RuleChange[] {
  const settings = { ...before, learned: { ...after, rules: {}, sharpness: 1 } };
  const old = before.learned ?? NOTHING_LEARNED;
  return RULES.flatMap(({ id, look }): RuleChange[] => {
    const fired = lessons.filter(({ findings }) => findings.some(({ rule }) => rule === id));
    if (fired.length === 0) return [];
    const applicable = lessons.filter(({ facts }) => look(facts) !== null).length;
    const counted = foundAndExpected(fired, settings);
    const odds = smoothedOdds(counted);
    const rows = (['cant_pay', 'wont_pay'] as const).map((reason) => {
      const built = Math.exp(meanWeight(fired, id, reason));
      const half = NINETY * Math.sqrt(1 / smoothed(counted, reason) + 1 / smoothed(counted, 'disorganized'));
      const here = built * odds[reason];
      return {
        rule: id,
        reason,
        applicable,
        fired: fired.length,
        found: counted.found[reason],
        expected: counted.expected[reason],
        before: built * Math.exp(old.rules[id]?.[reason] ?? 0),
        after: built * Math.exp(after.rules[id]?.[reason] ?? 0),
        from: here * Math.exp(-half),
        to: here * Math.exp(half),
      };
    });
    const discriminates = applicable < ENOUGH || rows.some(({ from, to }) => from > 1 || to < 1);
    return rows.map((row) => ({ ...row, discriminates }));
  });
}

function smoothed({ found, expected }: ReturnType<typeof foundAndExpected>, reason: Reason): number {
  const n = REASONS.reduce((sum, each) => sum + expected[each], 0);
  return found[reason] + (SMOOTHING * expected[reason]) / n;
}

/** What the rule says by itself, on average where it spoke. */
function meanWeight(fired: readonly Lesson[], rule: string, reason: 'cant_pay' | 'wont_pay'): number {
  let sum = 0;
  for (const { findings } of fired) for (const one of findings) if (one.rule === rule) sum += one.weight[reason];
  return sum / fired.length;
}
