/** How often computed and confirmed reasons agree, and how sure the computed ones may be believed to be. */
import type { Day } from '../../ledger/day.js';
import { count, type Page, type Sheet, share, sheet, text } from '../sheet.js';

interface Figure {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

export interface ScoresRow {
  readonly cases: number;
  readonly accuracy: Figure;
  readonly macroF1: Figure;
  readonly logLoss: Figure;
  readonly brier: Figure;
  readonly calibrationError: Figure;
  readonly coverage: Figure;
  readonly accuracyWhereGiven: Figure;
}

export interface EvaluationFacts {
  readonly asOf: Day;
  readonly notOverdue: number;
  readonly models: readonly { readonly model: string; readonly scores: ScoresRow }[];
  readonly segments: readonly { readonly segment: string; readonly scores: ScoresRow }[];
  readonly confusion: readonly {
    readonly confirmed: string;
    readonly cant_pay: number;
    readonly wont_pay: number;
    readonly disorganized: number;
    readonly unknown: number;
  }[];
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly cases: number;
    readonly stated: number;
    readonly observed: number;
  }[];
  readonly curve: readonly { readonly atLeast: number; readonly coverage: number; readonly accuracy: number }[];
  readonly top: readonly { readonly reason: string; readonly looked: number; readonly precision: number }[];
}

const MEASURES = [
  ['accuracy', 'accuracy'],
  ['macro_f1', 'macroF1'],
  ['log_loss', 'logLoss'],
  ['brier', 'brier'],
  ['calibration_error', 'calibrationError'],
  ['coverage', 'coverage'],
  ['accuracy_where_given', 'accuracyWhereGiven'],
] as const;

/** Of fewer cases a screen shows no scores: each of them would turn on one debtor. */
const FEWEST = 10;

const digits = (value: number): number => Math.round(value * 1000) / 1000;
const inWords = ({ value, from, to }: Figure): string => `${value.toFixed(3)} (${from.toFixed(3)}-${to.toFixed(3)})`;

type Of<Key extends keyof EvaluationFacts> = EvaluationFacts[Key] extends readonly (infer Row)[] ? Row : never;

export function evaluation(facts: EvaluationFacts): Page {
  const cases = facts.models[0]?.scores.cases ?? 0;
  const left = facts.notOverdue > 0 ? [`${facts.notOverdue} labelled debtors have nothing overdue on the day and are left out`] : [];
  const tooFew = `Too few cases for scores: ${cases} of the ${FEWEST} it takes at least; the counts only`;
  return {
    title: `Computed against confirmed reasons on ${facts.asOf}`,
    screen: cases < FEWEST ? confusion(facts.confusion, [...left, tooFew]) : undefined,
    sections: {
      models: sheet<Of<'models'>>(
        'Scores, with 90 % intervals over debtors',
        scoreColumns<Of<'models'>>('model', ({ model }) => model),
        facts.models,
        () => [...left, ...(facts.models[0] && cases < 200 ? ['Under 200 cases: a few points of difference mean nothing'] : [])],
      ),
      segments: sheet<Of<'segments'>>(
        'By segment, all evidence',
        scoreColumns<Of<'segments'>>('segment', ({ segment }) => segment),
        facts.segments,
      ),
      confusion: confusion(facts.confusion),
      reliability: sheet<Of<'reliability'>>(
        'Reliability: probability stated for the likeliest reason, and how often it was right',
        [
          text('stated_between', (row) => `${row.from.toFixed(1)}-${row.to.toFixed(1)}`),
          count('cases', (row) => row.cases),
          share('stated', (row) => digits(row.stated)),
          share('observed', (row) => digits(row.observed)),
        ],
        facts.reliability,
      ),
      coverage: sheet<Of<'curve'>>(
        'Coverage against accuracy',
        [
          share('at_least', (row) => row.atLeast),
          share('coverage', (row) => digits(row.coverage)),
          share('accuracy', (row) => digits(row.accuracy)),
        ],
        facts.curve,
      ),
      top: sheet<Of<'top'>>(
        'The most probable of each reason',
        [text('reason', (row) => row.reason), count('looked_at', (row) => row.looked), share('precision', (row) => digits(row.precision))],
        facts.top,
      ),
    },
  };
}

function confusion(rows: EvaluationFacts['confusion'], notes: readonly string[] = []): Sheet<Of<'confusion'>> {
  return sheet<Of<'confusion'>>(
    'Confirmed reason (rows) against computed class',
    [
      text('confirmed', (row) => row.confirmed),
      count('cant_pay', (row) => row.cant_pay),
      count('wont_pay', (row) => row.wont_pay),
      count('disorganized', (row) => row.disorganized),
      count('unknown', (row) => row.unknown),
    ],
    rows,
    () => notes,
  );
}

function scoreColumns<Row extends { readonly scores: ScoresRow }>(name: string, value: (row: Row) => string) {
  return [
    text<Row>(name, value),
    count<Row>('cases', ({ scores }) => scores.cases),
    ...MEASURES.flatMap(([key, measure]) => [
      text<Row>(key, ({ scores }) => inWords(scores[measure]), { json: ({ scores }) => scores[measure], only: ['table', 'json'] }),
      // A spreadsheet wants numbers.
      ...(['value', 'from', 'to'] as const).map((bound) =>
        share<Row>(bound === 'value' ? key : `${key}_${bound}`, ({ scores }) => digits(scores[measure][bound]), { only: ['cells'] }),
      ),
    ]),
  ];
}
