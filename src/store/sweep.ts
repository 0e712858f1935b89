/** Rows by the debtor they belong to: looked up one debtor at a time, or, for many, sorted once and handed out as the debtors pass. */
import type { Db } from './open.js';
import type { Raw } from './rows.js';

/** What is read of a table, and in which order for one debtor. */
export interface Wanted {
  readonly table: string;
  readonly columns: string;
  /** Column that says whose the row is. */
  readonly owner: string;
  readonly where: string;
  readonly order: string;
}

type Values = Readonly<Record<string, string>>;

/** Rows of one debtor, by key. */
export type RowsOf = (debtor: number) => Raw[];

/** A look-up in an index for each debtor: right for a few of them. */
export function lookedUp(db: Db, { table, columns, owner, where, order }: Wanted, values: Values): RowsOf {
  const query = db.prepare(`SELECT ${columns} FROM ${table} WHERE ${owner} = :owner AND ${where} ORDER BY ${order}`).raw();
  return (debtor) => query.all({ ...values, owner: debtor }) as Raw[];
}

/**
 * Rows of a large table lie in the order they were imported in, so that each look-up of one debtor reads all over the file. Here the
 * table is read from front to back and sorted by SQLite, in memory or on disk.
 */
export class Sweep {
  private readonly rows: IterableIterator<Raw>;
  private head: IteratorResult<Raw>;

  /** @param debtors condition on `debtor d`: those who will be asked for, in order of their number */
  constructor(db: Db, { table, columns, owner, where, order }: Wanted, debtors: string, values: Values) {
    // CROSS JOIN keeps SQLite from doing it the other way round, debtor by debtor.
    this.rows = db
      .prepare(
        `SELECT ${columns}, swept_key FROM ${table} CROSS JOIN (SELECT d.key AS swept_key, d.id AS swept_id FROM debtor d WHERE ${debtors})
         ON swept_key = ${owner} WHERE ${where} ORDER BY swept_id, ${order}`,
      )
      .raw()
      .iterate(values) as IterableIterator<Raw>;
    this.head = this.rows.next();
  }

  /** Rows of the next debtor, who need not have any. */
  take(debtor: number): Raw[] {
    const taken: Raw[] = [];
    while (!this.head.done && this.head.value.at(-1) === debtor) {
      taken.push(this.head.value);
      this.head = this.rows.next();
    }
    return taken;
  }

  /** A database with a half-read query takes no changes. */
  close(): void {
    this.rows.return?.();
  }
}
