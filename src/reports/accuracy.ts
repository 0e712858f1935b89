/** How often the computed reason was the one he then gave, and how long it took to know it. */
import type { Day } from '../ledger/day.js';
import { count, type Sheet, share, text } from './sheet.js';

/** A debtor who gave his reason, with what was computed the evening before. */
export interface ToldRow {
  readonly confirmed: string;
  readonly computed: string;
}

/** Arrears in which a reason was given. */
export interface LearnedOf {
  readonly confirmed: string;
  /** Days from the first day overdue to the day it was given. */
  readonly days: number;
}

export interface AccuracyFacts {
  /** In the order they are shown. */
  readonly reasons: readonly string[];
  readonly told: readonly ToldRow[];
  readonly learned: readonly LearnedOf[];
  /** Debtors who gave a reason when nothing was overdue the evening before: there was nothing to compute. */
  readonly notOverdue: number;
  /** Arrears that are open, and of which nobody knows the reason yet. */
  readonly unknown: number;
}

interface Row {
  readonly confirmed: string;
  readonly cases: number;
  readonly computed: Readonly<Record<string, number>>;
  readonly right: number | null;
  readonly known: number;
  readonly medianDays: number | null;
  readonly mostDays: number | null;
}

const CLASSES = ['cant_pay', 'wont_pay', 'disorganized', 'unknown'] as const;

export function accuracy(facts: AccuracyFacts, asOf: Day): Sheet<Row> {
  const shown = facts.told.length + facts.learned.length === 0 ? [] : facts.reasons;
  return {
    title: `Computed against confirmed reasons on ${asOf}`,
    columns: [
      text('confirmed', (row) => row.confirmed),
      count('cases', (row) => row.cases),
      ...CLASSES.map((given) => count<Row>(`computed_${given}`, (row) => row.computed[given] ?? 0, { label: given.replace('_', ' ') })),
      share('right', (row) => row.right),
      count('reasons_given', (row) => row.known, { label: 'given' }),
      count('median_days_to_reason', (row) => row.medianDays, { label: 'days to reason' }),
      count('longest_days_to_reason', (row) => row.mostDays, { label: 'longest' }),
    ],
    rows: shown.map((confirmed) => rowOf(confirmed, facts)),
    notes: () => notesOn(facts),
  };
}

function rowOf(confirmed: string, { told, learned }: AccuracyFacts): Row {
  const own = told.filter((each) => each.confirmed === confirmed);
  const of = (given: string): number => own.filter(({ computed }) => computed === given).length;
  const days = learned.filter((each) => each.confirmed === confirmed).map((each) => each.days);
  return {
    confirmed,
    cases: own.length,
    computed: Object.fromEntries(CLASSES.map((given) => [given, of(given)])),
    right: own.length === 0 ? null : of(confirmed) / own.length,
    known: days.length,
    medianDays: middle(days),
    mostDays: days.length === 0 ? null : Math.max(...days),
  };
}

function notesOn({ told, learned, notOverdue, unknown }: AccuracyFacts): string[] {
  const given = told.filter(({ computed }) => computed !== 'unknown');
  const right = told.filter(({ computed, confirmed }) => computed === confirmed).length;
  return [
    ...(told.length === 0
      ? []
      : [
          `Right in ${right} of ${told.length}, where a class was given in ${right} of ${given.length}; ${told.length - given.length} were unknown`,
        ]),
    ...(told.length > 0 && told.length < 200 ? ['Under 200 cases: a few points of difference mean nothing'] : []),
    ...(learned.length === 0 ? [] : [`Half of the reasons were known within ${middle(learned.map(({ days }) => days))} days overdue`]),
    ...(unknown === 0 ? [] : [`${unknown} debts are overdue and nobody has been told why`]),
    ...(notOverdue === 0 ? [] : [`${notOverdue} gave a reason when nothing was overdue the evening before, and are left out`]),
  ];
}

function middle(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
