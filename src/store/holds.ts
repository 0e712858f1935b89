/** Holds and what lifted them: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import type { Hold } from '../ledger/model.js';
import { accountIdOf, ofFamily } from './kin.js';
import type { Store } from './open.js';

const COLUMNS = 'kind, invoice_number AS invoice, on_day AS "on", until, because, handled_by AS handledBy';

/** Events of a debtor, and of those who are one with him, up to a day, oldest first; `null` where nobody ever held anything. */
export function holdsOf({ db }: Store, asOf: Day): ((family: readonly number[]) => Hold[]) | null {
  if (db.prepare('SELECT 1 FROM hold LIMIT 1').get() === undefined) return null;
  const events = ofFamily(db, `SELECT ${COLUMNS} FROM hold WHERE debtor_id IN ($IDS) AND on_day <= :asOf ORDER BY on_day, key`);
  return (family) => events(family, { asOf }) as Hold[];
}

/** Numbers of accounts of which anything was ever held. */
export function debtorsHeld({ db }: Store): string[] {
  return db
    .prepare(`SELECT DISTINCT ${accountIdOf('debtor_id')} FROM hold ORDER BY 1`)
    .pluck()
    .all() as string[];
}

export function writeHold({ db }: Store, batch: number, debtorId: string, { kind, invoice, on, until, because, handledBy }: Hold): void {
  db.prepare(
    'INSERT INTO hold (debtor_id, invoice_number, kind, on_day, until, because, handled_by, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(debtorId, invoice, kind, on, until, because, handledBy, batch);
}
