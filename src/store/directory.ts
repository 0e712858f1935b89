/** What the whole ledger knows of whose money a payment may be: numbers, names, accounts. */
import type { BookablePayment } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import type { Directory, OwnedBy, Owner, Pointer } from '../ledger/owners.js';
import { numberKey } from '../ledger/references.js';
import { carriesNumber, type StructuredReference, structuredIn } from '../ledger/structured-reference.js';
import { givenUnder } from './issued-references.js';
import type { Kin } from './kin.js';
import type { Store } from './open.js';
import { PAYMENT, type PaymentRead, paymentOf, type Raw } from './rows.js';

/** Day before every document: who is described in a file is known always. */
export const ALWAYS = '0000-01-01';

/** A payment that names no debtor, with the owner found for it before. */
export interface Ownerless extends PaymentRead {
  readonly owner: number | null;
  readonly ownedBy: string | null;
}

const PAGE = 10_000;
/** What makes an account number a debtor's own. */
const BY_NUMBER: readonly OwnedBy[] = [
  'debtor number',
  'invoice number',
  'structured reference',
  'number in reference',
  'debtor number in reference',
];

const ownerlessOf = (row: Raw): Ownerless => ({ ...paymentOf(row), owner: row[13] as number | null, ownedBy: row[14] as string | null });

/** Payments whose own row names no debtor, nor the only invoice of a number; page by page: rows may be written in between. */
export function* paymentsWithoutDebtor(store: Store): Generator<Ownerless> {
  const page = store.db
    .prepare(
      `SELECT ${PAYMENT}, owner_key, owner_how FROM payment WHERE debtor_key IS NULL AND key > ? AND key NOT IN (SELECT payment_key FROM temp.plain_owner) ORDER BY key LIMIT ${PAGE}`,
    )
    .raw();
  for (let after = 0; ; ) {
    const rows = page.all(after) as Raw[];
    for (const row of rows) yield ownerlessOf(row);
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1]?.[0] as number;
  }
}

/** Payments whose row names a debtor, though a person decides or decided about them: with that debtor and the day. */
export function decidedPayments({ db }: Store, decided: Iterable<number>): (Ownerless & { readonly named: number })[] {
  const row = db.prepare(`SELECT ${PAYMENT}, owner_key, owner_how, debtor_key FROM payment WHERE key = ? AND debtor_key IS NOT NULL`).raw();
  const before = db.prepare("SELECT key FROM payment WHERE owner_how IN ('decision', 'not ours')").pluck().all() as number[];
  return [...new Set([...decided, ...before])]
    .sort((a, b) => a - b)
    .flatMap((key) => {
      const found = row.get(key) as Raw | undefined;
      return found ? [{ ...ownerlessOf(found), named: found[15] as number }] : [];
    });
}

export function directoryOf(store: Store, kin: Kin): Directory {
  const { db } = store;
  const numbered = db.prepare('SELECT debtor_key, date, amount FROM invoice WHERE number = :key OR number_key = :key').raw();
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
    (rows as [number, Day | null, number?][]).flatMap(([debtor, since, amount]) =>
      since === null ? [] : [{ debtor: kin.accountOf(debtor), since, amount }],
    );
  const referred = referredInvoices(store, kin);
  const given = askedUnder(store, kin);
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
    invoicesReferred: (reference) => {
      const asked = given(reference.reference);
      if (asked.length > 0) return asked;
      const carried = reference.carries.length >= 6 ? pointers(numbered.all({ key: reference.carries })) : [];
      return carried.length > 0 ? carried : referred(reference);
    },
    payersKnown: knownPayers(store, kin),
    headOf: (debtor) => kin.headOf(debtor),
  };
}

/** Debtors whom a message asked to pay under this reference, from its day on. */
function askedUnder(store: Store, kin: Kin): (reference: string) => readonly Pointer[] {
  const given = givenUnder(store);
  return (reference) => given(reference).map(({ debtor, since }) => ({ debtor: kin.accountOf(debtor), since }));
}

