/** Small worlds for the reports: a call, an account, a debtor, in three words each. */
import type { Day } from '../../src/ledger/day.js';
import type { Account, Debtor, StandingInvoice, StandingPayment } from '../../src/ledger/model.js';
import type { RenderOptions } from '../../src/reports/render/index.js';
import { render } from '../../src/reports/render/index.js';
import type { CallRow } from '../../src/reports/screens/call-list.js';
import type { Format, Page, Sheet } from '../../src/reports/sheet.js';

export const d = (text: string): Day => text as Day;

/** The whole text of a result. */
export async function textOf(result: Sheet | Page, format: Format, options?: RenderOptions): Promise<string> {
  return [...(await render(result, format, options))].join('');
}

export const debtor = (with_: Partial<Debtor> = {}): Debtor => ({
  key: 1,
  id: '1001',
  name: 'Bakkerij Jansen',
  party: 'business',
  country: 'NL',
  language: 'nl',
  email: 'info@jansen.example',
  phone: '+31 30 1112223',
  mobile: null,
  address: null,
  postcode: null,
  city: null,
  vatNumber: null,
  iban: null,
  preferredChannel: 'email',
  customerSince: d('2021-05-01'),
  parentId: null,
  contactPerson: null,
  ...with_,
});

export const invoice = (number: string, due: string, open: number, with_: Partial<StandingInvoice> = {}): StandingInvoice => ({
  key: 1,
  number,
  kind: open < 0 ? 'credit_note' : 'invoice',
  date: d('2026-01-01'),
  due: d(due),
  amount: open,
  currency: 'EUR',
  credits: null,
  description: null,
  poNumber: null,
  disputed: null,
  disputeReason: null,
  open,
  settledOn: null,
  receipts: [],
  credited: 0,
  ...with_,
});

export const payment = (id: string, unallocated: number, with_: Partial<StandingPayment> = {}): StandingPayment => ({
  key: 1,
  id,
  date: d('2026-02-01'),
  amount: unallocated,
  currency: 'EUR',
  invoiceNumber: null,
  reference: null,
  method: 'bank',
  returnCode: null,
  payerName: null,
  payerIban: null,
  stated: false,
  allocated: 0,
  unallocated,
  reversed: false,
  ...with_,
});

export const account = (with_: Partial<Account> = {}): Account => ({
  debtor: debtor(),
  invoices: [],
  payments: [],
  contacts: [],
  disputes: [],
  holds: [],
  ...with_,
});

export const call = (with_: Partial<CallRow> = {}): CallRow => ({
  rank: 1,
  tier: 2,
  tierName: 'a promise was broken',
  debtorId: '1001',
  name: 'Bakkerij Jansen',
  phone: '+31 30 1112223',
  email: 'info@jansen.example',
  language: 'nl',
  preferredChannel: 'email',
  verdict: {
    class: 'disorganized',
    subReason: 'theirs',
    probabilities: { cant_pay: 0.13, wont_pay: 0.13, disorganized: 0.74 },
    why: [
      {
        rule: 'pays_after_reminder',
        says: 'paid 3 of the last 4 overdue invoices within 10 days of a reminder',
        cites: ['invoice 2025-101', 'invoice 2025-114'],
      },
      { rule: 'admin_words', says: 'says the invoice was not received', cites: ['note of 2026-02-11'] },
    ],
    against: [{ rule: 'skipped_invoice', says: 'paid a newer invoice first', cites: ['payment P81'] }],
    unknownBecause: null,
  },
  overdue: 123450,
  currency: 'EUR',
  notYetDue: 0,
  oldestDaysOverdue: 41,
  invoices: [{ number: '2026-017', due: '2026-01-20', open: 123450, suspected: 'disorganized' }],
  ask: 'Did invoice 2026-017 reach the right person, and in which payment run will it be?',
  avoid: null,
  nextStep: 'reminder from 2026-03-05',
  lastContact: { date: '2026-02-11', channel: 'email', outcome: 'spoken' },
  lastContactBy: 'Sanne',
  value: null,
  kept: { kept: 1, made: 2 },
  tries: { tried: 3, reached: 1 },
  bestMoment: null,
  assignedTo: null,
  clock: null,
  skipped: [],
  ...with_,
});
