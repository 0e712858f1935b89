/** A sheet with one column of each kind. */
import { count, currency, day, money, type Sheet, share, sheet, text } from '../../../src/reports/sheet.js';
import { d } from '../worlds.js';

export interface Item {
  readonly name: string | null;
  readonly since: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly pieces: number | null;
  readonly part: number | null;
}

export const item = (with_: Partial<Item> = {}): Item => ({
  name: 'Jansen',
  since: '2026-03-02',
  amount: 123450,
  currency: 'EUR',
  pieces: 3,
  part: 0.25,
  ...with_,
});

export const items = (rows: Iterable<Item>, notes: () => string[] = () => []): Sheet<Item> =>
  sheet<Item>(
    'Items',
    [
      text('name', (row) => row.name, { json: (row) => ({ of: row.name }) }),
      day('since', (row) => (row.since === null ? null : d(row.since))),
      money<Item>('amount', (row) => row.amount),
      currency<Item>(),
      count('pieces', (row) => row.pieces),
      share('part', (row) => row.part),
      text('remark', () => null, { only: ['cells'] }),
    ],
    rows,
    notes,
  );

export const empty = item({ name: null, since: null, amount: null, currency: null, pieces: null, part: null });
