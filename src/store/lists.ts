/** Lists across all debtors, streamed row by row, and counts. */
import type { Day } from '../ledger/day.js';
import type { How } from '../ledger/model.js';
import type { Store } from './open.js';

export interface BookedPayment {
  readonly paymentId: string;
  readonly invoiceNumber: string;
  readonly amount: number;
  readonly currency: string;
  readonly paymentDate: Day;
  readonly how: How;
}

/** Bookings of money that stand on a day: what was taken back since is taken off. Ordered by payment day, payment and invoice. */
export function* bookedPayments(store: Store, asOf: Day): Generator<BookedPayment> {
  const rows = store.db
    .prepare(
      `SELECT coalesce(p.id, '') AS paymentId, i.number AS invoiceNumber, sum(a.amount) AS amount, i.currency AS currency, coalesce(p.date, max(a.day)) AS paymentDate,
         (SELECT how FROM allocation f WHERE f.debtor_key = a.debtor_key AND f.invoice_key = a.invoice_key AND f.payment_key IS a.money AND f.undoes_key IS NULL AND f.credit_key IS NULL
            AND (a.money IS NOT NULL OR f.how = a.how) ORDER BY f.seq LIMIT 1) AS how
       FROM (SELECT *, CASE WHEN undoes_key IS NULL THEN payment_key ELSE undoes_key END AS money FROM allocation
             WHERE day <= ? AND credit_key IS NULL AND invoice_key IS NOT NULL) a
       JOIN invoice i ON i.key = a.invoice_key LEFT JOIN payment p ON p.key = a.money
       WHERE a.debtor_key = i.debtor_key OR a.debtor_key = (SELECT account_key FROM kin WHERE debtor_key = i.debtor_key)
       GROUP BY a.debtor_key, a.money, a.invoice_key, CASE WHEN a.money IS NULL THEN a.how END HAVING sum(a.amount) <> 0
       ORDER BY paymentDate, p.id, p.invoice_number, p.amount, i.number, i.debtor_key, p.nth`,
    )
    .iterate(asOf) as IterableIterator<BookedPayment>;
  yield* rows;
}

export interface Freshness {
  readonly kind: string;
  readonly records: number;
  readonly newest: Day | null;
  readonly imported: Day | null;
}

/** How many records of each kind there are, and how new they are. */
export function freshness(store: Store): Freshness[] {
  const kinds = [
    ['debtors', 'debtor', 'NULL'],
    ['invoices', 'invoice', 'max(date)'],
    ['payments', 'payment', 'max(date)'],
    ['contacts', 'contact', 'max(date)'],
    ['disputes', 'dispute', 'max(opened_on)'],
  ] as const;
  return kinds.map(([kind, table, newest]) => {
    const row = store.db.prepare(`SELECT count(*) AS records, ${newest} AS newest FROM ${table}`).get() as {
      records: number;
      newest: Day | null;
    };
    const imported = store.db
      .prepare(
        'SELECT substr(max(b.at), 1, 10) FROM source_file f JOIN batch b ON b.id = f.batch_id WHERE f.kind = ? AND b.undone_at IS NULL',
      )
      .pluck()
      .get(kind) as Day | null;
    return { kind, ...row, imported };
  });
}

/** The day of the last payment up to a day; `null` without any. */
export function newestPayment(store: Store, asOf: Day): Day | null {
  return store.db.prepare('SELECT max(date) FROM payment WHERE date <= ?').pluck().get(asOf) as Day | null;
}

/** Payments written from now on have a higher key. */
export function lastPaymentKey(store: Store): number {
  return (store.db.prepare('SELECT max(key) FROM payment').pluck().get() as number | null) ?? 0;
}

/** Whether anything was ever booked or is waiting to be: payments, credit notes, stated open amounts. */
export function hasMoney(store: Store): boolean {
  const some =
    'SELECT EXISTS (SELECT 1 FROM payment) OR EXISTS (SELECT 1 FROM allocation) OR EXISTS (SELECT 1 FROM invoice WHERE amount < 0 OR stated_open IS NOT NULL)';
  return store.db.prepare(some).pluck().get() === 1;
}

/** The day up to which it is known who paid: of the last payment, or of the last list that stated what is open; `null` without either. */
export function newestStatement(store: Store, asOf: Day): Day | null {
  const stated = store.db.prepare('SELECT max(stated_on) FROM invoice WHERE stated_on <= ?').pluck().get(asOf) as Day | null;
  const paid = newestPayment(store, asOf);
  return paid !== null && (stated === null || paid > stated) ? paid : stated;
}
