/** Whole debtors as they stood on a day, streamed in order of debtor number. */
import type { Day } from '../ledger/day.js';
import type { Account, Debtor, Payment, Portfolio } from '../ledger/model.js';
import { standing } from '../ledger/standing.js';
import type { Store } from './open.js';
import {
  ALLOCATION,
  allocationOf,
  CONTACT,
  contactOf,
  DEBTOR,
  DISPUTE,
  debtorOf,
  disputeOf,
  INVOICE,
  invoiceOf,
  PAYMENT,
  paymentOf,
  type Raw,
} from './rows.js';

export interface Selection {
  /** Only debtors of whom something may be open or unallocated on the day. */
  readonly openOnly?: boolean;
  /** Only the debtor with this number. */
  readonly id?: string;
}

/** Loads debtors one by one; memory holds one at a time. */
export function* eachAccount(store: Store, asOf: Day, { openOnly = false, id }: Selection = {}): Generator<Account> {
  const { db } = store;
  const raw = (sql: string): { all: (...values: unknown[]) => Raw[] } =>
    db.prepare(sql).raw() as unknown as { all: (...values: unknown[]) => Raw[] };
  const some = (table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
  const invoices = raw(`SELECT ${INVOICE} FROM invoice WHERE debtor_key = ? AND date <= ? ORDER BY date, number`);
  const payments = raw(
    `SELECT ${PAYMENT} FROM payment WHERE owner_key = ? AND date <= ? AND known_on <= ? ORDER BY date, id, invoice_number, amount, nth`,
  );
  const allocations = raw(`SELECT ${ALLOCATION} FROM allocation WHERE debtor_key = ? AND day <= ? ORDER BY seq`);
  const contacts = some('contact')
    ? raw(`SELECT ${CONTACT} FROM contact WHERE debtor_key = ? AND date <= ? ORDER BY date, ident, nth`)
    : null;
  const disputes = some('dispute')
    ? raw(
        `SELECT DISTINCT ${DISPUTE} FROM invoice i JOIN dispute p ON p.number_key = coalesce(i.number_key, i.number) WHERE i.debtor_key = ? AND p.opened_on <= ? ORDER BY p.opened_on, p.ident, p.nth`,
      )
    : null;
  // Who is known from documents only is called what the latest of them by that day calls him.
  const calledLater = db.prepare('SELECT EXISTS (SELECT 1 FROM invoice WHERE date > ?)').pluck().get(asOf) === 1;
  const nameOn = db
    .prepare(
      'SELECT debtor_name FROM invoice WHERE debtor_key = ? AND date <= ? AND debtor_name IS NOT NULL ORDER BY date DESC, number DESC LIMIT 1',
    )
    .pluck();
  const where = [...(openOnly ? ['(d.clear_since IS NULL OR d.clear_since > :asOf)'] : []), ...(id === undefined ? [] : ['d.id = :id'])];
  const debtors = db
    .prepare(`SELECT ${DEBTOR}, d.seen_only FROM debtor d ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY d.id`)
    .raw()
    .iterate({ asOf, ...(id === undefined ? {} : { id }) }) as IterableIterator<Raw>;
  for (const row of debtors) {
    const known = debtorOf(row);
    const { key } = known;
    const invoiceRows = invoices.all(key, asOf);
    const paymentRows = payments.all(key, asOf, asOf);
    // A debtor met only in later documents was not there yet.
    if (row[18] === 1 && invoiceRows.length === 0 && paymentRows.length === 0 && !contacts?.all(key, asOf).length) continue;
    const debtor = calledLater && row[18] === 1 ? { ...known, name: (nameOn.get(key, asOf) as string | undefined) ?? known.id } : known;
    const stands = standing(
      invoiceRows.map((invoice) => invoiceOf(invoice, asOf)),
      paymentRows.map(paymentOf),
      allocations.all(key, asOf).map(allocationOf),
    );
    yield {
      debtor,
      ...stands,
      contacts: contacts ? contacts.all(key, asOf).map(contactOf) : [],
      disputes: disputes ? disputes.all(key, asOf).map((dispute) => disputeOf(dispute, asOf)) : [],
    };
  }
}

/** Payments nobody could be found for by the day, in order of day. */
export function* ownerlessPayments(store: Store, asOf: Day): Generator<Payment> {
  const rows = store.db
    .prepare(
      `SELECT ${PAYMENT} FROM payment WHERE date <= ? AND (owner_key IS NULL OR known_on > ?) AND stated = 0 ORDER BY date, id, invoice_number, amount, nth`,
    )
    .raw()
    .iterate(asOf, asOf) as IterableIterator<Raw>;
  for (const row of rows) yield paymentOf(row);
}

/** Debtors whose number is the text, or whose number or name holds it. An exact number comes alone. */
export function findDebtors(store: Store, text: string): Debtor[] {
  const exact = store.db.prepare(`SELECT ${DEBTOR} FROM debtor d WHERE d.id = ?`).raw().all(text) as Raw[];
  const rows =
    exact.length > 0
      ? exact
      : (store.db
          .prepare(
            `SELECT ${DEBTOR} FROM debtor d WHERE instr(lower(d.id), lower(:text)) > 0 OR instr(lower(coalesce(d.name, '')), lower(:text)) > 0 ORDER BY d.id LIMIT 50`,
          )
          .raw()
          .all({ text }) as Raw[]);
  return rows.map(debtorOf);
}

/** What one debtor is measured against. */
export function portfolioOn(store: Store, asOf: Day): Portfolio {
  const count = (sql: string): number => store.db.prepare(sql).pluck().get({ asOf }) as number;
  const recorded =
    count('SELECT EXISTS (SELECT 1 FROM dispute WHERE opened_on <= :asOf)') +
    count("SELECT EXISTS (SELECT 1 FROM invoice WHERE kind = 'credit_note' AND date <= :asOf)") +
    count('SELECT EXISTS (SELECT 1 FROM invoice WHERE flagged_on <= :asOf)');
  if (recorded === 0) return { disputeRate: null };
  const due = count("SELECT count(*) FROM invoice WHERE kind = 'invoice' AND due <= :asOf");
  const objected = count(
    `SELECT count(*) FROM (
       SELECT coalesce(number_key, number) FROM invoice WHERE disputed = 1 AND flagged_on <= :asOf
       UNION SELECT number_key FROM dispute WHERE opened_on <= :asOf
       UNION SELECT number_key(credits) FROM invoice WHERE kind = 'credit_note' AND credits IS NOT NULL AND date <= :asOf)`,
  );
  return { disputeRate: due === 0 ? null : Math.min(1, objected / due) };
}
