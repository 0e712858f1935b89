/** Whole debtors as they stood on a day, streamed in order of debtor number. */
import type { Day } from '../ledger/day.js';
import { disputeRateOf } from '../ledger/dispute-rate.js';
import type { Account, Debtor, Payment, Portfolio } from '../ledger/model.js';
import { looseNameKey, plainText } from '../ledger/names.js';
import { standing } from '../ledger/standing.js';
import { Unclaimed } from '../ledger/unclaimed.js';
import { agreedOn } from './agreements.js';
import { withoutTwins } from './bookings.js';
import { disputedPayments } from './disputed-payments.js';
import { holdsOf } from './holds.js';
import { Kin } from './kin.js';
import type { Store } from './open.js';
import { plansOf } from './plans.js';
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
import { lookedUp, type RowsOf, Sweep, type Wanted } from './sweep.js';
import { waiversOf } from './waivers.js';

export interface Selection {
  /** Only debtors of whom something may be open or unallocated on the day. */
  readonly openOnly?: boolean;
  /** Only the debtor with this number. */
  readonly id?: string;
}

/** Loading more than one in so many of all debtors, it is cheaper to read the tables whole. */
const MANY = 8;

const EVERYONE = '1';
const STILL_OPEN = '(d.clear_since IS NULL OR d.clear_since > :asOf)';

const INVOICES: Wanted = { table: 'invoice', columns: INVOICE, owner: 'debtor_key', where: 'date <= :asOf', order: 'date, number' };
const PAYMENTS: Wanted = {
  table: 'payment',
  columns: PAYMENT,
  owner: 'owner_key',
  where: 'date <= :asOf AND known_on <= :asOf',
  order: 'date, id, invoice_number, amount, nth',
};
const CONTACTS: Wanted = {
  table: 'contact',
  columns: CONTACT,
  owner: 'debtor_key',
  where: 'date <= :asOf',
  order: 'date, ident, nth',
};

/** Loads debtors one by one; memory holds one at a time. */
export function* eachAccount(store: Store, asOf: Day, { openOnly = false, id }: Selection = {}): Generator<Account> {
  const { db } = store;
  const among = openOnly ? STILL_OPEN : EVERYONE;
  const isSwept = id === undefined && (!openOnly || areMany(store, asOf));
  const sweeps: Sweep[] = [];
  const kin = new Kin(store);
  try {
    const invoices = reading(INVOICES, 3, 1);
    const payments = reading(PAYMENTS, 2, 1);
    const contacts = isEmpty(store, 'contact') ? null : reading(CONTACTS, 1, 0);
    const holds = holdsOf(store, asOf);
    const waivers = waiversOf(store, asOf);
    const agreed = agreedOn(store, asOf);
    const plans = plansOf(store, asOf);
    const disputes = isEmpty(store, 'dispute') ? null : disputesOf(store, asOf, isSwept);
    const ofPayments = disputes && disputedPayments(store, asOf);
    const allocations = db.prepare(`SELECT ${ALLOCATION} FROM allocation WHERE debtor_key = ? AND day <= ? ORDER BY seq`).raw();
    // Who is known from documents only is called what the latest of them by that day calls him.
    const calledLater = db.prepare('SELECT EXISTS (SELECT 1 FROM invoice WHERE date > ?)').pluck().get(asOf) === 1;
    const nameOn = db
      .prepare(
        'SELECT debtor_name FROM invoice WHERE debtor_key = ? AND date <= ? AND debtor_name IS NOT NULL ORDER BY date DESC, number DESC LIMIT 1',
      )
      .pluck();
    const debtors = db
      .prepare(`SELECT ${DEBTOR}, d.seen_only FROM debtor d WHERE ${among} ${id === undefined ? '' : 'AND d.id = :id'} ORDER BY d.id`)
      .raw()
      .iterate({ asOf, id }) as IterableIterator<Raw>;
    const described = db.prepare(`SELECT ${DEBTOR} FROM debtor d WHERE d.key = ?`).raw();
    for (const row of debtors) {
      const known = debtorOf(row);
      const { key } = known;
      const family = kin.accountOf(key) === key ? kin.familyOf(key) : [];
      const invoiceRows = invoices(key, family);
      const paymentRows = payments(key, family);
      const contactRows = contacts?.(key, family) ?? [];
      if (family.length === 0) continue;
      // A debtor met only in later documents was not there yet.
      if (row[19] === 1 && invoiceRows.length === 0 && paymentRows.length === 0 && contactRows.length === 0) continue;
      const named = calledLater && row[19] === 1 ? { ...known, name: (nameOn.get(key, asOf) as string | undefined) ?? known.id } : known;
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
        (allocations.all(key, asOf) as Raw[]).map(allocationOf),
      );
      const account: Account = {
        debtor,
        ...stands,
        contacts: contactRows.map(contactOf),
        holds: holds?.(family) ?? [],
        waivers: waivers?.(family) ?? [],
        plans: plans?.(family) ?? [],
        disputes: disputes
          ? inOrder([...family.map(disputes), ...(ofPayments ? [ofPayments(key)] : [])], 3, 0).map((dispute) => disputeOf(dispute, asOf))
          : [],
      };
      yield agreed(account, family);
    }
  } finally {
    for (const sweep of sweeps) sweep.close();
  }

  /** Reads the rows of a debtor, and of those who are one with him, in order of two columns. */
  function reading(wanted: Wanted, first: number, then: number): (key: number, family: readonly number[]) => Raw[] {
    const lookUp = lookedUp(db, wanted, { asOf });
    if (!isSwept) return (_key, family) => inOrder(family.map(lookUp), first, then);
    const sweep = new Sweep(db, wanted, among, { asOf });
    sweeps.push(sweep);
    // Debtors pass in order of their number; those who are one with him lie elsewhere.
    return (key, family) => inOrder([sweep.take(key), ...family.slice(1).map(lookUp)], first, then);
  }
}

