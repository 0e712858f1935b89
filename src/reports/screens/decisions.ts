/** What people decided, about payments and about debtors, with the batch that takes it back. */
import type { Duplicate } from '../../ledger/identity.js';
import { typedWord } from '../render/typed-word.js';
import { count, type Sheet, sheet, text } from '../sheet.js';

export interface DecisionRow {
  readonly kind: string;
  /** The payment, payer or debtor it is about. */
  readonly about: string;
  readonly decided: string;
  readonly batch: number;
}

export const decided = (title: string, rows: Iterable<DecisionRow>): Sheet<DecisionRow> =>
  sheet<DecisionRow>(
    title,
    [
      text('kind', (row) => row.kind),
      text('about', (row) => row.about),
      text('decided', (row) => row.decided, { long: true }),
      count('batch', (row) => row.batch),
    ],
    rows,
  );

export const duplicates = (rows: Iterable<Duplicate>): Sheet<Duplicate> =>
  sheet<Duplicate>(
    'Debtors who are likely one',
    [
      text('debtor_id', (row) => row.a.id, { label: 'debtor' }),
      text('name', (row) => row.a.name),
      text('other_id', (row) => row.b.id, { label: 'other' }),
      text('other_name', (row) => row.b.name),
      text('evidence', (row) => row.evidence.join(', '), { long: true, json: (row) => row.evidence }),
      text('proposal', (row) => `dunning debtors merge ${typedWord(row.a.id)} ${typedWord(row.b.id)}`, { long: true }),
    ],
    rows,
  );
