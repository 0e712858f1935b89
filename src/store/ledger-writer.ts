/** Drafts → rows. Each row is new, changed or unchanged; equal rows of one file are counted, not dropped. */
import type { Day } from '../ledger/day.js';
import { looseNameKey, nameKey } from '../ledger/names.js';
import { numberKey } from '../ledger/references.js';
import { ContactWriter } from './contact-writer.js';
import {
  type ContactRow,
  DEBTOR_COLUMNS,
  type DebtorRow,
  type DisputeRow,
  type InvoiceRow,
  type ListedContactRow,
  type PaymentRow,
  type Place,
} from './incoming.js';
import { KnownDebtors } from './known-debtors.js';
import type { Store } from './open.js';
import { PaymentWriter } from './payment-writer.js';
import { RowSet } from './row-set.js';
import { type Conflict, type Outcome, type Row, RowWriter, type SourceFile } from './row-writer.js';

export class LedgerWriter {
  private readonly rows: RowWriter;
  private readonly debtors: KnownDebtors;
  private readonly payments: PaymentWriter;
  private readonly contacts: ContactWriter;
  private lastWasKnown = false;
  /** Debtors of whom there is something to book that was not there before. */
  readonly toBook = new RowSet();
  /** Debtors of whom anything was written. */
  readonly touched = new RowSet();
  /** Invoices of earlier batches that this one met again. */
  readonly met = new RowSet();

