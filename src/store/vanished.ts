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

/** Open invoices of earlier batches that came with the same kind of list and were not met in it, in order of debtor and number. */
export function openAndAbsent(store: Store, { source, header, from, to }: InvoiceList, batch: number, met: RowSet): OpenInvoice[] {
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
  // Bookings lie with the account: of debtors who are one, the first.
  const look = store.db.prepare(
    `SELECT i.key, d.id AS debtorId, i.number, i.kind, i.currency,
       i.amount - coalesce((SELECT sum(b.amount) FROM allocation b WHERE b.debtor_key = a.key AND b.invoice_key = i.key), 0)
                + coalesce((SELECT sum(b.amount) FROM allocation b WHERE b.debtor_key = a.key AND b.credit_key = i.key), 0) AS open
     FROM invoice i JOIN debtor d ON d.key = i.debtor_key LEFT JOIN kin k ON k.debtor_key = d.key
     JOIN debtor a ON a.key = coalesce(k.account_key, d.key)
     WHERE i.key = ? AND a.clear_since IS NULL`,
  );
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return absent
    .map((key) => look.get(key) as OpenInvoice | undefined)
    .filter((invoice) => invoice !== undefined && invoice.open !== 0)
    .map((invoice) => invoice as OpenInvoice)
    .sort((a, b) => byText(a.debtorId, b.debtorId) || byText(a.number, b.number));
}
