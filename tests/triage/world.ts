/**
 * Worlds in three words: `debtor().invoice('A1', 100, '2026-01-01', '2026-01-31').paid('A1', '2026-02-03').account()`.
 * Amounts are whole units (euros), days are texts. What was said last wins; nothing is looked up.
 */
import { addDays, type Day, parseDay } from '../../src/ledger/day.js';
import type { Account, Contact, Debtor, Dispute, Hold, Portfolio, StandingInvoice, StandingPayment } from '../../src/ledger/model.js';
import { findingsFor } from '../../src/triage/evidence/index.js';
import { type Facts, factsFor } from '../../src/triage/facts.js';
import type { Finding } from '../../src/triage/model.js';
import { DEFAULTS, type Settings } from '../../src/triage/settings.js';
import { NO_DETAILS } from '../support/debtor.js';

/** The day the small worlds are looked at. */
export const TODAY = day('2026-06-30');
export const PORTFOLIO: Portfolio = { disputeRate: 0.02 };

export function day(text: string): Day {
  const value = parseDay(text);
  if (value === null) throw new Error(`no such day: ${text}`);
  return value;
}

/** A day so many days before the day the world is looked at. */
export const ago = (days: number): Day => addDays(TODAY, -days);

/** A contact of which nothing but its outcome was noted. */
export const NOTHING_CAME = {
  reason: null,
  promiseDate: null,
  promiseAmount: null,
  promiseCurrency: null,
  callBackOn: null,
  channelNext: null,
  handledBy: null,
} as const;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

export class World {
  #invoices: Draft<StandingInvoice>[] = [];
  #payments: Draft<StandingPayment>[] = [];
  #contacts: Contact[] = [];
  #disputes: Dispute[] = [];
  #holds: Hold[] = [];
  #debtor: Debtor;
  #key = 1;
  readonly #mandateFaults = new Set<Day>();

