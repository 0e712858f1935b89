/** What a person says of one payment: which invoices it pays, that it stays as credit, that it is not ours, who the payer is. */
import { UserError } from '../errors.js';
import type { Allowances } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import type { Account, Debtor, StandingInvoice } from '../ledger/model.js';
import { digitsOf, type Minor, readable } from '../ledger/money.js';
import { nameKey } from '../ledger/names.js';
import { numberKey } from '../ledger/references.js';
import { eachAccount } from '../store/accounts.js';
import {
  addressesOf,
  type Decision,
  decide,
  NOTHING_DECIDED,
  type PaymentRow,
  paymentRulings,
  paymentsNumbered,
} from '../store/decisions.js';
import { Kin } from '../store/kin.js';
import { debtorsWithInvoice } from '../store/likely.js';
import type { Store } from '../store/open.js';
import { asBatch, type Writing } from './batch.js';
import { findDebtor } from './find-debtor.js';
import { settle } from './settle.js';

/** What was said, as it was typed. */
export interface Said {
  readonly payment: string;
  readonly to: readonly { readonly invoice: string; readonly amount: string | null }[];
  readonly debtor: string | null;
  readonly credit: boolean;
  readonly notOurs: boolean;
  readonly payerIs: string | null;
}

export interface Deciding extends Writing {
  readonly allowances: Allowances;
}

/** What came of it. */
export interface Ruled {
  readonly payment: string;
  readonly debtorId: string | null;
  readonly debtorName: string | null;
  readonly currency: string;
  readonly amount: Minor;
  readonly booked: readonly { readonly invoice: string; readonly amount: Minor; readonly day: Day }[];
  /** What is left of the payment. */
  readonly unallocated: Minor;
  /** Who pays for whom from now on, where that was said. */
  readonly learned: Learned | null;
}

export interface Learned {
  readonly account: string | null;
  /** Where no account is known. */
  readonly name: string | null;
  readonly debtor: Debtor;
  /** Other payments of the same payer that are his now. */
  readonly more: number;
}

export interface Decided {
  /** `null` for a dry run. */
  readonly batch: number | null;
  readonly rulings: readonly Ruled[];
}

/** Later than every document. */
const END = '9999-12-31' as Day;

/** What decisions of this call take of each invoice: none may be given away twice. */
class Taken {
  private readonly amounts = new Map<number, Minor>();
  of(invoice: StandingInvoice): Minor {
    return this.amounts.get(invoice.key) ?? 0;
  }
  add(invoice: StandingInvoice, amount: Minor): void {
    this.amounts.set(invoice.key, this.of(invoice) + amount);
  }
}

/**
 * Decides about payments, in one batch.
 *
 * @throws UserError where a payment or invoice cannot be found, or what is said cannot be booked; nothing is written then
 */
export function allocatePayments(store: Store, all: readonly Said[], { allowances, ...writing }: Deciding): Decided {
  let rulings: Ruled[] = [];
  const batch = asBatch(store, 'allocate', writing, (own) => {
    const touched = new Set<number>();
    const taken = new Taken();
    const rows = all.map((said) => {
      const row = paymentOf(store, said.payment);
      decide(store, own, decisionsFor(store, row, said, taken));
      if (row.owner !== null) touched.add(row.owner);
      return { said, row };
    });
    settle(store, { debtors: touched, toBook: touched, toName: [], hadMoney: true, allowances });
    rulings = rows.map(({ said, row }) => ruled(store, said, row));
    return { what: rows.map(({ said }) => said.payment).join(', '), records: rows.length };
  });
  return { batch, rulings };
}

function paymentOf(store: Store, text: string): PaymentRow {
  const found = paymentsNumbered(store, text);
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0) throw new UserError(`There is no payment ${text}`, 'list what is not booked with: dunning report unmatched');
  throw new UserError(
    `Payment ${text} stands on ${found.length} rows: ${found.map(({ row, amount, currency }) => `${text}#${row} ${readable(amount, currency)}`).join(', ')}`,
    'name one of them',
  );
}

