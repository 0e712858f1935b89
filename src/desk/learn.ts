/** Learning from known reasons: gather labels, freeze the evidence there was before each, try what helps, keep it as a batch. */
import { addDays, type Day } from '../ledger/day.js';
import type { Portfolio } from '../ledger/model.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import { closeBatch, openBatch } from '../store/batches.js';
import { keepLabels, keepLearned, keptLabels, type LabelRow, learnedInForce } from '../store/learning.js';
import { changing, type Store } from '../store/open.js';
import { type Case, type Scores, score } from '../triage/evaluation.js';
import { currenciesOverdue, factsFor, findingsFor, type Learned, type Reason, type Settings, verdictFor } from '../triage/index.js';
import { type PriorChange, priorChanges, type RuleChange, ruleChanges } from '../triage/learning/account.js';
import { type Chosen, choose, FEWEST, scattered } from '../triage/learning/choose.js';
import type { Lesson } from '../triage/learning/fit.js';
import { type Label, type LabelSource, labelsOf, SOURCES, TRUST } from '../triage/learning/labels.js';
import { learnedOf, rowsOf } from './settings.js';

export interface LearnOptions {
  readonly asOf: Day;
  /** Confirmed reasons by debtor, as of the day; `null` where no file is given. */
  readonly labels: ReadonlyMap<string, Reason> | null;
  readonly settings: Settings;
  readonly dryRun: boolean;
  readonly now: Date;
}

export interface LearningReport {
  readonly asOf: Day;
  /** `null` where nothing was written. */
  readonly batch: number | null;
  readonly sources: readonly { readonly source: LabelSource; readonly labels: number; readonly used: number; readonly weight: number }[];
  /** Labels of people that have evidence, and the fewest anything is learned from. */
  readonly told: number;
  readonly fewest: number;
  /** The newest quarter of them, judged before and after learning from the older ones; `null` where they are too few. */
  readonly newest: { readonly since: Day; readonly before: Scores; readonly after: Scores } | null;
  readonly chosen: Chosen;
  readonly priors: readonly PriorChange[];
  readonly rules: readonly RuleChange[];
}

interface Known extends Lesson {
  readonly label: Reason;
  readonly day: Day;
  readonly source: LabelSource;
}

export function learn(store: Store, { asOf, labels, settings, dryRun, now }: LearnOptions): LearningReport {
  const given: LabelRow[] = [...(labels ?? [])].map(([debtorId, reason]) => ({ debtorId, day: asOf, reason }));
  const kept = keptLabels(store).filter(({ day }) => day <= asOf);
  const isGiven = new Set(given.map(({ debtorId, day }) => `${day} ${debtorId}`));
  const fromFiles = [...kept.filter(({ debtorId, day }) => !isGiven.has(`${day} ${debtorId}`)), ...given];
  const found = gather(store, asOf, fromFiles);
  const portfolio = portfoliosOf(store);
  const teach = (labels: readonly Label[]): Known[] => labels.flatMap((label) => lessonsOf(store, label, settings, portfolio));
  const told = teach(found.filter(({ source }) => source !== 'behaviour'));
  const seen = teach(
    sample(
      found.filter(({ source }) => source === 'behaviour'),
      told,
    ),
  );
  const lessons = [...told, ...seen];
  const chosen = choose(told, seen, settings);
  const rows = rowsOf(chosen.learned);
  const learned = learnedOf(rows);
  const inForce = learnedInForce(store);
  const before = JSON.stringify(inForce?.rows ?? rowsOf(learnedOf([])));
  const isNew = told.length >= FEWEST && JSON.stringify(rows) !== before;
  const newLabels = given.filter(
    ({ debtorId, day, reason }) => !kept.some((one) => one.debtorId === debtorId && one.day === day && one.reason === reason),
  );
  const batch = dryRun || (!isNew && newLabels.length === 0) ? null : write(store, newLabels, isNew ? rows : [], chosen, now);
  const used = chosen.best.withBehaviour ? lessons : told;
  return {
    asOf,
    batch,
    sources: SOURCES.map((source) => {
      const own = lessons.filter((one) => one.source === source);
      return {
        source,
        labels: found.filter((one) => one.source === source).length,
        used: own.length,
        weight: own.reduce((sum, { weight }) => sum + weight, 0),
      };
    }),
    told: told.length,
    fewest: FEWEST,
    newest: onNewest(told, seen, settings),
    chosen: { ...chosen, learned },
    priors: priorChanges(used, settings, learned),
    rules: ruleChanges(used, settings, learned),
  };
}

