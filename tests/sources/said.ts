/** What a file gives, row by row, as an eye would check it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { DataProblems } from '../../src/errors.js';
import { decimal } from '../../src/ledger/money.js';
import { readFile } from '../../src/sources/read-file.js';
import type { Row } from '../../src/sources/rows.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

export const rowsIn = (path: string): Row[] => [...readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).rows()];

/** A row in one line, as an eye would check it. */
export function said(row: Row): string {
  if (row.kind === 'ignored') return `- ${row.reason}`;
  if (row.kind === 'faulty') return row.problems.map(({ line, message }) => `line ${line} ${message}`).join('; ');
  if (row.kind === 'payment')
    return `paid ${row.date} ${decimal(row.amount, row.currency)} ${row.currency}${row.debtorId === null ? '' : ` by ${row.debtorId}`}${row.returnCode === null ? '' : ` ${row.returnCode}`}`;
  if (row.kind !== 'invoice' && row.kind !== 'credit_note') return row.kind;
  const open = row.statedOpen === null || row.statedOpen === row.amount ? '' : ` open ${decimal(row.statedOpen, row.currency)}`;
  return `${row.kind === 'invoice' ? '' : 'credit '}${row.number} of ${row.debtorId} ${row.date} ${decimal(row.amount, row.currency)} ${row.currency}${open}`;
}

/** A file of its own with this text. */
export function written(text: string): string {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, text);
  return path;
}

export const read = (text: string): string[] => rowsIn(written(text)).map(said);

export function refused(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof DataProblems) return error.problems.map(({ message }) => message).join('; ');
    throw error;
  }
  return 'read';
}