function decisionsFor(store: Store, row: PaymentRow, said: Said, taken: Taken): Decision[] {
  const { key: _, owner: __, payerName, payerIban, ...payment } = row;
  const about = { ...NOTHING_DECIDED, subject: `payment ${payment.ident} ${payment.row}`, payment };
  const found: Decision[] = [];
  if (said.payerIs !== null) {
    if (payerIban === null && payerName === null)
      throw new UserError(
        `Payment ${said.payment} names no payer and no account`,
        'say whose it is with --debtor; there is nothing to learn from it',
      );
    const { id } = findDebtor(store, said.payerIs);
    const subject = payerIban === null ? `payer ${nameKey(payerName as string)}` : `payer ${payerIban}`;
    found.push({
      ...about,
      kind: 'payer',
      subject,
      payment: { ...payment },
      debtorId: id,
      payerIban,
      payerName: payerIban === null ? payerName : null,
    });
  }
  const debtor = said.debtor ?? said.payerIs;
  if (said.notOurs) found.push({ ...about, kind: 'not ours' });
  else if (payment.amount < 0 && (said.to.length > 0 || said.credit))
    throw new UserError(
      `Payment ${said.payment} is money that went back`,
      'a returned debit is undone by itself; take it out of the list with --not-ours',
    );
  else if (said.credit) found.push({ ...about, kind: 'credit', debtorId: ownerFor(store, row, said, debtor).id });
  else if (said.to.length > 0) found.push(given(store, row, said, debtor, about, taken));
  else if (said.debtor !== null || (debtor !== null && !isBooked(store, row)))
    found.push({ ...about, kind: 'debtor', debtorId: findDebtor(store, debtor as string).id });
  return found;
}

/** Whether a person said where the payment itself goes: who its payer is says nothing against that. */
function isBooked(store: Store, { key }: PaymentRow): boolean {
  const kind = paymentRulings(store, numberKey).get(key)?.kind;
  return kind === 'to' || kind === 'credit';
}

function ownerFor(store: Store, row: PaymentRow, said: Said, debtor: string | null): Debtor {
  if (debtor !== null) return findDebtor(store, debtor);
  const id = row.owner === null ? null : new Kin(store).idOf(new Kin(store).accountOf(row.owner));
  if (id === null) throw new UserError(`Nobody knows yet whose money payment ${said.payment} is`, 'say it with --debtor');
  return findDebtor(store, id);
}

type About = Pick<Decision, keyof typeof NOTHING_DECIDED | 'subject'>;

/** The decision that a payment pays invoices: each is looked for, and must have that much open. */
function given(store: Store, row: PaymentRow, said: Said, debtor: string | null, about: About, taken: Taken): Decision {
  const kin = new Kin(store);
  const named = debtor === null ? null : findDebtor(store, debtor);
  const owner = named?.key ?? (row.owner === null ? null : kin.accountOf(row.owner));
  const lines: { invoice: string; debtor: string; amount: Minor | null; key: number }[] = [];
  let left = row.amount;
  for (const { invoice: text, amount: written } of said.to) {
    const { account, invoice } = invoiceFor(store, kin, text, owner, named !== null);
    if (invoice.currency !== row.currency)
      throw new UserError(
        `${text} is in ${invoice.currency}, the payment in ${row.currency}`,
        'a payment pays invoices of its own currency',
      );
    if (lines.some(({ invoice: number, debtor: id }) => number === invoice.number && id === account.debtor.id))
      throw new UserError(`${text} is named twice`, 'name each invoice once');
    // What this payment pays of it already is free again.
    const own = invoice.receipts.reduce((sum, receipt) => (receipt.payment === row.key ? sum + receipt.amount : sum), 0);
    const open = invoice.open + own - taken.of(invoice);
    const amount = written === null ? Math.min(left, open) : minorOf(written, row.currency);
    if (open <= 0 || amount > open) throw notOpen(invoice, open, addressesOf(store));
    if (amount > left)
      throw new UserError(
        `That is more than payment ${said.payment} has: ${readable(row.amount, row.currency)}`,
        'give each invoice its part: --to INVOICE=AMOUNT',
      );
    left -= amount;
    taken.add(invoice, amount);
    lines.push({
      invoice: invoice.number,
      debtor: account.debtor.id,
      amount: written === null && said.to.length === 1 ? null : amount,
      key: account.debtor.key,
    });
  }
  const accounts = [...new Set(lines.map(({ key }) => key))];
  const first = lines[0] as (typeof lines)[number];
  const payer = owner !== null && accounts.every((key) => kin.groupOf(key).includes(owner)) ? (kin.idOf(owner) as string) : first.debtor;
  if (accounts.some((key) => !kin.groupOf(first.key).includes(key)))
    throw new UserError(
      `${lines.map(({ invoice, debtor: id }) => `${invoice} is of ${id}`).join(', ')}: one payment pays for one debtor, or for branches of one head office`,
      'give branches the number of their head office in the column parent_id of the debtor file',
    );
  return { ...about, kind: 'to', debtorId: payer, lines: lines.map(({ key: _, ...line }) => line) };
}

