/** What a debtor owes on a day: sums over an account, per currency, in minor units. */
import { type Day, daysBetween } from './day.js';
import type { Account, StandingInvoice } from './model.js';
import { type Currency, type Minor, sum } from './money.js';

/** Open money by age. `total` = all buckets − `unallocated` = what the debtor owes us on balance. */
export interface Ageing {
  readonly currency: Currency;
  /** Due today or later. */
  readonly notDue: Minor;
  /** 1 to 30 days after the due date. */
  readonly d1to30: Minor;
  readonly d31to60: Minor;
  readonly d61to90: Minor;
  /** 91 days and more. */
  readonly d90plus: Minor;
  /** Credit of the debtor, positive: money booked on no invoice and credit notes not used up. */
  readonly unallocated: Minor;
  readonly total: Minor;
}

export type Bucket = 'notDue' | 'd1to30' | 'd31to60' | 'd61to90' | 'd90plus';

/** Where one account stands in one currency. */
export interface Standing extends Ageing {
  /** Open invoices, due or not. */
  readonly open: Minor;
  /** Open invoices whose due date has passed. */
  readonly overdue: Minor;
  /** Days since the oldest open due date; 0 where nothing is overdue. */
  readonly oldestDaysOverdue: number;
  /** Invoices ever sent, credit notes left out. */
  readonly invoices: number;
  readonly openInvoices: number;
  readonly overdueInvoices: number;
  /** Mean days from due date to settlement of the invoices that money settled, one decimal, early days negative; `null` where none is settled. */
  readonly averageDaysLate: number | null;
}

/** The bucket of an open invoice by the days since it was due. */
export function bucketOf(due: Day, asOf: Day): Bucket {
  const days = daysBetween(due, asOf);
  if (days <= 0) return 'notDue';
  if (days <= 30) return 'd1to30';
  if (days <= 60) return 'd31to60';
  return days <= 90 ? 'd61to90' : 'd90plus';
}

export const isOpen = (invoice: StandingInvoice): boolean => invoice.open > 0;

export const isOverdue = (invoice: StandingInvoice, asOf: Day): boolean => invoice.open > 0 && invoice.due < asOf;

/** The account's currencies, in order of code. */
export function currenciesOf(account: Account): Currency[] {
  return [...new Set([...account.invoices, ...account.payments].map((document) => document.currency))].sort();
}

/** Credit of the debtor: money booked on no invoice and what is left of credit notes. Negative where more went back than came in. */
export function creditOf(account: Account, currency: Currency): Minor {
  const unbooked = account.payments.filter((payment) => payment.currency === currency).map((payment) => payment.unallocated);
  return sum([...unbooked, creditNotesOpen(account, currency)]);
}

/** What is left of credit notes, positive: a part of the debtor's credit. */
export const creditNotesOpen = (account: Account, currency: Currency): Minor =>
  sum(account.invoices.filter((invoice) => invoice.currency === currency && invoice.open < 0).map((invoice) => 0 - invoice.open));

/** The ageing of an account in one currency. */
function ageingIn(account: Account, currency: Currency, asOf: Day): Ageing {
  const buckets: Record<Bucket, Minor> = { notDue: 0, d1to30: 0, d31to60: 0, d61to90: 0, d90plus: 0 };
  for (const invoice of account.invoices) {
    if (invoice.currency === currency && isOpen(invoice)) buckets[bucketOf(invoice.due, asOf)] += invoice.open;
  }
  const unallocated = creditOf(account, currency);
  return { currency, ...buckets, unallocated, total: sum([...Object.values(buckets), 0 - unallocated]) };
}

/** The ageing of an account: one entry per currency in which something is open or unallocated, in order of code. */
export function ageingOf(account: Account, asOf: Day): Ageing[] {
  return currenciesOf(account)
    .map((currency) => ageingIn(account, currency, asOf))
    .filter((ageing) => openIn(ageing) !== 0 || ageing.unallocated !== 0);
}

/** Where the account stands, one entry per currency it ever used, in order of code. */
export function standingsOf(account: Account, asOf: Day): Standing[] {
  return currenciesOf(account).map((currency) => {
    const ageing = ageingIn(account, currency, asOf);
    const invoices = account.invoices.filter((invoice) => invoice.currency === currency && invoice.kind === 'invoice');
    const overdue = invoices.filter((invoice) => isOverdue(invoice, asOf));
    return {
      ...ageing,
      open: openIn(ageing),
      overdue: openIn(ageing) - ageing.notDue,
      oldestDaysOverdue: overdue.reduce((oldest, invoice) => Math.max(oldest, daysBetween(invoice.due, asOf)), 0),
      invoices: invoices.length,
      openInvoices: invoices.filter(isOpen).length,
      overdueInvoices: overdue.length,
      averageDaysLate: averageDaysLate(invoices),
    };
  });
}

const openIn = (ageing: Ageing): Minor => sum([ageing.notDue, ageing.d1to30, ageing.d31to60, ageing.d61to90, ageing.d90plus]);

function averageDaysLate(invoices: readonly StandingInvoice[]): number | null {
  const late = invoices.flatMap(({ settledOn, receipts, due }) =>
    settledOn !== null && receipts.length > 0 ? [daysBetween(due, settledOn)] : [],
  );
  return late.length === 0 ? null : Math.round((sum(late) / late.length) * 10) / 10 + 0;
}
