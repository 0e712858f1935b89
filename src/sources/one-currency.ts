/** A file without a column of currencies, some of whose amounts carry a sign: those without one are in the same currency. */
import type { Currency } from '../ledger/money.js';
import { currencyIn } from './amounts.js';
import { MEANINGS } from './columns.js';
import type { Plan } from './plan.js';
import type { Shown } from './table.js';

/** The one currency whose sign stands at some amounts; `null` where none does, or several do. */
export function oneCurrency({ kind, at, currency }: Plan, body: () => Iterable<Shown>): Currency | null {
  if (at.has('currency') || currency !== null || (kind !== 'invoices' && kind !== 'payments')) return null;
  const places = [...at].flatMap(([column, place]) => (MEANINGS[kind].columns[column]?.reading === 'amount' ? [place] : []));
  let one: Currency | null = null;
  for (const { fields, fault, aside } of body()) {
    if (fault !== null || aside) continue;
    for (const place of places) {
      const text = fields[place] ?? '';
      const signed = /\d/.test(text) && /[^\d.,\-+\s]/.test(text) ? currencyIn(text) : null;
      if (signed === null) continue;
      if (one !== null && one !== signed) return null;
      one = signed;
    }
  }
  return one;
}
