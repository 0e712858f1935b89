/** What was done to the ledger: one row per batch, newest first as handed over. */
import { count, type Sheet, sheet, text } from '../sheet.js';

export interface BatchRow {
  readonly batch: number;
  /** When it was written, as stored. */
  readonly at: string;
  /** The command, such as `import`. */
  readonly command: string;
  /** Files, debtor, outcome: what tells this batch from others. */
  readonly what: string;
  /** Records that came or changed. */
  readonly records: number;
  /** Taken back. */
  readonly undone: boolean;
}

export function history(batches: Iterable<BatchRow>): Sheet<BatchRow> {
  return sheet(
    '',
    [
      count('batch', (row) => row.batch),
      text('at', (row) => row.at),
      text('command', (row) => row.command),
      text('what', (row) => row.what, { long: true }),
      count('records', (row) => row.records),
      text('undone', (row) => row.undone),
    ],
    batches,
  );
}
