/** Drafts → rows. Each row is new, changed or unchanged; equal rows of one file are counted, not dropped. */
import { createHash } from 'node:crypto';
import type { Day } from '../ledger/day.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import { numberKey } from '../ledger/references.js';
import {
  type ContactRow,
  DEBTOR_COLUMNS,
  type DebtorRow,
  type DisputeRow,
  type InvoiceRow,
  type PaymentRow,
  type Place,
} from './incoming.js';
import type { Store } from './open.js';
import { type Outcome, type Row, RowWriter, type SourceFile, type Value } from './row-writer.js';

/** What the ledger says against a row, in the row's own columns. */
export interface Conflict {
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

/** Debtor numbers kept at hand; beyond that they are looked up again. */
const REMEMBERED = 250_000;

export class LedgerWriter {
  private readonly rows: RowWriter;
  private readonly debtorKeys = new Map<string, number>();
  /** Debtors of whom anything was written. */
  readonly touched = new Set<number>();

  constructor(store: Store, batch: number) {
    this.rows = new RowWriter(store, batch);
  }

  startFile(file: SourceFile): void {
    this.rows.startFile(file);
  }

  /** Ends a file; one that changed nothing leaves no trace. */
  endFile(latest: Day | null): void {
    this.rows.endFile(latest);
  }

  debtor(draft: DebtorRow, place: Place): Outcome | Conflict {
    const values: Row = {
      ...draft,
      name_key: draft.name && nameKey(draft.name),
      loose_name_key: draft.name && looseNameKey(draft.name),
      seen_only: 0,
    };
    const existing = this.rows.prepare('SELECT * FROM debtor WHERE id = ?').get(draft.id) as Row | undefined;
    if (!existing) {
      const key = this.rows.insert('debtor', values, place);
      this.touched.add(key);
      this.rows.seen.debtor.add(key);
      return 'new';
    }
    const key = existing['key'] as number;
    if (this.rows.seen.debtor.has(key)) {
      const differs = DEBTOR_COLUMNS.find((column) => draft[column] !== null && draft[column] !== existing[column]);
      if (differs)
        return {
          column: differs,
          value: draft[differs] ?? '',
          message: `debtor ${draft.id} stands twice in this file, with different values`,
          remedy: 'leave one of the rows out',
        };
      return 'unchanged';
    }
    this.rows.seen.debtor.add(key);
    const outcome = this.rows.update('debtor', existing, values, place);
    if (outcome === 'changed') this.touched.add(key);
    return outcome === 'changed' && existing['seen_only'] === 1 ? 'new' : outcome;
  }

  invoice(draft: InvoiceRow, place: Place): Outcome | Conflict {
    const debtorKey = this.debtorKey(draft.debtorId, place);
    const statement = this.rows.prepare(
      `INSERT INTO invoice (debtor_key, number, number_key, kind, date, due, amount, currency, credits, description, po_number,
         disputed, flagged_on, dispute_reason, stated_open, stated_on, debtor_name, batch_id, file_id, line, raw)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (debtor_key, number) DO NOTHING`,
    );
    const disputed = draft.disputed === null ? null : draft.disputed ? 1 : 0;
    const written = statement.run(
      debtorKey,
      draft.number,
      numberKey(draft.number),
      draft.kind,
      draft.date,
      draft.due,
      draft.amount,
      draft.currency,
      draft.credits,
      draft.description,
      draft.poNumber,
      disputed,
      draft.flaggedOn,
      draft.disputeReason,
      draft.statedOpen,
      draft.statedOpen === null ? null : draft.statedOn,
      draft.debtorName,
      this.rows.batch,
      this.rows.file,
      place.line,
      place.raw,
    );
    if (written.changes === 1) {
      this.touched.add(debtorKey);
      this.rows.written();
      return 'new';
    }
    const existing = this.rows.prepare('SELECT * FROM invoice WHERE debtor_key = ? AND number = ?').get(debtorKey, draft.number) as Row;
    const key = existing['key'] as number;
    const values: Row = {
      kind: draft.kind,
      date: draft.date,
      due: draft.due,
      amount: draft.amount,
      currency: draft.currency,
      credits: draft.credits,
      description: draft.description,
      po_number: draft.poNumber,
      disputed,
      flagged_on: draft.flaggedOn,
      dispute_reason: draft.disputeReason,
      debtor_name: draft.debtorName,
    };
    if (this.rows.isOfThisFile('invoice', existing)) {
      const differs = ['amount', 'currency', 'date', 'due', 'kind'].find((column) => values[column] !== existing[column]);
      if (differs)
        return {
          column: differs === 'amount' ? 'amount' : 'invoice_number',
          value: draft.number,
          message: `invoice ${draft.number} stands twice in this file, with different values (first on line ${existing['line']})`,
          remedy: 'correct the number, or leave one of the rows out',
        };
      return 'unchanged';
    }
    this.rows.seen.invoice.add(key);
    // The newest statement of what is open counts, in whatever order the exports come.
    const newer =
      draft.statedOpen !== null &&
      draft.statedOn !== null &&
      (existing['stated_on'] === null || draft.statedOn >= (existing['stated_on'] as string));
    const statedChanges = newer && draft.statedOpen !== existing['stated_open'];
    const outcome = this.rows.update(
      'invoice',
      existing,
      newer ? { ...values, stated_open: draft.statedOpen, stated_on: draft.statedOn } : values,
      place,
    );
    if (outcome === 'changed') this.touched.add(debtorKey);
    return outcome === 'changed' && !statedChanges && this.onlyRestated(existing, values) ? 'unchanged' : outcome;
  }