/** All labels up to the day, in order of day and debtor. */
function gather(store: Store, asOf: Day, fromFiles: readonly LabelRow[]): Label[] {
  const found: Label[] = fromFiles.map(({ debtorId, day, reason }) => ({ debtor: debtorId, day, reason, source: 'file', currency: null }));
  const confirmed = new Map<string, Day[]>();
  for (const { debtorId, day } of fromFiles) confirmed.set(debtorId, [...(confirmed.get(debtorId) ?? []), day]);
  for (const account of eachAccount(store, asOf)) found.push(...labelsOf(account, asOf, confirmed.get(account.debtor.id) ?? []));
  return found.sort((a, b) => compare(a.day, b.day) || compare(a.debtor, b.debtor) || compare(a.currency ?? '', b.currency ?? ''));
}

/** Of later behaviour no more than weighs as much as what was told: it is plentiful, and only easy debtors show it. */
function sample(seen: readonly Label[], told: readonly Known[]): readonly Label[] {
  const most = told.length < FEWEST ? 0 : Math.floor(told.reduce((sum, { weight }) => sum + weight, 0) / TRUST.behaviour);
  const place = ({ debtor, day }: Label): number => scattered(`${debtor} ${day}`);
  return [...seen].sort((a, b) => place(a) - place(b) || compare(a.debtor, b.debtor)).slice(0, most);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The debtor as he stood at the end of the day before: what was noted on the day, or stated in those arrears, never explains itself.
 * The portfolio is that of the first of the month, so that a year of labels needs twelve of them.
 */
function lessonsOf(store: Store, label: Label, settings: Settings, portfolioOf: (day: Day) => Portfolio): Known[] {
  const frozen = addDays(label.day, -1);
  const [account] = eachAccount(store, frozen, { id: label.debtor });
  if (account === undefined) return [];
  const portfolio = portfolioOf(`${frozen.slice(0, 8)}01` as Day);
  return currenciesOverdue(account, frozen)
    .filter((currency) => label.currency === null || label.currency === currency)
    .map((currency) => {
      const facts = factsFor(account, currency, frozen, portfolio, settings);
      const findings = findingsFor(facts).filter(({ group }) => group !== 'confirmed');
      return {
        debtor: label.debtor,
        label: label.reason,
        weight: TRUST[label.source],
        day: label.day,
        source: label.source,
        facts,
        findings,
      };
    });
}

/** Portfolios by day, each worked out once. */
function portfoliosOf(store: Store): (day: Day) => Portfolio {
  const known = new Map<Day, Portfolio>();
  return (day) => {
    const portfolio = known.get(day) ?? portfolioOn(store, day);
    known.set(day, portfolio);
    return portfolio;
  };
}

/** Learned from the older three quarters, judged on the newest; labels of one day are dealt out by debtor. */
function onNewest(told: readonly Known[], seen: readonly Known[], settings: Settings): LearningReport['newest'] {
  const order = [...told].sort((a, b) => compare(a.day, b.day) || scattered(a.debtor) - scattered(b.debtor));
  const cut = Math.ceil(order.length * 0.75);
  const [older, newest] = [order.slice(0, cut), order.slice(cut)];
  const [first] = newest;
  if (older.length < FEWEST || first === undefined) return null;
  const { learned } = choose(
    older,
    seen.filter(({ day }) => day <= first.day),
    settings,
  );
  const judged = (with_: Learned | null): Scores => score(newest.map((one) => caseOf(one, { ...settings, learned: with_ })));
  return { since: first.day, before: judged(settings.learned), after: judged(learned) };
}

function caseOf({ debtor, label, facts, findings }: Known, settings: Settings): Case {
  const { account, currency, asOf, portfolio, segment } = facts;
  const verdict = verdictFor(factsFor(account, currency, asOf, portfolio, settings), findings);
  return { debtor, label, segment, class: verdict.class, probabilities: verdict.probabilities };
}

function write(store: Store, labels: readonly LabelRow[], rows: ReturnType<typeof rowsOf>, { best }: Chosen, now: Date): number {
  return changing(store, () => {
    const batch = openBatch(store.db, now, 'learn');
    keepLabels(store, batch, labels);
    keepLearned(store, batch, rows);
    closeBatch(store.db, batch, rows.length > 0 ? `learned: ${best.name}` : 'labels kept, nothing learned', labels.length + rows.length);
    return batch;
  });
}
