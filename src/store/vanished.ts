/** Open invoices that a list once held and no longer holds. */
import type { Day } from '../ledger/day.js';
import type { InvoiceKind } from '../ledger/model.js';
import type { Store } from './open.js';
import type { RowSet } from './row-set.js';

/** A list of invoices as it is exported again and again. */
export interface InvoiceList {
  /** Layout it was read with. */
  readonly source: string;
  readonly header: string;
  /** Days its invoices lie between. */
  readonly from: Day;
  readonly to: Day;
}

export interface OpenInvoice {
  readonly key: number;
  readonly debtorId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly open: number;
  readonly currency: string;
}

/** How many invoices there are. */
export function invoiceCount(store: Store): number {
  return store.db.prepare('SELECT count(*) FROM invoice').pluck().get() as number;
}

/** An open invoice with the days that say since when it is. */
export interface AbsentInvoice extends OpenInvoice {
  readonly date: Day;
  readonly statedOn: Day | null;
}

/** Bookings lie with the account: of debtors who are one, the first. */
const OPEN = `i.amount - coalesce((SELECT sum(b.amount) FROM allocation b WHERE b.debtor_key = a.key AND b.invoice_key = i.key), 0)
                + coalesce((SELECT sum(b.amount) FROM allocation b WHERE b.debtor_key = a.key AND b.credit_key = i.key), 0)`;
const ACCOUNT = `JOIN debtor d ON d.key = i.debtor_key LEFT JOIN kin k ON k.debtor_key = d.key JOIN debtor a ON a.key = coalesce(k.account_key, d.key)`;

/** Open invoices of earlier batches that came with the same kind of list and were not met in it, in order of debtor and number. */
export function openAndAbsent(store: Store, { source, header, from, to }: InvoiceList, batch: number, met: RowSet): AbsentInvoice[] {
  // In the order they lie in the file, looked up one by one only where they are absent: most are not.
  const listed = store.db
    .prepare(
      `SELECT i.key FROM invoice i JOIN source_file f ON f.id = i.file_id
       WHERE i.batch_id <> :batch AND i.date BETWEEN :from AND :to AND coalesce(i.stated_on, '') <= :to
         AND f.source = :source AND (f.source <> 'headers' OR f.header = :header)`,
    )
    .pluck()
    .iterate({ source, header, from, to, batch }) as IterableIterator<number>;
  const absent: number[] = [];
  for (const key of listed) if (!met.has(key)) absent.push(key);
  const look = store.db.prepare(
    `SELECT i.key, d.id AS debtorId, i.number, i.kind, i.date, i.stated_on AS statedOn, i.currency, ${OPEN} AS open
     FROM invoice i ${ACCOUNT} WHERE i.key = ? AND a.clear_since IS NULL`,
  );
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return absent
    .map((key) => look.get(key) as AbsentInvoice | undefined)
    .filter((invoice) => invoice !== undefined && invoice.open !== 0)
    .map((invoice) => invoice as AbsentInvoice)
    .sort((a, b) => byText(a.debtorId, b.debtorId) || byText(a.number, b.number));
}

/** How many open invoices of earlier batches came with lists of other layouts, and the files they came with. */
export function openOfOthers(
  store: Store,
  lists: readonly Pick<InvoiceList, 'source' | 'header'>[],
  batch: number,
): { count: number; files: string }[] {
  const same = lists.map(() => `(f.source = ? AND (f.source <> 'headers' OR f.header = ?))`).join(' OR ');
  const row = store.db
    .prepare(
      `SELECT count(*) AS count, group_concat(DISTINCT f.name) AS files FROM invoice i JOIN source_file f ON f.id = i.file_id ${ACCOUNT}
       WHERE i.batch_id <> ? AND NOT (${same}) AND a.clear_since IS NULL AND ${OPEN} > 0`,
    )
    .get(batch, ...lists.flatMap(({ source, header }) => [source, header])) as { count: number; files: string | null };
  return row.count === 0 ? [] : [{ count: row.count, files: (row.files ?? '').split(',').sort().join(', ') }];
}

/** Whether this very file was read in an earlier batch, and another list of its layout after it. */
export function isReadAgain(
  store: Store,
  { sha256, source, header }: Pick<InvoiceList, 'source' | 'header'> & { sha256: string },
  batch: number,
): boolean {
  return (
    store.db
      .prepare(
        `SELECT EXISTS (SELECT 1 FROM source_file f WHERE f.batch_id <> :batch AND f.sha256 <> :sha256
           AND f.source = :source AND (f.source <> 'headers' OR f.header = :header)
           AND f.batch_id > (SELECT max(batch_id) FROM source_file WHERE sha256 = :sha256 AND batch_id <> :batch))`,
      )
      .pluck()
      .get({ sha256, source, header, batch }) === 1
  );
}
