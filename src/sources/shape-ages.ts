/** Ageing lists: what is open stands in the column of its age, and is the sum of them. */
import { type DecimalSign, decimalSignOf, parseAmount } from './amounts.js';
import { isAmount } from './shape-look.js';
import { plainLine } from './shape-words.js';
import type { Shown, Table } from './table.js';

const UNIT = '(?:dagen|dag|days?|dgn|tagen?|jours?|[djt])?\\.?';
const PREFIX =
  /^(?:vervallen|te laat|overdue|past due|due|uberfallig|ueberfallig|fallig|faellig|echus?|retard|verzug|openstaand|age|alter)[\s:]+(?=[<>≤≥+\d]|older|ouder|meer|more|tot|bis|over|plus|uber)/;
const NOT_DUE =
  /^(?:(?:nog )?niet[ -]vervallen|(?:nog )?niet opeisbaar|current|lopend|courant|not (?:yet )?(?:due|overdue)|undue|nicht (?:fallig|faellig)|noch nicht (?:fallig|faellig)|non[ -]echus?|a echoir|toekomstig|future|0 ?(?:dagen|days|tage|jours))$/;
const OVERDUE = /^(?:vervallen|overdue|past due|fallig|faellig|uberfallig|ueberfallig|echus?)$/;
const RANGE = new RegExp(`^\\d{1,3}\\s*(?:-|–|t\\/m|tot en met|tot|to|bis|a|au|\\/)\\s*\\d{1,3}\\s*${UNIT}$`);
const BEYOND = new RegExp(
  `^(?:(?:>|≥|>=|\\+|over|meer dan|ouder dan|boven|langer dan|more than|older than|uber|ueber|mehr als|alter als|ab|plus de|vanaf|au-dela de|des)\\s*\\d{1,3}\\s*${UNIT}|\\d{1,3}\\s*${UNIT}\\s*(?:\\+|en meer|en ouder|and (?:over|above|more|older)|or more|und mehr|und alter|et plus|plus))$`,
);
const WITHIN = new RegExp(`^(?:<|≤|<=|tot|bis|up to|until|under|jusqu.a|moins de|unter)\\s*\\d{1,3}\\s*${UNIT}$`);
const AGE = /^\d{1,3}\s*(?:dagen|days|tage|jours)$/;
const MONTHS = /^(?:[<>]\s*)?\d{1,2}\+?\s*(?:maand(?:en)?|months?|monate?|mois)$/;
const PERIOD = /^(?:period|periode) \d$/;
const OLDER = /^(?:older|ouder|oudere|alter|aelter|plus ancien|plus anciens)$/;

const TOTALS =
  /^(?:tota(?:al|l)|totaux|saldo|solde|balance|summe|gesamt|open|openstaand|offen|outstanding|(?:totaal |total )?(?:openstaand|open|outstanding|offen|due)(?: saldo| bedrag| amount| balance)?|gesamtsumme|total due|totaal open)$/;

/** Columns of ages in a header; none where there are not at least two that agree. */
export function agesIn(header: readonly string[]): number[] {
  const words = header.map((name) => plainLine(name.replace(/\s*[([]?(?:EUR|USD|GBP|CHF|€)[)\]]?\s*$/, '')).replace(PREFIX, ''));
  const banded = words.flatMap((word, at) =>
    [RANGE, BEYOND, WITHIN, AGE, MONTHS, PERIOD, OLDER].some((form) => form.test(word)) ? [at] : [],
  );
  const current = words.flatMap((word, at) => (NOT_DUE.test(word) ? [at] : []));
  const overdue = words.flatMap((word, at) => (OVERDUE.test(word) ? [at] : []));
  if (banded.length >= 2 || (banded.length === 1 && current.length > 0)) return [...current, ...banded].sort((a, b) => a - b);
  return current.length === 1 && overdue.length === 1 && banded.length === 0 ? [...current, ...overdue] : [];
}

/** A table with the sum of its age columns behind it, as `open_amount`; the table itself where it has no ages. */
export function withAges(table: Table): Table {
  const ages = agesIn(table.header.fields);
  if (ages.length === 0) return table;
  const totals = table.header.fields.flatMap((name, at) => (!ages.includes(at) && TOTALS.test(plainLine(name)) ? [at] : []));
  return summed(table, ages, hasOwnAmount(table.header.fields, totals, ages) ? totals : []);
}

/**
 * A table with the sum of some columns behind it, as `open_amount`.
 *
 * @param hidden columns that say the same sum: they are held to it, and mean nothing else
 */
