/** Answers of debtors: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import { accountIdOf } from './kin.js';
import type { Store } from './open.js';

export interface Answer {
  readonly debtorId: string;
  readonly on: Day;
  /** 1 unpleasant … 5 very pleasant. */
  readonly score: number;
  /** In his own words. */
  readonly text: string | null;
}

/** Answers up to a day, oldest first, by the number of the account each is on. */
export function answersUpTo({ db }: Store, asOf: Day): Answer[] {
  return db
    .prepare(
      `SELECT ${accountIdOf('debtor_id')} AS debtorId, on_day AS "on", score, answer AS text FROM feedback WHERE on_day <= ? ORDER BY on_day, key`,
    )
    .all(asOf) as Answer[];
}

export function writeAnswer({ db }: Store, batch: number, { debtorId, on, score, text }: Answer): void {
  db.prepare('INSERT INTO feedback (debtor_id, on_day, score, answer, batch_id) VALUES (?, ?, ?, ?, ?)').run(
    debtorId,
    on,
    score,
    text,
    batch,
  );
}
