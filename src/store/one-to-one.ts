/**
 * The plain case, for many debtors at once: every payment names an invoice of its own and pays no more than it. The answers
 * are those of `ledger/owners.ts` and `ledger/allocation.ts`; whatever is less plain than this is left to them.
 */
import type { Minor } from '../ledger/money.js';
import type { Store } from './open.js';

/** Asked once for the whole of a statement: most ledgers have neither. */
const ANY_KEYS = '(SELECT EXISTS (SELECT 1 FROM invoice WHERE number_key IS NOT NULL))';
const ANY_KIN = '(SELECT EXISTS (SELECT 1 FROM kin))';
/** An invoice (but one) has this number, as it stands or in the form for comparing. */
const TAKEN = (key: string, but = ''): string =>
  `(EXISTS (SELECT 1 FROM invoice w WHERE w.number = ${key}${but}) OR ${ANY_KEYS} AND EXISTS (SELECT 1 FROM invoice w WHERE w.number_key = ${key}${but}))`;
/** A reference read whole may be a number too: `factuur F2024001`, where an invoice has the number FACTUURF2024001. */
const NOT_WHOLE = `(p.reference = p.names OR NOT ${TAKEN("upper(replace(p.reference, ' ', ''))")})`;
/** And so may a number without its first letters. */
const NOT_PART = ['[A-Z]*', '[A-Z][A-Z]*', '[A-Z][A-Z][A-Z]*']
  .map((letters, n) => `(p.names NOT GLOB '${letters}' OR NOT ${TAKEN(`ltrim(substr(p.names, ${n + 2}), '0')`)})`)
  .join(' AND ');
const ONLY_THAT = `i.number_key IS NULL AND ${NOT_WHOLE} AND ${NOT_PART}`;
const HOW = "iif(p.invoice_number IS NULL, 'number in reference', 'invoice number')";

/** Long enough, or mixed enough, to be looked for among all invoices of all debtors. */
const TELLING = "(p.invoice_number IS NOT NULL OR length(p.names) >= 6 OR (length(p.names) >= 4 AND p.names GLOB '*[A-Z]*'))";
const HAS_KIN = (key: string): string =>
  `(${ANY_KIN} AND (EXISTS (SELECT 1 FROM kin k WHERE k.debtor_key = ${key}) OR EXISTS (SELECT 1 FROM kin k WHERE k.account_key = ${key})))`;

/**
 * Gives payments without debtor that name the only invoice of a number to its debtor, and remembers which they are in
 * `temp.plain_owner`.
 *
 * @param decided payments that people decided about: left alone
 * @returns debtors who gain or lose a payment
 */
