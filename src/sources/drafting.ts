/** Records → drafts, one function for each kind of file. What a row means is decided here; whether it fits the ledger is not. */

import { addDays, type Day } from '../ledger/day.js';
import { OUTCOMES, STATED_REASONS } from '../ledger/reasons.js';
import type { Cells } from './cells.js';
import type { ContactDraft, DebtorDraft, DisputeDraft, Draft, InvoiceDraft, Kind, Origin, PaymentDraft } from './drafts.js';
import { journalEntry } from './journal.js';
import { listDayOf, oldestDueIn } from './list-day.js';
import { countryOf, languageOf } from './places.js';
import { isDate } from './shape-look.js';
import {
  callOutcomeOf,
  channelOf,
  directionOf,
  disputeClosed,
  documentKindOf,
  isCreditJournal,
  isPurchaseJournal,
  methodOf,
  partyOf,
  paymentStateOf,
  plainWord,
  statedReasonOf,
  statusOf,
  yesNoOf,
} from './words.js';

/** A row that is no claim and no money: left out, and counted with the reason. */
export interface Ignored {
  readonly kind: 'ignored';
  readonly reason: string;
}

type Drafting = (cells: Cells, origin: Origin) => Draft | Ignored;

export const DRAFTING: Readonly<Record<Kind, Drafting>> = {
  debtors: debtor,
  invoices: invoice,
  payments: payment,
  contacts: contact,
  disputes: dispute,
};

/** A row that names a supplier and no customer. */
export const OF_A_SUPPLIER: Ignored = { kind: 'ignored', reason: 'what we owe a supplier' };

function ofASupplier(cells: Cells): boolean {
  return cells.has('supplier') && cells.text('supplier') !== null && cells.text('debtor_id') === null && cells.text('debtor_name') === null;
}

/** A name, where a column of names holds one; it may hold the number of the debtor instead. */
function nameOf(text: string | null): string | null {
  if (text === null) return null;
  // Most names begin with a letter of the alphabet.
  const first = text.charCodeAt(0) | 32;
  return (first >= 97 && first <= 122) || /\p{L}/u.test(text) ? text : null;
}

function debtor(cells: Cells, origin: Origin): DebtorDraft | Ignored {
  const name = cells.text('name');
  if (cells.text('supplier') !== null && name === null) return OF_A_SUPPLIER;
  const country = cells.text('country');
  const tongue = cells.text('language');
  const language = tongue === null ? null : languageOf(tongue);
  const party = cells.text('party');
  const channel = cells.text('preferred_channel');
  return {
    kind: 'debtor',
    id: cells.number('debtor_id') ?? name ?? cells.required(cells.has('debtor_id') ? 'debtor_id' : 'name'),
    name: nameOf(name),
    // Exports use these columns for much else; what is not understood is not known, and stays in the record as it came.
    party: party === null ? null : partyOf(party),
    country: country === null ? null : countryOf(country),
    language,
    ...(tongue !== null && language === null && { unknownLanguage: tongue }),
    email: cells.text('email'),
    phone: cells.text('phone'),
    mobile: cells.text('mobile'),
    address: cells.text('address'),
    postcode: cells.text('postcode'),
    city: cells.text('city'),
    vatNumber: cells.text('vat_number'),
    iban: cells.iban('iban'),
    preferredChannel: channel === null ? null : channelOf(channel),
    customerSince: cells.day('customer_since'),
    parentId: cells.text('parent_id'),
    contactPerson: cells.text('contact_person'),
    handledBy: cells.text('handled_by'),
    line: origin.line,
    raw: origin.raw,
  };
}

