/**
 * The numbers the rules look at, for one debtor in one currency on one day. Days are serial numbers (days since 1970),
 * money is minor units. What every rule needs is worked out at once; what few need, when it is first asked for.
 */
import type { Day } from '../ledger/day.js';
import type { Account, Contact, Debtor, Portfolio, StandingInvoice, StandingPayment } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { type Answered, answeredOf } from './answered.js';
import { type SetAside, setAsideOf } from './asked-for.js';
import { num } from './daynumber.js';
import { type Note, readNotes, type Topic } from './notes.js';
import { type OurPromise, ourPromisesOf } from './our-promises.js';
import { middleAge, type Overdue, overdueOf, type Settled } from './overdue.js';
import { type NoRun, type Run, runOf } from './payrun.js';
import { type Segment, type Stage, stageOf } from './prior.js';
import { type Promised, promisesOf } from './promises.js';
import { looseParts } from './receipts.js';
import { DEFAULTS, type Settings } from './settings.js';
import { median, slope, spread } from './stats.js';

export type { Overdue, Settled } from './overdue.js';

/** How far back habits are looked for, in days. */
export const HISTORY = 731;

/** A direct debit that came back. */
export interface Return {
  readonly payment: StandingPayment;
  readonly code: string;
  readonly age: number;
  /** The invoice it was drawn for is settled by now. */
  readonly healed: boolean;
}

export class Facts {
  readonly today: number;
  readonly debtor: Debtor;
  readonly invoices: readonly StandingInvoice[];
  readonly payments: readonly StandingPayment[];
  readonly contacts: readonly Contact[];
  /** Overdue invoices, oldest due date first. */
  readonly overdue: readonly Overdue[];
  /** Sum of the open amounts past due. */
  readonly balance: Minor;
  /** Sum of the open amounts not yet due. */
  readonly notYetDue: Minor;
  /** Age of the oldest overdue invoice in days; 0 without one. */
  readonly oldest: number;
  /** Settled in the last 24 months, undisputed and by payments alone, in order of due date. */
  readonly settled: readonly Settled[];
  /** Days late per settled invoice, in order of due date. */
  readonly delays: readonly number[];
  /** Invoices of the last 24 months that were settled late, and had been credited or disputed. */
  readonly pastDisputes: readonly StandingInvoice[];
  /** Invoices of the last 24 months that were settled late, disputed or not. */
  readonly settledLate: number;
  /** Invoices on which the debtor said no, today, by number. */
  readonly disputedNow: ReadonlySet<string>;
  /** Age in days of the middle euro that is overdue: a forgotten old remainder does not make a debt old. */
  readonly moneyAge: number;

  constructor(
    readonly account: Account,
    readonly currency: string,
    readonly asOf: Day,
    readonly portfolio: Portfolio,
    readonly settings: Settings = DEFAULTS,
  ) {
    const today = num(asOf);
    this.today = today;
    this.debtor = account.debtor;
    this.contacts = account.contacts;
    this.invoices = account.invoices.filter((invoice) => invoice.currency === currency);
    this.payments = account.payments.filter((payment) => payment.currency === currency);
    this.disputedNow = openDisputes(account);
    const settled: Settled[] = [];
    const pastDisputes: StandingInvoice[] = [];
    const open: StandingInvoice[] = [];
    let notYetDue = 0;
    let settledLate = 0;
    const objected = account.disputes.length > 0 ? new Set(account.disputes.map((dispute) => dispute.invoiceNumber)) : null;
    for (const invoice of this.invoices) {
      if (invoice.kind !== 'invoice') continue;
      const due = num(invoice.due);
      if (invoice.open > 0) {
        if (due < today) open.push(invoice);
        else notYetDue += invoice.open;
        continue;
      }
      if (invoice.settledOn === null) continue;
      const on = num(invoice.settledOn);
      if (on < today - HISTORY) continue;
      const late = on > due;
      if (late) settledLate++;
      const wasDisputed = invoice.credited > 0 || invoice.disputed === true || objected?.has(invoice.number) === true;
      if (wasDisputed) {
        if (late) pastDisputes.push(invoice);
      } else settled.push({ invoice, due, on, delay: on - due });
    }
    settled.sort((a, b) => a.due - b.due || (a.invoice.number < b.invoice.number ? -1 : 1));
    this.settled = settled;
    this.delays = settled.map((one) => one.delay);
    this.pastDisputes = pastDisputes;
    this.settledLate = settledLate;
    this.notYetDue = notYetDue;
    this.balance = open.reduce((sum, invoice) => sum + invoice.open, 0);
    this.overdue = overdueOf(open, settled, today, this.disputedNow);
    this.oldest = this.overdue[0]?.days ?? 0;
    this.moneyAge = middleAge(this.overdue);
  }