/** The invoice meant: of the debtor named, of the one whose money it is and his group, else the only one with this number. */
function invoiceFor(
  store: Store,
  kin: Kin,
  text: string,
  owner: number | null,
  named: boolean,
): { account: Account; invoice: StandingInvoice } {
  const key = numberKey(text);
  const look = (debtors: readonly number[]) =>
    debtors.flatMap((debtor) => {
      const id = kin.idOf(debtor);
      const account = id === null ? undefined : [...eachAccount(store, END, { id })][0];
      const invoice = account?.invoices.find((each) => each.kind === 'invoice' && numberKey(each.number) === key);
      return account && invoice ? [{ account, invoice }] : [];
    });
  const own = owner === null ? [] : look([owner]);
  if (own[0]) return own[0];
  const known = debtorsWithInvoice(store, kin, key).filter((debtor) => !named || (owner !== null && kin.groupOf(owner).includes(debtor)));
  const found = look(known);
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0)
    throw new UserError(`There is no invoice ${text}${named ? ' of that debtor' : ''}`, 'look it up with: dunning report invoices');
  const ids = found.map(({ account }) => `${account.debtor.id} ${account.debtor.name}`);
  throw new UserError(`Invoice ${text} is one of several debtors: ${ids.join(', ')}`, 'say which with --debtor');
}

function notOpen({ number, open, currency, receipts }: StandingInvoice, mine: Minor, addressOf: (key: number) => string): UserError {
  const last = receipts.at(-1);
  const by = last && addressOf(last.payment);
  return mine <= 0
    ? new UserError(
        `${number} is paid already${last ? `, on ${last.day}${by ? ` by payment ${by}` : ''}` : ''}`,
        by
          ? `where that was wrong, say first where ${by} belongs; or leave this one as credit with --credit`
          : 'leave this one as credit with --credit',
      )
    : new UserError(
        `${number} has only ${readable(Math.max(open, mine), currency)} open`,
        'give the amount that is meant: --to INVOICE=AMOUNT',
      );
}

/** `12.50` or `12,50`. */
function minorOf(text: string, currency: string): Minor {
  const digits = digitsOf(currency);
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text);
  const cents = match?.[2] ?? '';
  if (!match || cents.length > digits || Number(match[1]) + Number(cents) === 0)
    throw new UserError(`"${text}" is no amount`, 'write it as 12.50, without thousands signs');
  return Number(match[1]) * 10 ** digits + Number(cents.padEnd(digits, '0') || 0);
}

function ruled(store: Store, said: Said, row: PaymentRow): Ruled {
  const { key, amount, currency } = row;
  const kin = new Kin(store);
  const { owner } = paymentOf(store, said.payment);
  const id = owner === null ? null : kin.idOf(kin.accountOf(owner));
  const accounts =
    owner === null ? [] : kin.groupOf(kin.accountOf(owner)).flatMap((each) => [...eachAccount(store, END, { id: kin.idOf(each) ?? '' })]);
  const account = accounts.find(({ debtor }) => debtor.id === id);
  const booked = accounts.flatMap(({ invoices }) =>
    invoices.flatMap(({ number, receipts }) =>
      receipts.filter(({ payment }) => payment === key).map((receipt) => ({ invoice: number, amount: receipt.amount, day: receipt.day })),
    ),
  );
  return {
    payment: said.payment,
    debtorId: id,
    debtorName: account?.debtor.name ?? null,
    currency,
    amount,
    booked,
    unallocated: amount - booked.reduce((sum, each) => sum + each.amount, 0),
    learned: said.payerIs === null ? null : learnedFrom(store, row, findDebtor(store, said.payerIs)),
  };
}

function learnedFrom(store: Store, { key, payerIban: account, payerName }: PaymentRow, debtor: Debtor): Learned {
  const payments = [...eachAccount(store, END, { id: debtor.id })].flatMap((each) => each.payments);
  const others = payments.filter(
    (each) => each.key !== key && (account === null ? each.payerName === payerName : each.payerIban === account),
  );
  return { account, name: account === null ? payerName : null, debtor, more: others.length };
}
