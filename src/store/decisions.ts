/** What people decided about payments and debtors, as rows of batches: listed, replaced and taken back like imports. */
import type { DecidedLine } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import type { Currency, Minor } from '../ledger/money.js';
import { BeforeImages } from './batches.js';
import type { Store } from './open.js';

export const PAYMENT_KINDS = ['to', 'debtor', 'credit', 'not ours'] as const;
export type DecisionKind = (typeof PAYMENT_KINDS)[number] | 'payer' | 'merge' | 'apart';

/** A payment as it was when it was decided upon. */
export interface DecidedPayment {
  readonly ident: string;
  /** Which of several rows with one number: its invoice number, or its place among equal rows. */
  readonly row: string;
  readonly id: string;
  readonly date: Day;
  readonly amount: Minor;
  readonly currency: Currency;
}

/** An invoice a payment was given to, by the names files have for them. */
export interface Line {
  readonly invoice: string;
  readonly debtor: string;
  readonly amount: Minor | null;
}

export interface Decision {
  readonly kind: DecisionKind;
  /** What it is about; a later decision on the same takes its place. */
  readonly subject: string;
  readonly payment: DecidedPayment | null;
  readonly debtorId: string | null;
  readonly otherId: string | null;
  readonly lines: readonly Line[];
  readonly payerIban: string | null;
  readonly payerName: string | null;
}

export interface StandingDecision extends Decision {
  readonly batch: number;
}

export const NOTHING_DECIDED = {
  payment: null,
  debtorId: null,
  otherId: null,
  lines: [],
  payerIban: null,
  payerName: null,
} as const;

const COLUMNS = `kind, subject, payment_ident, payment_row, payment_id, payment_date, payment_amount, payment_currency, debtor_id, other_id, lines,
  payer_iban, payer_name`;

/** Writes decisions into a batch; each takes the place of an earlier one on the same subject. */
export function decide({ db }: Store, batch: number, decisions: readonly Decision[]): void {
  const images = new BeforeImages(db, batch);
  const known = db.prepare('SELECT key FROM decision WHERE subject = ?').pluck();
  const names = COLUMNS.split(/,\s*/);
  const insert = db.prepare(`INSERT INTO decision (${COLUMNS}, batch_id) VALUES (${names.map(() => '?').join(', ')}, ?)`);
  const replace = db.prepare(`UPDATE decision SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE key = ?`);
  for (const { kind, subject, payment, debtorId, otherId, lines, payerIban, payerName } of decisions) {
    const about = payment
      ? [payment.ident, payment.row, payment.id, payment.date, payment.amount, payment.currency]
      : [null, null, null, null, null, null];
    const row = [kind, subject, ...about, debtorId, otherId, lines.length === 0 ? null : JSON.stringify(lines), payerIban, payerName];
    const key = known.get(subject) as number | undefined;
    if (key === undefined) insert.run(...row, batch);
    else {
      images.keep('decision', key);
      replace.run(...row, key);
    }
  }
}

