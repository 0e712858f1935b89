/** Why the invoices that are asked for are not paid, where others of his were left out. */
import type { StandingInvoice } from '../ledger/model.js';
import type { Judged } from './next-step.js';

/** The reason as it is for the rest, where invoices were left out: who refuses those has not refused these. */
export function reasonOf({ class: given, subReason, invoices }: Judged, lines: readonly StandingInvoice[]): Judged['class'] {
  if (given !== 'wont_pay' || subReason === 'stretching') return given;
  const asked = new Set(lines.map(({ number }) => number));
  const suspected = invoices.filter(({ number }) => asked.has(number)).map((one) => one.suspected);
  if (suspected.includes('cant_pay')) return 'cant_pay';
  return suspected.every((one) => one === 'disorganized') ? 'disorganized' : 'unknown';
}
