/** Keys by debtor and by name are random; over a large first import they are made once at the end instead of row by row. */
import type { Store } from './open.js';

/** Indexes that only speed up reading, by the table that must be empty: none of them guards anything while rows come in. */
const RANDOM = {
  invoice: ['invoice_debtor', 'debtor_name', 'debtor_loose_name'],
  payment: ['payment_owner', 'payment_without_debtor'],
  contact: ['contact_debtor'],
};
/** Below this many bytes of files it is not worth it. */
const LARGE = 8 << 20;

export class SetAside {
  private readonly definitions: readonly string[];

  /** Sets the indexes of empty tables aside where the files are large; part of the running transaction. */
  constructor(
    private readonly store: Store,
    bytes: number,
  ) {
    const { db } = store;
    const empty = (table: string): boolean => db.prepare(`SELECT NOT EXISTS (SELECT 1 FROM ${table})`).pluck().get() === 1;
    const names = bytes < LARGE ? [] : Object.entries(RANDOM).flatMap(([table, its]) => (empty(table) ? its : []));
    const definition = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?").pluck();
    this.definitions = names.map((name) => definition.get(name) as string);
    for (const name of names) db.exec(`DROP INDEX ${name}`);
  }

  putBack(): void {
    for (const definition of this.definitions) this.store.db.exec(definition);
  }
}
