/** A next step and what the law says of it, as the facts that a text is made of. */
import { type Day, daysBetween } from '../ledger/day.js';
import type { Debtor } from '../ledger/model.js';
import { type Minor, sum } from '../ledger/money.js';
import { contractOf, missedBefore } from './instalments.js';
import type { Case, CaseInvoice, Claim, IssuedNotice, Step as LawStep, NoticeKind, Terms } from './law/claim.js';
import type { Announced, Charge, Facts, Formality, MessageSender, NoticeTerm, PayTo, Step } from './message.js';
import type { Known, NextStep } from './next-step.js';

/** What each text does in the eyes of the law. */
export const LAWFUL: Readonly<Record<Step, LawStep>> = {
  friendly: 'reminder',
  loyal: 'reminder',
  second: 'reminder',
  notice: 'notice',
  after_notice: 'demand',
  last: 'demand',
};

/** The case of a debtor as the law room takes it. @param country of debtors who have none */
export function caseOf(
  {
    account: { debtor, invoices },
    issued,
    judged,
  }: Pick<Known, 'account' | 'issued'> & { readonly judged: Pick<Known['judged'], 'currency'> },
  lines: NextStep['lines'],
  { channel, sendOn, country, today, terms }: Pick<Case, 'channel' | 'sendOn' | 'today' | 'country'> & { readonly terms: Terms },
): Case {
  return {
    country: debtor.country ?? country,
    party: debtor.party,
    currency: judged.currency,
    today,
    sendOn,
    channel,
    invoices: lines.map(
      ({ number, date, due, amount, open, description, poNumber, receipts, credited }): CaseInvoice => ({
        number,
        date,
        due,
        // A credit note lowers the principal from the start.
        amount: amount - credited,
        open,
        description,
        receipts: receipts.map((receipt) => ({ day: receipt.day, amount: receipt.amount })),
        contract: contractOf({ description, poNumber }, terms),
      }),
    ),
    missed: missedBefore(invoices, judged.currency, sendOn, terms),
    notices: issued.flatMap(({ notice, currency }): IssuedNotice[] => (notice !== null && currency === judged.currency ? [notice] : [])),
    terms,
  };
}

export interface Letterhead {
  readonly sender: MessageSender;
  readonly payTo: PayTo;
  readonly formality: Formality;
  /** Country of debtors who have none. */
  readonly country: string | null;
  /** The sender's language, in which the country of a letter abroad is written. */
  readonly language: string;
}

/** @param next one in which a message goes out */
export function factsOf(next: NextStep, debtor: Debtor, issuedOn: Day, house: Letterhead): Facts {
  const { sender, payTo, formality, country } = house;
  const { claim, template, channel } = next;
  if (claim === null || template === null || channel === null) throw new RangeError(`${next.id} is no message`);
  // A notice says what will follow, and asks for the invoices alone; so does every free reminder.
  const asks = next.step === 'claim' || next.step === 'last';
  return {
    debtorId: debtor.id,
    name: debtor.name,
    contactPerson: debtor.contactPerson,
    address: addressOf(debtor, house),
    email: debtor.email,
    mobile: debtor.mobile ?? debtor.phone,
    country: debtor.country ?? country ?? '',
    language: next.language,
    formality,
    channel,
    step: template,
    shielded: next.shielded,
    class: next.class,
    party: debtor.party,
    currency: next.currency,
    issuedOn,
    lines: next.lines.map(({ number, date, due, description, amount, open }) => ({
      number,
      date,
      due,
      description,
      amount,
      paid: amount - open,
      open,
      daysLate: Math.max(0, daysBetween(due, issuedOn)),
    })),
    charges: asks ? chargesOf(claim) : [],
    total: next.total,
    announced: next.announced,
    term: template === 'notice' ? termOf(claim, channel === 'letter') : null,
    received: receivedOn(next.lines),
    payTo,
    sender,
  };
}

