/** A result laid out, before any format is chosen. Reports make sheets and pages; `render/` prints them. */
import type { Day } from '../ledger/day.js';
import type { Currency, Minor, Money } from '../ledger/money.js';

export type Cell = string | number | boolean | Day | Money | null;

/** How a cell is written: texts are guarded against spreadsheet formulas, amounts, numbers and days never are. */
export type CellKind = 'text' | 'day' | 'money' | 'count' | 'share';

/** Where a column appears: on a terminal, in the cells of CSV and TSV, or in JSON. */
export type Place = 'table' | 'cells' | 'json';

export interface Column<Row> {
  /** Name in CSV, TSV and JSON. */
  readonly key: string;
  readonly kind: CellKind;
  value(row: Row): Cell;
  /** Heading in a table; the key, with blanks for underscores, where absent. */
  readonly label?: string;
  /** What JSON holds, where that is more than the cell: lists, objects. */
  json?(row: Row): unknown;
  /** The places it is kept to; everywhere where absent. */
  readonly only?: readonly Place[];
  /** Long text: wrapped beside the other columns of a wide table, on lines of its own below the row of a narrow one. */
  readonly long?: boolean;
}

export interface Sheet<Row = unknown> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** Read once, in order; may be a generator over a large ledger. */
  readonly rows: Iterable<Row>;
  /** Lines below a table and on stderr otherwise; read after the rows. */
  readonly notes: () => readonly string[];
  /** `record`: one row, shown as names beside values. `text`: lines of a letter, one to a row, set in under the title. */
  readonly layout?: 'list' | 'record' | 'text';
  /** Rows shown on a terminal, the rest being counted; all where absent. */
  readonly onScreen?: number;
}

/** Several sheets on one screen. The names of the sections are the keys in JSON and the `section` column in CSV. */
export interface Page {
  readonly title: string;
  readonly sections: Readonly<Record<string, Sheet>>;
  /** What a terminal shows in place of the sections. */
  readonly screen?: Sheet | undefined;
  /** What a terminal shows below the sections; data has it in them. */
  readonly below?: readonly Sheet[];
}

export type Format = 'table' | 'csv' | 'tsv' | 'json';

type More<Row> = Partial<Pick<Column<Row>, 'label' | 'json' | 'only' | 'long'>>;

export const text = <Row>(key: string, value: (row: Row) => string | boolean | null, more?: More<Row>): Column<Row> => ({
  key,
  kind: 'text',
  value,
  ...more,
});

export const day = <Row>(key: string, value: (row: Row) => Day | null, more?: More<Row>): Column<Row> => ({
  key,
  kind: 'day',
  value,
  ...more,
});

/** A plain number, shown as it is; days, pieces, ranks. */
export const count = <Row>(key: string, value: (row: Row) => number | null, more?: More<Row>): Column<Row> => ({
  key,
  kind: 'count',
  value,
  ...more,
});

/** A part of one, 0–1; four decimals in data, a percentage in a table. */
export const share = <Row>(key: string, value: (row: Row) => number | null, more?: More<Row>): Column<Row> => ({
  key,
  kind: 'share',
  value,
  ...more,
});

/** An amount in minor units of the row's own currency. */
export const money = <Row extends { readonly currency: Currency | null }>(
  key: string,
  minor: (row: Row) => Minor | null,
  more?: More<Row>,
): Column<Row> => ({
  key,
  kind: 'money',
  value: (row) => {
    const amount = minor(row);
    return amount === null || row.currency === null ? null : { minor: amount, currency: row.currency };
  },
  ...more,
});

export const currency = <Row extends { readonly currency: Currency | null }>(): Column<Row> => text('currency', (row) => row.currency);

/** A sheet without notes. */
export function sheet<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  notes: Sheet['notes'] = () => [],
): Sheet<Row> {
  return { title, columns, rows, notes };
}

/** One thing and its properties. */
export function record<Row>(title: string, columns: readonly Column<Row>[], row: Row): Sheet<Row> {
  return { title, columns, rows: [row], notes: () => [], layout: 'record' };
}

/** The same rows, shown to `see` as they pass. */
export function* watched<Row>(rows: Iterable<Row>, see: (row: Row) => void): Generator<Row> {
  for (const row of rows) {
    see(row);
    yield row;
  }
}
