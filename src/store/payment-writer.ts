/** Payments → rows. One without a number is known by what it says; equal rows of one file are counted, not dropped. */
import { createHash } from 'node:crypto';
import { plainNumber } from '../ledger/plain-number.js';
import type { PaymentRow } from './incoming.js';
import type { KnownDebtors } from './known-debtors.js';
import type { Conflict, Outcome, Row, RowWriter } from './row-writer.js';

export class PaymentWriter {
  /** Of the payments that were new. */
  private readonly currencies = new Set<string>();

  constructor(
    private readonly rows: RowWriter,
    private readonly debtors: KnownDebtors,
    /** Told of debtors who gain or lose money. */
    private readonly touch: (debtor: number) => void,
  ) {}

  /** @param stated an invoice row says it was paid; no payment row was seen */
  put(draft: PaymentRow, stated: boolean): Outcome | Conflict {
    const debtorKey = draft.debtorId === null ? null : this.debtors.find(draft.debtorId, draft).key;
    const reported = stated ? null : this.reported(draft);
    if (reported) return this.again(draft, reported, this.isOwner(reported, debtorKey) ? null : debtorKey, reported['stated'] === 1);
    // Invoice numbers are a debtor's own, so what an invoice row states is his own too.
    const ident = draft.id === null ? contentKey(draft) : stated ? `=${draft.id}\u001f${draft.debtorId}` : `=${draft.id}`;
    for (let nth = 1; ; nth++) {
      if (this.insert(draft, { ident, nth, debtorKey, stated })) return 'new';
      const existing = this.existing(ident, nth, draft.invoiceNumber);
      if (!this.rows.isOfThisFile('payment', existing)) return this.again(draft, existing, debtorKey, stated);
      if (draft.id === null || existing['invoice_number'] !== draft.invoiceNumber) continue;
      if (existing['amount'] === draft.amount && existing['date'] === draft.date) return 'unchanged';
      // An invoice row for each of its payments is believed; a payment twice on one invoice is a mistake.
      if (stated) continue;
      return {
        column: 'payment_id',
        value: null,
        message: `payment ${draft.id} stands twice in this file, with different values (first on line ${existing['line']})`,
        remedy: 'correct the number, or leave one of the rows out',
      };
    }
  }

  /** The one currency of all payments that were new. */
  get currency(): string | null {
    const [currency] = this.currencies;
    return currency !== undefined && this.currencies.size === 1 ? currency : null;
  }

  /** False where the row is there already. */
  private insert(draft: PaymentRow, { ident, nth, debtorKey, stated }: Identified): boolean {
    const { date, amount, currency, invoiceNumber, reference, method, returnCode, payerName, payerIban, line } = draft;
    const id = draft.id ?? (nth === 1 ? ident.slice(0, 10) : `${ident.slice(0, 10)}-${nth}`);
    const names = stated ? null : plainNumber(invoiceNumber, reference);
    const owner = debtorKey ?? (names ? this.payerOf(names, draft) : null);
    const how = debtorKey !== null ? 'debtor number' : invoiceNumber !== null ? 'invoice number' : 'number in reference';
    const { changes } = this.rows
      .prepare(
        `INSERT INTO payment (ident, nth, id, debtor_key, date, amount, currency, invoice_number, reference, method, return_code, payer_name,
           payer_iban, stated, owner_key, known_on, owner_how, names, batch_id, file_id, line, raw)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ident, nth) DO NOTHING`,
      )
      .run(
        ident,
        nth,
        id,
        debtorKey,
        date,
        amount,
        currency,
        invoiceNumber,
        reference,
        method,
        returnCode,
        payerName,
        payerIban,
        stated ? 1 : 0,
        owner,
        owner === null ? null : date,
        owner === null ? null : how,
        names,
        this.rows.batch,
        this.rows.file,
        line,
        this.rows.record(draft.raw),
      );
    if (changes === 0) return false;
    this.currencies.add(currency);
    if (owner !== null) this.touch(owner);
    this.rows.written();
    return true;
  }

