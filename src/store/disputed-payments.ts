/**
 * Disputes that name a payment: a payment service knows the charge that was disputed, and not the invoice. The invoice is the one the
 * payment was booked on, found when it is asked for: so it does not matter which of the two came first.
 */
import type { Day } from '../ledger/day.js';
import type { Store } from './open.js';
import { DISPUTE, type Raw } from './rows.js';

/** Payments that disputes name by their number. */
const DISPUTED = `(SELECT m.key FROM dispute p JOIN payment m ON m.ident = '=' || p.invoice_number WHERE p.opened_on <= :asOf)`;

/** Keys of accounts on which a payment that was disputed by a day is booked: of those with `debtor_key`. */
export const ACCOUNTS_DISPUTING_PAYMENTS = `SELECT a.debtor_key FROM allocation a WHERE a.payment_key IN ${DISPUTED} AND a.day <= :asOf`;

/** The disputes of each account's payments, on the invoices these were booked on by the day; `null` where no dispute names a payment. */
export function disputedPayments({ db }: Store, asOf: Day): ((account: number) => Raw[]) | null {
  const accounts = new Set(db.prepare(ACCOUNTS_DISPUTING_PAYMENTS).pluck().all({ asOf }) as number[]);
  if (accounts.size === 0) return null;
  const query = db
    .prepare(
      `SELECT DISTINCT ${DISPUTE} FROM allocation a JOIN payment m ON m.key = a.payment_key
         JOIN dispute p ON p.number_key = number_key(m.id) AND m.ident = '=' || p.invoice_number JOIN invoice i ON i.key = a.invoice_key
       WHERE a.debtor_key = :account AND a.day <= :asOf AND p.opened_on <= :asOf ORDER BY p.opened_on, p.ident, p.nth`,
    )
    .raw();
  return (account) => (accounts.has(account) ? (query.all({ account, asOf }) as Raw[]) : []);
}
