/** Reasons that are known by now, each with the evidence there was the day before: to learn from, and to be judged by. */
import { addDays, type Day } from '../ledger/day.js';
import type { Portfolio } from '../ledger/model.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import { keptLabels, type LabelRow } from '../store/learning.js';
import type { Store } from '../store/open.js';
import { currenciesOverdue, factsFor, findingsFor, type Reason, type Settings } from '../triage/index.js';
import type { Lesson } from '../triage/learning/fit.js';
import { type Label, type LabelSource, labelsOf, TRUST } from '../triage/learning/labels.js';

export interface Known extends Lesson {
  readonly label: Reason;
  readonly day: Day;
  readonly source: LabelSource;
}

/**
 * All reasons known up to the day, in order of day and debtor.
 *
 * @param given from a file, in place of those kept of the same debtor and day
 */
export function knownReasons(store: Store, asOf: Day, given: readonly LabelRow[] = []): Label[] {
  const isGiven = new Set(given.map(({ debtorId, day }) => `${day} ${debtorId}`));
  const kept = keptLabels(store).filter(({ debtorId, day }) => day <= asOf && !isGiven.has(`${day} ${debtorId}`));
  const fromFiles = [...kept, ...given];
  const found: Label[] = fromFiles.map(({ debtorId, day, reason }) => ({ debtor: debtorId, day, reason, source: 'file', currency: null }));
  const confirmed = new Map<string, Day[]>();
  for (const { debtorId, day } of fromFiles) confirmed.set(debtorId, [...(confirmed.get(debtorId) ?? []), day]);
  for (const account of eachAccount(store, asOf)) found.push(...labelsOf(account, asOf, confirmed.get(account.debtor.id) ?? []));
  return found.sort((a, b) => compare(a.day, b.day) || compare(a.debtor, b.debtor) || compare(a.currency ?? '', b.currency ?? ''));
}

/** Freezes the evidence of a label. */
export function teacherOf(store: Store, settings: Settings): (labels: readonly Label[]) => Known[] {
  const portfolio = portfoliosOf(store);
  return (labels) => labels.flatMap((label) => lessonsOf(store, label, settings, portfolio));
}

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

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
