import { basename, join } from 'node:path';
import { type Case, type Figure, type Scores, score } from '../../../src/triage/evaluation.js';
import { type Class, type Finding, type Group, type Probabilities, REASONS, type Reason, verdictFor } from '../../../src/triage/index.js';
import { auc, type Question, questions } from './receivables.js';
import { load, portfolios, type Row } from './sets.js';
import { acrossParts, boosting, type Example, featuresOf, logistic, type Predict } from './trained.js';

type Keep = (finding: Finding) => boolean;

const OURS: Readonly<Record<string, Keep>> = {
  'our engine': () => true,
  'prior of the stage': () => false,
  'words only': ({ group }) => group === 'words',
  'history only': ({ group }) => group !== 'words',
};
const GROUPS: readonly Group[] = ['returns', 'left_open', 'timing', 'amounts', 'delivery', 'disputes', 'promises', 'words'];
const MEASURES = ['accuracy', 'macroF1', 'logLoss', 'brier', 'calibrationError', 'coverage', 'accuracyWhereGiven'] as const;

export async function main(root: string, named: readonly string[]): Promise<void> {
  const data = join(root, '../shared/data');
  const trained: Readonly<Record<string, Predict>> = { 'gradient boosting': await boosting(), 'logistic regression': logistic };
  const sets = portfolios(data, named).map((folder) => ({ name: basename(folder), rows: load(join(root, 'bin/dunning.js'), folder) }));
  if (sets.length === 0) say(`No labelled portfolios: there is nothing in ${join(data, 'simulated')}`);
  for (const { name, rows } of sets) portfolio(name, rows, trained);
  const asked = questions(join(data, 'ibm/receivables.csv'));
  if (asked.length === 0) say(`No receivables file: there is no ${join(data, 'ibm/receivables.csv')}`);
  else receivables(asked, trained);
  if (sets.length > 0 || asked.length > 0) ablation(sets, asked);
}

function portfolio(name: string, rows: readonly Row[], trained: Readonly<Record<string, Predict>>): void {
  const scores: [string, Scores][] = Object.entries(OURS).map(([model, keep]) => [model, score(judged(rows, keep))]);
  scores.splice(1, 0, ['always the majority', score(majority(rows))]);
  const examples = rows.map(({ debtor, label, facts, findings }): Example => ({ debtor, label, features: featuresOf(facts, findings) }));
  for (const [model, predict] of Object.entries(trained)) {
    const shares = acrossParts(examples, REASONS, predict);
    scores.push([model, score(rows.map((row, at) => caseOf(row, probabilitiesOf(shares[at] ?? []), null)))]);
  }
  say(`\n${name}: ${rows.length} cases; 90 % intervals over debtors; trained models in five parts by debtor`);
  table([['', ...MEASURES], ...scores.map(([model, all]) => [model, ...MEASURES.map((measure) => figure(all[measure]))])]);
}

function receivables(asked: readonly Question[], trained: Readonly<Record<string, Predict>>): void {
  const rate = asked.filter((one) => one.disputed).length / asked.length;
  const models: [string, readonly number[]][] = [
    ['always the same share', asked.map(() => rate)],
    ...Object.entries(OURS)
      .filter(([model]) => model !== 'words only')
      .map(([model, keep]): [string, readonly number[]] => [model, asked.map((one) => refusal(one, keep))]),
  ];
  const examples = asked.map(
    ({ customer, disputed, facts, findings }): Example => ({
      debtor: customer,
      label: disputed ? 'disputed' : 'undisputed',
      features: featuresOf(facts, findings),
    }),
  );
  for (const [model, predict] of Object.entries(trained)) {
    models.push([model, acrossParts(examples, ['disputed', 'undisputed'], predict).map((shares) => shares[0] ?? 0)]);
  }
  say(`\nreceivables: ${asked.length} invoices unpaid the day after they fell due, ${(rate * 100).toFixed(0)} % of them disputed`);
  table([
    ['', 'AUC', 'logLoss'],
    ...models.map(([model, shares]) => [model, areaOf(asked, shares).toFixed(3), lossOf(asked, shares).toFixed(3)]),
  ]);
}

/** Log loss is what a group is judged by: accuracy moves by whole debtors. */
function ablation(sets: readonly { readonly name: string; readonly rows: readonly Row[] }[], asked: readonly Question[]): void {
  const loss = (rows: readonly Row[], keep: Keep): number => lossOfCases(judged(rows, keep));
  const right = (rows: readonly Row[], keep: Keep): number => accuracyOf(judged(rows, keep));
  const rows = GROUPS.map((group) => {
    const keep: Keep = (finding) => finding.group !== group;
    const cells = sets.map(({ rows }) => {
      const more = loss(rows, keep) - loss(rows, () => true);
      const fewer = right(rows, keep) - right(rows, () => true);
      return `${signed(more)} / ${signed(fewer)}`;
    });
    const shares = (by: Keep): number[] => asked.map((one) => refusal(one, by));
    const all = shares(() => true);
    const without = shares(keep);
    if (asked.length > 0)
      cells.push(`${signed(lossOf(asked, without) - lossOf(asked, all))} / ${signed(areaOf(asked, without) - areaOf(asked, all))}`);
    return [group, ...cells];
  });
  say('\nwithout a group of rules: change of log loss (up: the group helps) / of accuracy, for the receivables of AUC');
  table([['', ...sets.map(({ name }) => name), ...(asked.length > 0 ? ['receivables'] : [])], ...rows]);
}

function judged(rows: readonly Row[], keep: Keep): Case[] {
  return rows.map((row) => {
    const verdict = verdictFor(row.facts, row.findings.filter(keep));
    return caseOf(row, verdict.probabilities, verdict.class);
  });
}

/** A model that never abstains gives its likeliest reason. */
function caseOf({ debtor, label, facts }: Row, probabilities: Probabilities, given: Class | null): Case {
  return { debtor, label, segment: facts.segment, class: given ?? likeliest(probabilities), probabilities };
}

const likeliest = (p: Probabilities): Reason => REASONS.reduce((best, reason) => (p[reason] > p[best] ? reason : best));

function majority(rows: readonly Row[]): Case[] {
  const shares = REASONS.map((reason) => rows.filter((row) => row.label === reason).length / Math.max(1, rows.length));
  return rows.map((row) => caseOf(row, probabilitiesOf(shares), null));
}

function probabilitiesOf(shares: readonly number[]): Probabilities {
  return { cant_pay: shares[0] ?? 0, wont_pay: shares[1] ?? 0, disorganized: shares[2] ?? 0 };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const lossOfCases = (cases: readonly Case[]): number =>
  mean(cases.map(({ probabilities, label }) => -Math.log(Math.max(0.001, probabilities[label]))));
const accuracyOf = (cases: readonly Case[]): number => mean(cases.map((one) => Number(likeliest(one.probabilities) === one.label)));

const refusal = ({ facts, findings }: Question, keep: Keep): number => verdictFor(facts, findings.filter(keep)).probabilities.wont_pay;
const areaOf = (asked: readonly Question[], shares: readonly number[]): number =>
  auc(asked.map(({ disputed }, at) => ({ disputed, score: shares[at] ?? 0 })));
const lossOf = (asked: readonly Question[], shares: readonly number[]): number =>
  mean(
    asked.map(({ disputed }, at) => {
      const share = Math.max(0.001, Math.min(0.999, shares[at] ?? 0));
      return -Math.log(disputed ? share : 1 - share);
    }),
  );

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
const figure = ({ value, from, to }: Figure): string => `${value.toFixed(3)} (${from.toFixed(3)}-${to.toFixed(3)})`;

function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
