/** The rows of each report, and the sheet they make. One entry per report of `reports/index.ts`. */
import { ageingOf, standingsOf } from '../ledger/balances.js';
import type { Day } from '../ledger/day.js';
import type { Payment, StandingPayment } from '../ledger/model.js';
import { decimal } from '../ledger/money.js';
import type { ReportName } from '../reports/index.js';
import type { Sheet } from '../reports/sheet.js';
import type { UnmatchedRow } from '../reports/unmatched.js';
import { eachAccount, ownerlessPayments, portfolioOn } from '../store/accounts.js';
import { bookedPayments } from '../store/lists.js';
import type { Store } from '../store/open.js';
import { judge } from '../triage/index.js';

type Maker = (store: Store, asOf: Day) => Promise<Sheet>;

export const MAKERS: Readonly<Record<ReportName, Maker>> = {
  ageing: async (store, asOf) => (await import('../reports/ageing.js')).ageing(ageingRows(store, asOf), asOf) as Sheet,
  debtors: async (store, asOf) => (await import('../reports/debtors.js')).debtors(debtorRows(store, asOf), asOf) as Sheet,
  invoices: async (store, asOf) => (await import('../reports/invoices.js')).invoices(invoiceRows(store, asOf), asOf) as Sheet,
  payments: async (store, asOf) => (await import('../reports/payments.js')).payments(paymentRows(store, asOf), asOf) as Sheet,
  allocations: async (store, asOf) => (await import('../reports/allocations.js')).allocations(bookedPayments(store, asOf), asOf) as Sheet,
  unmatched: async (store, asOf) => (await import('../reports/unmatched.js')).unmatched(unmatchedRows(store, asOf), asOf) as Sheet,
};

function* ageingRows(store: Store, asOf: Day) {
  const portfolio = portfolioOn(store, asOf);
  for (const account of eachAccount(store, asOf, { openOnly: true })) {
    const ageings = ageingOf(account, asOf);
    if (ageings.length === 0) continue;
    const calls = judge(account, asOf, portfolio);
    for (const ageing of ageings) {
      const call = calls.find(({ currency }) => currency === ageing.currency);
      yield { ...ageing, debtorId: account.debtor.id, name: account.debtor.name, class: call?.verdict.class ?? null };
    }
  }
}

function* debtorRows(store: Store, asOf: Day) {
  for (const account of eachAccount(store, asOf)) {
    const standings = standingsOf(account, asOf);
    if (standings.length === 0) yield { debtor: account.debtor, standing: null };
    for (const standing of standings) yield { debtor: account.debtor, standing };
  }
}

function* invoiceRows(store: Store, asOf: Day) {
  for (const { debtor, invoices } of eachAccount(store, asOf))
    for (const invoice of invoices) yield { ...invoice, debtorId: debtor.id, debtorName: debtor.name };
}

function* paymentRows(store: Store, asOf: Day) {
  for (const { debtor, payments } of eachAccount(store, asOf))
    for (const payment of payments) yield { ...payment, debtorId: debtor.id, debtorName: debtor.name };
  for (const payment of ownerlessPayments(store, asOf)) yield { ...payment, allocated: 0, debtorId: null, debtorName: null };
}

function* unmatchedRows(store: Store, asOf: Day): Generator<UnmatchedRow> {
  for (const { debtor, invoices, payments } of eachAccount(store, asOf, { openOnly: true })) {
    const open = invoices.filter((invoice) => invoice.open > 0);
    for (const payment of payments)
      if (payment.unallocated !== 0) {
        const fits = open
          .filter(({ currency }) => currency === payment.currency)
          .map(({ number, open: left }) => `${number} (${decimal(left, payment.currency)})`);
        yield {
          ...payment,
          debtorId: debtor.id,
          debtorName: debtor.name,
          why: whyNotBooked(payment),
          proposal: fits.length === 0 ? null : `open: ${fits.slice(0, 4).join(', ')}${fits.length > 4 ? ', …' : ''}`,
        };
      }
  }
  for (const payment of ownerlessPayments(store, asOf))
    yield {
      ...payment,
      unallocated: payment.amount,
      debtorId: null,
      debtorName: null,
      why: 'nothing in it says whose it is',
      proposal: null,
    };
}

function whyNotBooked(payment: StandingPayment | Payment): string {
  const allocated = 'allocated' in payment ? payment.allocated : 0;
  if (payment.amount < 0) return 'taken back, and no payment of this amount is known';
  if (allocated > 0) return 'more than was open on the invoices it pays';
  return (payment.invoiceNumber ?? payment.reference)
    ? 'names no open invoice, and its amount fits none for sure'
    : 'names no invoice, and its amount fits none for sure';
}
