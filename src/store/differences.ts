/** Where an export states another open amount than the payments booked here leave. */
import type { Store } from './open.js';
import type { RowSet } from './row-set.js';

export interface Difference {
  readonly file: string;
  readonly debtorId: string;
  readonly number: string;
  readonly currency: string;
  readonly stated: number;
  /** What we came to before the export was believed. */
  readonly computed: number;
}

/** From this many debtors on all bookings are looked through at once. */
const MANY = 2_000;

/** Invoices of the debtors touched that have payments of their own and yet another open amount than those leave, in order of debtor and number. */
export function differences(store: Store, touched: RowSet): Difference[] {
  // What we booked by the export's word alone is the difference; where nothing was paid there is nothing to compare.
  const sql = (which: string): string =>
    `SELECT x.debtor_key AS debtorKey, f.name AS file, d.id AS debtorId, i.number, i.currency, i.stated_open AS stated,
       i.stated_open + sum(x.amount) AS computed
     FROM allocation x JOIN invoice i ON i.key = x.invoice_key JOIN debtor d ON d.key = i.debtor_key JOIN source_file f ON f.id = i.file_id
     WHERE ${which} x.how = 'stated open amount' AND i.stated_open IS NOT NULL AND i.closed_on IS NOT i.stated_on
       AND EXISTS (SELECT 1 FROM allocation p WHERE p.debtor_key = x.debtor_key AND p.invoice_key = x.invoice_key AND p.payment_key IS NOT NULL
                   AND p.undoes_key IS NULL AND p.how NOT LIKE 'stated %')
     GROUP BY x.debtor_key, x.invoice_key HAVING sum(x.amount) <> 0`;
  const keys = [...touched];
  const account = store.db.prepare('SELECT account_key FROM kin WHERE debtor_key = ?').pluck();
  const accounts = new Set(keys.map((key) => (account.get(key) as number | undefined) ?? key));
  const found =
    keys.length < MANY
      ? ((one) => [...accounts].flatMap((key) => one.all(key)))(store.db.prepare(sql('x.debtor_key = ? AND')))
      : store.db.prepare(sql('')).all();
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (found as (Difference & { debtorKey: number })[])
    .filter(({ debtorKey }) => accounts.has(debtorKey))
    .sort((a, b) => byText(a.debtorId, b.debtorId) || byText(a.number, b.number));
}
