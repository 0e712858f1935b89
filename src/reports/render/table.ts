/** Aligned tables for people: few lines, numbers to the right, no wider than the terminal. */
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { readable } from '../../ledger/money.js';
import type { Cell, Column, Page, Sheet } from '../sheet.js';
import { blocks, columnsFor, isMoney, isPage } from './cells.js';
import { arranged, GAP, occupied } from './widths.js';

export interface TableOptions {
  /** Terminal cells in a line; no limit where absent. */
  readonly width?: number | undefined;
  readonly color?: boolean | undefined;
}

type Pen = InstanceType<typeof Chalk>;

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
/** What the lines of a letter are set in by. */
const LETTER = '  ';
/** Rows laid out at a time; cli-table3 takes time by the square of this. */
const BLOCK = 20;

export function* table(result: Sheet | Page, { width = Number.POSITIVE_INFINITY, color = false }: TableOptions = {}): Generator<string> {
  const pen = new Chalk({ level: color ? 1 : 0 });
  if (!isPage(result)) return yield* sheetText(result, width, pen);
  if (result.title) yield `${pen.bold(shown(result.title))}\n`;
  for (const section of result.screen ? [result.screen] : [...Object.values(result.sections), ...(result.below ?? [])]) {
    yield* sheetText(section, width, pen, '\n');
  }
}

/** A sheet, led by a blank line as a section of a page; a section that has nothing to say is left out. */
function* sheetText<Row>(sheet: Sheet<Row>, width: number, pen: Pen, lead = ''): Generator<string> {
  if (sheet.layout === 'text') return yield* letterText(sheet, width, pen, lead);
  const columns = columnsFor(sheet, 'table');
  const rows = Array.from(sheet.rows, (row) => columns.map((column) => cellText(column.value(row), column, columns)));
  const shownRows = rows.slice(0, sheet.onScreen);
  const notes = [...(shownRows.length < rows.length ? [`${rows.length - shownRows.length} more`] : []), ...sheet.notes()];
  if (lead && rows.length === 0 && notes.length === 0) return;
  yield lead;
  if (sheet.title) yield `${pen.bold(shown(sheet.title))}\n`;
  if (rows.length > 0 || !lead)
    yield* sheet.layout === 'record' ? recordText(columns, shownRows, width) : listText(columns, shownRows, width, pen);
  for (const note of notes) yield `${pen.dim(shown(note))}\n`;
}

/** A letter as it was written, set in so that it is told apart from what is said of it; long lines go on below. */
function* letterText<Row>({ title, columns: [line], rows }: Sheet<Row>, width: number, pen: Pen, lead: string): Generator<string> {
  yield `${lead}${pen.bold(shown(title))}\n`;
  for (const row of rows)
    for (const piece of wrapped(printable(String(line?.value(row) ?? '')), width - LETTER.length))
      yield `${`${LETTER}${piece}`.trimEnd()}\n`;
}

/** A line in pieces of so many terminal cells, broken at blanks where it can be. */
function wrapped(line: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of line.split(/(?<= )(?=[^ ])/)) {
    if (piece !== '' && widthOf((piece + word).trimEnd()) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += word;
  }
  return [...pieces, piece];
}

function* listText(columns: readonly Column<never>[], rows: string[][], width: number, pen: Pen): Generator<string> {
  const headings = columns.map(heading);
  const needs = columns.map((column, at) => ({
    natural: rows.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), widthOf(headings[at] ?? '')),
    cuttable: column.kind === 'text',
    long: column.long ?? false,
  }));
  const { beside, widths, below } = arranged(needs, width);
  // What is written below a row may use the whole line, so a column without content fills the rest of it.
  const rest = width - occupied(widths) - GAP;
  const grid = {
    widths: below.length > 0 && rest > 0 ? [...widths, rest] : widths,
    aligns: beside.map((at) => (isNumeric(columns[at]) ? 'right' : 'left')),
  } as const;
  const linesOf = (row: readonly string[]): Table.HorizontalTableRow[] => [
    beside.map((at) => ({ content: row[at] ?? '', wordWrap: needs[at]?.long ?? false })),
    ...below.filter((at) => row[at]).map((at) => indented(`${headings[at]}: ${row[at]}`, grid.widths.length)),
  ];
  yield drawn([beside.map((at) => pen.dim(headings[at] ?? ''))], grid);
  for (const block of blocks(rows, BLOCK)) yield drawn(block.flatMap(linesOf), grid);
}

/** Terminal cells of a text; plain ASCII needs no counting. */
const widthOf = (content: string): number => (/^[\x20-\x7e]*$/.test(content) ? content.length : stringWidth(content));

/** A line of its own below a row, under its second column. */
function indented(content: string, columns: number): Table.HorizontalTableRow {
  const cell = { content, colSpan: Math.max(1, columns - 1), wordWrap: true, hAlign: 'left' as const };
  return columns > 1 ? ['', cell] : [cell];
}

/** Names and values; what is empty is left out. */
function* recordText(columns: readonly Column<never>[], rows: string[][], width: number): Generator<string> {
  const pairs = columns.map((column, at) => [heading(column), rows[0]?.[at] ?? ''] as const).filter(([, content]) => content !== '');
  if (pairs.length === 0) return;
  const names = Math.max(...pairs.map(([name]) => widthOf(name)));
  const contents = Math.max(...pairs.map(([, content]) => widthOf(content)));
  const widths = [names, Math.max(1, Math.min(contents, width - names - GAP))];
  yield drawn(
    pairs.map(([name, content]) => [name, { content, wordWrap: true }]),
    { widths, aligns: ['left', 'left'] },
  );
}

function drawn(
  rows: Table.HorizontalTableRow[],
  grid: { widths: readonly number[]; aligns: readonly Table.HorizontalAlignment[] },
): string {
  const lines = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
    colWidths: grid.widths.map((each) => each + GAP),
    colAligns: [...grid.aligns],
  });
  lines.push(...rows);
  return `${lines.toString().replace(/ +$/gm, '')}\n`;
}

const isNumeric = (column: Column<never> | undefined): boolean => column !== undefined && column.kind !== 'text' && column.kind !== 'day';

const heading = (column: Column<never> | undefined): string => column?.label ?? column?.key.replaceAll('_', ' ') ?? '';

/** A cell for people. Amounts name their currency unless a column beside them does; `-` is zero. */
function cellText<Row>(cell: Cell, column: Column<Row>, columns: readonly Column<Row>[]): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'string') return shown(cell);
  if (isMoney(cell)) {
    if (cell.minor === 0) return '-';
    return columns.some(({ key }) => key === 'currency')
      ? readable(cell.minor, cell.currency).slice(cell.currency.length + 1)
      : readable(cell.minor, cell.currency);
  }
  return column.kind === 'share' ? `${Math.round(cell * 100)} %` : grouped(cell);
}

function grouped(number: number): string {
  const [whole = '', decimals] = String(number).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Text without what would move the cursor, colour the screen or turn the line around. */
function shown(text: string): string {
  return printable(text).trim();
}

const printable = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ');
