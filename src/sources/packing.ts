/**
 * Rows on their way from one thread to another, column by column: a fraction of what objects cost, and a column that says
 * the same throughout is said once. A field that is not unpacked is a type error here.
 */
import type { InvoiceDraft, PaymentDraft } from './drafts.js';
import type { Row } from './rows.js';

/** Rows of one form that stand behind each other. */
export type Packed =
  | { readonly form: 'invoice' | 'payment'; readonly rows: number; readonly columns: readonly unknown[] }
  // Rare, or small: as they are.
  | { readonly form: 'any'; readonly rows: readonly Row[] };

/** How many values a row of each form has. */
const WIDTH = { invoice: 17, payment: 14, any: 1 } as const;

export class Packer {
  private packed: Packed[] = [];
  private form: Packed['form'] = 'any';
  /** Values of the last rows, all of the same form. */
  private values: unknown[] = [];

  add(row: Row): void {
    switch (row.kind) {
      case 'invoice':
      case 'credit_note': {
        const values = this.valuesFor('invoice');
        values.push(row.kind, row.debtorId, row.debtorName, row.number, row.date, row.due, row.amount, row.currency, row.line, row.raw);
        values.push(row.credits, row.description, row.poNumber, row.disputed, row.disputeReason, row.statedOpen, row.paid);
        return;
      }
      case 'payment': {
        const values = this.valuesFor('payment');
        values.push(row.id, row.debtorId, row.date, row.amount, row.currency, row.line, row.raw);
        values.push(row.invoiceNumber, row.reference, row.method, row.returnCode, row.payerName, row.payerIban, row.told);
        return;
      }
      default:
        this.valuesFor('any').push(row);
    }
  }

  /** All rows since the last time. */
  take(): readonly Packed[] {
    this.endForm();
    const { packed } = this;
    this.packed = [];
    return packed;
  }

  private valuesFor(form: Packed['form']): unknown[] {
    if (form !== this.form) {
      this.endForm();
      this.form = form;
    }
    return this.values;
  }

  private endForm(): void {
    const { form, values } = this;
    if (values.length === 0) return;
    const rows = values.length / WIDTH[form];
    this.packed.push(form === 'any' ? { form, rows: values as Row[] } : { form, rows, columns: columnsOf(values, rows) });
    this.values = [];
  }
}

function columnsOf(values: readonly unknown[], rows: number): unknown[] {
  const width = values.length / rows;
  return Array.from({ length: width }, (_, column) => {
    const first = values[column];
    let at = column;
    while (at < values.length && values[at] === first) at += width;
    if (at >= values.length) return first;
    // Grown, not made at its length: a list that might have holes is copied between threads at twice the cost.
    const all: unknown[] = [];
    for (at = column; at < values.length; at += width) all.push(values[at]);
    return all;
  });
}

/** The rows that were packed. */
export function* unpack(packed: readonly Packed[]): Generator<Row> {
  for (const part of packed)
    if (part.form === 'any') yield* part.rows;
    else if (part.form === 'invoice') for (let row = 0; row < part.rows; row++) yield invoiceAt(part.columns, row);
    else for (let row = 0; row < part.rows; row++) yield paymentAt(part.columns, row);
}

// biome-ignore lint/suspicious/noExplicitAny: the values are what the packer put there, in the same order
type Columns = readonly any[];

// biome-ignore lint/suspicious/noExplicitAny: see above; no value is a list itself
const valueAt = (column: any, row: number): any => (Array.isArray(column) ? column[row] : column);

function invoiceAt(columns: Columns, row: number): InvoiceDraft {
  return {
    kind: valueAt(columns[0], row),
    debtorId: valueAt(columns[1], row),
    debtorName: valueAt(columns[2], row),
    number: valueAt(columns[3], row),
    date: valueAt(columns[4], row),
    due: valueAt(columns[5], row),
    amount: valueAt(columns[6], row),
    currency: valueAt(columns[7], row),
    line: valueAt(columns[8], row),
    raw: valueAt(columns[9], row),
    credits: valueAt(columns[10], row),
    description: valueAt(columns[11], row),
    poNumber: valueAt(columns[12], row),
    disputed: valueAt(columns[13], row),
    disputeReason: valueAt(columns[14], row),
    statedOpen: valueAt(columns[15], row),
    paid: valueAt(columns[16], row),
  };
}

function paymentAt(columns: Columns, row: number): PaymentDraft {
  return {
    kind: 'payment',
    id: valueAt(columns[0], row),
    debtorId: valueAt(columns[1], row),
    date: valueAt(columns[2], row),
    amount: valueAt(columns[3], row),
    currency: valueAt(columns[4], row),
    line: valueAt(columns[5], row),
    raw: valueAt(columns[6], row),
    invoiceNumber: valueAt(columns[7], row),
    reference: valueAt(columns[8], row),
    method: valueAt(columns[9], row),
    returnCode: valueAt(columns[10], row),
    payerName: valueAt(columns[11], row),
    payerIban: valueAt(columns[12], row),
    ...(valueAt(columns[13], row) === true ? { told: true } : {}),
  };
}