export function ownByInvoice(store: Store, decided: Iterable<number>): number[] {
  const { db } = store;
  fill(store, 'decided_payment', decided);
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS plain_owner (payment_key INTEGER PRIMARY KEY, debtor_key INTEGER NOT NULL, how TEXT NOT NULL,
      was INTEGER, changes INTEGER NOT NULL);
    DELETE FROM temp.plain_owner;
    INSERT INTO temp.plain_owner
      SELECT p.key, i.debtor_key, ${HOW}, p.owner_key,
        p.owner_key IS NOT i.debtor_key OR p.owner_how IS NOT ${HOW} OR p.known_on IS NOT p.date
      FROM payment p NOT INDEXED JOIN invoice i ON i.number = p.names AND (p.invoice_number IS NOT NULL OR ${ONLY_THAT})
      WHERE p.debtor_key IS NULL AND p.names IS NOT NULL AND p.stated = 0 AND p.amount = i.amount AND i.date <= p.date AND ${TELLING}
        AND NOT ${TAKEN('coalesce(i.number_key, i.number)', ' AND w.key <> i.key')}
        AND NOT ${HAS_KIN('i.debtor_key')} AND p.key NOT IN (SELECT key FROM temp.decided_payment);
    UPDATE payment SET owner_key = x.debtor_key, known_on = payment.date, owner_how = x.how
      FROM temp.plain_owner x WHERE x.payment_key = payment.key AND x.changes`);
  return db
    .prepare(
      `SELECT debtor_key FROM temp.plain_owner WHERE changes
       UNION SELECT was FROM temp.plain_owner WHERE changes AND was IS NOT NULL`,
    )
    .pluck()
    .all() as number[];
}

/** Payments of a currency and their sum, minor units. */
export interface PlainMoney {
  readonly currency: string;
  readonly payments: number;
  readonly amount: Minor;
}

export interface Plain {
  /** Debtors booked. */
  readonly debtors: ReadonlySet<number>;
  /** Their new money, all of it booked. */
  readonly money: readonly PlainMoney[];
}

/** What the plain case does not tell. */
export interface PlainOptions {
  /** Payments that people decided about: their debtors are left alone. */
  readonly decided: Iterable<number>;
  /** Payments with a key above it are new. */
  readonly after: number;
  /** The one currency of all new payments; `null` where there may be several. */
  readonly currency: string | null;
  /** Whether less than an invoice may be its full payment; then only exact ones are plain. */
  readonly allowances: boolean;
}

/** Less than the invoice, where no other invoice is that amount; once per debtor, so that no other has become it. */
const PART_OR_ALL =
  '(p.amount = i.amount OR p.amount < i.amount AND NOT EXISTS (SELECT 1 FROM invoice o WHERE o.debtor_key = p.owner_key AND o.amount = p.amount))';

/** The day as a number, twice, one more for a part, and the place of the payment among those of the day. */
const SEQ = (part: string): string => `(2 * CAST(replace(p.date, '-', '') AS INTEGER) + ${part}) * 65536 + p.key % 65536`;
const IS_PART = 'a.seq / 65536 % 2';
const BOOKABLE = `p.amount > 0 AND p.known_on = p.date AND p.stated = 0 AND p.owner_how <> 'payer and amount'
        AND p.key NOT IN (SELECT key FROM temp.decided_payment)`;

/**
 * Books those of the given debtors whose every payment names another invoice of theirs and pays no more than it, or names none
 * and pays the only one of its amount.
 *
 * @param debtors `null`: all
 */
export function bookOneToOne(
  store: Store,
  debtors: Iterable<number> | null,
  { decided, after, currency, allowances }: PlainOptions,
): Plain {
  const { db } = store;
  fill(store, 'asked_debtor', debtors ?? []);
  const asked = (key: string): string => (debtors ? `${key} IN (SELECT key FROM temp.asked_debtor)` : `${key} IS NOT NULL`);
  fill(store, 'decided_payment', decided);
  // Every pair of payment and invoice is booked; the debtors of whom that is not all are booked again by their replay.
  db.exec(`
    DELETE FROM allocation WHERE ${asked('debtor_key')};
    INSERT OR IGNORE INTO allocation (debtor_key, seq, payment_key, invoice_key, amount, day, how)
      SELECT p.owner_key AS debtor_key, ${SEQ('(p.amount < i.amount)')} AS seq, p.key, i.key, p.amount, p.date, ${HOW}
      FROM payment p NOT INDEXED JOIN invoice i ON i.number = p.names AND i.debtor_key = p.owner_key
      WHERE ${allowances ? 'p.amount = i.amount' : PART_OR_ALL} AND p.currency = i.currency AND i.date <= p.date AND ${BOOKABLE} AND ${asked('p.owner_key')}
        AND (p.invoice_number IS NOT NULL OR p.key IN (SELECT payment_key FROM temp.plain_owner) OR ${ONLY_THAT})
      ORDER BY debtor_key, seq;
    INSERT OR IGNORE INTO allocation (debtor_key, seq, payment_key, invoice_key, amount, day, how)
      SELECT p.owner_key, ${SEQ('0')}, p.key, i.key, p.amount, p.date, 'exact amount'
      FROM payment p NOT INDEXED JOIN invoice i ON i.debtor_key = p.owner_key AND i.amount = p.amount
      WHERE ${!allowances} AND p.names = '' AND p.currency = i.currency AND i.date <= p.date AND ${BOOKABLE} AND ${asked('p.owner_key')}
        AND NOT EXISTS (SELECT 1 FROM invoice o WHERE o.debtor_key = i.debtor_key AND o.amount = i.amount AND o.key <> i.key)
        AND NOT ${TAKEN("upper(replace(p.reference, ' ', ''))")};

    CREATE TEMP TABLE IF NOT EXISTS plain_debtor (key INTEGER PRIMARY KEY, payments INTEGER, parts INTEGER, last TEXT,
      new_payments INTEGER, new_amount INTEGER);
    DELETE FROM temp.plain_debtor`);
  db.prepare(
    `INSERT INTO temp.plain_debtor
       SELECT a.debtor_key, count(*), sum(${IS_PART}), max(a.day), sum(a.payment_key > :after), sum(iif(a.payment_key > :after, a.amount, 0))
       FROM allocation a WHERE ${asked('a.debtor_key')} GROUP BY a.debtor_key
       HAVING count(DISTINCT a.invoice_key) = count(*) AND (sum(${IS_PART}) = 0 OR sum(${IS_PART}) = 1 AND sum(a.how = 'exact amount') = 0)
         AND count(*) = (SELECT count(*) FROM payment p WHERE p.owner_key = a.debtor_key) AND NOT ${HAS_KIN('a.debtor_key')}`,
  ).run({ after });
  db.exec(`
    DELETE FROM temp.plain_debtor WHERE key IN (SELECT debtor_key FROM invoice WHERE amount < 0 OR stated_open IS NOT NULL);
    DELETE FROM temp.plain_debtor WHERE key IN
      (SELECT debtor_key FROM invoice INDEXED BY invoice_number_key WHERE number_key IS NOT NULL GROUP BY debtor_key, number_key HAVING count(*) > 1);
    DELETE FROM temp.plain_debtor WHERE key IN
      (SELECT i.debtor_key FROM invoice i INDEXED BY invoice_number_key JOIN invoice o ON o.number = i.number_key AND o.debtor_key = i.debtor_key
       WHERE i.number_key IS NOT NULL);

    UPDATE debtor SET clear_since = CASE WHEN x.parts = 0 AND x.payments = (SELECT count(*) FROM invoice i WHERE i.debtor_key = debtor.key)
        THEN x.last END
      FROM temp.plain_debtor x WHERE debtor.key = x.key`);
  return {
    debtors: new Set(db.prepare('SELECT key FROM temp.plain_debtor').pluck().all() as number[]),
    money: newMoney(store, after, currency),
  };
}

/** A booking has no currency of its own: where there are several, the payments are read once more. */
function newMoney({ db }: Store, after: number, currency: string | null): PlainMoney[] {
  if (currency === null)
    return db
      .prepare(
        `SELECT currency, count(*) AS payments, sum(amount) AS amount FROM payment NOT INDEXED
         WHERE key > ? AND owner_key IN (SELECT key FROM temp.plain_debtor) GROUP BY currency ORDER BY currency`,
      )
      .all(after) as PlainMoney[];
  const { payments, amount } = db
    .prepare('SELECT total(new_payments) AS payments, total(new_amount) AS amount FROM temp.plain_debtor')
    .get() as PlainMoney;
  return payments === 0 ? [] : [{ currency, payments, amount }];
}

/** A list of keys as a table of this connection. */
function fill({ db }: Store, table: 'asked_debtor' | 'decided_payment', keys: Iterable<number>): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (key INTEGER PRIMARY KEY); DELETE FROM temp.${table}`);
  const insert = db.prepare(`INSERT OR IGNORE INTO temp.${table} VALUES (?)`);
  for (const key of keys) insert.run(key);
}
