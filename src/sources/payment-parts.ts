/** Lists of money with a row for each invoice a payment was used for: each row repeats the whole payment, and says its own part. */
import type { Minor } from '../ledger/money.js';
import { type DecimalSign, parseAmount } from './amounts.js';
import type { Plan } from './plan.js';
import type { Shown } from './table.js';

/** Number of a payment on several rows → what of it was used for no invoice (below zero: what its parts say too much), and the line of the row that keeps it. */
export type PaymentParts = ReadonlyMap<string, { readonly rest: Minor; readonly keptBy: number }>;

/** The payments that stand on several rows with the same whole amount; `undefined` where the list says no parts. */
export function paymentParts(
  { kind, at }: Plan,
  decimal: ReadonlyMap<string, DecimalSign>,
  body: () => Iterable<Shown>,
): PaymentParts | undefined {
  const [id, amount, applied] = [at.get('payment_id'), at.get('amount'), at.get('applied_amount')];
  if (kind !== 'payments' || id === undefined || amount === undefined || applied === undefined || applied === amount) return undefined;
  const money = (text: string, column: string): number | string => parseAmount(text, decimal.get(column) ?? '.', 'EUR', 3);
  const payments = new Map<string, { whole: string; used: number; keptBy: number; bare: boolean; rows: number }>();
  for (const { fields, fault, aside, line } of body()) {
    const number = (fields[id] ?? '').trim();
    if (fault !== null || aside || number === '') continue;
    const whole = (fields[amount] ?? '').trim();
    const said = (fields[applied] ?? '').trim();
    const part = said === '' ? 0 : money(said, 'applied_amount');
    const known = payments.get(number) ?? { whole, used: 0, keptBy: line, bare: false, rows: 0 };
    // The first row keeps the rest, or the one that is of no invoice.
    const keeps = said === '' && !known.bare;
    // Amounts that differ are parts already.
    const used = known.whole === whole && typeof part === 'number' ? known.used + part : Number.NaN;
    payments.set(number, { ...known, used, rows: known.rows + 1, ...(keeps && { keptBy: line, bare: true }) });
  }
  const parts = new Map<string, { rest: Minor; keptBy: number }>();
  for (const [number, { whole, used, keptBy, rows }] of payments) {
    const all = money(whole, 'amount');
    // Less came than the parts come to, as where a bank kept its costs: the row that keeps the rest is short of it.
    if (rows > 1 && typeof all === 'number' && !Number.isNaN(used)) parts.set(number, { rest: all - used, keptBy });
  }
  return parts;
}
