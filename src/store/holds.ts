/** Holds and what lifted them: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import type { Hold } from '../ledger/model.js';
import type { Store } from './open.js';

const COLUMNS = 'kind, invoice_number AS invoice, on_day AS "on", until, because, handled_by AS handledBy';

/** Events of a debtor up to a day, oldest first; `null` where nobody ever held anything. */
export function holdsOf({ db }: Store, asOf: Day): ((debtorId: string) => Hold[]) | null {
  if (db.prepare('SELECT 1 FROM hold LIMIT 1').get() === undefined) return null;
  const events = db.prepare(`SELECT ${COLUMNS} FROM hold WHERE debtor_id = ? AND on_day <= ? ORDER BY on_day, key`);
  return (debtorId) => events.all(debtorId, asOf) as Hold[];
}

/** Numbers of debtors of whom anything was ever held. */
export function debtorsHeld({ db }: Store): string[] {
  return db.prepare('SELECT DISTINCT debtor_id FROM hold ORDER BY debtor_id').pluck().all() as string[];
}

export function writeHold({ db }: Store, batch: number, debtorId: string, { kind, invoice, on, until, because, handledBy }: Hold): void {
  db.prepare(
    'INSERT INTO hold (debtor_id, invoice_number, kind, on_day, until, because, handled_by, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(debtorId, invoice, kind, on, until, because, handledBy, batch);
}