  /**
   * The row a report wrote this one from. Reports name a payment without a number by a piece of what it is known by, one an
   * invoice row stated by the number of the invoice, and each row of a number by that alone.
   */
  private reported({ id, debtorId, date, amount, currency }: PaymentRow): Row | null {
    if (id === null || !(this.rows.isReport || MADE_NUMBER.test(id))) return null;
    const made = this.rows
      .prepare("SELECT * FROM payment WHERE ident >= :start AND ident < :start || '~' AND id = :id")
      .all({ start: id.slice(0, 10), id }) as Row[];
    const given = this.rows
      .prepare('SELECT * FROM payment WHERE ident IN (?, ?) ORDER BY nth')
      .all(`=${id}`, `=${id}\u001f${debtorId}`) as Row[];
    const rows = [...made, ...(this.rows.isReport ? given : [])].filter((row) => !this.rows.isOfThisFile('payment', row));
    return rows.find((row) => row['date'] === date && row['amount'] === amount && row['currency'] === currency) ?? made[0] ?? null;
  }

  /** Whether it is known without his number that the money of a row is this debtor's. */
  private isOwner({ owner_key: owner }: Row, debtor: number | null): boolean {
    const account = this.rows.prepare('SELECT account_key FROM kin WHERE debtor_key = ?').pluck().get(owner);
    return debtor !== null && debtor === (account ?? owner);
  }

  /** One payment may stand on several rows, one for each invoice, and come again in another order. */
  private existing(ident: string, nth: number, invoiceNumber: string | null): Row {
    return (this.rows
      .prepare('SELECT * FROM payment WHERE ident = ? AND invoice_number IS ? AND nth >= ? ORDER BY nth LIMIT 1')
      .get(ident, invoiceNumber, nth) ?? this.rows.prepare('SELECT * FROM payment WHERE ident = ? AND nth = ?').get(ident, nth)) as Row;
  }

  /** A payment of an earlier file: the same, or corrected. */
  private again(draft: PaymentRow, existing: Row, debtorKey: number | null, stated: boolean): Outcome {
    const key = existing['key'] as number;
    this.rows.seen.payment.add(key);
    if (draft.id === null) return 'unchanged';
    const outcome = this.rows.update(
      'payment',
      existing,
      {
        debtor_key: debtorKey,
        date: draft.date,
        amount: draft.amount,
        currency: draft.currency,
        invoice_number: draft.invoiceNumber,
        reference: draft.reference,
        method: draft.method,
        return_code: draft.returnCode,
        payer_name: draft.payerName,
        payer_iban: draft.payerIban,
      },
      draft,
    );
    if (outcome !== 'changed') return outcome;
    const number = draft.invoiceNumber ?? (existing['invoice_number'] as string | null);
    const reference = draft.reference ?? (existing['reference'] as string | null);
    this.rows.prepare('UPDATE payment SET names = ? WHERE key = ?').run(stated ? null : plainNumber(number, reference), key);
    if (debtorKey !== null)
      this.rows.prepare(`UPDATE payment SET owner_key = debtor_key, known_on = date, owner_how = 'debtor number' WHERE key = ?`).run(key);
    for (const owner of [existing['owner_key'], debtorKey]) if (typeof owner === 'number') this.touch(owner);
    return outcome;
  }

  /** Whose the only invoice of this number and amount is: a first guess, made while the invoice is at hand, which settling confirms or takes back. */
  private payerOf(number: string, { date, amount }: PaymentRow): number | null {
    const [only, other] = this.rows
      .prepare('SELECT debtor_key FROM invoice WHERE number = ? AND amount = ? AND date <= ? LIMIT 2')
      .all(number, amount, date) as { debtor_key: number }[];
    return only && !other ? only.debtor_key : null;
  }
}

/** What tells a row apart, and whose it says it is. */
interface Identified {
  readonly ident: string;
  readonly nth: number;
  readonly debtorKey: number | null;
  readonly stated: boolean;
}

/** The number of a payment that has none: the beginning of its content key, and its place among equal ones. */
const MADE_NUMBER = /^[0-9a-f]{10}(-\d+)?$/;

function contentKey(draft: PaymentRow): string {
  const { date, amount, currency, debtorId, invoiceNumber, reference, method, returnCode, payerName, payerIban } = draft;
  const content = [date, amount, currency, debtorId, invoiceNumber, reference, method, returnCode, payerName, payerIban];
  return createHash('sha1').update(content.join('\u001f')).digest('hex').slice(0, 20);
}
