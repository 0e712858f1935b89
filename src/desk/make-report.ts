/** The rows of each report, and the sheet they make. One entry per report of `reports/index.ts`. */
import { ageingOf, creditNotesOpen, currenciesOf, standingsOf } from '../ledger/balances.js';
import type { Day } from '../ledger/day.js';
import type { ReportName } from '../reports/index.js';
import type { Sheet } from '../reports/sheet.js';
import { eachAccount, ownerlessPayments, portfolioOn } from '../store/accounts.js';
import { bookedPayments } from '../store/lists.js';
import type { Store } from '../store/open.js';
import { judge, type Settings } from '../triage/index.js';
import { issuedLines } from './issued-list.js';
import type { Maker } from './reports/maker.js';
import { unmatched } from './unmatched.js';

/** The law needs no ledger: `law-report.ts`. */
export const MAKERS: Readonly<Record<Exclude<ReportName, 'law'>, Maker>> = {
  ageing: async (store, asOf, settings) => (await import('../reports/ageing.js')).ageing(ageingRows(store, asOf, settings), asOf) as Sheet,
  debtors: async (store, asOf) => (await import('../reports/debtors.js')).debtors(debtorRows(store, asOf), asOf) as Sheet,
  invoices: async (store, asOf) => (await import('../reports/invoices.js')).invoices(invoiceRows(store, asOf), asOf) as Sheet,
  payments: async (store, asOf) => (await import('../reports/payments.js')).payments(paymentRows(store, asOf), asOf) as Sheet,
  allocations: async (store, asOf) => (await import('../reports/allocations.js')).allocations(bookedPayments(store, asOf), asOf) as Sheet,
  unmatched: async (store, asOf) =>
    (await import('../reports/unmatched.js')).unmatched(unmatched(store, asOf), asOf, () => openCreditNotes(store, asOf)) as Sheet,
  causes: async (...asked) => (await import('./reports/causes.js')).make(...asked),
  promises: async (...asked) => (await import('./reports/promises.js')).make(...asked),
  disputes: async (...asked) => (await import('./reports/disputes.js')).make(...asked),
  accuracy: async (...asked) => (await import('./reports/accuracy.js')).make(...asked),
  marketing: async (...asked) => (await import('./reports/marketing.js')).make(...asked),
  'keep-or-part': async (...asked) => (await import('./reports/keep-or-part.js')).make(...asked),
  feedback: async (...asked) => (await import('./reports/feedback.js')).make(...asked),
  forecast: async (...asked) => (await import('./reports/forecast.js')).make(...asked),
  dso: async (...asked) => (await import('./reports/dso.js')).make(...asked),
  issued: async (store, asOf) => (await import('../reports/issued.js')).issued(issuedLines(store, asOf, null), asOf) as Sheet,
};

function* ageingRows(store: Store, asOf: Day, settings: Settings) {
  const portfolio = portfolioOn(store, asOf);
  for (const account of eachAccount(store, asOf, { openOnly: true })) {
    const ageings = ageingOf(account, asOf);
    if (ageings.length === 0) continue;
    const calls = judge(account, asOf, portfolio, settings);
    for (const ageing of ageings) {
      const call = calls.find(({ currency }) => currency === ageing.currency);
      yield {
        ...ageing,
        debtorId: account.debtor.id,
        name: account.debtor.name,
        class: call?.verdict.class ?? null,
        creditNotes: creditNotesOpen(account, ageing.currency),
      };
    }
  }
}

function openCreditNotes(store: Store, asOf: Day): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const account of eachAccount(store, asOf, { openOnly: true }))
    for (const currency of currenciesOf(account)) {
      const open = creditNotesOpen(account, currency);
      if (open > 0) sums.set(currency, (sums.get(currency) ?? 0) + open);
    }
  return sums;
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
