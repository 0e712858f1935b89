/** Loyal payers: who must never meet a fee or a threat over one slip. */
import { addDays, type Day, daysBetween } from '../ledger/day.js';
import type { Account } from '../ledger/model.js';
import type { Playbook } from './playbook.js';

const TWO_YEARS = 731;
/** Days late that a bank may take. */
const ON_TIME = 3;

/** Paid enough invoices in the last two years, and nearly all of them on time; what was disputed or credited does not count. */
export function isLoyal({ invoices, disputes }: Account, currency: string, asOf: Day, { loyal }: Playbook): boolean {
  const since = addDays(asOf, -TWO_YEARS);
  const objected = new Set(disputes.map(({ invoiceNumber }) => invoiceNumber));
  let paid = 0;
  let onTime = 0;
  for (const { kind, currency: own, number, due, settledOn, open, credited, disputed } of invoices) {
    if (kind !== 'invoice' || own !== currency || open > 0 || settledOn === null || settledOn < since) continue;
    if (credited > 0 || disputed === true || objected.has(number)) continue;
    paid++;
    if (daysBetween(due, settledOn) <= ON_TIME) onTime++;
  }
  return paid >= loyal.paidInvoices && onTime >= loyal.onTime * paid;
}
