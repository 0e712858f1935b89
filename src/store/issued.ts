/** What was issued and what became of sending it: rows of batches, taken back with them. */
import { type Day, later } from '../ledger/day.js';
import type { Channel } from '../ledger/model.js';
import { IDS_OF_ACCOUNT } from './kin.js';
import type { Store } from './open.js';

/** A message as it went out. JSON columns come as values. */
export interface IssuedRow {
  /** Of the message: day, debtor and currency. */
  readonly id: string;
  /** Of the batch as it was planned. */
  readonly plan: string;
  readonly debtorId: string;
  readonly on: Day;
  readonly step: string;
  /** `file` for a hand-over. */
  readonly channel: Channel | 'file';
  readonly currency: string;
  /** Minor units. */
  readonly total: number;
  readonly because: string;
  readonly invoices: readonly { readonly number: string; readonly due: Day; readonly open: number }[];
  readonly verdict: unknown;
  readonly claim: unknown;
  readonly lawVersion: string | null;
  readonly message: unknown;
  readonly folder: string;
  readonly files: readonly string[];
  readonly overrides: readonly { readonly gate: string; readonly because: string }[];
  readonly batch: number;
}

/** What happened to a message on its way; the newest event holds. */
export type SendState = 'sending' | 'sent' | 'refused' | 'again';

export interface Sending {
  readonly messageId: string;
  readonly state: SendState;
  readonly at: string;
  readonly detail: string | null;
}

const COLUMNS = `id, plan, debtor_id AS debtorId, on_day AS "on", step, channel, currency, total, because, invoices, verdict, claim,
  law_version AS lawVersion, message, folder, files, overrides, batch_id AS batch`;
const JSON_COLUMNS = ['invoices', 'verdict', 'claim', 'message', 'files', 'overrides'] as const;

function rowOf(row: Record<string, unknown>): IssuedRow {
  for (const name of JSON_COLUMNS) row[name] = row[name] === null ? null : JSON.parse(row[name] as string);
  return row as unknown as IssuedRow;
}

/** Messages to a debtor, and to those who are one with him, up to a day, oldest first; `null` where nothing was ever issued. */
export function issuedTo({ db }: Store, asOf: Day): ((debtorId: string) => IssuedRow[]) | null {
  if (db.prepare('SELECT 1 FROM issued LIMIT 1').get() === undefined) return null;
  const rows = db.prepare(`SELECT ${COLUMNS} FROM issued WHERE debtor_id IN (${IDS_OF_ACCOUNT}) AND on_day <= :asOf ORDER BY on_day, key`);
  return (id) => (rows.all({ id, asOf }) as Record<string, unknown>[]).map(rowOf);
}

/** Every message up to a day, oldest first, or those of one batch. */
export function* issuedMessages({ db }: Store, asOf: Day, batch: number | null): Generator<IssuedRow> {
  const rows = db
    .prepare(`SELECT ${COLUMNS} FROM issued WHERE on_day <= :asOf AND (:batch IS NULL OR batch_id = :batch) ORDER BY on_day, key`)
    .iterate({ asOf, batch }) as IterableIterator<Record<string, unknown>>;
  for (const row of rows) yield rowOf(row);
}

/** The batch that was issued last, up to a day; `null` where none was. */
export function lastIssued({ db }: Store, asOf: Day): { readonly on: Day; readonly batch: number; readonly messages: number } | null {
  const row = db
    .prepare(
      `SELECT max(on_day) AS "on", batch_id AS batch, sum(step <> 'hand_over') AS messages FROM issued WHERE on_day <= ?
       GROUP BY batch_id ORDER BY max(key) DESC LIMIT 1`,
    )
    .get(asOf);
  return (row ?? null) as ReturnType<typeof lastIssued>;
}

export function isPlanIssued({ db }: Store, plan: string): boolean {
  return db.prepare('SELECT 1 FROM issued WHERE plan = ?').get(plan) !== undefined;
}

export function isIssuedOn({ db }: Store, day: Day): boolean {
  return db.prepare('SELECT 1 FROM issued WHERE on_day = ?').get(day) !== undefined;
}

export function writeIssued({ db }: Store, row: IssuedRow): void {
  db.prepare(
    `INSERT INTO issued (id, plan, debtor_id, on_day, step, channel, currency, total, because, invoices, verdict, claim, law_version, message,
       folder, files, overrides, batch_id) VALUES (:id, :plan, :debtorId, :on, :step, :channel, :currency, :total, :because, :invoices, :verdict,
       :claim, :lawVersion, :message, :folder, :files, :overrides, :batch)`,
  ).run({
    ...row,
    ...Object.fromEntries(JSON_COLUMNS.map((name) => [name, row[name] === null ? null : JSON.stringify(row[name])])),
  });
}

/** The newest event of each message that was ever sent or tried. */
export function sendings({ db }: Store): Map<string, Sending> {
  const rows = db
    .prepare(
      'SELECT message_id AS messageId, state, at, detail FROM sending WHERE key IN (SELECT max(key) FROM sending GROUP BY message_id)',
    )
    .all() as Sending[];
  return new Map(rows.map((row) => [row.messageId, row]));
}

/**
 * The day a message really left, as far as is known on a day: that of issue, where it left by other means than ours; a later one, where our mail
 * server took it later; `null` where the server did not take it, or is not known to have.
 */
export function leavingDays(store: Store, asOf: Day): (row: Pick<IssuedRow, 'id' | 'on' | 'channel' | 'batch'>) => Day | null {
  const known = [...sendings(store).values()].filter(({ at }) => at.slice(0, 10) <= asOf);
  if (known.length === 0) return ({ on }) => on;
  const newest = new Map(known.map((one) => [one.messageId, one]));
  const batches = store.db.prepare('SELECT DISTINCT i.batch_id FROM issued i JOIN sending s ON s.message_id = i.id').pluck().all();
  const ofOurs = new Set(batches as number[]);
  return ({ id, on, channel, batch }) => {
    const one = newest.get(id);
    if (channel !== 'email' || (one === undefined && !ofOurs.has(batch))) return on;
    return one?.state === 'sent' ? later(one.at.slice(0, 10) as Day, on) : null;
  };
}

export function writeSending({ db }: Store, { messageId, state, at, detail }: Sending, batch: number): void {
  db.prepare('INSERT INTO sending (message_id, state, at, detail, batch_id) VALUES (?, ?, ?, ?, ?)').run(
    messageId,
    state,
    at,
    detail,
    batch,
  );
}

/** Messages of these batches, or that these batches sent, that are gone or may be. */
export function sentIn({ db }: Store, batches: readonly number[]): string[] {
  return db
    .prepare(
      `SELECT DISTINCT s.message_id FROM sending s LEFT JOIN issued i ON i.id = s.message_id JOIN json_each(:batches) b
       WHERE (s.batch_id = b.value OR i.batch_id = b.value) AND s.state IN ('sending', 'sent')
         AND s.key IN (SELECT max(key) FROM sending GROUP BY message_id) ORDER BY s.message_id`,
    )
    .pluck()
    .all({ batches: JSON.stringify(batches) }) as string[];
}

/** Folders that batches put their files in. */
export function foldersIssued({ db }: Store): { readonly folder: string; readonly plan: string; readonly batch: number }[] {
  return db.prepare('SELECT DISTINCT folder, plan, batch_id AS batch FROM issued ORDER BY batch_id').all() as ReturnType<
    typeof foldersIssued
  >;
}
