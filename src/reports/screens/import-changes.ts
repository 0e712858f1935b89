/** What an import would change, for a dry run: a row for each row of the files, or for each value that changes. */
import { count, type Sheet, sheet, text } from '../sheet.js';

export interface ImportChange {
  readonly file: string;
  /** Line of the file; `null` for what is not in it. */
  readonly line: number | null;
  readonly kind: string;
  readonly debtorId: string | null;
  readonly number: string | null;
  /** new, changed, unchanged, closed. */
  readonly what: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export function importChanges(changes: readonly ImportChange[], notes: readonly string[]): Sheet<ImportChange> {
  return sheet(
    'What would change',
    [
      text('file', (row) => row.file),
      count('line', (row) => row.line),
      text('kind', (row) => row.kind),
      text('debtor_id', (row) => row.debtorId),
      text('number', (row) => row.number),
      text('what', (row) => row.what),
      text('field', (row) => row.field),
      text('old', (row) => row.before),
      text('new', (row) => row.after),
    ],
    changes,
    () => notes,
  );
}
