/** Tables for other programs: CSV with a header, and no cell that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Issue } from './output.js';

const FORMULA = /^[=+\-@\t\r]/;
/** A telephone number or amount is no formula, though it may begin like one. */
const HARMLESS = /^[+-]?\d[\d.,]*$/;

/** Excel takes a file for UTF-8 by this mark, and LibreOffice too. */
const BOM = '\ufeff';

/** @param excel the country whose Excel is to open it: `nl` wants `;` between the columns */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[], excel?: Issue['excel']): Uint8Array =>
  Buffer.from(
    BOM +
      stringify([[...header], ...rows.map((row) => row.map(guarded))], { quoted_match: /[\r\n]/, delimiter: excel === 'nl' ? ';' : ',' }),
  );

const guarded = (cell: string): string => (FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell);