  constructor(store: Store, batch: number) {
    this.rows = new RowWriter(store, batch);
    this.debtors = new KnownDebtors(this.rows, this.touched);
    this.payments = new PaymentWriter(this.rows, this.debtors, (debtor) => this.touch(debtor));
    this.contacts = new ContactWriter(store, this.rows, this.debtors);
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
          value: null,
          message: `debtor ${draft.id} stands twice in this file, with different values (first on line ${existing['line']})`,
          remedy: 'leave one of the rows out',
        };
      return 'unchanged';
    }
    this.rows.seen.debtor.add(key);
    // Our own list says nothing new of one who is known from documents only.
    if (this.rows.isReport && !differs(draft, existing)) return 'unchanged';
    const outcome = this.rows.update('debtor', existing, values, place);
    if (outcome === 'changed') this.touched.add(key);
    return outcome === 'changed' && existing['seen_only'] === 1 ? 'new' : outcome;
  }

  /**
   * @param due the row's due day, or the one the terms give
   * @param statedOn day on which the export states what is open
   */
  invoice(draft: InvoiceRow, due: Day, statedOn: Day | null): Outcome | Conflict {
    const debtor = this.debtors.find(draft.debtorId, draft, draft.debtorName);
    const { number } = draft;
    // In an export that was read before, most rows are known: look first where the last one was.
    if (this.lastWasKnown && isPlain(draft) && this.isSame(draft, debtor.key, due)) return 'unchanged';
    let existing = this.lastWasKnown ? this.knownInvoice(debtor.key, number) : undefined;
    if (this.rows.isReport) existing ??= this.invoiceOfKin(debtor.key, number);
    if (!existing) {
      if (this.insertInvoice(draft, debtor.key, due, statedOn)) {
        this.lastWasKnown = false;
        this.touched.add(debtor.key);
        if (draft.amount < 0 || draft.statedOpen !== null) this.toBook.add(debtor.key);
        this.rows.written();
        if (debtor.madeAs !== undefined && draft.debtorName !== null && draft.debtorName !== debtor.madeAs)
          this.debtors.toName.add(debtor.key);
        return 'new';
      }
      existing = this.knownInvoice(debtor.key, number) as Row;
    }
    this.lastWasKnown = true;
    return this.knownAgain(draft, existing, due, statedOn);
  }

  /** The debtor of the only invoice of a number; `null` where there is none, or more than one. */
  debtorOfInvoice(number: string): string | null {
    const ids = this.rows
      .prepare('SELECT DISTINCT d.id FROM invoice i JOIN debtor d ON d.key = i.debtor_key WHERE i.number = ? LIMIT 2')
      .pluck()
      .all(number) as string[];
    return ids.length === 1 ? (ids[0] as string) : null;
  }

  private knownInvoice(debtorKey: number, number: string): Row | undefined {
    return this.rows
      .prepare(
        `SELECT key, kind, date, due, amount, currency, credits, description, po_number, disputed, flagged_on, dispute_reason, debtor_name, stated_open, stated_on, debtor_key, file_id, line
         FROM invoice WHERE number = ? AND debtor_key = ?`,
      )
      .get(number, debtorKey) as Row | undefined;
  }

  /** Reports list an invoice under the debtor who is one with its own. */
  private invoiceOfKin(account: number, number: string): Row | undefined {
    const debtor = this.rows
      .prepare('SELECT debtor_key FROM invoice WHERE number = ? AND debtor_key IN (SELECT debtor_key FROM kin WHERE account_key = ?)')
      .get(number, account) as { debtor_key: number } | undefined;
    return debtor && this.knownInvoice(debtor.debtor_key, number);
  }

  /** Whether an invoice of an earlier file says all that this row says. */
  private isSame({ number, kind, date, amount, currency, debtorName }: InvoiceRow, debtorKey: number, due: Day): boolean {
    const found = this.rows
      .prepare(
        `SELECT key, file_id FROM invoice WHERE number = ? AND debtor_key = ? AND kind = ? AND date = ? AND due = ? AND amount = ?
           AND currency = ? AND debtor_name IS coalesce(?, debtor_name)`,
      )
      .get(number, debtorKey, kind, date, due, amount, currency, debtorName) as Row | undefined;
    if (!found || this.rows.isOfThisFile('invoice', found)) return false;
    this.rows.seen.invoice.add(found['key'] as number);
    this.met.add(found['key'] as number);
    return true;
  }

  /** False where the invoice is there already. */
  private insertInvoice(draft: InvoiceRow, debtorKey: number, due: Day, statedOn: Day | null): boolean {
    const { number, kind, date, amount, currency, debtorName, line } = draft;
    const raw = this.rows.record(draft.raw);
    const { batch, file } = this.rows;
    const plain = numberKey(number);
    const key = plain === number ? null : plain;
    // Most exports fill few columns, and every value bound takes its time.
    if (isPlain(draft))
      return (
        this.rows
          .prepare(
            `INSERT INTO invoice (debtor_key, number, number_key, kind, date, due, amount, currency, debtor_name, batch_id, file_id, line, raw)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number, debtor_key) DO NOTHING`,
          )
          .run(debtorKey, number, key, kind, date, due, amount, currency, debtorName, batch, file, line, raw).changes === 1
      );
    const { credits, description, poNumber, disputed, disputeReason, statedOpen } = draft;
    return (
      this.rows
        .prepare(
          `INSERT INTO invoice (debtor_key, number, number_key, kind, date, due, amount, currency, debtor_name, batch_id, file_id, line, raw,
             credits, description, po_number, disputed, flagged_on, dispute_reason, stated_open, stated_on)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number, debtor_key) DO NOTHING`,
        )
        .run(
          ...[debtorKey, number, key, kind, date, due, amount, currency, debtorName, batch, file, line, raw],
          ...[
            credits,
            description,
            poNumber,
            bit(disputed),
            flaggedOn(draft),
            disputeReason,
            statedOpen,
            statedOpen === null ? null : statedOn,
          ],
        ).changes === 1
    );
  }

  /** An invoice the ledger has: the same, corrected, or a contradiction within one file. */
  private knownAgain(draft: InvoiceRow, existing: Row, due: Day, statedOn: Day | null): Outcome | Conflict {
    const values: Row = {
      kind: draft.kind,
      date: draft.date,
      due,
      amount: draft.amount,
      currency: draft.currency,
      credits: draft.credits,
      description: draft.description,
      po_number: draft.poNumber,
      disputed: bit(draft.disputed),
      flagged_on: flaggedOn(draft),
      dispute_reason: draft.disputeReason,
      debtor_name: this.rows.isReport ? null : draft.debtorName,
    };
    if (this.rows.isOfThisFile('invoice', existing)) {
      const differs = ['amount', 'currency', 'date', 'due', 'kind'].find((column) => values[column] !== existing[column]);
      if (differs)
        return {
          column: IN_FILE[differs] ?? differs,
          value: null,
          message: `invoice ${draft.number} stands twice in this file, with another ${(IN_FILE[differs] ?? differs).replace('_', ' ')} (first on line ${existing['line']})`,
          remedy: 'correct the number, or leave one of the rows out',
        };
      return 'unchanged';
    }
    this.rows.seen.invoice.add(existing['key'] as number);
    this.met.add(existing['key'] as number);
    // The newest statement of what is open counts, in whatever order the exports come.
    const newer =
      draft.statedOpen !== null && statedOn !== null && (existing['stated_on'] === null || statedOn >= (existing['stated_on'] as string));
    if (newer) Object.assign(values, { stated_open: draft.statedOpen, stated_on: statedOn });
    if (existing['disputed'] === 1 && draft.disputed === false) this.closeFlag(draft, existing, statedOn);
    const outcome = this.rows.update('invoice', existing, values, draft);
    if (outcome === 'unchanged') return outcome;
    const debtor = existing['debtor_key'] as number;
    this.touched.add(debtor);
    this.toBook.add(debtor);
    this.debtors.toName.add(debtor);
    // Only the day of the statement moved: nothing a user would call a change.
    const { stated_on: _, ...rest } = values;
    return differs(rest, existing) ? 'changed' : 'unchanged';
  }

  /** A `disputed` flag that a later export no longer sets was a dispute until then: past days still know it. */
  private closeFlag(draft: InvoiceRow, existing: Row, statedOn: Day | null): void {
    const openedOn = existing['flagged_on'] as Day;
    const closedOn = draft.paid?.date ?? statedOn ?? openedOn;
    this.dispute({
      id: null,
      invoiceNumber: draft.number,
      openedOn,
      closedOn,
      reason: existing['dispute_reason'] as string | null,
      line: draft.line,
      raw: draft.raw,
    });
  }

  payment(draft: PaymentRow, stated: boolean): Outcome | Conflict {
    return this.payments.put(draft, stated);
  }

  contact(draft: ContactRow): Outcome {
    return this.contacts.contact(draft);
  }

  listed(draft: ListedContactRow): Outcome | Conflict {
    return this.contacts.listed(draft);
  }

  logged(draft: ContactRow, batch: number): void {
    this.contacts.logged(draft, batch);
  }

  dispute(draft: DisputeRow): Outcome {
    return this.contacts.dispute(draft);
  }

  /**
   * Closes an invoice that a complete list no longer holds, as if the list stated that nothing is open.
   *
   * @returns its debtor
   */
  close(invoice: number, day: Day): number {
    const debtor = this.rows.restate('invoice', invoice, { stated_open: 0, stated_on: day, closed_on: day })['debtor_key'] as number;
    this.touch(debtor);
    return debtor;
  }

  /**
   * Opens invoices again that a complete list left out and this one, of the same day or a later one, holds.
   *
   * @param day of this list
   * @returns their debtors
   */
  reopen(day: Day): number[] {
    const closed = this.rows
      .prepare('SELECT key, debtor_key FROM invoice WHERE closed_on <= ? AND stated_on = closed_on AND stated_open = 0')
      .all(day) as { key: number; debtor_key: number }[];
    const again = closed.filter(({ key }) => this.met.has(key));
    for (const { key, debtor_key: debtor } of again) {
      this.rows.restate('invoice', key, { stated_open: null, stated_on: null, closed_on: null });
      this.touch(debtor);
    }
    return again.map(({ debtor_key: debtor }) => debtor);
  }

  /** The currency of all payments that were new; `null` where there were several, or none. */
  get currencyPaid(): string | null {
    return this.payments.currency;
  }

  /** Lets someone see each value that changes. */
  set onChange(see: RowWriter['onChange']) {
    this.rows.onChange = see;
  }

  private touch(debtor: number): void {
    this.touched.add(debtor);
    this.toBook.add(debtor);
  }

  /**
   * Ends the batch.
   *
   * @returns debtors whose name must be looked up among all their invoices
   */
  end(): Iterable<number> {
    return this.debtors.toName;
  }
}

/** Columns by the names files have for them. */
const IN_FILE: Readonly<Record<string, string>> = { date: 'invoice_date', due: 'due_date' };

/** A row without any of the columns few exports fill. */
const isPlain = ({ credits, description, poNumber, disputed, disputeReason, statedOpen }: InvoiceRow): boolean =>
  credits === null && description === null && poNumber === null && disputed === null && disputeReason === null && statedOpen === null;

const bit = (flag: boolean | null): number | null => (flag === null ? null : flag ? 1 : 0);

/** The day from which a `disputed` flag can have been known: the latest its row speaks of. */
const flaggedOn = ({ disputed, paid, date }: InvoiceRow): Day | null => (disputed === null ? null : (paid?.date ?? date));

const differs = (values: Readonly<Row>, existing: Row): boolean =>
  Object.entries(values).some(([column, value]) => value !== null && value !== existing[column]);
