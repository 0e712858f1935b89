/** Where money that was not booked may belong, for a person to confirm: likely invoices and why, best first. */
import type { Day } from './day.js';
import type { Account, Payment, StandingInvoice, StandingPayment } from './model.js';
import { decimal, type Minor } from './money.js';
import { citations, isSlipOf, numberKey } from './references.js';
import { structuredIn } from './structured-reference.js';
import { subsetsSummingTo } from './subsets.js';

export interface Proposal {
  readonly debtorId: string;
  readonly debtorName: string;
  /** The invoices it may pay; none where it is only likely whose money it is, or credit. */
  readonly invoices: readonly { readonly number: string; readonly amount: Minor }[];
  readonly reason: string;
  /** Higher is likelier. */
  readonly weight: number;
}

/** What was paid on an invoice already, and by which payment. */
export interface PaidBy {
  readonly id: string;
  readonly day: Day;
}

type Named = Pick<Payment, 'invoiceNumber' | 'reference'>;

/** Keys of the numbers a payment names. */
function keysNamed({ invoiceNumber, reference }: Named): string[] {
  return [invoiceNumber, reference].flatMap((text) => (text === null ? [] : keysIn(text)));
}

function keysIn(text: string): string[] {
  const { references, rest } = structuredIn(text);
  return [...references.map(({ carries }) => carries), ...citations(rest).map(({ key }) => key)];
}

/** Likely invoices of one account for what is left of a payment. */
export function proposalsIn(account: Account, payment: Payment, left: Minor, because: string | null = null): Proposal[] {
  const { debtor } = account;
  const open = account.invoices.filter((invoice) => invoice.open > 0 && invoice.currency === payment.currency);
  const keys = keysNamed(payment);
  // A number that is one of his is no slip for another.
  const slips = keys.filter((key) => !account.invoices.some((invoice) => numberKey(invoice.number) === key));
  const whose = because === null ? '' : `${because}; `;
  const of = (invoices: readonly StandingInvoice[], reason: string, weight: number): Proposal => {
    let rest = left;
    const parts = invoices.map(({ number, open: amount }) => {
      const part = Math.min(rest, amount);
      rest -= part;
      return { number, amount: part };
    });
    return {
      debtorId: debtor.id,
      debtorName: debtor.name,
      invoices: parts.filter(({ amount }) => amount > 0),
      reason: `${whose}${reason}`,
      weight,
    };
  };
  const found: Proposal[] = [];
  for (const invoice of open) {
    const key = numberKey(invoice.number);
    const amount = invoice.open === left;
    const near = slips.find((each) => isSlipOf(each, key));
    if (keys.includes(key)) found.push(of([invoice], `names ${invoice.number}`, 9));
    else if (near !== undefined)
      found.push(of([invoice], `names ${near}, one slip from ${invoice.number}${amount ? ', and is its amount' : ''}`, amount ? 8 : 4));
    else if (amount) found.push(of([invoice], `same amount as ${invoice.number}`, 6));
    else if (left < invoice.open && left > 0 && open.length === 1)
      found.push(of([invoice], `part of ${invoice.number}, the only one open`, 3));
  }
  if (found.every(({ weight }) => weight < 6) && open.length > 1) {
    const sets = subsetsSummingTo(
      open.map((invoice) => invoice.open),
      left,
      5,
    );
    for (const set of sets.slice(0, 2)) {
      const invoices = set.map((at) => open[at] as StandingInvoice);
      found.push(of(invoices, `sum of ${invoices.map(({ number }) => number).join(' and ')}`, 5));
    }
  }
  const total = open.reduce((sum, invoice) => sum + invoice.open, 0);
  if (found.length === 0 && open.length > 0 && left > total) found.push(of(open, 'pays all that is open, and more', 2));
  return found.sort((a, b) => b.weight - a.weight || (a.reason < b.reason ? -1 : 1));
}

/** Of a payment that is booked nowhere: the invoice he names, of its amount, that was paid already; `null` where it is no second payment. */
export function paidTwice(payment: StandingPayment, account: Pick<Account, 'invoices'>): StandingInvoice | null {
  if (payment.amount <= 0 || payment.allocated > 0) return null;
  const named = namedIn(account, keysNamed(payment));
  const [first] = named;
  return first && named.every(({ open }) => open === 0) && first.receipts.length > 0 && first.amount === payment.amount ? first : null;
}

const namedIn = ({ invoices }: Pick<Account, 'invoices'>, keys: readonly string[]): StandingInvoice[] =>
  invoices.filter(({ number, kind }) => kind === 'invoice' && keys.includes(numberKey(number)));

/** What precisely is missing for a payment to be booked. */
export function whyNotBooked(
  payment: StandingPayment,
  account: Account | null,
  paidBy: (invoice: StandingInvoice) => PaidBy | null,
  suspects = 0,
): string {
  const { amount, allocated, currency, unallocated } = payment;
  if (amount < 0) return 'taken back, and no payment of this amount is known';
  const keys = keysNamed(payment);
  if (account === null) return whyNobodys(payment, keys, suspects);
  const named = namedIn(account, keys);
  if (allocated > 0) return `${decimal(unallocated, currency)} more than was open on the invoices it pays`;
  const paid = named.filter(({ open }) => open === 0);
  const [first] = paid;
  if (first && paid.length === named.length) {
    const by = paidBy(first);
    const double = paidTwice(payment, account) ? ': paid twice?' : '';
    return `names ${first.number}, which is paid already${by ? ` (${by.id}, ${by.day})` : ''}${double}`;
  }
  const unpaid = named.filter((invoice) => invoice.open > 0 && invoice.currency === currency);
  if (unpaid.length > 0) {
    const names = unpaid.map(({ number }) => number).join(' and ');
    const due = unpaid.reduce((sum, invoice) => sum + invoice.open, 0);
    return due === unallocated ? `names ${names}, in a way that is not certain` : `names ${names}, where ${decimal(due, currency)} is open`;
  }
  const open = account.invoices.filter((invoice) => invoice.open > 0 && invoice.currency === currency);
  if (open.length === 0) return 'nothing is open that it could pay';
  const same = open.filter((invoice) => invoice.open === amount);
  const unknown = keys.length > 0 && named.length === 0 ? `names ${keys[0]}, which is no invoice of this debtor` : 'names no invoice';
  if (same.length > 0)
    return `${unknown}; ${same.length === 1 ? 'one open invoice has' : `${same.length} open invoices have`} its amount now`;
  return `${unknown}, and its amount is no open invoice or sum of them for sure`;
}

function whyNobodys({ payerName, payerIban }: Payment, keys: readonly string[], suspects: number): string {
  const number = keys[0] === undefined ? 'names no invoice' : `${keys[0]} is no number that tells whose it is`;
  if (payerName === null && payerIban === null) return `${number}, and nothing says who paid`;
  if (suspects === 0) return `${number}, and nobody is known by this payer's name or account`;
  return `${number}, and ${suspects === 1 ? 'the payer is not known for sure' : `the payer may be one of ${suspects}`}`;
}
