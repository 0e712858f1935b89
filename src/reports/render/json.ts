/** JSON for programs: two spaces, one array, one object per row, keys in column order. */
import type { Page, Sheet } from '../sheet.js';
import { blocks, chunks, columnsFor, isPage, plain } from './cells.js';

/** The rows of a sheet, or the sections of a page, as JSON text. */
export function json(result: Sheet | Page): Iterable<string> {
  return chunks(isPage(result) ? pageText(result) : sheetText(result));
}

/** Any plain value, in the same hand. */
export const jsonValue = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Rows written by one call: large enough to be fast, small enough to come at once. */
const BLOCK = 32;

function* sheetText<Row>(sheet: Sheet<Row>): Generator<string> {
  const objectOf = objects(sheet);
  let between = '[\n';
  for (const block of blocks(sheet.rows, BLOCK)) {
    // The text of an array, without its brackets, is already indented as part of the larger one.
    yield between + JSON.stringify(block.map(objectOf), null, 2).slice(2, -2);
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}

/** A page is small: one object, with an object for each record and an array for each list. */
function* pageText(page: Page): Generator<string> {
  const sections = Object.entries(page.sections).map(([key, sheet]) => {
    const rows = Array.from(sheet.rows, objects(sheet));
    return [key, sheet.layout === 'record' ? (rows[0] ?? null) : rows];
  });
  yield jsonValue(Object.fromEntries(sections));
}

function objects<Row>(sheet: Sheet<Row>): (row: Row) => Record<string, unknown> {
  const columns = columnsFor(sheet, 'json');
  return (row) => {
    const object: Record<string, unknown> = {};
    for (const column of columns) object[column.key] = column.json ? column.json(row) : plain(column.value(row), column.kind);
    return object;
  };
}