export function summed(table: Table, ages: readonly number[], hidden: readonly number[]): Table {
  const width = table.header.fields.length;
  // Ages are no due dates, and their total is no invoice amount: the words stand for nothing else here.
  const fields = table.header.fields.map((name, at) =>
    ages.includes(at) && OVERDUE.test(plainLine(name)) ? `age ${name.trim()}` : hidden.includes(at) ? `${name.trim()} of ages` : name,
  );
  return {
    ...table,
    header: { ...table.header, fields: [...fields, 'open_amount'] },
    own: width,
    *body(onBytes) {
      let sign: DecimalSign | null = null;
      for (const record of table.body(onBytes)) {
        const filled = ages.map((at) => (record.fields[at] ?? '').trim()).filter((text) => text !== '' && /[1-9]/.test(text));
        if (filled.length > 1) sign ??= signOf(table, ages);
        yield withSum(record, width, ages, filled, hidden, sign);
      }
    },
  };
}

/** Whether a column beside the ages holds what the invoice came to. */
function hasOwnAmount(header: readonly string[], totals: readonly number[], ages: readonly number[]): boolean {
  return header.some(
    (name, at) =>
      !ages.includes(at) &&
      !totals.includes(at) &&
      /bedrag|amount|betrag|montant|brutto|ttc|incl|invoice total|factuurtotaal|original|oorspronkelijk/.test(plainLine(name)) &&
      !/open|betaald|paid|rest|dus?$|due|btw|vat|tax|tva|mwst/.test(plainLine(name)),
  );
}

function withSum(
  record: Shown,
  width: number,
  ages: readonly number[],
  filled: readonly string[],
  totals: readonly number[],
  sign: DecimalSign | null,
): Shown {
  const given = record.fields.length;
  const { fields } = record;
  if (given > width && fields.slice(width).some((field) => field.trim() !== '')) return record;
  const zero = ages.map((at) => (fields[at] ?? '').trim()).find((text) => text !== '');
  // A heading, the header again, or shares of the whole: no ages.
  const words =
    filled.every((text) => text.endsWith('%')) ||
    (ages.some((at) => /\p{L}/u.test(fields[at] ?? '') && !isAmount(fields[at] ?? '')) &&
      !filled.some((text) => /[.,]\d\d\D*$/.test(text)));
  const [only] = filled;
  const sum = filled.length > 0 && words ? '' : filled.length > 1 ? added(filled, sign) : (only ?? zero ?? '');
  const own = fields.slice(0, width);
  while (own.length < width) own.push('');
  // A row that breaks off before its ages has none.
  const came = given < width ? { came: record.came ?? given } : {};
  if (sum === null) return { ...record, fields: [...own, ''], ...came, fault: 'has ages that cannot be added up' };
  const said = totals
    .map((at) => (own[at] ?? '').trim())
    .find((text) => isAmount(text) && filled.length > 0 && !sameAmount(text, sum, sign));
  const fault = said === undefined ? record.fault : (record.fault ?? `says ${said} in all where its ages come to ${sum}`);
  return { ...record, fields: [...own, sum], ...came, fault };
}

function signOf(table: Table, ages: readonly number[]): DecimalSign | null {
  for (const { fields } of table.body())
    for (const at of ages) {
      const says = decimalSignOf(fields[at] ?? '');
      if (says === '.' || says === ',') return says;
    }
  return null;
}

/** Thousandths: more decimals than money has. */
const exact = (text: string, sign: DecimalSign): number | null => {
  const amount = parseAmount(text, sign, 'EUR', 3);
  return typeof amount === 'number' ? amount : null;
};

/** Amounts added up and written as they were; `null` where one of them cannot be read. */
export function added(texts: readonly string[], sign: DecimalSign | null): string | null {
  if (sign === null && texts.some((text) => /[.,]/.test(text))) return null;
  const point = sign ?? '.';
  const amounts = texts.map((text) => exact(text, point));
  if (amounts.some((amount) => amount === null)) return null;
  return written(
    amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0),
    point,
  );
}

export function written(thousandths: number, sign: DecimalSign): string {
  const digits = String(Math.abs(thousandths)).padStart(4, '0');
  const decimals = digits.slice(-3);
  return `${thousandths < 0 ? '-' : ''}${digits.slice(0, -3)}${sign}${decimals.endsWith('0') ? decimals.slice(0, 2) : decimals}`;
}

function sameAmount(a: string, b: string, sign: DecimalSign | null): boolean {
  if (sign === null && a !== b) {
    // Which sign it is has not come up: both must agree under one of them.
    return ([',', '.'] as const).some((each) => exact(a, each) !== null && exact(a, each) === exact(b, each));
  }
  return a === b || exact(a, sign ?? '.') === exact(b, sign ?? '.');
}
