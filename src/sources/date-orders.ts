/**
 * Which stands first in date columns whose own values do not say: what the rest of the file says. One writer writes his dates in
 * one way, and no invoice falls due before it is made.
 */
import { type Day, daysBetween } from '../ledger/day.js';
import { type DateOrder, dateOrderOf, parseDate } from './dates.js';
import { listDayOf } from './list-day.js';
import type { RawRecord } from './records.js';
import type { Shown } from './table.js';

/** A column of dates that can all be read both ways. */
export interface OpenDates {
  readonly column: string;
  readonly name: string;
  readonly at: number;
  readonly either: string;
}

/** Everything there is to look at besides the columns themselves. */
export interface Surrounding {
  readonly header: readonly string[];
  /** Lines above the header. */
  readonly above: readonly RawRecord[];
  /** Canonical column → place. */
  readonly at: ReadonlyMap<string, number>;
  /** Columns whose own values have told. */
  readonly settled: ReadonlyMap<string, DateOrder>;
  readonly body: () => Iterable<Shown>;
}

export interface Told {
  readonly order: DateOrder;
  /** What told it, to be said aloud. */
  readonly by: string;
}

/** How a date is written, besides its order: `31/12/2026` and `31/12/26` are two writers. */
function formOf(text: string): string | null {
  const match = /^\s*\d{1,2}([-/.])\d{1,2}\1(\d{4}|\d{2})(?!\d)/.exec(text);
  return match ? `${match[1]}${match[2]?.length}` : null;
}

/** The order of each column that the rest of the file tells; columns it says nothing of, or two things, are not in it. */
export function ordersFromRest(open: readonly OpenDates[], seen: Surrounding): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const forms = new Set(open.map(({ either }) => formOf(either)));
  for (const form of forms) {
    if (form === null) continue;
    const columns = open.filter(({ either }) => formOf(either) === form);
    const says =
      byOtherDates(form, new Set(columns.map(({ at }) => at)), seen) ?? byWhatComesFirst(columns, seen) ?? byListDay(columns, seen);
    if (says) for (const { column } of columns) told.set(column, says);
  }
  return told;
}

/** The order of all other dates of the same form in the file, in the lines above its header too; `null` where they tell nothing, or two things. */
function byOtherDates(form: string, but: ReadonlySet<number>, { header, above, body }: Surrounding): Told | null {
  const found = new Map<DateOrder, string>();
  const look = (text: string, by: string): void => {
    const first = text.trimStart().charCodeAt(0);
    if (!(first >= 48 && first <= 57) || formOf(text) !== form) return;
    const says = dateOrderOf(text);
    if ((says === 'dmy' || says === 'mdy') && !found.has(says)) found.set(says, by);
  };
  for (const { fields } of above)
    for (const field of fields)
      for (const [text] of field.matchAll(/(?<![\d/.-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/.-])/g))
        look(text, 'the lines above the header');
  for (const { fields, fault } of body()) {
    if (fault !== null) continue;
    for (const [at, field] of fields.entries()) if (!but.has(at)) look(field, `column ${(header[at] ?? '').trim()}`);
    if (found.size > 1) return null;
  }
  const [only] = found;
  return only ? { order: only[0], by: only[1] } : null;
}

/** The order under which no invoice falls due before it is made, where under the other some do. */
function byWhatComesFirst(open: readonly OpenDates[], { at, settled, body }: Surrounding): Told | null {
  const places = ['invoice_date', 'due_date'].map((column) => ({ at: at.get(column), own: settled.get(column) ?? null }));
  const [made, due] = places;
  if (made?.at === undefined || due?.at === undefined || !open.some((each) => each.at === made.at || each.at === due.at)) return null;
  const against = { dmy: 0, mdy: 0 };
  const longest = { dmy: 0, mdy: 0 };
  for (const { fields, fault, aside } of body()) {
    if (fault !== null || aside) continue;
    for (const order of ['dmy', 'mdy'] as const) {
      const [from, to] = [made, due].map((each) => parseDate((fields[each.at as number] ?? '').trim(), each.own ?? order));
      if (!isDay(from) || !isDay(to)) continue;
      if (to < from) against[order]++;
      else longest[order] = Math.max(longest[order], daysBetween(from, to));
    }
    if (against.dmy > 0 && against.mdy > 0) return null;
  }
  if (against.dmy === against.mdy) return null;
  const order = against.dmy === 0 ? 'dmy' : 'mdy';
  // A slip of the pen may stand against the true order; the other one then gives terms nobody grants.
  if (longest[order] > LONGEST_TERM) return null;
  return {
    order,
    by: `columns ${open.map(({ name }) => name).join(' and ')}: the other way round invoices fell due before they were made`,
  };
}

/** In a call list that comes back nobody promised for a day before it was made: the order under which all days are from then on. */
function byListDay(open: readonly OpenDates[], { at, body }: Surrounding): Told | null {
  const [invoices, age] = [at.get('listed_invoices'), at.get('listed_age')];
  if (invoices === undefined || age === undefined) return null;
  const against = { dmy: 0, mdy: 0 };
  for (const { fields, fault, aside } of body()) {
    const made = fault !== null || aside ? null : listDayOf(fields[invoices] ?? '', fields[age] ?? '');
    if (made === null) continue;
    for (const column of open) {
      const text = (fields[column.at] ?? '').trim();
      if (text === '') continue;
      for (const order of ['dmy', 'mdy'] as const) {
        const day = parseDate(text, order);
        if (!isDay(day) || day < made) against[order]++;
      }
    }
  }
  if ((against.dmy === 0) === (against.mdy === 0)) return null;
  const names = open.map(({ name }) => name).join(' and ');
  return { order: against.dmy === 0 ? 'dmy' : 'mdy', by: `the day of the list: the other way round ${names} would lie before it` };
}

/** In days. */
const LONGEST_TERM = 180;

const isDay = (text: string | undefined): text is Day => text !== undefined && text.charCodeAt(0) < 58;
