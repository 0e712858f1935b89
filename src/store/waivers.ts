/** Costs and interest let off, and taken up again: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import type { Waiver } from '../ledger/waivers.js';
import { accountIdOf, ofFamily } from './kin.js';
import type { Store } from './open.js';

const COLUMNS = 'kind, invoice_number AS invoice, on_day AS "on", because, handled_by AS handledBy, approved_by AS approvedBy';

/** Events of a debtor, and of those who are one with him, up to a day, oldest first; `null` where nobody was ever let off anything. */
export function waiversOf({ db }: Store, asOf: Day): ((family: readonly number[]) => Waiver[]) | null {
  if (db.prepare('SELECT 1 FROM waiver LIMIT 1').get() === undefined) return null;
  const events = ofFamily(db, `SELECT ${COLUMNS} FROM waiver WHERE debtor_id IN ($IDS) AND on_day <= :asOf ORDER BY on_day, key`);
  return (family) => events(family, { asOf }) as Waiver[];
}

/** Numbers of accounts that were ever let off anything. */
export function debtorsWaived({ db }: Store): string[] {
  return db
    .prepare(`SELECT DISTINCT ${accountIdOf('debtor_id')} FROM waiver ORDER BY 1`)
    .pluck()
    .all() as string[];
}

export function writeWaiver({ db }: Store, batch: number, debtorId: string, waiver: Waiver): void {
  db.prepare(
    `INSERT INTO waiver (debtor_id, invoice_number, kind, on_day, because, handled_by, approved_by, batch_id)
     VALUES (:debtorId, :invoice, :kind, :on, :because, :handledBy, :approvedBy, :batch)`,
  ).run({ ...waiver, debtorId, batch });
}
