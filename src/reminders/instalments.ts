/**
 * Which invoices are instalments of one contract. A ledger does not say, and the rules on repeated costs (NL: Stb. 2024, 44; BE: art. XIX.2 WER)
 * ask for it. The law does not tell how it is shown either, so what looks like one contract is taken for one: that can only lower the costs.
 */
import type { Day } from '../ledger/day.js';
import type { StandingInvoice } from '../ledger/model.js';
import type { Currency } from '../ledger/money.js';
import type { Terms } from './law/claim.js';
import { MONTHS } from './texts/wording.js';

/** Words for a stretch of time, which differ from one instalment to the next. */
const TIMES = new RegExp(
  `\\b(?:${Object.values(MONTHS)
    .flat()
    .flatMap((month) => [month.toLowerCase(), month.toLowerCase().slice(0, 3)])
    .join('|')})\\b\\.?`,
  'gu',
);

/**
 * A name for the contract: where the user says that he supplies periodically, all he delivers to one debtor is of one; else the customer's
 * order number; else the goods without numbers and months. `null` where nothing speaks of one.
 */
export function contractOf(
  { description, poNumber }: Pick<StandingInvoice, 'description' | 'poNumber'>,
  { periodicSupply }: Pick<Terms, 'periodicSupply'>,
): string | null {
  if (periodicSupply) return 'supply';
  if (poNumber !== null && poNumber.trim() !== '') return `order ${poNumber.trim()}`;
  const goods = (description ?? '')
    .toLowerCase()
    .replace(TIMES, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return goods === '' ? null : goods;
}

/** Instalments that were paid after their due day and are no longer open. */
export const missedBefore = (
  invoices: readonly StandingInvoice[],
  currency: Currency,
  until: Day,
  terms: Terms,
): readonly { readonly contract: string; readonly due: Day }[] =>
  invoices.flatMap((invoice) => {
    const { kind, currency: own, open, due, settledOn } = invoice;
    if (kind !== 'invoice' || own !== currency || open > 0 || settledOn === null || settledOn <= due || due >= until) return [];
    const contract = contractOf(invoice, terms);
    return contract === null ? [] : [{ contract, due }];
  });
