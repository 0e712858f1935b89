/** What a statistician would train on the same facts: gradient boosting and logistic regression, by debtor in five parts. */
import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';
import YDFTraining from 'ydf-training';
import { type Facts, type Finding, RULES } from '../../../src/triage/index.js';
import { TOPICS } from '../../../src/triage/words/lexicon.js';

/** One case: what is known, and which of the labels is true. */
export interface Example {
  readonly debtor: string;
  readonly features: readonly number[];
  readonly label: string;
}

/** Probability of each label, per example, from a model that saw none of its debtor. */
export type Predict = (train: readonly Example[], test: readonly Example[], labels: readonly string[]) => readonly (readonly number[])[];

const PARTS = 5;
const log = (value: number): number => Math.log1p(Math.max(0, value));

/** What every rule said, and the figures the rules look at, raw. */
export function featuresOf(facts: Facts, findings: readonly Finding[]): readonly number[] {
  const said = RULES.flatMap(({ id }) => {
    const own = findings.filter((one) => one.rule === id);
    const faded = (reason: 'cant_pay' | 'wont_pay'): number =>
      own.reduce((sum, one) => sum + one.weight[reason] * (one.halfLife === null ? 1 : 0.5 ** (one.age / one.halfLife)), 0);
    return [Number(own.length > 0), faded('cant_pay'), faded('wont_pay')];
  });
  const { overdue, notes, returns, promises } = facts;
  const largest = (of: (one: (typeof overdue)[number]) => number): number => overdue.reduce((most, one) => Math.max(most, of(one)), 0);
  return [
    ...said,
    ...TOPICS.map((topic) => Number(facts.topics.has(topic))),
    Number(facts.segment === 'consumer'),
    log(facts.moneyAge),
    log(facts.oldest),
    log(overdue.length),
    log(facts.balance / 100),
    log(facts.notYetDue / 100),
    log(facts.settled.length),
    facts.usualDelay / 30,
    log(facts.delaySpread),
    facts.delaySlope / 10,
    facts.strayRate,
    log(facts.reminded),
    log(facts.unallocated / 100),
    log(facts.sincePaid ?? 0),
    largest((one) => log(one.passedOver)),
    largest((one) => one.paid / Math.max(1, one.invoice.amount)),
    largest((one) => one.asUsual ?? 0),
    log(facts.tail.length),
    log(notes.length),
    log(returns.length),
    log(promises.filter((one) => one.state === 'broken').length),
    log(facts.contacts.length),
    facts.settledLate === 0 ? 0 : facts.pastDisputes.length / facts.settledLate,
    log(facts.pastDisputes.length),
    facts.portfolio.disputeRate ?? 0,
  ];
}

/** Every example as predicted by a model trained on the debtors of the other parts. */
export function acrossParts(examples: readonly Example[], labels: readonly string[], predict: Predict): readonly (readonly number[])[] {
  const debtors = [...new Set(examples.map((one) => one.debtor))].sort();
  // Every fifth debtor by number: the same parts on every run, and no debtor in two of them.
  const partOf = new Map(debtors.map((debtor, place) => [debtor, place % PARTS]));
  const found = new Map<Example, readonly number[]>();
  for (let part = 0; part < PARTS; part++) {
    const test = examples.filter((one) => partOf.get(one.debtor) === part);
    const train = examples.filter((one) => partOf.get(one.debtor) !== part);
    if (test.length === 0) continue;
    predict(train, test, labels).forEach((shares, at) => {
      found.set(test[at] as Example, shares);
    });
  }
  return examples.map((one) => found.get(one) ?? labels.map(() => 1 / labels.length));
}

/** Gradient boosted trees of Yggdrasil Decision Forests, as they come. */
export async function boosting(): Promise<Predict> {
  const silent = (): void => {};
  const ydf = await YDFTraining({ print: silent, printErr: silent });
  const table = (examples: readonly Example[]): string =>
    [
      [...(examples[0]?.features.keys() ?? [])].map((at) => `f${at}`).concat('label'),
      ...examples.map((one) => [...one.features.map((value) => value.toFixed(6)), one.label]),
    ]
      .map((cells) => cells.join(','))
      .join('\n');
  const trainedOn = (examples: readonly Example[]) => {
    const { log } = console;
    console.log = silent; // it tells how long it took
    try {
      return new ydf.GradientBoostedTreesLearner('label', 'CLASSIFICATION').train(table(examples));
    } finally {
      console.log = log;
    }
  };
  return (train, test, labels) => {
    const model = trainedOn(train);
    const flat = model.predict(table(test));
    const order = model.getLabelClasses();
    model.unload();
    // Of two labels only the share of the second is given.
    const shareOf = (at: number, place: number): number => {
      if (order.length > 2) return flat[at * order.length + place] ?? 0;
      const second = flat[at] ?? 0;
      return place === 1 ? second : 1 - second;
    };
    return test.map((_, at) => labels.map((label) => (order.includes(label) ? shareOf(at, order.indexOf(label)) : 0)));
  };
}

const STEPS = 1500;
const RATE = 3;

/** Logistic regression, one against the others, on standardised features; early stopping keeps it tame. */
export const logistic: Predict = (train, test, labels) => {
  const width = train[0]?.features.length ?? 0;
  const scale = Array.from({ length: width }, (_, at) => {
    const values = train.map((one) => one.features[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread: spread === 0 ? 1 : spread };
  });
  const matrix = (examples: readonly Example[]): Matrix =>
    new Matrix(examples.map((one) => [1, ...one.features.map((value, at) => (value - (scale[at]?.mean ?? 0)) / (scale[at]?.spread ?? 1))]));
  const known = labels.filter((label) => train.some((one) => one.label === label));
  const model = new LogisticRegression({ numSteps: STEPS, learningRate: RATE / train.length / Math.sqrt(width) });
  model.train(matrix(train), Matrix.columnVector(train.map((one) => known.indexOf(one.label))));
  // Each of its models says how likely a label is not.
  const against = model.classifiers.map((one) => one.testScores(matrix(test)));
  return test.map((_, at) => {
    const shares = labels.map((label) => (known.includes(label) ? 1 - (against[known.indexOf(label)]?.[at] ?? 1) : 0));
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.map((share) => share / sum);
  });
};