function invoice(cells: Cells, origin: Origin): InvoiceDraft | PaymentDraft | Ignored {
  if (cells.plan.journal) return journalEntry(cells, origin, cells.plan.journal);
  const status = cells.has('status') ? statusOf(cells.text('status') ?? '') : null;
  if (status === 'void') return { kind: 'ignored', reason: `status ${plainWord(cells.text('status') ?? '')}` };
  const settling = cells.has('payment_status') ? statusOf(cells.text('payment_status') ?? '') : null;
  if (settling === 'void') return { kind: 'ignored', reason: `status ${plainWord(cells.text('payment_status') ?? '')}` };
  const stated = cells.has('kind') ? cells.word('kind', documentKindOf, 'invoice, credit_note or payment') : null;
  if (stated === 'purchase' || (cells.has('journal') && isPurchaseJournal(cells.text('journal') ?? '')) || ofASupplier(cells))
    return OF_A_SUPPLIER;
  if (stated === 'none') return { kind: 'ignored', reason: `type ${plainWord(cells.text('kind') ?? '')}` };
  const currency = cells.currencyOf(cells.amountColumn);
  const written = cells.signedMoney(currency, 'debit');
  if (stated === 'payment') return receipt(cells, origin, currency, written);
  // A line may be a discount: what a document is, only the sum of its lines tells.
  const adding = cells.plan.lines === 'add up';
  const flagged =
    (cells.has('is_credit') && yesNoOf(cells.text('is_credit') ?? '') === true) ||
    (cells.has('journal') && !cells.has('credit') && isCreditJournal(cells.text('journal') ?? ''));
  const credit = stated === 'credit_note' || flagged || (written < 0 && !adding);
  const amount = credit && !adding ? -Math.abs(written) : written;
  // `Open` and `Paid` hold an amount in one export and a yes or a no in another.
  const openText = cells.text('open_amount');
  const stillOpen = openText === null || /\d/.test(openText) ? null : yesNoOf(openText);
  const openWritten = stillOpen === null ? cells.money('open_amount', currency) : stillOpen ? null : 0;
  const open = openWritten === null ? null : credit ? -Math.abs(openWritten) : openWritten;
  // `Réglé` holds the day in one export and the amount in another.
  const said = cells.plan.at.get('paid_date') === cells.plan.at.get('paid_amount') ? cells.text('paid_date') : null;
  const saysDay = said !== null && isDate(said);
  const paidText = saysDay ? null : cells.text('paid_amount');
  const settled = paidText === null || /\d/.test(paidText) ? null : yesNoOf(paidText);
  const paidAmount = settled === null && !saysDay ? cells.money('paid_amount', currency) : null;
  const paidDate = said === null || saysDay ? cells.day('paid_date') : null;
  const debtorName = cells.text('debtor_name');
  const paid = paidDate === null ? 0 : (paidAmount ?? (open === null ? amount : amount - open));
  const date = cells.has('invoice_date') ? cells.requiredDay('invoice_date') : cells.requiredDay('due_date');
  const disputed = cells.has('disputed') ? cells.word('disputed', yesNoOf, 'yes or no') : null;
  const number = cells.documentNumber();
  const credits = cells.plan.credits ? (cells.plan.credits.exec(number)?.[1] ?? null) : cells.number('credits_invoice');
  const unnamed = cells.plan.credits !== undefined && credits !== null ? '' : null;
  return {
    kind: credit ? 'credit_note' : 'invoice',
    debtorId: cells.number('debtor_id') ?? debtorName ?? unnamed ?? cells.required(cells.has('debtor_id') ? 'debtor_id' : 'debtor_name'),
    debtorName: nameOf(debtorName),
    number,
    date,
    due: cells.day('due_date') ?? termsFrom(date, cells.text('terms_days')),
    amount,
    currency,
    credits,
    description: cells.text('description'),
    poNumber: cells.text('po_number'),
    disputed: status === 'disputed' || settling === 'disputed' ? true : disputed,
    disputeReason: cells.text('dispute_reason'),
    statedOpen:
      open ??
      (status === 'gone' || settling === 'gone'
        ? 0
        : statedOpen(amount, paidAmount, paidDate !== null, [status, settling].includes('paid') || settled === true)),
    paid: paidDate !== null && paid > 0 ? { date: paidDate, amount: paid } : null,
    line: origin.line,
    raw: origin.raw,
  };
}

