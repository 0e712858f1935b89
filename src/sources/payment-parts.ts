/** Lists of money with a row for each invoice a payment was used for: each row repeats the whole payment, and says its own part. */
import type { Minor } from '../ledger/money.js';
import { type DecimalSign, parseAmount } from './amounts.js';
import type { Plan } from './plan.js';
import type { Shown } from './table.js';

/** Number of a payment on several rows → what of it was used for none of them, which its first row keeps. */
export type PaymentParts = ReadonlyMap<string, { readonly rest: Minor; readonly first: number }>;

/** The payments that stand on several rows with the same whole amount; `undefined` where the list says no parts. */
export function paymentParts(
  { kind, at }: Plan,
  decimal: ReadonlyMap<string, DecimalSign>,
  body: () => Iterable<Shown>,
): PaymentParts | undefined {
  const [id, amount, applied] = [at.get('payment_id'), at.get('amount'), at.get('applied_amount')];
  if (kind !== 'payments' || id === undefined || amount === undefined || applied === undefined || applied === amount) return undefined;
  const money = (text: string, column: string): number | string => parseAmount(text, decimal.get(column) ?? '.', 'EUR', 3);
  const payments = new Map<string, { whole: string; used: number; first: number; rows: number }>();
  for (const { fields, fault, aside, line } of body()) {
    const number = (fields[id] ?? '').trim();
    if (fault !== null || aside || number === '') continue;
    const whole = (fields[amount] ?? '').trim();
    const part = money((fields[applied] ?? '').trim(), 'applied_amount');
    const known = payments.get(number) ?? { whole, used: 0, first: line, rows: 0 };
    // Amounts that differ are parts already.
    const used = known.whole === whole && typeof part === 'number' ? known.used + part : Number.NaN;
    payments.set(number, { ...known, used, rows: known.rows + 1 });
  }
  const parts = new Map<string, { rest: Minor; first: number }>();
  for (const [number, { whole, used, first, rows }] of payments) {
    const all = money(whole, 'amount');
    if (rows > 1 && typeof all === 'number' && used <= all) parts.set(number, { rest: all - used, first });
  }
  return parts;
}
