/**
 * Rows on their way from one thread to another: flat lists of values, which cost a fraction of what objects do.
 * A field that is not unpacked is a type error here.
 */
import type { ContactDraft, DebtorDraft, DisputeDraft, InvoiceDraft, PaymentDraft } from './drafts.js';
import type { Row } from './rows.js';

// biome-ignore lint/suspicious/noExplicitAny: the values are what `pack` put there, in the same order
type Values = readonly any[];

/** Appends a row to a list of values. */
export function pack(row: Row, into: unknown[]): void {
  switch (row.kind) {
    case 'invoice':
    case 'credit_note':
      into.push(row.kind, row.debtorId, row.debtorName, row.number, row.date, row.due, row.amount, row.currency, row.line, row.raw);
      into.push(row.credits, row.description, row.poNumber, row.disputed, row.disputeReason, row.statedOpen, row.paid);
      return;
    case 'payment':
      into.push(row.kind, row.id, row.debtorId, row.date, row.amount, row.currency, row.line, row.raw);
      into.push(row.invoiceNumber, row.reference, row.method, row.returnCode, row.payerName, row.payerIban, row.told);
      return;
    default:
      // Rare, or small: as they are.
      into.push(row.kind, row);
  }
}

/** The rows of a list of values. */
export function* unpack(values: Values): Generator<Row> {
  for (let at = 0; at < values.length; ) {
    const kind = values[at] as Row['kind'];
    if (kind === 'invoice' || kind === 'credit_note') {
      yield invoiceAt(values, at, kind);
      at += 17;
    } else if (kind === 'payment') {
      yield paymentAt(values, at);
      at += 15;
    } else {
      yield values[at + 1] as DebtorDraft | ContactDraft | DisputeDraft;
      at += 2;
    }
  }
}

function invoiceAt(values: Values, at: number, kind: InvoiceDraft['kind']): InvoiceDraft {
  return {
    kind,
    debtorId: values[at + 1],
    debtorName: values[at + 2],
    number: values[at + 3],
    date: values[at + 4],
    due: values[at + 5],
    amount: values[at + 6],
    currency: values[at + 7],
    line: values[at + 8],
    raw: values[at + 9],
    credits: values[at + 10],
    description: values[at + 11],
    poNumber: values[at + 12],
    disputed: values[at + 13],
    disputeReason: values[at + 14],
    statedOpen: values[at + 15],
    paid: values[at + 16],
  };
}

function paymentAt(values: Values, at: number): PaymentDraft {
  return {
    kind: 'payment',
    id: values[at + 1],
    debtorId: values[at + 2],
    date: values[at + 3],
    amount: values[at + 4],
    currency: values[at + 5],
    line: values[at + 6],
    raw: values[at + 7],
    invoiceNumber: values[at + 8],
    reference: values[at + 9],
    method: values[at + 10],
    returnCode: values[at + 11],
    payerName: values[at + 12],
    payerIban: values[at + 13],
    ...(values[at + 14] === true ? { told: true } : {}),
  };
}