/** The due day that terms in days give; `null` where they are given in words only. */
function termsFrom(date: Day, terms: string | null): Day | null {
  const days = terms === null ? undefined : /^(?:net(?:to)? ?)?(\d{1,3})(?: ?(?:d|dagen|days|tage|jours))?$/i.exec(terms)?.[1];
  return days === undefined ? null : addDays(date, Number(days));
}

/** A receipt in a debtors' ledger: money that lowers what the debtor owes, so on the credit side or below zero. */
function receipt(cells: Cells, origin: Origin, currency: string, written: number): PaymentDraft {
  // An amount beside its side has no sign of its own.
  const sided = cells.has('sign') || (cells.text('amount') === null && (cells.has('debit') || cells.has('credit')));
  return {
    kind: 'payment',
    id: null,
    debtorId: cells.text('debtor_id') ?? cells.text('debtor_name'),
    date: cells.has('invoice_date') ? cells.requiredDay('invoice_date') : cells.requiredDay('due_date'),
    amount: sided || written < 0 ? -written : written,
    currency,
    invoiceNumber: cells.text('credits_invoice'),
    reference: [cells.text('invoice_number'), cells.text('description')].filter((text) => text !== null).join(' ') || null,
    method: null,
    returnCode: null,
    payerName: null,
    payerIban: null,
    line: origin.line,
    raw: origin.raw,
  };
}

/** What a row without an open amount says is open: nothing when it says paid, the rest when it says how much was; else it says nothing. */
function statedOpen(amount: number, paidAmount: number | null, dated: boolean, paid: boolean): number | null {
  if (dated) return null;
  if (paidAmount !== null) return amount - paidAmount;
  return paid ? 0 : null;
}

/** A reason of a returned debit in a bank's own text: `AM04`, `Retourcode MD06`. */
const RETURN_REASON = /\b(AC0[14]|AC06|AC13|AG0[12]|AM0[45]|BE05|CNOR|DNOR|FF01|FOCR|MD0[1267]|MS0[23]|RC01|RR0[1-4]|SL01)\b/;
const RETURN_WORDS =
  /\b(storno|stornering|terugboeking|retour(?:incasso)?|reversal|returned? direct debit|r-transactie|ruecklastschrift|rücklastschrift|rejet|retour prelevement)\b/i;

function payment(cells: Cells, origin: Origin): PaymentDraft | Ignored {
  if (ofASupplier(cells)) return OF_A_SUPPLIER;
  const currency = cells.currencyOf(cells.has('amount') ? 'amount' : 'credit');
  const written = cells.partOfPayment(currency) ?? cells.signedMoney(currency, 'credit');
  const state = cells.text('status');
  // A row below zero that says charged back is the money going back.
  const none = state !== null && paymentStateOf(state) === 'none' && !(written < 0 && plainWord(state) === 'chargedback');
  if (none) return { kind: 'ignored', reason: `status ${plainWord(state)}` };
  const refunded = cells.money('refunded_amount', currency) ?? 0;
  const amount = written - Math.abs(refunded);
  if (refunded !== 0 && amount === 0) return { kind: 'ignored', reason: 'paid back in full' };
  const reference = cells.text('reference');
  const told =
    cells.text('return_code') ?? (cells.plan.statement && amount < 0 ? (RETURN_REASON.exec(reference ?? '')?.[1] ?? null) : null);
  if (cells.plan.statement && amount <= 0 && told === null && !RETURN_WORDS.test(reference ?? ''))
    return { kind: 'ignored', reason: 'money that went out' };
  const returnCode = told;
  if (returnCode !== null && amount > 0)
    cells.complain('amount', 'is positive though the row is a returned debit', 'money taken back has a negative amount');
  const method = cells.text('method');
  return {
    kind: 'payment',
    id: cells.number('payment_id'),
    debtorId: cells.number('debtor_id') ?? cells.text('debtor_name'),
    date: cells.requiredDay('payment_date'),
    amount,
    currency,
    invoiceNumber: cells.text('invoice_number'),
    reference,
    method: method === null ? null : (methodOf(method) ?? 'other'),
    returnCode: returnCode === null ? null : returnCode.toUpperCase(),
    payerName: cells.text('payer_name'),
    payerIban: cells.iban('payer_iban'),
    line: origin.line,
    raw: origin.raw,
  };
}

