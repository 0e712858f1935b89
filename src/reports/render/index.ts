/** The formats. The only code that knows them; each is loaded when it is asked for. */
import type { Format, Page, Sheet } from '../sheet.js';
import type { CsvOptions } from './csv.js';
import type { TableOptions } from './table.js';

export type RenderOptions = CsvOptions & TableOptions;

/**
 * The text of a result, in chunks of about 64 kB. Rows are read as chunks are asked for, so a large ledger passes through in
 * flat memory; a table alone reads them all, to know its widths, and ends with the notes.
 */
export async function render(result: Sheet | Page, format: Format, options: RenderOptions = {}): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return (await import('./json.js')).json(result);
    case 'csv':
    case 'tsv':
      return (await import('./csv.js')).csv(result, format, options);
    case 'table':
      return (await import('./table.js')).table(result, options);
  }
}

/** The notes of a result, for stderr, once its rows have been written. */
export function notesOf(result: Sheet | Page): readonly string[] {
  return 'sections' in result ? Object.values(result.sections).flatMap((sheet) => sheet.notes()) : result.notes();
}
