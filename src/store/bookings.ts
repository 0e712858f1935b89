/** What is worked out after every change, and kept: names from documents, bookings, and the rules they were made by. */
import type { Allowances, BookableInvoice, BookablePayment } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import type { Allocation } from '../ledger/model.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import type { PaymentRuling } from './decisions.js';
import { ALWAYS } from './directory.js';
import { referencesOf } from './issued-references.js';
import type { Kin } from './kin.js';
import type { Store } from './open.js';
import { INVOICE, type InvoiceRead, invoiceOf, PAYMENT, paymentOf, type Raw } from './rows.js';

/** Debtors known from documents only are called what their latest invoice calls them, and recognised by what the first did: that no later one changes. */
export function nameSeenDebtors(store: Store, keys: Iterable<number>): void {
  const { db } = store;
  const named = (order: 'ASC' | 'DESC') =>
    db
      .prepare(
        `SELECT debtor_name FROM invoice WHERE debtor_key = ? AND debtor_name IS NOT NULL ORDER BY date ${order}, number ${order} LIMIT 1`,
      )
      .pluck();
  const first = named('ASC');
  const latest = named('DESC');
  const seen = db.prepare('SELECT name, name_key FROM debtor WHERE key = ? AND seen_only = 1').raw();
  const rename = db.prepare('UPDATE debtor SET name = ?, name_key = ?, loose_name_key = ? WHERE key = ?');
  for (const key of keys) {
    const before = seen.get(key) as [string | null, string | null] | undefined;
    if (!before) continue;
    const name = (latest.get(key) as string | undefined) ?? null;
    const known = (first.get(key) as string | undefined) ?? null;
    const nameKeyOf = known && nameKey(known);
    if (name !== before[0] || nameKeyOf !== before[1]) rename.run(name, nameKeyOf, known && looseNameKey(known), key);
  }
}