  /** True where nothing but the day of the stated open amount moved. */
  private onlyRestated(existing: Row, values: Row): boolean {
    return Object.entries(values).every(([column, value]) => value === null || value === existing[column]);
  }

  payment(draft: PaymentRow, place: Place): Outcome | Conflict {
    const debtorKey = draft.debtorId === null ? null : this.debtorKey(draft.debtorId, place);
    const content = [
      draft.date,
      draft.amount,
      draft.currency,
      draft.debtorId,
      draft.invoiceNumber,
      draft.reference,
      draft.method,
      draft.returnCode,
      draft.payerName,
      draft.payerIban,
    ].join('\u001f');
    const ident = draft.id === null ? createHash('sha1').update(content).digest('hex').slice(0, 20) : `=${draft.id}`;
    for (let nth = 1; ; nth++) {
      const id = draft.id ?? (nth === 1 ? ident.slice(0, 10) : `${ident.slice(0, 10)}-${nth}`);
      const written = this.rows
        .prepare(
          `INSERT INTO payment (ident, nth, id, debtor_key, date, amount, currency, invoice_number, reference, method, return_code, payer_name, payer_iban, stated,
           owner_key, known_on, owner_how, batch_id, file_id, line, raw)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ident, nth) DO NOTHING`,
        )
        .run(
          ident,
          nth,
          id,
          debtorKey,
          draft.date,
          draft.amount,
          draft.currency,
          draft.invoiceNumber,
          draft.reference,
          draft.method,
          draft.returnCode,
          draft.payerName,
          draft.payerIban,
          draft.stated ? 1 : 0,
          debtorKey,
          debtorKey === null ? null : draft.date,
          debtorKey === null ? null : 'debtor number',
          this.rows.batch,
          this.rows.file,
          place.line,
          place.raw,
        );
      if (written.changes === 1) {
        if (debtorKey !== null) this.touched.add(debtorKey);
        this.rows.written();
        return 'new';
      }
      const existing = this.rows.prepare('SELECT * FROM payment WHERE ident = ? AND nth = ?').get(ident, nth) as Row;
      if (this.rows.isOfThisFile('payment', existing)) {
        // One payment may stand on several rows, one for each invoice; the same invoice twice is a mistake.
        if (draft.id !== null && !draft.stated && existing['invoice_number'] === draft.invoiceNumber) {
          if (existing['amount'] === draft.amount && existing['date'] === draft.date) return 'unchanged';
          return {
            column: 'payment_id',
            value: draft.id,
            message: `payment ${draft.id} stands twice in this file, with different values (first on line ${existing['line']})`,
            remedy: 'correct the number, or leave one of the rows out',
          };
        }
        continue;
      }
      this.rows.seen.payment.add(existing['key'] as number);
      if (draft.id === null) return 'unchanged';
      const values: Row = {
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
      };
      const before = existing['owner_key'];
      const outcome = this.rows.update('payment', existing, values, place);
      if (outcome === 'changed') {
        if (debtorKey !== null)
          this.rows
            .prepare(`UPDATE payment SET owner_key = debtor_key, known_on = date, owner_how = 'debtor number' WHERE key = ?`)
            .run(existing['key']);
        for (const owner of [before, debtorKey]) if (typeof owner === 'number') this.touched.add(owner);
      }
      return outcome;
    }
  }

  contact(draft: ContactRow, place: Place): Outcome {
    const debtorKey = this.debtorKey(draft.debtorId, place);
    return this.counted(
      'contact',
      [draft.debtorId, draft.date, draft.channel, draft.direction, draft.outcome, draft.note],
      {
        debtor_key: debtorKey,
        date: draft.date,
        channel: draft.channel,
        direction: draft.direction,
        outcome: draft.outcome,
        note: draft.note,
      },
      place,
    );
  }

  dispute(draft: DisputeRow, place: Place): Outcome {
    const values = {
      id: draft.id,
      invoice_number: draft.invoiceNumber,
      number_key: numberKey(draft.invoiceNumber),
      opened_on: draft.openedOn,
      closed_on: draft.closedOn,
      reason: draft.reason,
    };
    return this.counted('dispute', draft.id === null ? [draft.invoiceNumber, draft.openedOn] : [draft.id], values, place);
  }

  /** Rows without a number of their own: the same content is the same row, and the second of two equal rows is a second one. */
  private counted(table: 'contact' | 'dispute', content: readonly Value[], values: Row, place: Place): Outcome {
    const ident = createHash('sha1').update(content.join('\u001f')).digest('hex').slice(0, 20);
    for (let nth = 1; ; nth++) {
      const existing = this.rows.prepare(`SELECT * FROM ${table} WHERE ident = ? AND nth = ?`).get(ident, nth) as Row | undefined;
      if (!existing) {
        this.rows.insert(table, { ident, nth, ...values }, place);
        return 'new';
      }
      if (this.rows.isOfThisFile(table, existing)) continue;
      this.rows.seen[table].add(existing['key'] as number);
      return this.rows.update(table, existing, values, place);
    }
  }

  /** Key of a debtor; one met for the first time in a document is made, to be described by a debtor file later. */
  private debtorKey(id: string, place: Place): number {
    const known = this.debtorKeys.get(id);
    if (known !== undefined) return known;
    let key = this.rows.prepare('SELECT key FROM debtor WHERE id = ?').pluck().get(id) as number | undefined;
    if (key === undefined) {
      key = this.rows.insert('debtor', { id, seen_only: 1 }, { line: place.line, raw: '' });
      this.touched.add(key);
    }
    if (this.debtorKeys.size >= REMEMBERED) this.debtorKeys.clear();
    // The copy lets go of the block of text the number was cut from.
    this.debtorKeys.set(Buffer.from(id).toString(), key);
    return key;
  }
}