  // Worked out when first asked for.
  #usualDelay: number | undefined;
  #delaySpread: number | undefined;
  #strayRate: number | undefined;
  #payDays: readonly number[] | undefined;
  #tail: readonly Overdue[] | undefined;
  #returns: readonly Return[] | undefined;
  #reminders: readonly number[] | undefined;
  #reminded: number | undefined;
  #notes: readonly Note[] | undefined;
  #topics: ReadonlySet<Topic> | undefined;
  #run: Run | NoRun | undefined;
  #unallocated: Minor | undefined;
  #aside: readonly SetAside[] | undefined;
  #answered: readonly Answered[] | undefined;
  #promises: readonly Promised[] | undefined;
  #ours: readonly OurPromise[] | undefined;
  #looseParts: readonly StandingPayment[] | undefined;
  #withoutPo: readonly Overdue[] | undefined;

  /** Median delay in days of the settled invoices; 0 without any. */
  get usualDelay(): number {
    this.#usualDelay ??= median(this.delays);
    return this.#usualDelay;
  }

  /** Median absolute deviation of the delays, days. */
  get delaySpread(): number {
    this.#delaySpread ??= spread(this.delays);
    return this.#delaySpread;
  }

  /** Change of the delay in days per invoice over the last six settled ones (Theil–Sen). */
  get delaySlope(): number {
    return slope(this.delays.slice(-6));
  }

  /** The last six settled invoices took ever longer: three days more each, two weeks or more in all. */
  get isSlowing(): boolean {
    const last = this.delays.slice(-6);
    return last.length === 6 && (last[5] ?? 0) >= (last[0] ?? 0) + 14 && this.delaySlope >= 3;
  }

  /**
   * How often, 0–1, this debtor loses an invoice and finds it again: settled ten days or more after one due later,
   * or three weeks later than usual.
   */
  get strayRate(): number {
    this.#strayRate ??= strayRateOf(this.settled, this.usualDelay);
    return this.#strayRate;
  }

  /** Days on which the debtor himself paid, direct debits left out, last 24 months, ascending, each day once. */
  get payDays(): readonly number[] {
    this.#payDays ??= payDaysOf(this.payments, this.today);
    return this.#payDays;
  }

  /** The debtor's own payment run, if he has one. */
  get run(): Run | NoRun {
    this.#run ??= runOf(this.payDays, this.today);
    return this.#run;
  }

  /**
   * The newest overdue invoices after which nothing due was paid, and which this debtor would by habit have paid by now:
   * the tail of the account, oldest first.
   */
  get tail(): readonly Overdue[] {
    this.#tail ??= this.overdue.filter((one) => one.passedOver === 0 && (one.asUsual === null || one.asUsual < 0.2));
    return this.#tail;
  }

  /** Days since the last payment that settled an invoice, within 24 months; `null` without one. */
  get sincePaid(): number | null {
    let last = Number.NEGATIVE_INFINITY;
    for (const one of this.settled) last = Math.max(last, one.on);
    return Number.isFinite(last) ? this.today - last : null;
  }

  /** Returned direct debits of the last 24 months, newest first. */
  get returns(): readonly Return[] {
    this.#returns ??= returnsOf(this);
    return this.#returns;
  }

  /** Reminders we sent, serial days ascending. */
  get reminders(): readonly number[] {
    this.#reminders ??= remindersOf(this.contacts);
    return this.#reminders;
  }

  /** Reminders sent since the middle euro fell due. */
  get reminded(): number {
    this.#reminded ??= this.reminders.filter((day) => day > this.today - this.moneyAge).length;
    return this.#reminded;
  }

  /** What people wrote down in the last 24 months, newest first. */
  get notes(): readonly Note[] {
    this.#notes ??= readNotes(this);
    return this.#notes;
  }

  /** Everything the notes speak of. */
  get topics(): ReadonlySet<Topic> {
    this.#topics ??= new Set(this.notes.flatMap((note) => note.mentions.map((mention) => mention.topic)));
    return this.#topics;
  }

  /** Money of the debtor that is booked on nothing: payments left over and credit notes not used up. */
  get unallocated(): Minor {
    this.#unallocated ??= unallocatedOf(this);
    return this.#unallocated;
  }

  /** What we promised him, the first due before the others. */
  get ours(): readonly OurPromise[] {
    this.#ours ??= ourPromisesOf(this.account, this.asOf);
    return this.#ours;
  }

  /** What he promised to pay by a day he named, newest first. */
  get promises(): readonly Promised[] {
    this.#promises ??= promisesOf(this);
    return this.#promises;
  }

  /** What of the overdue money nobody is to ask for. */
  get aside(): readonly SetAside[] {
    this.#aside ??= setAsideOf(this);
    return this.#aside;
  }

  /** Overdue money that may be asked for. */
  get asked(): Minor {
    return this.aside.reduce((left, { amount }) => left - amount, this.balance);
  }

  /** Open invoices whose dispute was answered, in this currency. */
  get answered(): readonly Answered[] {
    this.#answered ??= answeredOf(this.account).filter(({ invoice }) => invoice.currency === this.currency);
    return this.#answered;
  }