const isEmpty = ({ db }: Store, table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;

function areMany({ db }: Store, asOf: Day): boolean {
  const count = (where: string): number => db.prepare(`SELECT count(*) FROM debtor d WHERE ${where}`).pluck().get({ asOf }) as number;
  return count(STILL_OPEN) * MANY > count(EVERYONE);
}

/** Lists of rows as one, in order of two columns; a single list has its order already. */
function inOrder(lists: readonly Raw[][], first: number, then: number): Raw[] {
  if (lists.length === 1) return lists[0] as Raw[];
  const order = (a: Raw, b: Raw, at: number): number => (String(a[at]) < String(b[at]) ? -1 : String(a[at]) > String(b[at]) ? 1 : 0);
  return lists.flat().sort((a, b) => order(a, b, first) || order(a, b, then));
}

/** Disputes name an invoice, not a debtor; of many debtors it is found out first who has any. */
function disputesOf({ db }: Store, asOf: Day, isSwept: boolean): RowsOf {
  const query = db
    .prepare(
      `SELECT DISTINCT ${DISPUTE} FROM invoice i JOIN dispute p ON p.number_key = coalesce(i.number_key, i.number) WHERE i.debtor_key = ? AND p.opened_on <= ? ORDER BY p.opened_on, p.ident, p.nth`,
    )
    .raw();
  const asked = isSwept
    ? new Set(
        db
          .prepare('SELECT DISTINCT debtor_key FROM invoice WHERE coalesce(number_key, number) IN (SELECT number_key FROM dispute)')
          .pluck()
          .all() as number[],
      )
    : null;
  return (debtor) => (asked?.has(debtor) === false ? [] : (query.all(debtor, asOf) as Raw[]));
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
    count('SELECT EXISTS (SELECT 1 FROM dispute_event WHERE on_day <= :asOf)') +
    count("SELECT EXISTS (SELECT 1 FROM invoice WHERE kind = 'credit_note' AND date <= :asOf)") +
    count('SELECT EXISTS (SELECT 1 FROM invoice WHERE flagged_on <= :asOf)');
  // Worked out when first asked for: only a ledger with such returns pays for it.
  let faults: ReadonlySet<Day> | undefined;
  const unclaimed = new Unclaimed(unclaimedPayments(store, asOf));
  const portfolio = (disputeRate: number | null): Portfolio => ({
    disputeRate,
    unclaimed,
    get mandateFaults() {
      faults ??= mandateFaultsOn(store, asOf);
      return faults;
    },
  });
  if (recorded === 0) return portfolio(null);
  const due = count("SELECT count(*) FROM invoice WHERE kind = 'invoice' AND due <= :asOf");
  const objected = count(
    `SELECT count(*) FROM (
       SELECT coalesce(number_key, number) FROM invoice WHERE disputed = 1 AND flagged_on <= :asOf
       UNION SELECT number_key FROM dispute WHERE opened_on <= :asOf
       UNION SELECT number_key FROM dispute_event WHERE on_day <= :asOf
       UNION SELECT number_key(credits) FROM invoice WHERE kind = 'credit_note' AND credits IS NOT NULL AND date <= :asOf)`,
  );
  return portfolio(disputeRateOf(due, objected));
}

function mandateFaultsOn(store: Store, asOf: Day): ReadonlySet<Day> {
  const days = store.db
    .prepare(
      "SELECT date FROM payment WHERE return_code IN ('MD01', 'MD02') AND date <= ? GROUP BY date HAVING count(DISTINCT owner_key) >= 3",
    )
    .pluck()
    .all(asOf) as Day[];
  return new Set(days);
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
