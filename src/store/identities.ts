/** Debtors as their rows have them, whoever they are one with. */
import type { Debtor } from '../ledger/model.js';
import type { Store } from './open.js';
import { DEBTOR, debtorOf, type Raw } from './rows.js';

/** All debtors in order of number. */
export function everyDebtor({ db }: Store): Debtor[] {
  return (db.prepare(`SELECT ${DEBTOR} FROM debtor d ORDER BY d.id`).raw().all() as Raw[]).map(debtorOf);
}

export function debtorNumbered({ db }: Store, id: string): Debtor | null {
  const row = db.prepare(`SELECT ${DEBTOR} FROM debtor d WHERE d.id = ?`).raw().get(id) as Raw | undefined;
  return row ? debtorOf(row) : null;
}

/** Numbers of debtors that begin with a text, the first hundred. */
export function debtorNumbersFrom({ db }: Store, start: string): string[] {
  return db
    .prepare('SELECT id FROM debtor WHERE id >= :start AND substr(id, 1, length(:start)) = :start ORDER BY id LIMIT 100')
    .pluck()
    .all({ start }) as string[];
}
