/** The day a list says it was made for, in a title above its table: `per 31-10-2026`, `As at 31 October 2026`, `Stichtag: 31.10.2026`. */
import type { Day } from '../ledger/day.js';
import { type DateOrder, dateOrderOf, parseDate } from './dates.js';
import type { RawRecord } from './records.js';
import { plainLine } from './shape-words.js';

const AS_OF =
  /(?:^|[^a-z])(?:per|peildatum|stand (?:per|op|van|vom|am)|op datum van|as (?:of|at)|as on|stichtag|zum|arrete(?:e|s)?(?: au)?|date d.arrete|situation au|au)\s*:?\s*((?:[a-z]+,? )?\d[\d/. -]*\d(?: de)?|\d{1,2}\.? [a-z]+\.? \d{4}|[a-z]+ \d{1,2},? \d{4})\s*$/;

/** `null` where no title names one day, or its day and month could be either way round. */
export function dayAbove(above: readonly RawRecord[], order: DateOrder | null): Day | null {
  const days = above.flatMap(({ fields }) => {
    const text = AS_OF.exec(plainLine(fields.filter((field) => field.trim() !== '').join(' ')))?.[1];
    if (text === undefined || (dateOrderOf(text) === 'either' && order === null)) return [];
    const day = parseDate(text, order);
    return day.charCodeAt(0) < 58 ? [day as Day] : [];
  });
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}
