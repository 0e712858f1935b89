/** A file nobody knows: which of its lines is the header, and what its columns hold. */
import { type Day, serial } from '../ledger/day.js';
import { decimalSignOf, isCurrency, parseAmount } from './amounts.js';
import { masked } from './cells.js';
import { dateOrderOf, parseDate } from './dates.js';
import { distinctNames, firstOfEach, headerless } from './mapping.js';
import { isTotal } from './shape-words.js';
import { repeats, type Table, tablesIn } from './table.js';
import { survey } from './text.js';
import {
  channelOf,
  directionOf,
  disputeClosed,
  documentKindOf,
  methodOf,
  partyOf,
  paymentStateOf,
  sideOf,
  statusOf,
  yesNoOf,
} from './words.js';

/** What the values of a column look like. */
export type Looks = 'empty' | 'date' | 'amount' | 'number' | 'iban' | 'email' | 'phone' | 'currency' | 'text';

export interface SampledColumn {
  /** The header, or the place where there is none. */
  readonly name: string;
  readonly at: number;
  readonly looks: Looks;
  /** The first different values. */
  readonly values: readonly string[];
  /** How many different values there are among those looked at. */
  readonly distinct: number;
  readonly filled: number;
  /** Most of its values are words, as names are, and no codes. */
  readonly wordy: boolean;
  /** What its dates or amounts say of themselves; `either` where all can be read both ways. */
  readonly order: 'dmy' | 'mdy' | 'either' | null;
  readonly decimal: ',' | '.' | 'either' | null;
}

export interface Sampled {
  readonly table: Table;
  readonly headerless: boolean;
  readonly skipLines: number;
  readonly columns: readonly SampledColumn[];
  readonly rows: number;
  /** Records that are rows, and those between them with few values or a word for total: headings, totals, lines of text. */
  readonly full: readonly (readonly string[])[];
  readonly apart: readonly (readonly string[])[];
  /** Two columns of days lie as far apart as an invoice and the day it is due. */
  readonly terms: boolean;
}

/** Rows looked at. */
const SAMPLE = 2000;
const SHOWN = 3;
/** A table of fewer values in a row has no room for headings. */
const FULL = 3;
/** Rows whose values are compared with each other. */
const FEW = 100;

/** As `sample`, of a file on disk. */
export function sampleFile(path: string): Sampled | null {
  const { bytes, nulAt, encoding } = survey(path);
  return bytes === 0 || nulAt !== null ? null : sample(() => tablesIn(path, encoding));
}

/** Looks at a file; `null` where it is no table of two columns or more. */
export function sample(tables: () => Iterable<Table>): Sampled | null {
  const found = likeliest(tables());
  if (!found) return null;
  const bare = isData(found.header.fields);
  const table = bare ? headerless(found) : found;
  const names = distinctNames(table.header.fields);
  const { full, apart } = rowsIn(table, names.length);
  const columns = names.map((name, at) =>
    columnOf(
      name,
      at,
      full.map((fields) => (fields[at] ?? '').trim()).filter((text) => text !== ''),
    ),
  );
  return {
    table,
    headerless: bare,
    skipLines: bare ? found.header.line - 1 : 0,
    columns,
    rows: full.length,
    full,
    apart,
    terms: haveTerms(columns, full.slice(0, FEW)),
  };
}

/** Rows, and what stands between them. */
function rowsIn(table: Table, width: number): { full: (readonly string[])[]; apart: (readonly string[])[] } {
  const records: (readonly string[])[] = [];
  for (const record of table.body()) {
    if (records.length >= SAMPLE) break;
    if (record.fault === null && !repeats(table.header, record) && record.fields.some((field) => field.trim() !== ''))
      records.push(record.fields);
  }
  const filled = (fields: readonly string[]): number => fields.filter((field) => field.trim() !== '').length;
  const counts = records.map(filled).sort((a, b) => a - b);
  // Most rows are about as full as the fuller half of them.
  const typical = counts[Math.floor(counts.length * 0.75)] ?? 0;
  const isApart = (fields: readonly string[]): boolean =>
    fields.length < width ||
    (typical >= FULL && (filled(fields) * 2 <= typical || fields.some(isTotal)) && !fields.some((field) => isDate(field.trim())));
  return { full: records.filter((fields) => !isApart(fields)), apart: records.filter(isApart) };
}

/** Days that are usual between an invoice and its due day. */
const TERMS = new Set([7, 8, 10, 14, 15, 20, 21, 28, 30, 31, 42, 45, 60, 90]);

/** Whether one column of days follows another by usual terms of payment in most rows. */
function haveTerms(columns: readonly SampledColumn[], rows: readonly (readonly string[])[]): boolean {
  const dates = columns.filter(({ looks }) => looks === 'date');
  const dayIn = ({ at, order }: SampledColumn, fields: readonly string[]): number => {
    const day = parseDate((fields[at] ?? '').trim(), order === 'mdy' ? 'mdy' : 'dmy');
    return /^\d{4}-/.test(day) ? serial(day as Day) : Number.NaN;
  };
  return dates.some((from) =>
    dates.some((to) => {
      const usual = rows.filter((fields) => TERMS.has(dayIn(to, fields) - dayIn(from, fields))).length;
      return usual * 2 > rows.length;
    }),
  );
}

