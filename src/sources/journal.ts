/** A row of double entry: what it says of a debtor, seen from his account. */
import type { Cells } from './cells.js';
import type { Ignored } from './drafting.js';
import type { InvoiceDraft, Origin, PaymentDraft } from './drafts.js';
import type { Journal } from './profiles/profile.js';
import { yesNoOf } from './words.js';

/** Which of the two accounts of a row is a debtor's. */
interface Side {
  readonly debtor: string;
  readonly against: string;
  /** -1 where the row is written from the other account. */
  readonly turn: 1 | -1;
}

export function journalEntry(cells: Cells, origin: Origin, journal: Journal): InvoiceDraft | PaymentDraft | Ignored {
  const side = journal.debtors ? sideOf(cells, journal.debtors) : null;
  if (journal.debtors && side === null) return { kind: 'ignored', reason: 'no account of a debtor' };
  const currency = cells.currencyOf('amount');
  const reversed = yesNoOf(cells.text('reversed') ?? '') === true || cells.text('reversed') === 'G';
  const amount = cells.signedMoney(currency, 'debit') * (side?.turn ?? 1) * (reversed ? -1 : 1);
  const name = cells.text('debtor_name');
  const debtorId =
    side?.debtor ?? cells.number('debtor_id') ?? name ?? cells.required(cells.has('debtor_id') ? 'debtor_id' : 'debtor_name');
  const date = cells.requiredDay('invoice_date');
  if (journal.money && side ? journal.money.test(side.against) : amount < 0)
    return {
      kind: 'payment',
      id: cells.number('payment_id'),
      debtorId,
      date,
      amount: -amount || 0,
      currency,
      invoiceNumber: cells.number('invoice_number'),
      reference: cells.text('description'),
      method: null,
      returnCode: null,
      payerName: null,
      payerIban: null,
      line: origin.line,
      raw: origin.raw,
    };
  return {
    kind: amount < 0 ? 'credit_note' : 'invoice',
    debtorId,
    debtorName: name,
    number: cells.documentNumber(),
    date,
    due: cells.day('due_date'),
    amount,
    currency,
    credits: null,
    description: cells.text('description'),
    poNumber: null,
    disputed: null,
    disputeReason: null,
    statedOpen: null,
    paid: null,
    line: origin.line,
    raw: origin.raw,
  };
}

function sideOf(cells: Cells, debtors: RegExp): Side | null {
  const [account, against] = [cells.text('account') ?? '', cells.text('against') ?? ''];
  const [own, other] = [debtors.test(account), debtors.test(against)];
  if (own && other)
    cells.complain(
      'against',
      'is a debtor as the account is: a move from one to the other',
      'book it over a clearing account, or leave the row out',
    );
  if (own) return { debtor: account, against, turn: 1 };
  return other ? { debtor: against, against: account, turn: -1 } : null;
}
