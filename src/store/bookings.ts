/** What is worked out after every change, and kept: names from documents, owners of payments, bookings. */
import type { BookableInvoice, BookablePayment } from '../ledger/allocation.js';
import type { Day } from '../ledger/day.js';
import type { Allocation } from '../ledger/model.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import type { Directory, Owner, Pointer } from '../ledger/owners.js';
import type { Store } from './open.js';
import { INVOICE, invoiceOf, PAYMENT, paymentOf, type Raw } from './rows.js';

/** Day before every document: of a debtor with no documents nothing was ever open. */
const ALWAYS = '0000-01-01';

/** Debtors known from documents only are called what their latest invoice calls them. */
export function nameSeenDebtors(store: Store, keys: Iterable<number>): void {
  const { db } = store;
  const latest = db
    .prepare('SELECT debtor_name FROM invoice WHERE debtor_key = ? AND debtor_name IS NOT NULL ORDER BY date DESC, number DESC LIMIT 1')
    .pluck();
  const seen = db.prepare('SELECT name FROM debtor WHERE key = ? AND seen_only = 1').raw();
  const rename = db.prepare('UPDATE debtor SET name = ?, name_key = ?, loose_name_key = ? WHERE key = ?');
  for (const key of keys) {
    const before = seen.get(key) as [string | null] | undefined;
    if (!before) continue;
    const name = (latest.get(key) as string | undefined) ?? null;
    if (name !== before[0]) rename.run(name, name && nameKey(name), name && looseNameKey(name), key);
  }
}

/** A payment that names no debtor, with the owner found for it before. */
export interface Ownerless extends BookablePayment {
  readonly owner: number | null;
  readonly ownedBy: string | null;
}

const PAGE = 10_000;

/** Payments whose own row names no debtor, page by page; rows may be written in between. */
export function* paymentsWithoutDebtor(store: Store): Generator<Ownerless> {
  const page = store.db
    .prepare(`SELECT ${PAYMENT}, owner_key, owner_how FROM payment WHERE debtor_key IS NULL AND key > ? ORDER BY key LIMIT ${PAGE}`)
    .raw();
  for (let after = 0; ; ) {
    const rows = page.all(after) as Raw[];
    for (const row of rows) yield { ...paymentOf(row), owner: row[13] as number | null, ownedBy: row[14] as string | null };
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1]?.[0] as number;
  }
}

export function directoryOf(store: Store): Directory {
  const { db } = store;
  const numbered = db.prepare('SELECT debtor_key, min(date) FROM invoice WHERE number_key = ? GROUP BY debtor_key').raw();
  const byId = db.prepare('SELECT key FROM debtor WHERE id = ?').pluck();
  const byName = db.prepare('SELECT key FROM debtor WHERE name_key = ? LIMIT 3').pluck();
  const byLooseName = db.prepare('SELECT key FROM debtor WHERE loose_name_key = ? LIMIT 3').pluck();
  return {
    invoicesNumbered: (key) => (key === '' ? [] : (numbered.all(key) as [number, Day][]).map(([debtor, since]) => ({ debtor, since }))),
    debtorNumbered: (id) => (byId.get(id) as number | undefined) ?? null,
    debtorsNamed: (name) => {
      const exact = byName.all(nameKey(name)) as number[];
      if (exact.length > 0) return exact;
      const loose = looseNameKey(name);
      return loose === '' ? [] : (byLooseName.all(loose) as number[]);
    },
  };
}

/** Which debtors are known to pay from the accounts that `keys` were paid from, and since when. */
export function accountLinks(store: Store, keys: Iterable<number>): (iban: string) => Pointer[] {
  const { db } = store;
  db.exec('CREATE TEMP TABLE IF NOT EXISTS account_asked (iban TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM temp.account_asked;');
  db.exec(
    'CREATE TEMP TABLE IF NOT EXISTS account_link (iban TEXT, debtor_key INTEGER, since TEXT, PRIMARY KEY (iban, debtor_key)) WITHOUT ROWID; DELETE FROM temp.account_link;',
  );
  const ask = db.prepare(
    'INSERT OR IGNORE INTO temp.account_asked SELECT payer_iban FROM payment WHERE key = ? AND payer_iban IS NOT NULL',
  );
  for (const key of keys) ask.run(key);
  db.exec(`
    INSERT INTO temp.account_link
    SELECT iban, debtor_key, min(since) FROM (
      SELECT p.payer_iban AS iban, p.owner_key AS debtor_key, p.known_on AS since FROM payment p JOIN temp.account_asked a ON a.iban = p.payer_iban
      WHERE p.owner_key IS NOT NULL AND p.stated = 0 AND p.owner_how IN ('debtor number', 'invoice number', 'number in reference', 'debtor number in reference')
      UNION ALL SELECT d.iban, d.key, '${ALWAYS}' FROM debtor d JOIN temp.account_asked a ON a.iban = d.iban)
    GROUP BY iban, debtor_key`);
  const links = db.prepare('SELECT debtor_key, since FROM temp.account_link WHERE iban = ? ORDER BY since, debtor_key').raw();
  return (iban) => (links.all(iban) as [number, Day][]).map(([debtor, since]) => ({ debtor, since }));
}

export function writeOwner(store: Store): (payment: number, owner: Owner | null) => void {
  const write = store.db.prepare('UPDATE payment SET owner_key = ?, known_on = ?, owner_how = ? WHERE key = ?');
  return (payment, owner) => void write.run(owner?.debtor ?? null, owner?.since ?? null, owner?.how ?? null, payment);
}

/** Of the given debtors, those with anything to book: money, credit notes, stated open amounts. */
export function debtorsToBook(store: Store, keys: Iterable<number>): number[] {
  const { db } = store;
  const booking = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM payment WHERE owner_key = :key) OR EXISTS (SELECT 1 FROM invoice WHERE debtor_key = :key AND (amount < 0 OR stated_open IS NOT NULL))
       OR EXISTS (SELECT 1 FROM allocation WHERE debtor_key = :key)`,
    )
    .pluck();
  return [...keys].filter((key) => booking.get({ key }) === 1).sort((a, b) => a - b);
}

export interface Books {
  readonly invoices: BookableInvoice[];
  readonly payments: BookablePayment[];
}

/** Everything of one debtor that is booked or booked upon. */
export function booksOf(store: Store): (debtor: number) => Books {
  const invoices = store.db.prepare(`SELECT ${INVOICE} FROM invoice WHERE debtor_key = ?`).raw();
  const payments = store.db.prepare(`SELECT ${PAYMENT} FROM payment WHERE owner_key = ?`).raw();
  return (debtor) => ({
    invoices: (invoices.all(debtor) as Raw[]).map((row) => invoiceOf(row)),
    payments: (payments.all(debtor) as Raw[]).map(paymentOf),
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
  const reset = store.db.prepare(
    `UPDATE debtor SET clear_since = CASE WHEN EXISTS (SELECT 1 FROM invoice WHERE debtor_key = :key) OR EXISTS (SELECT 1 FROM payment WHERE owner_key = :key)
       THEN NULL ELSE '${ALWAYS}' END WHERE key = :key`,
  );
  for (const key of keys) reset.run({ key });
}
