/** An amount, and one of several words, as they are typed in a flag or an answer. */
import { UserError } from '../errors.js';
import { type Currency, digitsOf, type Minor } from '../ledger/money.js';

/** Thousands in groups: `1.000,50`, `1,000.50`, `1 000,50`, `1.000.000`. */
const GROUPED = /^(\d{1,3}(?:([., '\u00a0\u202f])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;

/** Minor units of an amount as it is typed: `250`, `1250.50`, `1250,50`, `1.250,50`; not `1.250`, which may be either. */
export function amountOf(flag: string, text: string, currency: Currency): Minor {
  const digits = digitsOf(currency);
  const typed = text.trim().replace(/^(?:€|EUR)\s*|\s*(?:€|EUR)$/g, (sign) => (currency === 'EUR' ? '' : sign));
  const [, whole, part = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(typed) ?? ungrouped(typed) ?? [];
  if (whole === undefined || part.length > digits)
    throw new UserError(`${flag ? `${flag}: ` : ''}"${text}" is no amount in ${currency}`, 'write it as 250, 250.50 or 1.250,50');
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0);
}

function ungrouped(typed: string): readonly string[] | null {
  const [, whole, mark, point, part] = GROUPED.exec(typed) ?? [];
  if (whole === undefined || mark === undefined || mark === point) return null;
  const plain = whole.replaceAll(mark, '');
  if (plain.length > 12) return null;
  // One group after a point or comma and nothing more may be thousandths.
  if (part === undefined && /[.,]/.test(mark) && whole.length <= 7) return null;
  return ['', plain, ...(part === undefined ? [] : [part])];
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