/** Money that came in part on these invoices; `null` where none did. Credit notes are no payment. */
function receivedOn(lines: NextStep['lines']): Minor | null {
  const received = sum(lines.map(({ amount, open, credited }) => amount - open - credited));
  return received > 0 ? received : null;
}

/** Street, postcode and town, and the country in capitals where it is not ours: the post of the sender reads it. */
function addressOf({ address, postcode, city, country }: Debtor, { country: ours, language }: Letterhead): readonly string[] {
  const lines = [address ?? '', [postcode, city].filter(Boolean).join(' ')].filter((line) => line !== '');
  return lines.length === 0 || country === null || ours === null || country === ours ? lines : [...lines, abroad(country, language)];
}

function abroad(country: string, language: string): string {
  const code = country.toUpperCase();
  const name = /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames([language], { type: 'region' }).of(code) : undefined;
  return (name ?? code).toLocaleUpperCase(language);
}

function chargesOf({ costs, interest }: Claim): readonly Charge[] {
  const charges: Charge[] = costs.map(({ kind, amount, source }) => ({ kind, amount, parts: [], source }));
  if (interest.length === 0) return charges;
  const parts = interest.map(({ invoice, from, to, days, rate, base, amount }) => ({
    invoice,
    from,
    to,
    days,
    rate: percent(rate),
    base,
    amount,
  }));
  return [...charges, { kind: 'interest', amount: sum(parts.map(({ amount }) => amount)), parts, source: interest[0]?.source ?? null }];
}

/**
 * A notice asks for the invoices alone and says what will follow. A business owes its costs and interest at once: he too is told first,
 * and asked only when the notice has run out.
 */
export function asNotice(claim: Claim): Claim {
  if (claim.costs.length === 0 && claim.interest.length === 0) return claim;
  const { principal } = claim;
  const announced = claim.announced.length > 0 ? claim.announced : claim.costs;
  const said = new Set([principal, ...announced.map(({ amount }) => amount)]);
  const required = claim.required.filter((fact) => fact.kind !== 'amount' || said.has(fact.amount));
  return { ...claim, announced, costs: [], interest: [], total: principal, required };
}

/** A friendly word asks for the invoices and announces nothing. */
export const asReminder = (claim: Claim): Claim => ({
  ...claim,
  announced: [],
  costs: [],
  interest: [],
  total: claim.principal,
  term: null,
  required: [],
});

/** What a notice announces: the costs, and interest at the rate that runs now. */
export function announcedOf({ announced, costs, interest, on }: Claim): Announced | null {
  const named = announced.length > 0 ? announced : costs;
  // A Belgian sum may hold the cost of a fourth reminder: it is within the clause, and called by it.
  const first = named.find(({ kind }) => kind !== 'reminder') ?? named[0];
  const rate = interest.at(-1)?.rate ?? null;
  if (first === undefined && rate === null) return null;
  return {
    costs: announcedCosts({ announced: named }),
    kind: first?.kind ?? 'scale',
    interest: rate !== null,
    rate: rate === null ? null : percent(rate),
    source: first?.source ?? null,
    ...(rate !== null && interest.every(({ from }) => from > on) ? { afterTerm: true } : {}),
  };
}

export const announcedCosts = ({ announced }: Pick<Claim, 'announced'>): Minor => sum(announced.map(({ amount }) => amount));

const STARTS: Readonly<Record<NoticeKind, NoticeTerm['starts'] | null>> = {
  nl_14_days: 'day_after_receipt',
  be_first: null,
  de_mahnung: 'fixed_day',
  plain: 'fixed_day',
};

/** Days of the term of every notice there is. */
const TERM_DAYS = 14;

function termOf({ term }: Claim, byPost: boolean): NoticeTerm | null {
  if (term === null) return null;
  return {
    days: TERM_DAYS,
    starts: STARTS[term.kind] ?? (byPost ? 'third_working_day' : 'day_after_sending'),
    lastFreeDay: term.lastFreeDay,
  };
}

/** Hundredths of a per cent as text: `1040` is `10.40`. */
const percent = (rate: number): string => `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')}`;
