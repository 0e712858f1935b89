/** A known layout as data: which headers tell it, what its columns mean, and the habits of its rows. */
import type { DecimalSign } from '../amounts.js';
import type { DateOrder } from '../dates.js';
import type { Kind } from '../drafts.js';

/** Rows whose column holds one of the words; compared without case, accents, blanks and punctuation. */
export interface RowsWith {
  readonly header: string;
  /** Words of that column; an empty text is an empty cell. */
  readonly says: readonly string[];
}

export interface Profile {
  /** Short name, shown as the source of an import. */
  readonly id: string;
  /** Program and export it comes from. */
  readonly title: string;
  readonly kind: Kind;
  /** Headers that must all be there; together they tell this layout from all others. */
  readonly needs: readonly string[];
  /** Headers that must not be there. */
  readonly lacks?: readonly string[];
  /** Canonical column → header of this layout. Columns not named here keep no meaning: a profile says all there is. */
  readonly columns: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalSign;
  readonly currency?: string;
  /** Amounts are whole minor units (Stripe counts in cents). */
  readonly inMinorUnits?: true;
  /** Only these rows count; others are left out and counted. */
  readonly only?: readonly RowsWith[];
  /** Rows with these words are left out and counted. */
  readonly never?: readonly RowsWith[];
  /** Several rows make one invoice: each repeats its total, or their amounts add up to it. */
  readonly lines?: 'repeat the total' | 'add up';
  /** A bank statement: money that comes in is a payment; what goes out is left out, unless it is a returned debit. */
  readonly statement?: true;
}
