/** What triage goes by for this ledger: what is built in, what the config says, what was learned. Read once per command. */

import { type LearnedRow, learnedInForce } from '../store/learning.js';
import type { Store } from '../store/open.js';
import { DEFAULTS, type Learned, REASONS, type Settings } from '../triage/index.js';
import type { Config } from './config.js';

export function settingsFor(
  store: Store,
  { priors, company, calls, agreements, plans }: Pick<Config, 'priors'> & Partial<Config>,
): Settings {
  const version = learnedInForce(store);
  return {
    ...DEFAULTS,
    ...(calls && { quietDays: calls.reachDays, attempts: calls.attempts, floor: calls.floor, assigned: calls.assigned }),
    ...agreements,
    plans: plans ?? DEFAULTS.plans,
    country: company?.country ?? null,
    priors,
    learned: version === null ? null : learnedOf(version.rows),
  };
}

interface Cell {
  cant_pay: number;
  wont_pay: number;
  disorganized: number;
}

export function learnedOf(rows: readonly LearnedRow[]): Learned {
  const labels: Record<string, Record<string, Cell>> = {};
  const rules: Record<string, Cell> = {};
  let sharpness = 1;
  for (const { kind, subject, stage, reason, value } of rows) {
    if (kind === 'sharpness') sharpness = value;
    if (subject === null || reason === null) continue;
    const table = kind === 'rule' ? rules : (labels[subject] ??= {});
    const cell = (table[kind === 'rule' ? subject : (stage ?? '')] ??= { cant_pay: 0, wont_pay: 0, disorganized: 0 });
    cell[reason as keyof Cell] = value;
  }
  return { labels, rules, sharpness };
}

/** The same as rows. Values are kept in six decimals, so that what is used is what is stored. */
export function rowsOf({ labels, rules, sharpness }: Learned): LearnedRow[] {
  const rows: LearnedRow[] = [];
  const add = (kind: LearnedRow['kind'], subject: string | null, stage: string | null, reason: string | null, value: number): void =>
    void rows.push({ kind, subject, stage, reason, value: Math.round(value * 1e6) / 1e6 });
  for (const [segment, cells] of Object.entries(labels))
    for (const [stage, cell] of Object.entries(cells)) for (const reason of REASONS) add('prior', segment, stage, reason, cell[reason]);
  for (const [rule, weight] of Object.entries(rules))
    for (const reason of ['cant_pay', 'wont_pay'] as const) add('rule', rule, null, reason, weight[reason]);
  if (sharpness !== 1) add('sharpness', null, null, null, sharpness);
  if (rows.length === 0) add('nothing', null, null, null, 0);
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ kind, subject, stage, reason }: LearnedRow): string => [kind, subject, stage, reason].join(' ');
