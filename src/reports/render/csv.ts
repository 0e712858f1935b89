/** CSV and TSV: a header always, the currency's own digits, and no text that a spreadsheet would run. */
import { stringify } from 'csv-stringify/sync';
import type { Column, Page, Sheet } from '../sheet.js';
import { blocks, chunks, columnsFor, flattened, isMoney, isPage, plain } from './cells.js';

export interface CsvOptions {
  /** Texts as they are, also those a spreadsheet takes for a formula. */
  readonly raw?: boolean | undefined;
  /** What the Dutch Excel opens without asking: semicolons, decimal commas, byte order mark, CRLF. */
  readonly excel?: 'nl' | undefined;
}

/** First characters that make a spreadsheet run a text. */
const FORMULA = /^[=+\-@\t\r]/;
const BOM = '\uFEFF';
const BLOCK = 100;

export function csv(result: Sheet | Page, format: 'csv' | 'tsv', options: CsvOptions = {}): Iterable<string> {
  return chunks(lines(isPage(result) ? flattened(result) : result, format, options));
}

function* lines<Row>(sheet: Sheet<Row>, format: 'csv' | 'tsv', { raw = false, excel }: CsvOptions): Generator<string> {
  const write = (records: string[][]): string =>
    stringify(records, {
      delimiter: format === 'tsv' ? '\t' : excel ? ';' : ',',
      record_delimiter: excel ? '\r\n' : '\n',
      quote_record_delimiter: true,
    });
  const columns = columnsFor(sheet, 'cells');
  const cells = columns.map((column) => cellOf(column, raw, excel));
  yield (excel ? BOM : '') + write([columns.map((column) => column.key)]);
  for (const block of blocks(sheet.rows, BLOCK)) yield write(block.map((row) => cells.map((cell) => cell(row))));
}

/** Writes the cells of one column. */
function cellOf<Row>(column: Column<Row>, raw: boolean, excel: 'nl' | undefined): (row: Row) => string {
  return (row) => {
    const cell = column.value(row);
    if (typeof cell === 'string') return column.kind === 'text' && !raw && FORMULA.test(cell) ? `'${cell}` : cell;
    const value = plain(cell, column.kind);
    if (value === null) return '';
    return excel && (isMoney(cell) || typeof value === 'number') ? String(value).replace('.', ',') : String(value);
  };
}
