/** Batches: everything one command changed, under one number, with the rows as they were before. */
import { UserError } from '../errors.js';
import type { Db, Store } from './open.js';
import { RowSet } from './row-set.js';

/** Tables whose rows belong to the batch that brought them, children first. */
const OWNED = ['dispute', 'contact', 'payment', 'invoice', 'debtor'] as const;
export type OwnedTable = (typeof OWNED)[number];
/** Tables whose rows are kept before a batch changes them. */
const KEPT = ['decision', ...OWNED] as const;
type KeptTable = (typeof KEPT)[number];
/** Tables whose rows a batch brings and no other changes. */
const MADE = [
  'label',
  'learned',
  'hold',
  'waiver',
  'promise',
  'dispute_event',
  'plan_end',
  'plan_instalment',
  'plan',
  'feedback',
  'sending',
  'issued',
] as const;

/** Tables whose rows name a debtor by his number. */
const ABOUT = ['hold', 'waiver', 'promise', 'dispute_event', 'plan', 'feedback', 'issued'] as const;

export interface Batch {
  readonly id: number;
  /** Instant it was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly command: string;
  readonly summary: string;
  /** Records that came or changed. */
  readonly records: number;
  readonly undoneAt: string | null;
}

export function openBatch(db: Db, at: Date, command: string): number {
  return Number(
    db.prepare('INSERT INTO batch (at, command, summary, records) VALUES (?, ?, ?, ?)').run(at.toISOString(), command, '', 0)
      .lastInsertRowid,
  );
}

export function closeBatch(db: Db, id: number, summary: string, records: number): void {
  db.prepare('UPDATE batch SET summary = ?, records = ? WHERE id = ?').run(summary, records, id);
}

/** Newest first. */
export function listBatches(store: Store, limit = -1): Batch[] {
  return store.db
    .prepare('SELECT id, at, command, summary, records, undone_at AS undoneAt FROM batch ORDER BY id DESC LIMIT ?')
    .all(limit) as Batch[];
}

/** Keeps rows as they are before a batch changes them; a row is kept once per batch. */
export class BeforeImages {
  private seq = 0;
  private readonly kept = new Map<KeptTable, RowSet>();

  constructor(
    private readonly db: Db,
    private readonly batch: number,
  ) {}

  keep(table: KeptTable, key: number): void {
    let kept = this.kept.get(table);
    if (!kept) this.kept.set(table, (kept = new RowSet()));
    if (kept.has(key)) return;
    kept.add(key);
    const row = this.db.prepare(`SELECT * FROM ${table} WHERE key = ?`).get(key);
    this.db
      .prepare('INSERT INTO before_image (batch_id, seq, table_name, row_key, row) VALUES (?, ?, ?, ?, ?)')
      .run(this.batch, ++this.seq, table, key, JSON.stringify(row));
  }
}

/** Later batches that stand on what this one wrote, oldest first: they changed its rows, or hang on a debtor it brought. */
export function batchesOn(store: Store, id: number): number[] {
  const { db } = store;
  const found = new Set<number>();
  const note = (sql: string): void => {
    for (const batch of db.prepare(sql).pluck().all({ id }) as number[]) found.add(batch);
  };
  for (const table of KEPT) {
    note(
      `SELECT DISTINCT b.batch_id FROM before_image b JOIN ${table} t ON b.table_name = '${table}' AND b.row_key = t.key
       WHERE t.batch_id = :id AND b.batch_id > :id`,
    );
    note(
      `SELECT DISTINCT b.batch_id FROM before_image b JOIN before_image mine ON mine.table_name = b.table_name AND mine.row_key = b.row_key
       WHERE mine.batch_id = :id AND b.batch_id > :id`,
    );
    if (table !== 'debtor' && table !== 'dispute' && table !== 'decision')
      note(`SELECT DISTINCT t.batch_id FROM ${table} t JOIN debtor d ON d.key = t.debtor_key WHERE d.batch_id = :id AND t.batch_id > :id`);
  }
  // What was learned after this batch was learned from its labels too, and a step away from its values.
  for (const table of ['label', 'learned'])
    note(`SELECT DISTINCT batch_id FROM learned WHERE batch_id > :id AND EXISTS (SELECT 1 FROM ${table} WHERE batch_id = :id)`);
  // The next message to a debtor was chosen by those before it.
  note(
    `SELECT DISTINCT b.batch_id FROM issued a JOIN issued b ON b.debtor_id = a.debtor_id AND b.currency = a.currency AND b.batch_id > a.batch_id
     WHERE a.batch_id = :id`,
  );
  note('SELECT DISTINCT e.batch_id FROM plan_end e JOIN plan p ON p.key = e.plan_key WHERE p.batch_id = :id AND e.batch_id > :id');
  // What a person said became of a promise, dispute or waiver would else speak of the next of its kind.
  note(
    `SELECT DISTINCT e.batch_id FROM promise p JOIN promise e ON e.debtor_id = p.debtor_id AND e.side = p.side AND e.kind = p.kind
       AND e.by_day = p.by_day AND e.event <> 'made' WHERE p.batch_id = :id AND p.event = 'made' AND e.batch_id > :id
     UNION SELECT e.batch_id FROM promise e JOIN debtor d ON d.id = e.debtor_id JOIN contact c ON c.debtor_key = d.key
       WHERE c.batch_id = :id AND e.batch_id > :id AND e.event <> 'made'
         AND ((e.kind = 'pay' AND c.promise_date = e.by_day) OR (e.kind = 'call_back' AND c.call_back_on = e.by_day))
     UNION SELECT e.batch_id FROM dispute_event o JOIN dispute_event e ON e.debtor_id = o.debtor_id AND e.number_key = o.number_key
       AND e.event <> 'opened' WHERE o.batch_id = :id AND o.event = 'opened' AND e.batch_id > :id
     UNION SELECT e.batch_id FROM waiver w JOIN waiver e ON e.debtor_id = w.debtor_id AND e.invoice_number = w.invoice_number
       AND e.kind = 'lifted' WHERE w.batch_id = :id AND w.kind = 'waived' AND e.batch_id > :id`,
  );
  // What was agreed with a debtor, or written to him, goes with him.
  for (const table of ABOUT)
    note(`SELECT DISTINCT t.batch_id FROM ${table} t JOIN debtor d ON d.id = t.debtor_id WHERE d.batch_id = :id AND t.batch_id > :id`);
  // Money given to an invoice that is this debtor's only because two were made one.
  note(
    `SELECT DISTINCT x.batch_id FROM decision m JOIN decision x ON x.batch_id > m.batch_id JOIN json_each(x.lines) line
       JOIN debtor d ON d.id = m.other_id JOIN invoice i ON i.debtor_key = d.key AND i.number = line.value ->> 'invoice'
     WHERE m.batch_id = :id AND m.kind = 'merge' AND line.value ->> 'debtor' = m.debtor_id`,
  );
  return [...found].sort((a, b) => a - b);
}