function contact(cells: Cells, origin: Origin): ContactDraft | Ignored {
  return cells.has('listed_age') ? listed(cells, origin) : { ...cameOf(cells, origin), ...outsideList(cells) };
}

const outsideList = (cells: Cells): Pick<ContactDraft, 'date' | 'channel' | 'direction' | 'outcome' | 'listed'> => {
  const channel = cells.text('channel');
  const outcome = cells.text('outcome');
  return {
    date: cells.requiredDay('date'),
    channel: channel === null ? null : (channelOf(channel) ?? channel),
    direction: cells.word('direction', directionOf, 'in or out'),
    outcome: outcome === null ? null : (callOutcomeOf(outcome) ?? outcome),
    listed: null,
  };
};

/** What came of a contact, wherever it was written down. */
function cameOf(cells: Cells, origin: Origin): Omit<ContactDraft, 'date' | 'channel' | 'direction' | 'outcome' | 'listed'> {
  const next = cells.text('channel_next');
  const currency = cells.has('promise_amount') ? cells.currencyOf('promise_amount') : null;
  const promiseAmount = currency === null ? null : cells.money('promise_amount', currency);
  return {
    kind: 'contact',
    debtorId: cells.required('debtor_id'),
    note: cells.text('note'),
    reason: cells.has('reason') ? cells.word('reason', statedReasonOf, `one of ${Object.keys(STATED_REASONS).join(', ')}`) : null,
    promiseDate: cells.day('promise_date'),
    promiseAmount,
    promiseCurrency: promiseAmount === null ? null : currency,
    callBackOn: cells.day('call_back_on'),
    channelNext: next === null ? null : (channelOf(next) ?? next),
    handledBy: cells.text('handled_by'),
    line: origin.line,
    raw: origin.raw,
  };
}

const FILLED_IN = ['outcome', 'reason', 'promise_date', 'promise_amount', 'call_back_on', 'channel_next', 'note'];
const NOT_FILLED_IN: Ignored = { kind: 'ignored', reason: 'not filled in' };

/** A row of a call list: the call was made on the day of the list, which is as many days after the oldest due day as it says. */
function listed(cells: Cells, origin: Origin): ContactDraft | Ignored {
  if (FILLED_IN.every((column) => cells.text(column) === null)) return NOT_FILLED_IN;
  const [invoices, age] = [cells.text('listed_invoices') ?? '', cells.text('listed_age') ?? ''];
  const day = listDayOf(invoices, age);
  if (day === null)
    cells.complain(
      oldestDueIn(invoices) === null ? 'listed_invoices' : 'listed_age',
      'no longer tells the day of the list',
      'leave the columns of the list as they were printed',
    );
  const said = cells.text('outcome') === null ? 'spoken' : cells.word('outcome', callOutcomeOf, `one of ${OUTCOMES.join(', ')}`);
  return {
    ...cameOf(cells, origin),
    date: day ?? ('' as Day),
    channel: 'phone',
    direction: 'out',
    outcome: said,
    listed: { name: cells.text('listed_name'), currency: cells.text('currency') },
  };
}

function dispute(cells: Cells, origin: Origin): DisputeDraft {
  return {
    kind: 'dispute',
    id: cells.text('dispute_id'),
    invoiceNumber: cells.required('invoice_number'),
    openedOn: cells.requiredDay('opened_on'),
    closedOn: cells.day('closed_on'),
    closed: disputeClosed(cells.text('status') ?? '') === 'closed',
    reason: cells.text('reason'),
    line: origin.line,
    raw: origin.raw,
  };
}
