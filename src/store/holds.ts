/** Holds and what lifted them: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import type { Hold } from '../ledger/model.js';
import { accountIdOf, ofFamily } from './kin.js';
import type { Store } from './open.js';

const COLUMNS = 'kind, invoice_number AS invoice, on_day AS "on", until, because, handled_by AS handledBy';

/** What went to a collection agency is off the calls and the reminders as what is on hold is. */
const HANDED = `SELECT 'hold' AS kind, line.value ->> 'number' AS invoice, on_day AS "on", NULL AS until, 'handed over' AS because,
    NULL AS handledBy, issued.key, 1 AS handed FROM issued, json_each(invoices) line WHERE step = 'hand_over'`;

/** Events of a debtor, and of those who are one with him, up to a day, oldest first; `null` where nobody ever held anything or handed it over. */
export function holdsOf({ db }: Store, asOf: Day): ((family: readonly number[]) => Hold[]) | null {
  const any = "SELECT EXISTS (SELECT 1 FROM hold) OR EXISTS (SELECT 1 FROM issued WHERE step = 'hand_over')";
  if (db.prepare(any).pluck().get() === 0) return null;
  const events = ofFamily(
    db,
    `WITH family (id) AS ($IDS)
     SELECT * FROM (SELECT ${COLUMNS}, key, 0 AS handed FROM hold WHERE debtor_id IN (SELECT id FROM family) UNION ALL
       ${HANDED} AND debtor_id IN (SELECT id FROM family)) WHERE "on" <= :asOf ORDER BY "on", handed, key`,
  );
  return (family) =>
    (events(family, { asOf }) as (Hold & { key: number; handed: 0 | 1 })[]).map(({ key: _, handed, ...event }) =>
      handed === 1 ? { ...event, handedOver: true } : event,
    );
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
