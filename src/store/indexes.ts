/** Keys by debtor and by name are random; over a large first import they are made once at the end instead of row by row. */
import type { Store } from './open.js';

/** Indexes that only speed up reading: none of them guards anything while rows come in. */
const RANDOM = ['invoice_debtor', 'payment_owner', 'contact_debtor', 'debtor_name', 'debtor_loose_name'];
/** Below this many bytes of files it is not worth it. */
const LARGE = 8 << 20;

export class SetAside {
  private readonly definitions: readonly string[];

  /** Sets the indexes aside where the ledger is empty and the files are large; part of the running transaction. */
  constructor(
    private readonly store: Store,
    bytes: number,
  ) {
    const { db } = store;
    const empty = db.prepare('SELECT NOT EXISTS (SELECT 1 FROM invoice) AND NOT EXISTS (SELECT 1 FROM payment)').pluck().get() === 1;
    if (!empty || bytes < LARGE) {
      this.definitions = [];
      return;
    }
    const definition = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?").pluck();
    this.definitions = RANDOM.map((name) => definition.get(name) as string);
    for (const name of RANDOM) db.exec(`DROP INDEX ${name}`);
  }

  putBack(): void {
    for (const definition of this.definitions) this.store.db.exec(definition);
  }
}
