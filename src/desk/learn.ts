/** Learning from known reasons: gather labels, freeze the evidence there was before each, try what helps, keep it as a batch. */
import type { Day } from '../ledger/day.js';
import { closeBatch, openBatch } from '../store/batches.js';
import { accountIds } from '../store/kin.js';
import { keepLabels, keepLearned, keptLabels, type LabelRow, learnedInForce } from '../store/learning.js';
import { changing, type Store } from '../store/open.js';
import { type Case, type Scores, score } from '../triage/evaluation.js';
import { factsFor, type Learned, type Reason, type Settings, verdictFor } from '../triage/index.js';
import { type PriorChange, priorChanges, type RuleChange, ruleChanges } from '../triage/learning/account.js';
import { type Chosen, choose, FEWEST, scattered } from '../triage/learning/choose.js';
import { type Label, type LabelSource, SOURCES, TRUST } from '../triage/learning/labels.js';
import { compare, type Known, knownReasons, teacherOf } from './lessons.js';
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

export function learn(store: Store, { asOf, labels, settings, dryRun, now }: LearnOptions): LearningReport {
  const given: LabelRow[] = [...(labels ?? [])].map(([debtorId, reason]) => ({ debtorId, day: asOf, reason }));
  const kept = keptLabels(store).filter(({ day }) => day <= asOf);
  const account = accountIds(store);
  const byAccount = new Map(given.map((one) => [account(one.debtorId), { ...one, debtorId: account(one.debtorId) }]));
  const found = knownReasons(store, asOf, [...byAccount.values()]);
  const teach = teacherOf(store, settings);
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
    ({ debtorId, day, reason }) => !kept.some((one) => one.debtorId === account(debtorId) && one.day === day && one.reason === reason),
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

/** Of later behaviour no more than weighs as much as what was told: it is plentiful, and only easy debtors show it. */
function sample(seen: readonly Label[], told: readonly Known[]): readonly Label[] {
  const most = told.length < FEWEST ? 0 : Math.floor(told.reduce((sum, { weight }) => sum + weight, 0) / TRUST.behaviour);
  const place = ({ debtor, day }: Label): number => scattered(`${debtor} ${day}`);
  return [...seen].sort((a, b) => place(a) - place(b) || compare(a.debtor, b.debtor)).slice(0, most);
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
