/** What learning came to: what it learned from, whether it helps, and every value that changed. */
import type { Day } from '../../ledger/day.js';
import { count, type Page, type Sheet, share, sheet, text } from '../sheet.js';
import { inWords } from '../verdict.js';

interface Figure {
  readonly value: number;
}

interface Judged {
  readonly cases: number;
  readonly logLoss: Figure;
  readonly accuracy: Figure;
  readonly calibrationError: Figure;
}

export interface LearningFacts {
  readonly asOf: Day;
  readonly sources: readonly { readonly source: string; readonly labels: number; readonly used: number; readonly weight: number }[];
  readonly told: number;
  readonly fewest: number;
  readonly newest: { readonly since: Day; readonly before: Judged; readonly after: Judged } | null;
  readonly chosen: {
    readonly best: { readonly name: string };
    readonly tried: readonly { readonly name: string; readonly logLoss: number }[];
  };
  readonly priors: readonly {
    readonly segment: string;
    readonly stage: string;
    readonly reason: string;
    readonly labels: number;
    readonly before: number;
    readonly after: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly rules: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly applicable: number;
    readonly fired: number;
    readonly found: number;
    readonly expected: number;
    readonly before: number;
    readonly after: number;
    readonly from: number;
    readonly to: number;
    readonly discriminates: boolean;
  }[];
}

const digits = (value: number, places = 3): number => Number(value.toFixed(places));

const SOURCES: Readonly<Record<string, string>> = {
  file: 'confirmed in a file',
  verified: 'stated, and shown true by what happened',
  stated: 'stated in a contact',
  behaviour: 'read from later behaviour',
};

export function learning(facts: LearningFacts): Page {
  return {
    title: `Learning from known reasons up to ${facts.asOf}`,
    sections: {
      labels: sheet<Of<'sources'>>(
        'Known reasons',
        [
          text('source', (row) => row.source, { only: ['cells', 'json'] }),
          text('known', (row) => SOURCES[row.source] ?? row.source, { only: ['table'] }),
          count('labels', (row) => row.labels),
          count('looked_at', (row) => row.used),
          count('weight', (row) => digits(row.weight, 1)),
        ],
        facts.sources,
      ),
      tried: sheet<Tried>(
        'What may be learned, tried on debtors left out',
        [
          text('learned', (row) => row.name),
          count('log_loss', (row) => digits(row.logLoss, 4)),
          text('kept', (row) => row.name === facts.chosen.best.name),
        ],
        facts.chosen.tried,
        () => [verdictOf(facts)],
      ),
      newest: newestSheet(facts),
      priors: sheet<Of<'priors'>>(
        'How often each reason is behind a late debt',
        [
          text('segment', (row) => row.segment),
          text('stage', (row) => row.stage),
          text('reason', (row) => row.reason),
          count('labels', (row) => digits(row.labels, 1)),
          share('old', (row) => digits(row.before, 4)),
          share('new', (row) => digits(row.after, 4)),
          share('from', (row) => digits(row.from, 4)),
          share('to', (row) => digits(row.to, 4)),
        ],
        facts.priors,
      ),
      rules: sheet<Of<'rules'>>(
        'How much likelier each rule makes a reason, beside disorganised; found here with a 90 % interval',
        [
          text('rule', (row) => row.rule),
          text('reason', (row) => row.reason),
          count('applicable', (row) => row.applicable),
          count('fired', (row) => row.fired),
          count('found', (row) => digits(row.found, 1)),
          count('expected', (row) => digits(row.expected, 1)),
          count('old', (row) => digits(row.before, 2)),
          count('new', (row) => digits(row.after, 2)),
          count('from', (row) => digits(row.from, 2)),
          count('to', (row) => digits(row.to, 2)),
          text('flag', (row) => (row.discriminates ? null : 'does not discriminate here')),
        ],
        facts.rules,
      ),
    },
  };
}

type Of<Section extends 'sources' | 'priors' | 'rules'> = LearningFacts[Section][number];
type Tried = LearningFacts['chosen']['tried'][number];

function verdictOf({ told, fewest, chosen }: LearningFacts): string {
  if (told < fewest) return `${told} labels of people with evidence are too few: nothing is learned from less than ${fewest}`;
  return chosen.best.name === 'nothing'
    ? 'Nothing is learned: nothing that was tried predicts debtors left out better than what is built in'
    : `Learned: ${chosen.best.name}. What does not predict debtors left out better is not learned`;
}

function newestSheet({ newest }: LearningFacts): Sheet {
  type Row = { readonly when: string; readonly scores: Judged };
  const rows: Row[] =
    newest === null
      ? []
      : [
          { when: 'before', scores: newest.before },
          { when: 'after', scores: newest.after },
        ];
  return sheet<Row>(
    newest === null
      ? 'The newest quarter of the labels'
      : `The newest quarter of the labels, since ${newest.since}, learned from the older ones`,
    [
      text('judged', (row) => row.when),
      count('labels', ({ scores }) => scores.cases),
      count('log_loss', ({ scores }) => digits(scores.logLoss.value)),
      share('accuracy', ({ scores }) => digits(scores.accuracy.value)),
      share('calibration_error', ({ scores }) => digits(scores.calibrationError.value)),
    ],
    rows,
    () => (newest === null ? ['Too few labels to hold a quarter back'] : []),
  ) as Sheet;
}

export interface PriorRow {
  readonly segment: string;
  readonly stage: string;
  readonly cant_pay: number;
  readonly wont_pay: number;
  readonly disorganized: number;
  readonly labels: number;
  readonly strength: number;
  readonly source: string;
  readonly batch: number | null;
  readonly learnedOn: Day | null;
}

/** `dunning prior`. */
export function priors(rows: readonly PriorRow[], asOf: Day): Sheet<PriorRow> {
  return sheet<PriorRow>(
    `How often each reason is behind a late debt, before looking at the debtor, on ${asOf}`,
    [
      text('segment', (row) => row.segment),
      text('stage', (row) => row.stage),
      share('cant_pay', (row) => digits(row.cant_pay, 4), { label: inWords('cant_pay') }),
      share('wont_pay', (row) => digits(row.wont_pay, 4), { label: inWords('wont_pay') }),
      share('disorganized', (row) => digits(row.disorganized, 4), { label: inWords('disorganized') }),
      count('labels', (row) => digits(row.labels, 1)),
      count('count', (row) => digits(row.strength, 1)),
      text('source', (row) => row.source),
    ],
    rows,
    () => ['The count is what the prior weighs: 20 for what it begins with, and the labels by their weight'],
  );
}