/**
 * Takes a batch back: rows it changed are as they were, rows it brought are gone. What is worked out is not touched here.
 *
 * @returns keys of debtors whose bookings must be worked out again
 */
export function takeBack(store: Store, id: number, at: Date): number[] {
  const { db } = store;
  const batch = db.prepare('SELECT id, undone_at FROM batch WHERE id = ?').get(id) as { undone_at: string | null } | undefined;
  if (!batch) throw new UserError(`There is no batch ${id}`, 'list them with: dunning history');
  if (batch.undone_at !== null) throw new UserError(`Batch ${id} is taken back already`, 'list them with: dunning history');
  const touched = new Set<number>(
    db
      .prepare(
        `SELECT debtor_key FROM invoice WHERE batch_id = :id UNION SELECT owner_key FROM payment WHERE batch_id = :id AND owner_key IS NOT NULL
         UNION SELECT key FROM debtor WHERE batch_id = :id
         UNION SELECT p.owner_key FROM decision x JOIN payment p ON p.ident = x.payment_ident WHERE p.owner_key IS NOT NULL
           AND (x.batch_id = :id OR x.key IN (SELECT row_key FROM before_image WHERE batch_id = :id AND table_name = 'decision'))`,
      )
      .pluck()
      .all({ id }) as number[],
  );
  const images = db.prepare('SELECT table_name, row_key, row FROM before_image WHERE batch_id = ? ORDER BY seq DESC').all(id) as {
    table_name: KeptTable;
    row_key: number;
    row: string;
  }[];
  for (const { table_name, row_key, row } of images) {
    const before = JSON.parse(row) as Record<string, unknown>;
    const names = Object.keys(before);
    const owned =
      table_name === 'payment' ? (db.prepare('SELECT owner_key FROM payment WHERE key = ?').pluck().get(row_key) as unknown) : null;
    db.prepare(`UPDATE ${table_name} SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE key = :key`).run(before);
    for (const owner of table_name === 'debtor' ? [row_key] : [before['debtor_key'], before['owner_key'], owned])
      if (typeof owner === 'number') touched.add(owner);
  }
  // Money that was given to a debtor who goes is again the one's whom its row names.
  const given = db
    .prepare(
      `UPDATE payment SET owner_key = debtor_key, known_on = date, owner_how = 'debtor number'
       WHERE owner_how = 'decision' AND debtor_key <> owner_key AND owner_key IN (SELECT key FROM debtor WHERE batch_id = ?) RETURNING debtor_key`,
    )
    .pluck()
    .all(id) as number[];
  for (const debtor of given) touched.add(debtor);
  db.prepare('DELETE FROM allocation WHERE debtor_key IN (SELECT key FROM debtor WHERE batch_id = ?)').run(id);
  db.prepare(
    'UPDATE payment SET owner_key = NULL, known_on = NULL, owner_how = NULL WHERE debtor_key IS NULL AND owner_key IN (SELECT key FROM debtor WHERE batch_id = ?)',
  ).run(id);
  for (const table of [...KEPT, ...MADE]) db.prepare(`DELETE FROM ${table} WHERE batch_id = ?`).run(id);
  db.prepare('DELETE FROM before_image WHERE batch_id = ?').run(id);
  db.prepare('DELETE FROM source_file WHERE batch_id = ?').run(id);
  db.prepare('UPDATE batch SET undone_at = ? WHERE id = ?').run(at.toISOString(), id);
  return [...touched];
}

/** Of the debtors given, those that are still in the ledger. */
export function stillThere(store: Store, keys: Iterable<number>): Set<number> {
  const alive = store.db.prepare('SELECT 1 FROM debtor WHERE key = ?').pluck();
  return new Set([...keys].filter((key) => alive.get(key) === 1));
}
