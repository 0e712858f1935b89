/** What a person set aside: a debtor or single invoices, until a day or until a person takes them up again. */
import type { Hold } from '../ledger/model.js';
import type { Facts } from './facts.js';

/** The hold that is on, of the debtor (`null`) or one of his invoices. */
export function holdOn({ account, asOf }: Facts, invoice: string | null): Hold | null {
  const last = account.holds.findLast((event) => event.invoice === invoice);
  return last?.kind === 'hold' && (last.until === null || last.until >= asOf) ? last : null;
}

/** The last day a person looked at everything that stands in the way of a call, and found nothing; `''` where nobody did. */
export const clearedOn = ({ account }: Facts): string =>
  account.holds.findLast(({ kind, invoice }) => kind === 'lifted' && invoice === null)?.on ?? '';
