/** Labels that were kept, and what was learned: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import type { ReasonClass } from '../ledger/reasons.js';
import { accountIdOf } from './kin.js';
import type { Store } from './open.js';

export interface LabelRow {
  readonly debtorId: string;
  readonly day: Day;
  readonly reason: ReasonClass;
}

/** One value that was learned. */
export interface LearnedRow {
  readonly kind: 'prior' | 'rule' | 'sharpness' | 'nothing';
  readonly subject: string | null;
  readonly stage: string | null;
  readonly reason: string | null;
  readonly value: number;
}

export interface LearnedVersion {
  readonly batch: number;
  /** The day it was learned. */
  readonly on: Day;
  readonly rows: readonly LearnedRow[];
}

/** Labels of all batches that stand, by the number of the account each is on; of two for one account and day, the newer. */
export function keptLabels({ db }: Store): LabelRow[] {
  return db
    .prepare(
      `WITH own AS (SELECT key, ${accountIdOf('debtor_id')} AS debtorId, day, reason FROM label)
       SELECT debtorId, day, reason FROM own WHERE key IN (SELECT max(key) FROM own GROUP BY debtorId, day) ORDER BY day, debtorId`,
    )
    .all() as LabelRow[];
}

export function keepLabels({ db }: Store, batch: number, labels: readonly LabelRow[]): void {
  const insert = db.prepare('INSERT INTO label (debtor_id, day, reason, batch_id) VALUES (?, ?, ?, ?)');
  for (const { debtorId, day, reason } of labels) insert.run(debtorId, day, reason, batch);
}

export function keepLearned({ db }: Store, batch: number, rows: readonly LearnedRow[]): void {
  const insert = db.prepare('INSERT INTO learned (kind, subject, stage, reason, value, batch_id) VALUES (?, ?, ?, ?, ?, ?)');
  for (const { kind, subject, stage, reason, value } of rows) insert.run(kind, subject, stage, reason, value, batch);
}

/** What is in force; `null` where nothing was ever learned. */
export function learnedInForce({ db }: Store): LearnedVersion | null {
  const batch = db.prepare('SELECT max(batch_id) FROM learned').pluck().get() as number | null;
  if (batch === null) return null;
  const on = db.prepare('SELECT substr(at, 1, 10) FROM batch WHERE id = ?').pluck().get(batch) as Day;
  const rows = db
    .prepare('SELECT kind, subject, stage, reason, value FROM learned WHERE batch_id = ? ORDER BY key')
    .all(batch) as LearnedRow[];
  return { batch, on, rows };
}
