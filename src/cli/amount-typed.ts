/** An amount, and one of several words, as they are typed in a flag or an answer. */
import { UserError } from '../errors.js';
import { type Currency, digitsOf, type Minor } from '../ledger/money.js';

/** Minor units of an amount as it is typed: `250`, `1250.50` or `1250,50`. */
export function amountOf(flag: string, text: string, currency: Currency): Minor {
  const digits = digitsOf(currency);
  const [, whole, part = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || part.length > digits)
    throw new UserError(`${flag}: "${text}" is no amount in ${currency}`, 'write it as 250 or 250.50, without a sign or thousands');
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0);
}

export function oneOf<T extends string>(flag: string, text: string, known: readonly T[]): T {
  const found = known.find(
    (each) =>
      each ===
      text
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
  );
  if (found === undefined) throw new UserError(`${flag}: "${text}" is not known`, `use one of ${known.join(', ')}`);
  return found;
}

/** Whose mistake, from two flags that exclude one another. */
export function faultOf({ ours, theirs }: { readonly ours?: true; readonly theirs?: true }): 'ours' | 'theirs' | null {
  if (ours && theirs) throw new UserError('--ours and --theirs exclude one another', 'say whose mistake it was, or neither');
  return ours ? 'ours' : theirs ? 'theirs' : null;
}
