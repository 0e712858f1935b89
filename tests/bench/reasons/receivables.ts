/**
 * The public receivables file, one invoice at a time: is an invoice that is unpaid the day after it fell due a disputed one? Known
 * are the customer's other invoices on that day; the flag only of those that were settled by then. There are no other reasons in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { addDays, type Day, parseDay } from '../../../src/ledger/day.js';
import type { Account, StandingInvoice } from '../../../src/ledger/model.js';
import { type Facts, type Finding, factsFor, findingsFor } from '../../../src/triage/index.js';
import { NO_DETAILS } from '../../support/debtor.js';

export interface Question {
  readonly customer: string;
  readonly disputed: boolean;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

interface Sale {
  readonly customer: string;
  readonly number: string;
  readonly date: Day;
  readonly due: Day;
  readonly amount: number;
  readonly disputed: boolean;
  readonly settled: Day;
}

export function questions(file: string): readonly Question[] {
  if (!existsSync(file)) return [];
  const sales = (parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[]).map(saleOf);
  return sales.flatMap((sale) => {
    const day = addDays(sale.due, 1);
    if (sale.settled <= day) return [];
    // As the store counts it: objections known on the day, of all that had fallen due.
    const fallenDue = sales.filter((one) => one.due <= day);
    const disputeRate = fallenDue.filter((one) => one.disputed && one.settled <= day).length / fallenDue.length;
    const own = sales.filter((one) => one.customer === sale.customer && one.date <= day);
    const facts = factsFor(accountOf(sale.customer, own, day), 'USD', day, { disputeRate });
    return [{ customer: sale.customer, disputed: sale.disputed, facts, findings: findingsFor(facts) }];
  });
}

function saleOf(row: Record<string, string>): Sale {
  const date = dayOf(row['InvoiceDate'] ?? '');
  return {
    customer: row['customerID'] ?? '',
    number: row['invoiceNumber'] ?? '',
    date,
    due: dayOf(row['DueDate'] ?? ''),
    amount: Math.round(Number(row['InvoiceAmount']) * 100),
    disputed: row['Disputed'] === 'Yes',
    settled: addDays(date, Number(row['DaysToSettle'])),
  };
}

/** `1/26/2013`. */
function dayOf(text: string): Day {
  const [month = '', day = '', year = ''] = text.split('/');
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (found === null) throw new Error(`no such day: ${text}`);
  return found;
}

function accountOf(customer: string, sales: readonly Sale[], day: Day): Account {
  const isPaid = (sale: Sale): boolean => sale.settled <= day;
  const invoices = sales.map(
    (sale, key): StandingInvoice => ({
      key,
      number: sale.number,
      kind: 'invoice',
      date: sale.date,
      due: sale.due,
      amount: sale.amount,
      currency: 'USD',
      credits: null,
      description: null,
      poNumber: null,
      disputed: isPaid(sale) ? sale.disputed : null,
      disputeReason: null,
      open: isPaid(sale) ? 0 : sale.amount,
      settledOn: isPaid(sale) ? sale.settled : null,
      receipts: isPaid(sale) ? [{ day: sale.settled, amount: sale.amount, payment: key }] : [],
      credited: 0,
    }),
  );
  const payments = sales.filter(isPaid).map((sale, key) => ({
    key,
    id: `P${sale.number}`,
    date: sale.settled,
    amount: sale.amount,
    currency: 'USD',
    invoiceNumber: sale.number,
    reference: null,
    method: null,
    returnCode: null,
    payerName: null,
    payerIban: null,
    stated: true,
    allocated: sale.amount,
    unallocated: 0,
    reversed: false,
  }));
  const by = <T extends { readonly date: Day }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    debtor: { ...NO_DETAILS, key: 1, id: customer, name: customer, language: 'en' },
    invoices: by(invoices),
    payments: by(payments),
    contacts: [],
    disputes: [],
    holds: [],
  };
}

/** Chance that a disputed invoice is ranked above one that is not. */
export function auc(points: readonly { readonly score: number; readonly disputed: boolean }[]): number {
  const sorted = [...points].sort((a, b) => a.score - b.score);
  const positives = sorted.filter((one) => one.disputed).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    // Equal scores share their ranks.
    for (let at = from; at < to; at++) if (sorted[at]?.disputed) ranks += (from + to + 1) / 2;
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}
