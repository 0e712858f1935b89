/** The first rows of a file as a mapping reads them, for the eye of its owner. */
import { decimal } from '../ledger/money.js';
import { masked } from './cells.js';
import type { Mapping } from './mapping.js';
import { readFile } from './read-file.js';

export interface PreviewRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

const HIDDEN = new Set(['raw', 'line', 'kind']);
/** Values that name or reach a person, and what somebody has written. */
const PERSONAL = new Set(
  'name debtorName payerName payerIban iban email phone mobile address postcode contactPerson description reference note disputeReason reason'.split(
    ' ',
  ),
);
/** Values that are minor units of the row's currency. */
const MONEY = new Set(['amount', 'statedOpen']);

export function previewOf(path: string, mapping: Mapping, currency: string, most: number): PreviewRow[] {
  const rows: PreviewRow[] = [];
  const reading = readFile(path, { currency, dateOrder: null, decimal: null, map: mapping });
  for (const row of reading.rows()) {
    if (rows.length >= most) break;
    if (row.kind === 'ignored') continue;
    if (row.kind === 'faulty') {
      rows.push({
        line: row.line,
        values: { problem: row.problems.map(({ column, message }) => `${column ?? 'row'} ${message}`).join('; ') },
      });
      continue;
    }
    const values: Record<string, string> = { kind: row.kind };
    const own = 'currency' in row ? row.currency : currency;
    for (const [name, value] of Object.entries(row)) {
      if (HIDDEN.has(name) || value === null || typeof value === 'object') continue;
      values[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] =
        typeof value === 'number' && MONEY.has(name) ? decimal(value, own) : PERSONAL.has(name) ? masked(String(value)) : String(value);
    }
    rows.push({ line: row.line, values });
  }
  return rows;
}