  /** The answer to the dispute of an invoice, where it was given at most so many days ago. */
  answeredWithin(invoice: StandingInvoice, days = Number.POSITIVE_INFINITY): Answered | null {
    return this.answered.find((one) => one.invoice === invoice && this.today - num(one.on) <= days) ?? null;
  }

  /** Payments booked on nothing that look like part of an invoice. */
  get looseParts(): readonly StandingPayment[] {
    this.#looseParts ??= this.unallocated === 0 ? [] : looseParts(this);
    return this.#looseParts;
  }

  /** Overdue invoices without a purchase order number, of a debtor whose others carry one. */
  get withoutPo(): readonly Overdue[] {
    this.#withoutPo ??= withoutPoOf(this.invoices, this.overdue);
    return this.#withoutPo;
  }

  get segment(): Segment {
    return this.debtor.party === 'consumer' ? 'consumer' : 'business';
  }

  get stage(): Stage {
    return stageOf(this.moneyAge, this.reminded);
  }
}

export function factsFor(account: Account, currency: string, asOf: Day, portfolio: Portfolio, settings: Settings = DEFAULTS): Facts {
  return new Facts(account, currency, asOf, portfolio, settings);
}

/** Currencies in which something is overdue, in alphabetical order. */
export function currenciesOverdue(account: Account, asOf: Day): readonly string[] {
  let found: string[] | null = null;
  for (const invoice of account.invoices) {
    if (invoice.kind !== 'invoice' || invoice.open <= 0 || invoice.due >= asOf) continue;
    found ??= [];
    if (!found.includes(invoice.currency)) found.push(invoice.currency);
  }
  return found === null ? [] : found.sort();
}

function openDisputes(account: Account): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const dispute of account.disputes) if (dispute.closedOn === null) numbers.add(dispute.invoiceNumber);
  for (const invoice of account.invoices) if (invoice.disputed === true && invoice.open > 0) numbers.add(invoice.number);
  return numbers;
}

function strayRateOf(settled: readonly Settled[], usual: number): number {
  let earliestLater = Number.POSITIVE_INFINITY;
  let strays = 0;
  for (let i = settled.length - 1; i >= 0; i--) {
    const one = settled[i] as Settled;
    if (one.on >= earliestLater + 10 || one.delay > usual + 21) strays++;
    earliestLater = Math.min(earliestLater, one.on);
  }
  return settled.length === 0 ? 0 : strays / settled.length;
}

function remindersOf(contacts: readonly Contact[]): readonly number[] {
  const days: number[] = [];
  for (const contact of contacts) if (contact.outcome === 'reminder_sent') days.push(num(contact.date));
  return days;
}

function withoutPoOf(invoices: readonly StandingInvoice[], overdue: readonly Overdue[]): readonly Overdue[] {
  if (!invoices.some((one) => one.poNumber !== null)) return [];
  const without = overdue.filter((one) => one.invoice.poNumber === null);
  const others = invoices.filter((one) => one.kind === 'invoice' && !without.some(({ invoice }) => invoice === one));
  const withPo = others.filter((one) => one.poNumber !== null).length;
  return without.length > 0 && others.length >= 3 && withPo >= 0.8 * others.length ? without : [];
}

function payDaysOf(payments: readonly StandingPayment[], today: number): readonly number[] {
  const days = new Set<number>();
  for (const payment of payments) {
    if (payment.amount <= 0 || payment.reversed || payment.method === 'direct_debit') continue;
    const day = num(payment.date);
    if (day > today - HISTORY) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

function returnsOf(facts: Facts): readonly Return[] {
  const found: Return[] = [];
  for (const payment of facts.payments) {
    if (payment.returnCode === null || payment.amount >= 0 || (payment.stated && isToldByMoney(payment, facts))) continue;
    const age = facts.today - num(payment.date);
    if (age > HISTORY) continue;
    const number = payment.invoiceNumber;
    const healed = number !== null && facts.invoices.some((one) => one.number === number && one.open <= 0);
    found.push({ payment, code: payment.returnCode.toUpperCase(), age, healed });
  }
  return found.sort((a, b) => a.age - b.age || (a.payment.id < b.payment.id ? -1 : 1));
}

/** A mandate refused on a day on which those of several debtors were: the fault lies in what we sent to the bank. */
export const isMandateFault = (facts: Facts, { code, payment }: Return): boolean =>
  (code === 'MD01' || code === 'MD02') && facts.portfolio.mandateFaults?.has(payment.date) === true;

/** A bank's report and the money that leaves tell of one return: it counts once. */
function isToldByMoney({ amount, date }: StandingPayment, facts: Facts): boolean {
  return facts.payments.some(
    (other) => !other.stated && other.returnCode !== null && other.amount === amount && Math.abs(num(other.date) - num(date)) <= 14,
  );
}

function unallocatedOf(facts: Facts): Minor {
  let sum = 0;
  for (const payment of facts.payments) if (payment.unallocated > 0) sum += payment.unallocated;
  for (const invoice of facts.invoices) if (invoice.kind === 'credit_note' && invoice.open < 0) sum -= invoice.open;
  return sum;
}