  constructor(id: string, more: Partial<Debtor>) {
    this.#debtor = {
      ...NO_DETAILS,
      key: 1,
      id,
      name: 'Bakkerij Smit',
      party: 'business',
      country: 'NL',
      language: 'en',
      ...more,
    };
  }

  invoice(number: string, amount: number, date: string, due: string, more: Partial<StandingInvoice> = {}): this {
    const minor = Math.round(amount * 100);
    this.#invoices.push({
      key: this.#key++,
      number,
      kind: 'invoice',
      date: day(date),
      due: day(due),
      amount: minor,
      currency: 'EUR',
      credits: null,
      description: null,
      poNumber: null,
      disputed: null,
      disputeReason: null,
      open: minor,
      settledOn: null,
      receipts: [],
      credited: 0,
      ...more,
    });
    return this;
  }

  /** An invoice due so many days before today, with a term of 30 days. */
  due(number: string, daysAgo: number, amount = 100, more: Partial<StandingInvoice> = {}): this {
    return this.invoice(number, amount, ago(daysAgo + 30), ago(daysAgo), more);
  }

  /** A payment on an invoice; all that is open where no amount is given. */
  paid(number: string, on: string, amount?: number, more: Partial<StandingPayment> = {}): this {
    const invoice = this.#find(number);
    const minor = amount === undefined ? invoice.open : Math.round(amount * 100);
    const key = this.#key++;
    this.#payments.push({ ...this.#payment(key, on, minor), invoiceNumber: number, allocated: minor, ...more });
    invoice.open -= minor;
    invoice.receipts = [...invoice.receipts, { day: day(on), amount: minor, payment: key }];
    if (invoice.open === 0) invoice.settledOn = day(on);
    return this;
  }

  /** Invoices due every `every` days, the last one `until` days ago, each paid `late` days after its due date. */
  habit(
    n: number,
    late: number | readonly number[],
    { every = 30, until = 60, amount = 100 } = {},
    more: Partial<StandingInvoice> = {},
  ): this {
    for (let i = 0; i < n; i++) {
      const dueAgo = until + (n - 1 - i) * every;
      const delay = typeof late === 'number' ? late : (late[i] ?? 0);
      this.due(`H${i + 1}`, dueAgo, amount, more).paid(`H${i + 1}`, ago(dueAgo - delay));
    }
    return this;
  }

  /** Money that was booked on nothing. */
  loose(on: string, amount: number, more: Partial<StandingPayment> = {}): this {
    const minor = Math.round(amount * 100);
    this.#payments.push({ ...this.#payment(this.#key++, on, minor), unallocated: minor, ...more });
    return this;
  }

  /** A direct debit that came back. */
  bounced(number: string, on: string, returnCode: string): this {
    const { amount } = this.#find(number);
    const both = { invoiceNumber: number, method: 'direct_debit', reversed: true } as const;
    this.#payments.push({ ...this.#payment(this.#key++, on, amount), ...both });
    this.#payments.push({ ...this.#payment(this.#key++, on, -amount), ...both, returnCode });
    return this;
  }

  /** A day on which the mandates of other debtors were refused too. */
  mandatesFailed(on: string): this {
    this.#mandateFaults.add(day(on));
    return this;
  }

  credited(number: string, on: string, amount: number): this {
    const invoice = this.#find(number);
    const minor = Math.round(amount * 100);
    this.invoice(`C${number}`, -amount, on, on, { kind: 'credit_note', credits: number, open: 0 });
    invoice.credited += minor;
    invoice.open -= minor;
    if (invoice.open === 0) invoice.settledOn = day(on);
    return this;
  }

  disputed(number: string, openedOn: string, closedOn: string | null = null): this {
    const key = this.#key++;
    this.#disputes.push({
      key,
      id: `D${key}`,
      invoiceNumber: number,
      openedOn: day(openedOn),
      closedOn: closedOn === null ? null : day(closedOn),
      reason: null,
    });
    return this;
  }

  contact(date: string, outcome: string, more: Partial<Contact> = {}): this {
    this.#contacts.push({
      key: this.#key++,
      date: day(date),
      channel: 'phone',
      direction: 'out',
      outcome,
      note: null,
      ...NOTHING_CAME,
      ...more,
    });
    return this;
  }

  /** Set aside, or with `because` of `null` taken up again. */
  held(on: string, because: string | null, more: Partial<Hold> = {}): this {
    this.#holds.push({
      kind: because === null ? 'lifted' : 'hold',
      invoice: null,
      on: day(on),
      until: null,
      because: because ?? 'looked into',
      handledBy: null,
      ...more,
    });
    return this;
  }

  note(date: string, note: string): this {
    return this.contact(date, 'spoken', { note });
  }

  reminded(date: string): this {
    return this.contact(date, 'reminder_sent', { channel: 'email' });
  }

  account(): Account {
    const by = <T>(list: readonly T[], of: (one: T) => string): T[] =>
      [...list].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
    return {
      debtor: this.#debtor,
      invoices: by(this.#invoices, (one) => one.date),
      payments: by(this.#payments, (one) => one.date),
      contacts: by(this.#contacts, (one) => one.date),
      disputes: by(this.#disputes, (one) => one.openedOn),
      holds: by(this.#holds, (one) => one.on),
    };
  }

  facts(portfolio: Portfolio = PORTFOLIO, settings: Settings = DEFAULTS): Facts {
    return factsFor(this.account(), 'EUR', TODAY, { mandateFaults: this.#mandateFaults, ...portfolio }, settings);
  }

  findings(): readonly Finding[] {
    return findingsFor(this.facts());
  }

  #find(number: string): Draft<StandingInvoice> {
    const found = this.#invoices.find((one) => one.number === number);
    if (!found) throw new Error(`no invoice ${number}`);
    return found;
  }

  #payment(key: number, on: string, amount: number): Draft<StandingPayment> {
    return {
      key,
      id: `P${key}`,
      date: day(on),
      amount,
      currency: 'EUR',
      invoiceNumber: null,
      reference: null,
      method: 'bank',
      returnCode: null,
      payerName: null,
      payerIban: null,
      stated: false,
      allocated: 0,
      unallocated: 0,
      reversed: false,
    };
  }
}

export const debtor = (id = 'D1', more: Partial<Debtor> = {}): World => new World(id, more);
