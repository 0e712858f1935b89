/** Tables for other programs: CSV with a header, and no cell that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';

const FORMULA = /^[=+\-@\t\r]/;
/** A telephone number or amount is no formula, though it may begin like one. */
const HARMLESS = /^[+-]?\d[\d.,]*$/;

export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(stringify([[...header], ...rows.map((row) => row.map(guarded))], { quoted_match: /[\r\n]/ }));

const guarded = (cell: string): string => (FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell);
