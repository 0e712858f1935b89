/** Computed against confirmed reasons: judge every labelled debtor, with all evidence and with parts of it, and score. */
import { readFileSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Portfolio } from '../ledger/model.js';
import { parse } from '../sources/labels.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import { accountIds } from '../store/kin.js';
import type { Store } from '../store/open.js';
import { type Case, type Scores, score } from '../triage/evaluation.js';
import {
  currenciesOverdue,
  type Facts,
  type Finding,
  factsFor,
  findingsFor,
  REASONS,
  type Reason,
  type Settings,
  verdictFor,
} from '../triage/index.js';
import { knownReasons, teacherOf } from './lessons.js';

/** What is compared, in the order it is shown. */
const MODELS = ['all evidence', 'always the majority', 'prior only', 'words only', 'history only'] as const;
export type Model = (typeof MODELS)[number];

export interface Evaluation {
  readonly asOf: Day;
  /** Labelled debtors with nothing overdue on the day: they are not judged. */
  readonly notOverdue: number;
  readonly cases: readonly Case[];
  readonly models: readonly { readonly model: Model; readonly scores: Scores }[];
  readonly segments: readonly { readonly segment: string; readonly scores: Scores }[];
}

const KEEP: Readonly<Record<Exclude<Model, 'always the majority'>, (finding: Finding) => boolean>> = {
  // What a person stated is no computed reason.
  'all evidence': ({ group }) => group !== 'confirmed',
  'prior only': () => false,
  'words only': ({ group }) => group === 'words',
  'history only': ({ group }) => group !== 'words' && group !== 'confirmed',
};

/** Reads labels: a table with the columns `debtor_id` and `label`. */
export function readLabels(path: string): ReadonlyMap<string, Reason> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UserError(`There is no file ${path} that can be read`, 'name a CSV file with the columns debtor_id and label');
  }
  const labels = new Map<string, Reason>();
  for (const { line, debtorId, label } of parse(text, path)) {
    const reason = REASONS.find((each) => each === label);
    if (!reason) throw new UserError(`${path}, line ${line}: "${label}" is no reason`, `use one of ${REASONS.join(', ')}`);
    labels.set(debtorId, reason);
  }
  return labels;
}

/** A debtor whose reason is known, with what was seen of him. */
interface Judged {
  readonly debtor: string;
  readonly label: Reason;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** Judges every labelled debtor as of a day; of one who owes in several currencies, each. */
export function evaluate(store: Store, labels: ReadonlyMap<string, Reason>, asOf: Day, settings: Settings): Evaluation {
  const portfolio = portfolioOn(store, asOf);
  const account = accountIds(store);
  const known = new Map([...labels].map(([id, label]) => [account(id), label]));
  const judged: Judged[] = [];
  for (const each of eachAccount(store, asOf, { openOnly: true })) {
    const label = known.get(each.debtor.id);
    if (label === undefined) continue;
    for (const currency of currenciesOverdue(each, asOf)) {
      const facts = factsFor(each, currency, asOf, portfolio as Portfolio, settings);
      judged.push({ debtor: each.debtor.id, label, facts, findings: findingsFor(facts) });
    }
  }
  const seen = new Set(judged.map(({ debtor }) => debtor));
  return scored(judged, asOf, [...known.keys()].filter((debtor) => !seen.has(debtor)).length);
}

/** Judges the debtors who told their reason, each by the evidence there was the day before he did. */
export function evaluateTold(store: Store, asOf: Day, settings: Settings): Evaluation {
  const told = knownReasons(store, asOf).filter(({ source }) => source !== 'behaviour');
  const judged = teacherOf(store, settings)(told);
  const seen = new Set(judged.map(({ debtor, day }) => `${day} ${debtor}`));
  return scored(judged, asOf, told.filter(({ debtor, day }) => !seen.has(`${day} ${debtor}`)).length);
}

function scored(judged: readonly Judged[], asOf: Day, notOverdue: number): Evaluation {
  const cases = new Map<Model, Case[]>(MODELS.map((model) => [model, []]));
  for (const { debtor, label, facts, findings } of judged)
    for (const [model, keep] of Object.entries(KEEP) as [Model, (finding: Finding) => boolean][]) {
      const { class: given, probabilities } = verdictFor(facts, findings.filter(keep));
      cases.get(model)?.push({ debtor, label, segment: facts.debtor.party ?? 'business', class: given, probabilities });
    }
  const all = cases.get('all evidence') ?? [];
  cases.set('always the majority', majority(all));
  const segments = [...new Set(all.map(({ segment }) => segment))].sort();
  return {
    asOf,
    notOverdue,
    cases: all,
    models: MODELS.map((model) => ({ model, scores: score(cases.get(model) ?? []) })),
    segments: segments.map((segment) => ({ segment, scores: score(all.filter((each) => each.segment === segment)) })),
  };
}

/** What the most frequent reason, with the shares of all as its probabilities, would have said. */
function majority(cases: readonly Case[]): Case[] {
  const share = (reason: Reason): number => cases.filter(({ label }) => label === reason).length / Math.max(1, cases.length);
  const probabilities = { cant_pay: share('cant_pay'), wont_pay: share('wont_pay'), disorganized: share('disorganized') };
  const most = REASONS.reduce((best, reason) => (probabilities[reason] > probabilities[best] ? reason : best));
  return cases.map((each) => ({ ...each, class: most, probabilities }));
}