/** Who pays from an account or under a name, as people decided: known from the day of the payment that showed it. */
function knownPayers({ db }: Store, kin: Kin): NonNullable<Directory['payersKnown']> {
  const byIban = new Map<string, Pointer[]>();
  const byName = new Map<string, Pointer[]>();
  const rows = db
    .prepare(
      "SELECT x.payer_iban, x.payer_name, d.key, coalesce(x.payment_date, '') FROM decision x JOIN debtor d ON d.id = x.debtor_id WHERE x.kind = 'payer'",
    )
    .raw()
    .all() as [string | null, string | null, number, Day][];
  for (const [iban, name, debtor, since] of rows) {
    const pointer = { debtor: kin.accountOf(debtor), since };
    if (iban !== null) byIban.set(iban, [pointer]);
    else if (name !== null) byName.set(nameKey(name), [pointer]);
  }
  if (rows.length === 0) return () => [];
  return (iban, name) => (iban === null ? undefined : byIban.get(iban)) ?? (name === null ? undefined : byName.get(nameKey(name))) ?? [];
}

/**
 * Invoices by the structured references they bear, or by the digits of their number behind letters. No index holds these: all
 * invoices are read once, and only where a payment asks.
 */
function referredInvoices({ db }: Store, kin: Kin): (reference: StructuredReference) => Pointer[] {
  let byReference: Map<string, Pointer[]> | null = null;
  return (reference) => {
    if (!reference.marked && reference.carries.length < 6) return [];
    byReference ??= index();
    return byReference.get(reference.reference) ?? byReference.get(`=${reference.carries}`) ?? [];
  };

  function index(): Map<string, Pointer[]> {
    const wanted = wantedReferences();
    const found = new Map<string, Pointer[]>();
    const add = (key: string, debtor: number, since: Day): void => {
      if (!wanted.has(key)) return;
      const same = found.get(key);
      const pointer = { debtor: kin.accountOf(debtor), since };
      if (same) same.push(pointer);
      else found.set(key, [pointer]);
    };
    const rows = db.prepare('SELECT debtor_key, date, number, description, po_number FROM invoice').raw().iterate() as IterableIterator<
      [number, Day, string, string | null, string | null]
    >;
    for (const [debtor, date, number, description, poNumber] of rows) {
      for (const text of [number, description, poNumber])
        if (text !== null) for (const { reference } of structuredIn(text).references) add(reference, debtor, date);
      const digits = numberKey(number.replace(/\D/g, ''));
      if (digits.length >= 6) add(`=${digits}`, debtor, date);
    }
    return found;
  }

  function wantedReferences(): Set<string> {
    const wanted = new Set<string>();
    const rows = db.prepare('SELECT invoice_number, reference FROM payment WHERE debtor_key IS NULL').raw().iterate() as IterableIterator<
      (string | null)[]
    >;
    for (const texts of rows)
      for (const text of texts)
        if (text !== null)
          for (const reference of structuredIn(text).references) {
            wanted.add(reference.reference);
            if (carriesNumber(reference, reference.carries)) wanted.add(`=${reference.carries}`);
          }
    return wanted;
  }
}

/** A payment whose account number is asked about, with the debtor its own numbers point at. */
export interface AccountQuestion {
  readonly payment: Ownerless;
  readonly owner: Owner | null;
}

/** Which debtors are known to pay from the accounts asked about, and since when: by what files and numbers say, never by an earlier guess. */
export function accountLinks(store: Store, kin: Kin, asked: readonly AccountQuestion[]): (iban: string) => Pointer[] {
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
  return (iban) => (links.all(iban) as [number, Day][]).map(([debtor, since]) => ({ debtor: kin.accountOf(debtor), since }));
}

export function writeOwner(store: Store): (payment: number, owner: { debtor: number | null; since: Day; how: string } | null) => void {
  const write = store.db.prepare('UPDATE payment SET owner_key = ?, known_on = ?, owner_how = ? WHERE key = ?');
  return (payment, owner) => void write.run(owner?.debtor ?? null, owner?.since ?? null, owner?.how ?? null, payment);
}

/** What a replay needs beside the row. */
export type Whose = Pick<BookablePayment, 'debtor' | 'presumed' | 'decision'>;