/** Of the given debtors, those with anything to book: money, credit notes, stated open amounts, bookings that must go. */
export function debtorsToBook(store: Store, keys: Iterable<number>): number[] {
  const booking = store.db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM payment WHERE owner_key = :key) OR EXISTS (SELECT 1 FROM allocation WHERE debtor_key = :key)
         OR EXISTS (SELECT 1 FROM invoice WHERE debtor_key = :key AND (amount < 0 OR stated_open IS NOT NULL))`,
    )
    .pluck();
  return [...keys].filter((key) => booking.get({ key }) === 1);
}

/** What is booked together: one account, or those of a head office and its branches. */
export interface Books {
  readonly accounts: readonly number[];
  readonly head: number | null;
  readonly invoices: BookableInvoice[];
  readonly payments: BookablePayment[];
}

/** Where documents are read from. */
export interface Tables {
  readonly invoice: string;
  readonly payment: string;
}
const LEDGER: Tables = { invoice: 'invoice', payment: 'payment' };

/**
 * The documents of many debtors side by side: in the ledger they lie where they came, each in another place. Taken at one moment;
 * what is written later is not in them.
 */
export function gathered({ db }: Store, debtors: Iterable<number>): Tables {
  db.exec('DROP TABLE IF EXISTS temp.gathered; CREATE TEMP TABLE gathered (key INTEGER PRIMARY KEY)');
  const insert = db.prepare('INSERT OR IGNORE INTO temp.gathered VALUES (?)');
  let asked = 0;
  for (const key of debtors) asked += insert.run(key).changes;
  // Few are looked up one by one; for many it is quicker to read all there is.
  const few = asked * 20 < (db.prepare('SELECT count(*) FROM debtor').pluck().get() as number);
  const [invoices, payments] = few ? ['INDEXED BY invoice_debtor', 'INDEXED BY payment_owner'] : ['NOT INDEXED', 'NOT INDEXED'];
  db.exec(`
    DROP TABLE IF EXISTS temp.gathered_invoice;
    CREATE TEMP TABLE gathered_invoice AS
      SELECT debtor_key, ${INVOICE} FROM invoice ${invoices} WHERE debtor_key IN (SELECT key FROM temp.gathered) ORDER BY debtor_key;
    CREATE INDEX temp.gathered_invoice_debtor ON gathered_invoice (debtor_key);
    DROP TABLE IF EXISTS temp.gathered_payment;
    CREATE TEMP TABLE gathered_payment AS
      SELECT owner_key, ${PAYMENT}, owner_how FROM payment ${payments} WHERE owner_key IN (SELECT key FROM temp.gathered) ORDER BY owner_key;
    CREATE INDEX temp.gathered_payment_owner ON gathered_payment (owner_key)`);
  return { invoice: 'temp.gathered_invoice', payment: 'temp.gathered_payment' };
}

/** Everything that is booked or booked upon, of an account and all that are booked with it. */
export function booksOf(
  store: Store,
  kin: Kin,
  rulings: ReadonlyMap<number, PaymentRuling>,
  from: Tables = LEDGER,
): (account: number, presumed?: boolean) => Books {
  const invoices = store.db.prepare(`SELECT ${INVOICE} FROM ${from.invoice} WHERE debtor_key = ?`).raw();
  const payments = store.db.prepare(`SELECT ${PAYMENT}, owner_how FROM ${from.payment} WHERE owner_key = ?`).raw();
  const idOf = store.db.prepare('SELECT id FROM debtor WHERE key = ?').pluck();
  const issued = referencesOf(store);
  return (account, withPresumed = true) => {
    const accounts = kin.groupOf(account);
    const books: Books = { accounts, head: kin.headOfficeOf(account), invoices: [], payments: [] };
    for (const debtor of accounts) {
      const debtorId = accounts.length === 1 ? '' : (idOf.get(debtor) as string);
      const family = kin.familyOf(debtor);
      const read = family.flatMap((key) => {
        const given = issued?.(key);
        return (invoices.all(key) as Raw[]).map((row): InvoiceRead => {
          const invoice = invoiceOf(row);
          const references = given?.get(invoice.number);
          return references ? { ...invoice, issued: references } : invoice;
        });
      });
      for (const invoice of family.length === 1 ? read : withoutTwins(read)) books.invoices.push({ ...invoice, debtor, debtorId });
      for (const key of family)
        for (const row of payments.all(key) as Raw[]) {
          const presumed = row[13] === 'payer and amount';
          if (!presumed || withPresumed) books.payments.push(payableOf(row, debtor, rulings, presumed));
        }
    }
    return books;
  };
}

function payableOf(row: Raw, debtor: number, rulings: ReadonlyMap<number, PaymentRuling>, presumed: boolean): BookablePayment {
  const payment = paymentOf(row);
  const ruling = rulings.get(payment.key);
  const decision = ruling && (ruling.kind === 'to' || ruling.kind === 'credit') ? { kind: ruling.kind, lines: ruling.lines } : null;
  return { ...payment, debtor, presumed, decision };
}

/** Of debtors who are one, the same invoice may have come under both numbers: it is one claim. */
export function withoutTwins<T extends InvoiceRead>(invoices: readonly T[]): T[] {
  const seen = new Set<string>();
  return invoices.filter(({ number, kind, date, amount, currency }) => {
    const same = [number, kind, date, amount, currency].join('\u001f');
    return !seen.has(same) && seen.add(same);
  });
}

/** Replaces the bookings of one debtor, and notes since when nothing of him is open (`null`: something is). */
export function bookWriter(store: Store): (debtor: number, allocations: readonly Allocation[], clearSince: Day | null) => void {
  const { db } = store;
  const clear = db.prepare('DELETE FROM allocation WHERE debtor_key = ?');
  const insert = db.prepare(
    'INSERT INTO allocation (debtor_key, seq, payment_key, credit_key, invoice_key, amount, day, how, undoes_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const note = db.prepare('UPDATE debtor SET clear_since = ? WHERE key = ?');
  return (debtor, allocations, clearSince) => {
    clear.run(debtor);
    let seq = 0;
    for (const { payment, credit, invoice, amount, day, how, undoes } of allocations)
      insert.run(debtor, ++seq, payment, credit, invoice, amount, day, how, undoes);
    note.run(clearSince, debtor);
  };
}

/** Debtors of whom something came are looked at again from the start; those without any document have nothing open. */
export function resetClear(store: Store, keys: Iterable<number>): void {
  const { db } = store;
  const reset = db.prepare('UPDATE debtor SET clear_since = NULL WHERE key = ? AND clear_since IS NOT NULL');
  for (const key of keys) reset.run(key);
  // The first invoices of a debtor who was described before; where nothing is to be booked, only they tell.
  db.exec(
    `UPDATE debtor SET clear_since = NULL WHERE clear_since = '${ALWAYS}' AND EXISTS (SELECT 1 FROM invoice WHERE debtor_key = debtor.key)`,
  );
  db.exec(
    `UPDATE debtor SET clear_since = '${ALWAYS}' WHERE clear_since IS NULL AND seen_only = 0
       AND NOT EXISTS (SELECT 1 FROM invoice WHERE debtor_key = debtor.key) AND NOT EXISTS (SELECT 1 FROM payment WHERE owner_key = debtor.key)
       AND NOT EXISTS (SELECT 1 FROM kin WHERE account_key = debtor.key AND debtor_key <> account_key)`,
  );
}

/** The allowances the bookings were last made with, and whether they were made by today's rules. */
export function bookedBy({ db }: Store, version: number): { allowances: Allowances | null; current: (allowances: Allowances) => boolean } {
  const text = db.prepare('SELECT rules FROM booked_by').pluck().get() as string | undefined;
  const known = text === undefined ? null : (JSON.parse(text) as { version: number; allowances: Allowances });
  return {
    allowances: known?.allowances ?? null,
    current: (allowances) => text === JSON.stringify({ version, allowances }),
  };
}

export function noteBookedBy({ db }: Store, version: number, allowances: Allowances): void {
  db.prepare('DELETE FROM booked_by').run();
  // An empty ledger leaves no trace of rules.
  db.prepare('INSERT INTO booked_by (rules) SELECT ? WHERE EXISTS (SELECT 1 FROM debtor)').run(JSON.stringify({ version, allowances }));
}

export function allDebtors({ db }: Store): number[] {
  return db.prepare('SELECT key FROM debtor').pluck().all() as number[];
}
