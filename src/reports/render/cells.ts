/** What one cell holds, before a format writes it. */
import { decimal, type Money } from '../../ledger/money.js';
import type { Cell, Column, Page, Place, Sheet } from '../sheet.js';

export const isPage = (result: Sheet | Page): result is Page => 'sections' in result;

/** The columns of a sheet that appear in a place. */
export function columnsFor<Row>(sheet: Sheet<Row>, place: Place): Column<Row>[] {
  return sheet.columns.filter((column) => column.only === undefined || column.only.includes(place));
}

export const isMoney = (cell: Cell): cell is Money => typeof cell === 'object' && cell !== null;

/** A cell as data: money as decimal text, shares with four decimals. */
export function plain(cell: Cell, kind: Column<unknown>['kind']): string | number | boolean | null {
  if (isMoney(cell)) return decimal(cell.minor, cell.currency);
  if (typeof cell !== 'number') return cell;
  if (!Number.isFinite(cell)) return null;
  return kind === 'share' ? Math.round(cell * 10_000) / 10_000 + 0 : cell + 0;
}

/** Joins small strings into chunks worth a system call, about 64 kB each. */
export function* chunks(parts: Iterable<string>, size = 65_536): Generator<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length >= size) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** Rows in blocks, none larger than `size`. */
export function* blocks<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let block: Row[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length === size) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

/** A page as one sheet of single values, for formats that know only rows: section, row, column, value. */
export function flattened(page: Page): Sheet<Value> {
  return {
    title: page.title,
    columns: [
      { key: 'section', kind: 'text', value: (value) => value.section },
      { key: 'row', kind: 'count', value: (value) => value.row },
      { key: 'field', kind: 'text', value: (value) => value.column.key },
      { key: 'value', kind: 'text', value: (value) => value.cell },
    ],
    rows: valuesOf(page),
    notes: () => Object.values(page.sections).flatMap((section) => section.notes()),
  };
}

interface Value {
  readonly section: string;
  /** From 1, within the section. */
  readonly row: number;
  readonly column: Column<unknown>;
  readonly cell: Cell;
}

function* valuesOf(page: Page): Generator<Value> {
  for (const [section, sheet] of Object.entries(page.sections)) {
    const columns = columnsFor(sheet, 'cells');
    let row = 0;
    for (const item of sheet.rows) {
      row += 1;
      for (const column of columns) {
        const cell = column.value(item);
        yield { section, row, column, cell: isMoney(cell) ? cell : plain(cell, column.kind) };
      }
    }
  }
}
