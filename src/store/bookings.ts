/** What is worked out after every change, and kept: names from documents, owners of payments, bookings. */
import type { BookableInvoice, BookablePayment } from '../ledger/allocation.js';
import type { Day } from '../ledger/day.js';
import type { Allocation } from '../ledger/model.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import type { Directory, OwnedBy, Owner, Pointer } from '../ledger/owners.js';
import type { Store } from './open.js';
import { INVOICE, invoiceOf, PAYMENT, paymentOf, type Raw } from './rows.js';

/** Day before every document: of a debtor with no documents nothing was ever open. */
const ALWAYS = '0000-01-01';

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

/** A payment that names no debtor, with the owner found for it before. */
export interface Ownerless extends BookablePayment {
  readonly owner: number | null;
  readonly ownedBy: string | null;
}

const PAGE = 10_000;
/** What makes an account number a debtor's own. */
const BY_NUMBER: readonly OwnedBy[] = ['debtor number', 'invoice number', 'number in reference', 'debtor number in reference'];

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
  const numbered = db
    .prepare('SELECT debtor_key, min(date) FROM invoice WHERE number = :key OR number_key = :key GROUP BY debtor_key')
    .raw();
  // Who is described in a file is known always; who is met in documents only, from the first of them.
  const byId = db
    .prepare(
      `SELECT key, CASE seen_only WHEN 0 THEN '${ALWAYS}' ELSE
         (SELECT min(day) FROM (SELECT min(date) AS day FROM invoice WHERE debtor_key = d.key UNION ALL SELECT min(date) FROM payment WHERE owner_key = d.key AND debtor_key = d.key
          UNION ALL SELECT min(date) FROM contact WHERE debtor_key = d.key)) END FROM debtor d WHERE id = ?`,
    )
    .raw();
  const named = (column: string) =>
    db
      .prepare(
        `SELECT key, CASE seen_only WHEN 0 THEN '${ALWAYS}' ELSE (SELECT min(date) FROM invoice WHERE debtor_key = d.key AND debtor_name IS NOT NULL) END
         FROM debtor d WHERE ${column} = ? LIMIT 50`,
      )
      .raw();
  const byName = named('name_key');
  const byLooseName = named('loose_name_key');
  const pointers = (rows: unknown): Pointer[] =>
    (rows as [number, Day | null][]).flatMap(([debtor, since]) => (since === null ? [] : [{ debtor, since }]));
  return {
    invoicesNumbered: (key) => (key === '' ? [] : pointers(numbered.all({ key }))),
    debtorNumbered: (id) => pointers(byId.all(id))[0] ?? null,
    debtorsNamed: (name, on) => {
      const exact = pointers(byName.all(nameKey(name)));
      if (exact.some(({ since }) => since <= on)) return exact;
      const loose = looseNameKey(name);
      const near = loose === '' ? [] : pointers(byLooseName.all(loose));
      return exact.length > 0 && !near.some(({ since }) => since <= on) ? exact : near;
    },
  };
}

/** A payment whose account number is asked about, with the debtor its own numbers point at. */
export interface AccountQuestion {
  readonly payment: Ownerless;
  readonly owner: Owner | null;
}

/** Which debtors are known to pay from the accounts asked about, and since when: by what files and numbers say, never by an earlier guess. */
export function accountLinks(store: Store, asked: readonly AccountQuestion[]): (iban: string) => Pointer[] {
  const { db } = store;
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS account_asked (payment_key INTEGER PRIMARY KEY, iban TEXT);
    CREATE TEMP TABLE IF NOT EXISTS account_link (iban TEXT, debtor_key INTEGER, since TEXT, PRIMARY KEY (iban, debtor_key)) WITHOUT ROWID;
    DELETE FROM temp.account_asked;
    DELETE FROM temp.account_link;`);
  const ask = db.prepare('INSERT INTO temp.account_asked VALUES (?, ?)');
  for (const { payment } of asked) ask.run(payment.key, payment.payerIban);
  db.exec(`
    INSERT INTO temp.account_link
    SELECT iban, debtor_key, min(since) FROM (
      SELECT p.payer_iban AS iban, p.owner_key AS debtor_key, p.known_on AS since FROM payment p
      WHERE p.payer_iban IN (SELECT iban FROM temp.account_asked) AND p.key NOT IN (SELECT payment_key FROM temp.account_asked)
        AND p.owner_key IS NOT NULL AND p.stated = 0 AND p.owner_how IN (${BY_NUMBER.map((how) => `'${how}'`).join(', ')})
      UNION ALL SELECT d.iban, d.key, '${ALWAYS}' FROM debtor d WHERE d.iban IN (SELECT iban FROM temp.account_asked))
    GROUP BY iban, debtor_key`);
  const link = db.prepare('INSERT INTO temp.account_link VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET since = min(since, excluded.since)');
  for (const { payment, owner } of asked)
    if (owner && BY_NUMBER.includes(owner.how)) link.run(payment.payerIban, owner.debtor, owner.since);
  const links = db.prepare('SELECT debtor_key, since FROM temp.account_link WHERE iban = ? ORDER BY since, debtor_key').raw();
  return (iban) => (links.all(iban) as [number, Day][]).map(([debtor, since]) => ({ debtor, since }));
}

export function writeOwner(store: Store): (payment: number, owner: Owner | null) => void {
  const write = store.db.prepare('UPDATE payment SET owner_key = ?, known_on = ?, owner_how = ? WHERE key = ?');
  return (payment, owner) => void write.run(owner?.debtor ?? null, owner?.since ?? null, owner?.how ?? null, payment);
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
  const { db } = store;
  const reset = db.prepare('UPDATE debtor SET clear_since = NULL WHERE key = ? AND clear_since IS NOT NULL');
  for (const key of keys) reset.run(key);
  db.exec(
    `UPDATE debtor SET clear_since = '${ALWAYS}' WHERE clear_since IS NULL AND seen_only = 0
       AND NOT EXISTS (SELECT 1 FROM invoice WHERE debtor_key = debtor.key) AND NOT EXISTS (SELECT 1 FROM payment WHERE owner_key = debtor.key)`,
  );
}
