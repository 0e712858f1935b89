/** Whole debtors as they stood on a day, streamed in order of debtor number. */
import type { Day } from '../ledger/day.js';
import type { Account, Debtor, Payment, Portfolio } from '../ledger/model.js';
import { looseNameKey, plainText } from '../ledger/names.js';
import { standing } from '../ledger/standing.js';
import { Unclaimed } from '../ledger/unclaimed.js';
import { withoutTwins } from './bookings.js';
import { Kin } from './kin.js';
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
  const kin = new Kin(store);
  const described = db.prepare(`SELECT ${DEBTOR} FROM debtor d WHERE d.key = ?`).raw();
  for (const row of debtors) {
    const known = debtorOf(row);
    const { key } = known;
    if (kin.accountOf(key) !== key) continue;
    const family = kin.familyOf(key);
    /** Rows of the debtor, and of those who are one with him, in order of two columns. */
    const rowsOf = (query: { all: (...values: unknown[]) => Raw[] }, first: number, then: number, ...values: unknown[]): Raw[] => {
      if (family.length === 1) return query.all(key, ...values);
      const order = (a: Raw, b: Raw, at: number): number => (String(a[at]) < String(b[at]) ? -1 : String(a[at]) > String(b[at]) ? 1 : 0);
      return family.flatMap((member) => query.all(member, ...values)).sort((a, b) => order(a, b, first) || order(a, b, then));
    };
    const invoiceRows = rowsOf(invoices, 3, 1, asOf);
    const paymentRows = rowsOf(payments, 2, 1, asOf, asOf);
    // A debtor met only in later documents was not there yet.
    if (row[18] === 1 && invoiceRows.length === 0 && paymentRows.length === 0 && !(contacts && rowsOf(contacts, 1, 0, asOf).length > 0))
      continue;
    const named = calledLater && row[18] === 1 ? { ...known, name: (nameOn.get(key, asOf) as string | undefined) ?? known.id } : known;
    const debtor =
      family.length === 1
        ? named
        : completed(
            named,
            family.slice(1).map((member) => debtorOf(described.get(member) as Raw)),
          );
    const read = invoiceRows.map((invoice) => invoiceOf(invoice, asOf));
    const stands = standing(
      family.length === 1 ? read : withoutTwins(read),
      paymentRows.map(paymentOf),
      allocations.all(key, asOf).map(allocationOf),
    );
    yield {
      debtor,
      ...stands,
      contacts: contacts ? rowsOf(contacts, 1, 0, asOf).map(contactOf) : [],
      disputes: disputes ? rowsOf(disputes, 3, 0, asOf).map((dispute) => disputeOf(dispute, asOf)) : [],
    };
  }
}

/** What a debtor's own row leaves open is taken from those who are one with him. */
function completed(debtor: Debtor, others: readonly Debtor[]): Debtor {
  const all: Record<string, unknown> = { ...debtor };
  for (const other of others) for (const [name, value] of Object.entries(other)) all[name] ??= value;
  return all as unknown as Debtor;
}

/** Payments nobody could be found for by the day, in order of day. */
export function* ownerlessPayments(store: Store, asOf: Day): Generator<Payment> {
  const rows = store.db
    .prepare(
      `SELECT ${PAYMENT} FROM payment WHERE date <= ? AND (owner_key IS NULL OR known_on > ?) ORDER BY date, id, invoice_number, amount, nth`,
    )
    .raw()
    .iterate(asOf, asOf) as IterableIterator<Raw>;
  for (const row of rows) yield paymentOf(row);
}

/** Debtors whose number is the text; else those called so in full, with or without their legal form; else those whose number or name holds it. */
export function findDebtors(store: Store, text: string): Debtor[] {
  const ranked = store.db
    .prepare(
      `SELECT * FROM (SELECT ${DEBTOR}, CASE
           WHEN d.id = :text THEN 1
           WHEN plain_text(d.id) = :plain THEN 2
           WHEN plain_text(d.name) = :plain THEN 2
           WHEN loose_name_key = :loose THEN 3
           WHEN instr(lower(d.id), lower(:text)) OR instr(lower(d.name), lower(:text)) THEN 4
           WHEN instr(plain_text(d.id), nullif(:plain, '')) OR instr(plain_text(d.name), nullif(:plain, '')) THEN 4
         END AS rank, d.id AS number FROM debtor d) WHERE rank IS NOT NULL ORDER BY rank, number LIMIT 50`,
    )
    .raw()
    .all({ text, plain: plainText(text) || null, loose: looseNameKey(text) || null }) as Raw[];
  const rankOf = (row: Raw | undefined): unknown => row?.at(-2);
  const rows = ranked.filter((row) => rankOf(row) === rankOf(ranked[0]));
  const kin = new Kin(store);
  if (kin.none) return rows.map(debtorOf);
  const one = store.db.prepare(`SELECT ${DEBTOR} FROM debtor d WHERE d.key = ?`).raw();
  const keys = new Set(rows.map((row) => kin.accountOf(row[0] as number)));
  return [...keys].map((key) => debtorOf(one.get(key) as Raw));
}

/** What one debtor is measured against. */
export function portfolioOn(store: Store, asOf: Day): Portfolio {
  const count = (sql: string): number => store.db.prepare(sql).pluck().get({ asOf }) as number;
  const recorded =
    count('SELECT EXISTS (SELECT 1 FROM dispute WHERE opened_on <= :asOf)') +
    count("SELECT EXISTS (SELECT 1 FROM invoice WHERE kind = 'credit_note' AND date <= :asOf)") +
    count('SELECT EXISTS (SELECT 1 FROM invoice WHERE flagged_on <= :asOf)');
  const unclaimed = new Unclaimed(unclaimedPayments(store, asOf));
  if (recorded === 0) return { disputeRate: null, unclaimed };
  const due = count("SELECT count(*) FROM invoice WHERE kind = 'invoice' AND due <= :asOf");
  const objected = count(
    `SELECT count(*) FROM (
       SELECT coalesce(number_key, number) FROM invoice WHERE disputed = 1 AND flagged_on <= :asOf
       UNION SELECT number_key FROM dispute WHERE opened_on <= :asOf
       UNION SELECT number_key(credits) FROM invoice WHERE kind = 'credit_note' AND credits IS NOT NULL AND date <= :asOf)`,
  );
  return { disputeRate: due === 0 ? null : Math.min(1, objected / due), unclaimed };
}

/** Money that came in, is nobody's yet by the day, and of which nobody said that it is no debtor's. */
function* unclaimedPayments({ db }: Store, asOf: Day): Generator<Payment> {
  const rows = db
    .prepare(
      `SELECT ${PAYMENT} FROM payment WHERE date <= ? AND (owner_key IS NULL OR known_on > ?) AND amount > 0 AND stated = 0
         AND owner_how IS NOT 'not ours' ORDER BY date, id, nth`,
    )
    .raw()
    .iterate(asOf, asOf) as IterableIterator<Raw>;
  for (const row of rows) yield paymentOf(row);
}
