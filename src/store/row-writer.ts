/** Rows of one batch, file by file: inserted, or updated with the row before kept, and never the same row twice for one file. */
import type { Day } from '../ledger/day.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import { BeforeImages, type OwnedTable } from './batches.js';
import type { Place } from './incoming.js';
import type { Db, Store } from './open.js';
import { RowSet } from './row-set.js';

export type Outcome = 'new' | 'changed' | 'unchanged';
/** What the ledger says against a row, in the row's own columns. */
export interface Conflict {
  readonly column: string;
  readonly value: string | null;
  readonly message: string;
  readonly remedy: string;
}

export type Value = string | number | null;
export type Row = Record<string, Value>;

type Statement = ReturnType<Db['prepare']> & {
  run(...values: unknown[]): { changes: number; lastInsertRowid: number | bigint };
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
};

/** One value of a row that is there already. */
export interface ValueChange {
  readonly table: OwnedTable;
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
  /** Currency of the row, where it has one. */
  readonly currency: string | null;
}

export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
  readonly kind: string;
  /** Layout it was read with. */
  readonly source: string;
  readonly header: string;
  /** Whether rows hold more than the ledger has columns for; only then their records are kept as they came. */
  readonly keepsRecords: boolean;
}

/** How the layouts of our own reports are called. */
const OURS = 'dunning-';

export class RowWriter {
  private readonly images: BeforeImages;
  private readonly statements = new Map<string, Statement>();
  private wrote = false;
  private keepsRecords = false;
  /** Told of each value that changes. */
  onChange: ((change: ValueChange) => void) | null = null;
  file = 0;
  /** The file is one of our own reports: what was worked out in it changes nothing. */
  isReport = false;
  /** Older rows that this file has met already. */
  readonly seen: Record<OwnedTable, RowSet> = {
    debtor: new RowSet(),
    invoice: new RowSet(),
    payment: new RowSet(),
    contact: new RowSet(),
    dispute: new RowSet(),
  };

  constructor(
    private readonly store: Store,
    readonly batch: number,
  ) {
    this.images = new BeforeImages(store.db, batch);
  }

  startFile(file: SourceFile): void {
    this.file = Number(
      this.prepare('INSERT INTO source_file (batch_id, name, sha256, kind, source, header) VALUES (?, ?, ?, ?, ?, ?)').run(
        this.batch,
        file.name,
        file.sha256,
        file.kind,
        file.source,
        file.header,
      ).lastInsertRowid,
    );
    this.wrote = false;
    this.keepsRecords = file.keepsRecords;
    this.isReport = file.source.startsWith(OURS);
    for (const rows of Object.values(this.seen)) rows.clear();
  }

  /** Ends a file; one that changed nothing leaves no trace. */
  endFile(latest: Day | null): void {
    if (this.wrote) this.prepare('UPDATE source_file SET latest = ? WHERE id = ?').run(latest, this.file);
    else this.prepare('DELETE FROM source_file WHERE id = ?').run(this.file);
  }

  /** A record as it came, where that says more than the row. */
  record(raw: string): string | null {
    return this.keepsRecords ? raw : null;
  }

  /** To be said of a row written by a statement of one's own. */
  written(): void {
    this.wrote = true;
  }

  /** Whether a row came with this file, or was met in it before. */
  isOfThisFile(table: OwnedTable, row: Row): boolean {
    return row['file_id'] === this.file || this.seen[table].has(row['key'] as number);
  }

  insert(table: OwnedTable, values: Row, { line, raw }: Place): number {
    this.wrote = true;
    const row: Row = { ...values, batch_id: this.batch, file_id: this.file, line, raw: this.record(raw) };
    const names = Object.keys(row);
    return Number(
      this.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`).run(row)
        .lastInsertRowid,
    );
  }

  /** Makes a debtor met in a document only; `null` where he is there already. */
  insertSeenDebtor(id: string, name: string | null, line: number): number | null {
    const statement = this.prepare(
      'INSERT INTO debtor (id, name, name_key, loose_name_key, seen_only, batch_id, file_id, line) VALUES (?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    );
    const { changes, lastInsertRowid } = statement.run(
      id,
      name,
      name && nameKey(name),
      name && looseNameKey(name),
      this.batch,
      this.file,
      line,
    );
    if (changes === 0) return null;
    this.wrote = true;
    return Number(lastInsertRowid);
  }

  /** Writes values that differ; an empty one leaves what is known. The row keeps the batch that brought it. */
  update(table: OwnedTable, existing: Row, values: Row, { line, raw }: Place): Outcome {
    const names = Object.keys(values).filter((name) => values[name] !== null && values[name] !== existing[name]);
    if (names.length === 0) return 'unchanged';
    this.images.keep(table, existing['key'] as number);
    this.wrote = true;
    if (this.onChange)
      for (const column of names) {
        const currency = (values['currency'] ?? existing['currency'] ?? null) as string | null;
        this.onChange({ table, column, before: existing[column] ?? null, after: values[column] ?? null, currency });
      }
    const row: Row = { key: existing['key'] as number, file_id: this.file, line, raw: this.record(raw) };
    for (const name of names) row[name] = values[name] as Value;
    const set = [...names, 'file_id', 'line', 'raw'].map((name) => `${name} = :${name}`).join(', ');
    this.prepare(`UPDATE ${table} SET ${set} WHERE key = :key`).run(row);
    return 'changed';
  }

  /** Writes values that no row of the file brought; the row before is kept, and returned. */
  restate(table: OwnedTable, key: number, values: Row): Row {
    this.images.keep(table, key);
    const before = this.prepare(`SELECT * FROM ${table} WHERE key = ?`).get(key) as Row;
    const set = Object.keys(values).map((name) => `${name} = :${name}`);
    this.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE key = :key`).run({ ...values, key });
    return before;
  }

  prepare(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.store.db.prepare(sql) as Statement;
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