/** The first line whose columns go on below it, with the separator that makes the most of them. */
function likeliest(tables: Iterable<Table>): Table | null {
  const all = [...tables];
  let best: Table | null = null;
  for (const first of firstOfEach(all, 0))
    for (const table of all.filter(({ dialect }) => dialect.separator === first.dialect.separator)) {
      const { fields } = table.header;
      const width = fields.length;
      // A title above the table leaves most of its columns empty.
      if (width < 2 || fields.filter((field) => field.trim() !== '').length * 2 <= width || !goesOn(table)) continue;
      if (!best || width > best.header.fields.length) best = table;
      break;
    }
  return best;
}

function goesOn(table: Table): boolean {
  let alike = 0;
  let seen = 0;
  for (const { fields, fault } of table.body()) {
    if (++seen > 20) break;
    if (fault === null && fields.length === table.header.fields.length) alike++;
  }
  return seen === 0 || alike * 2 > Math.min(seen, 20);
}

/** Whether a line is a row of values and no header: headers are no dates and no amounts. */
export function isData(fields: readonly string[]): boolean {
  return fields.some(
    (field) => ['date', 'amount', 'number', 'iban', 'email', 'phone'].includes(looksOf([field.trim()])) && field.trim() !== '',
  );
}

function columnOf(name: string, at: number, values: readonly string[]): SampledColumn {
  const different = new Set(values);
  const looks = looksOf(values);
  return {
    name,
    at,
    looks,
    values: [...different].slice(0, SHOWN),
    distinct: different.size,
    filled: values.length,
    wordy: looks === 'text' && [...different].filter(isWordy).length * 2 > different.size,
    order: looks === 'date' ? told(values.map(dateOrderOf)) : null,
    decimal: looks === 'amount' || looks === 'number' ? told(values.map(decimalSignOf)) : null,
  };
}

function told<T extends string>(says: readonly (T | 'either' | 'silent')[]): T | 'either' | null {
  const clear = says.find((one) => one !== 'either' && one !== 'silent') as T | undefined;
  return clear ?? (says.includes('either') ? 'either' : null);
}

const LOOKS: readonly (readonly [Looks, (text: string) => boolean])[] = [
  ['date', isDate],
  ['iban', (text) => /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text.replaceAll(' ', ''))],
  ['email', (text) => /^\S+@\S+\.\S+$/.test(text)],
  ['phone', (text) => /^(?:\+|00?)[\d\s()./-]{8,}$/.test(text) && text.replace(/\D/g, '').length >= 9],
  ['number', (text) => /^-?\d{1,15}$/.test(text)],
  ['amount', (text) => !/^\d+$/.test(text) && ['.', ','].some((sign) => typeof parseAmount(text, sign as '.' | ',', 'EUR') === 'number')],
  ['currency', (text) => /^[A-Z]{3}$/.test(text) && isCurrency(text)],
];

function looksOf(values: readonly string[]): Looks {
  if (values.length === 0 || (values.length === 1 && values[0] === '')) return 'empty';
  const found = LOOKS.find(([, fits]) => values.every(fits))?.[0];
  // Some of many amounts are whole.
  if (!found && values.every((text) => fitsAny(text, ['number', 'amount']))) return 'amount';
  return found ?? 'text';
}

const fitsAny = (text: string, looks: readonly Looks[]): boolean => LOOKS.some(([name, fits]) => looks.includes(name) && fits(text));

function isDate(text: string): boolean {
  if (/^\d{8}$/.test(text) && !/^(?:19[89]|20[0-4])\d/.test(text)) return false;
  if (/^\d{1,7}$/.test(text)) return false;
  return (['dmy', 'mdy'] as const).some((order) => /^\d{4}-/.test(parseDate(text, order)));
}

/** A letter or a few before a number: what names a document, and nobody. */
const CODE = /^\p{L}{0,6}[-_/.]?\d[\p{Lu}\d_/.-]*$/u;

/** Whether a value is made of words, as names and remarks are. */
const isWordy = (text: string): boolean =>
  !CODE.test(text) && (/\p{Ll}{2}|\p{Lu}{4}/u.test(text) || (/\s/.test(text) && /\p{L}{2}/u.test(text)));

/** Words that say what a row is and name nobody. */
const CLOSED = [partyOf, channelOf, directionOf, methodOf, sideOf, statusOf, paymentStateOf, disputeClosed, documentKindOf, yesNoOf];

/** A value as it may be shown: what names or reaches a person, and what somebody has written, is masked. */
export function shownValue(value: string, { looks }: SampledColumn, personal: boolean): string {
  const plain = value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  const written =
    looks === 'text' && (isWordy(plain) || /@|[A-Z]{2}\d{2}[A-Z0-9 ]{10}/.test(plain)) && CLOSED.every((read) => read(plain) === null);
  if (personal || written || ['iban', 'email', 'phone'].includes(looks)) return masked(plain);
  return plain.length > 24 ? `${plain.slice(0, 23)}…` : plain;
}
