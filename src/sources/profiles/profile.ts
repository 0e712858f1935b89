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

/**
 * A journal: rows of double entry, of which only those on debtors count. A debit is a claim; a credit is money received,
 * or a credit note where it does not stand against money.
 */
export interface Journal {
  /** Numbers of debtors, where account and contra account of a row tell who it is; without it each row is a debtor's. */
  readonly debtors?: RegExp;
  /** Where the line above the header says how many digits a general ledger account has; a debtor's has one more (0-based). */
  readonly digitsAbove?: number;
  /** Contra accounts that are cash or bank; without it every credit is money. */
  readonly money?: RegExp;
}

/** Dates without a year: where in the line above the header the year begins, and the days the file covers (0-based). */
export interface PeriodAbove {
  readonly year: number;
  readonly from: number;
  readonly to: number;
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
  /** Values that must stand in the lines above the header: a title, or a mark of the format. */
  readonly above?: readonly string[];
  /** Canonical column → header of this layout. Columns not named here keep no meaning: a profile says all there is. */
  readonly columns: Readonly<Record<string, string>>;
  /** More headers of a column: taken where the first is empty; of references and names all are put together. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** Where two of them are filled they must say the same, or a person has given one meaning to two things. */
  readonly agreeing?: true;
  /** What every row means without saying so. */
  readonly always?: Readonly<Record<string, string>>;
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
  /**
   * What the number of a credit note says of the invoice it credits, in its first group. Where no column says whose it is, it is
   * the debtor's of that invoice.
   */
  readonly credits?: RegExp;
  /** A bank statement: money that comes in is a payment; what goes out is left out, unless it is a returned debit. */
  readonly statement?: true;
  readonly journal?: Journal;
  readonly period?: PeriodAbove;
  /** Why a file of this layout cannot be read, though it is known. */
  readonly refused?: { readonly message: string; readonly remedy: string };
}
