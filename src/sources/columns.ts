/**
 * What the columns of each kind of file mean, and the headers they go by. Headers are compared without case, accents,
 * blanks and punctuation. A new spelling is one word in headers/; a system with habits of its own is a profile.
 */
import type { Kind } from './drafts.js';
import { CONTACTS, DISPUTES } from './headers/contacts.js';
import { DEBTORS } from './headers/debtors.js';
import { INVOICES } from './headers/invoices.js';
import { PAYMENTS } from './headers/payments.js';

/** How the values of a column are read. */
export type Reading = 'text' | 'date' | 'amount' | 'iban';

export interface ColumnMeaning {
  readonly reading: Reading;
  /** Headers it goes by in exports, already plain, the surest first; the canonical name is always one. */
  readonly headers: string;
  /** True where the column alone tells the kind of the file. */
  readonly telling?: true;
  /** True where values name or reach a person: they are masked in messages. */
  readonly personal?: true;
  /** Not asked of anybody and not kept: it tells what the other columns mean. */
  readonly aside?: true;
}

export interface KindMeaning {
  /** One of each group must be there. */
  readonly needs: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
}

const KNOWN: Readonly<Record<Kind, KindMeaning>> = {
  debtors: DEBTORS,
  invoices: INVOICES,
  payments: PAYMENTS,
  contacts: CONTACTS,
  disputes: DISPUTES,
};

/** How many kinds have a column of this name. */
function shared(column: string): number {
  return Object.values(KNOWN).filter(({ columns }) => columns[column] !== undefined).length;
}

export const MEANINGS: Readonly<Record<Kind, KindMeaning>> = Object.fromEntries(
  Object.entries(KNOWN).map(([kind, { needs, columns }]) => [
    kind,
    {
      needs,
      columns: Object.fromEntries(
        Object.entries(columns).map(([column, meaning]) => [
          column,
          shared(column) === 1 ? { ...meaning, telling: true as const } : meaning,
        ]),
      ),
    },
  ]),
) as Record<Kind, KindMeaning>;
