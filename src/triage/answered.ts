/**
 * Objections that were answered: from that day on what he said of them before no longer speaks for a dispute. A credit that was agreed
 * and is not booked yet is ours to send, and is not asked for; the rest of the invoice is.
 */
import type { Day } from '../ledger/day.js';
import type { Resolution } from '../ledger/disputes.js';
import type { Account, StandingInvoice } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';

/** How the last dispute of an invoice ended. */
export interface Answered {
  readonly invoice: StandingInvoice;
  readonly on: Day;
  /** `null` where a file says that it ended and not how. */
  readonly resolution: Resolution | null;
  /** Minor units of the invoice we agreed to credit and did not book yet; all that is open where nobody said how much; 0 where none. */
  readonly awaited: Minor;
}

/** Open invoices with a dispute behind them and none now, in the order of the account. */
export function answeredOf({ disputes, invoices }: Account): readonly Answered[] {
  if (disputes.length === 0) return [];
  return invoices.flatMap((invoice): Answered[] => {
    if (invoice.kind !== 'invoice' || invoice.open <= 0 || invoice.disputed === true) return [];
    const key = numberKey(invoice.number);
    const own = disputes.filter(({ invoiceNumber }) => invoiceNumber === invoice.number || numberKey(invoiceNumber) === key);
    if (own.length === 0 || own.some(({ closedOn }) => closedOn === null)) return [];
    const last = own.reduce((a, b) => ((a.closedOn as Day) > (b.closedOn as Day) ? a : b));
    const resolution = last.resolution ?? null;
    return [{ invoice, on: last.closedOn as Day, resolution, awaited: awaitedOf(invoice, invoices, last.openedOn, resolution) }];
  });
}

function awaitedOf(invoice: StandingInvoice, all: readonly StandingInvoice[], since: Day, given: Resolution | null): Minor {
  if (given === null || given.how === 'rejected') return 0;
  const before = all
    .filter(({ kind, credits, date }) => kind === 'credit_note' && credits === invoice.number && date < since)
    .reduce((sum, { amount }) => sum - amount, 0);
  const came = Math.max(0, invoice.credited - before);
  if (given.amount === null) return came > 0 ? 0 : invoice.open;
  return Math.max(0, Math.min(invoice.open, given.amount - came));
}

/**
 * Whether an objection of a day was answered: all it can be about is. A credit note answers what was said of its invoice before.
 *
 * @param names numbers of the overdue invoices it names; none where it names none, and is about those that were there
 */
export function isAnswered(account: Account, overdue: readonly StandingInvoice[], day: Day, names: readonly string[]): boolean {
  const about = overdue.filter(({ number, date }) => (names.length > 0 ? names.includes(number) : date <= day));
  if (about.length === 0) return false;
  const answered = answeredOf(account);
  return about.every(
    (invoice) =>
      answered.some((one) => one.invoice === invoice && one.on >= day) ||
      (names.length > 0 &&
        isUndisputed(account, invoice) &&
        account.invoices.some(({ kind, credits, date }) => kind === 'credit_note' && credits === invoice.number && date >= day)),
  );
}

const isUndisputed = ({ disputes }: Account, { number, disputed }: StandingInvoice): boolean =>
  disputed !== true && !disputes.some(({ invoiceNumber, closedOn }) => closedOn === null && invoiceNumber === number);