/** Decisions that stand, in the order they were first made. */
export function decisions({ db }: Store, kinds: readonly DecisionKind[] | null = null): StandingDecision[] {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS}, coalesce((SELECT max(b.batch_id) FROM before_image b WHERE b.table_name = 'decision' AND b.row_key = x.key), x.batch_id)
       FROM decision x ORDER BY key`,
    )
    .raw()
    .all() as (string | number | null)[][];
  return rows
    .map((row) => ({
      kind: row[0] as DecisionKind,
      subject: row[1] as string,
      payment:
        row[2] === null
          ? null
          : {
              ident: row[2] as string,
              row: row[3] as string,
              id: row[4] as string,
              date: row[5] as Day,
              amount: row[6] as number,
              currency: row[7] as string,
            },
      debtorId: row[8] as string | null,
      otherId: row[9] as string | null,
      lines: row[10] === null ? [] : (JSON.parse(row[10] as string) as Line[]),
      payerIban: row[11] as string | null,
      payerName: row[12] as string | null,
      batch: row[13] as number,
    }))
    .filter(({ kind }) => kinds === null || kinds.includes(kind));
}

/** A decision about a payment with the keys this file has for what it names. */
export interface PaymentRuling {
  readonly kind: DecisionKind;
  /** The debtor it gives the money to; `null` where it names none, or one who is not in the ledger. */
  readonly debtor: number | null;
  readonly lines: readonly DecidedLine[];
  /** The decision itself. */
  readonly said: StandingDecision;
}

/** What was decided about payments, by the key of the payment. */
export function paymentRulings(store: Store, numberKey: (number: string) => string): Map<number, PaymentRuling> {
  const { db } = store;
  const rulings = new Map<number, PaymentRuling>();
  const all = decisions(store, PAYMENT_KINDS);
  if (all.length === 0) return rulings;
  const payment = paymentFinder(store);
  const debtor = db.prepare('SELECT key FROM debtor WHERE id = ?').pluck();
  const keyOf = (id: string | null): number | null => (id === null ? null : ((debtor.get(id) as number | undefined) ?? null));
  for (const said of all) {
    const { kind, payment: about, debtorId, lines } = said;
    const key = about && payment(about);
    if (key === null) continue;
    rulings.set(key, {
      kind,
      debtor: keyOf(debtorId),
      said,
      lines: lines.map((line) => ({ invoice: numberKey(line.invoice), debtor: keyOf(line.debtor), amount: line.amount })),
    });
  }
  return rulings;
}

/** A payment row, as it is addressed. */
export interface PaymentRow extends DecidedPayment {
  readonly key: number;
  /** Account the money is on; `null` where nobody knows. */
  readonly owner: number | null;
  readonly payerName: string | null;
  readonly payerIban: string | null;
}

/** Rows of one payment number are told apart by their invoice numbers, equal rows without a number by their place. */
const ROW = "CASE WHEN ident = '=' || id THEN coalesce(invoice_number, '') ELSE CAST(nth AS TEXT) END";
const PAYMENT_ROW = `key, ident, ${ROW}, id, date, amount, currency, owner_key, payer_name, payer_iban`;
const rowOf = (row: (string | number | null)[]): PaymentRow =>
  ({
    key: row[0],
    ident: row[1],
    row: row[2],
    id: row[3],
    date: row[4],
    amount: row[5],
    currency: row[6],
    owner: row[7],
    payerName: row[8],
    payerIban: row[9],
  }) as PaymentRow;

/** Payments with a number; `P1#F17` is the row of payment P1 for invoice F17. */
export function paymentsNumbered({ db }: Store, text: string): PaymentRow[] {
  const given = db.prepare(`SELECT ${PAYMENT_ROW} FROM payment WHERE ident = ? AND stated = 0 ORDER BY nth`).raw();
  // A number made from the row's content is the beginning of its ident.
  const made = db
    .prepare(`SELECT ${PAYMENT_ROW} FROM payment WHERE ident >= :start AND ident < :start || '~' AND id = :id AND stated = 0`)
    .raw();
  const find = (id: string): PaymentRow[] => {
    const rows = given.all(`=${id}`);
    return ((rows.length > 0 ? rows : made.all({ start: id.slice(0, 10), id })) as (string | number | null)[][]).map(rowOf);
  };
  const found = find(text);
  const numbered = /^(.+)#(.*)$/.exec(text);
  return found.length > 0 || !numbered ? found : find(numbered[1] as string).filter(({ row }) => row === numbered[2]);
}

/** How a payment is addressed: by its number, and by its invoice number where several rows bear it. */
export function addressesOf({ db }: Store): (key: number) => string {
  const row = db
    .prepare(
      `SELECT id, ${ROW}, ident = '=' || id AND (SELECT count(*) FROM payment o WHERE o.ident = p.ident) > 1 FROM payment p WHERE key = ?`,
    )
    .raw();
  return (key) => {
    const [id, which, several] = row.get(key) as [string, string, 0 | 1];
    return several === 1 ? `${id}#${which}` : id;
  };
}

/** The payment that was decided upon; the only row of its number also where that row has changed. */
export function paymentFinder({ db }: Store): (payment: Pick<DecidedPayment, 'ident' | 'row'>) => number | null {
  const rows = db.prepare(`SELECT key, ${ROW} FROM payment WHERE ident = ? AND stated = 0 ORDER BY nth`).raw();
  return ({ ident, row }) => {
    const found = rows.all(ident) as [number, string][];
    return (found.length === 1 ? found[0] : found.find(([, each]) => each === row))?.[0] ?? null;
  };
}
