/** A person's name that stands in columns of its parts: put together where no column holds it whole. */
import type { Kind } from './drafts.js';
import { plainWord } from './words.js';

/** The parts, in the order they are said. */
const PARTS = ['first_name', 'name_infix', 'last_name'] as const;

/** The column of a kind of file that holds whose it is. */
const WHOLE: Partial<Record<Kind, string>> = { debtors: 'name', invoices: 'debtor_name', payments: 'debtor_name' };

/** Headers that mean the whole name, and the last name alone where a first name stands beside it (`Prénom;Nom`). */
const EITHER = new Set(['naam', 'name', 'nom']);

/** Places of the parts of a name; none where no last name is known. */
export function nameParts(at: ReadonlyMap<string, number>): number[] {
  return at.has('last_name') ? PARTS.flatMap((part) => at.get(part) ?? []) : [];
}

/** A name from its parts, in order; a last one that begins with the first is whole already (`First name;Name`). */
export function wholeOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last.toLowerCase().startsWith(`${parts[0]?.toLowerCase()} `) ? last : parts.join(' ');
}

/** Whether a column answers what a file needs: a last name is a name. */
export const isNamedBy = (group: readonly string[], column: string): boolean =>
  group.includes(column) || (column === 'last_name' && group.some((each) => each === 'name' || each === 'debtor_name'));

/**
 * Takes the parts for the name where there is no whole one, so that every row has a name.
 *
 * @param others places that may hold the whole name too, the surest first
 */
export function takeNameParts(kind: Kind, header: readonly string[], at: Map<string, number>, others: readonly number[] = []): void {
  const whole = WHOLE[kind];
  if (whole === undefined) return;
  if (at.has('first_name') && !at.has('last_name')) {
    const place = header.findIndex((name) => EITHER.has(plainWord(name)));
    if (place < 0 || (at.get(whole) !== place && [...at.values()].includes(place))) return;
    at.set('last_name', place);
    const company = others.find((other) => other !== place);
    if (at.get(whole) === place) company === undefined ? at.delete(whole) : at.set(whole, company);
  }
  const last = at.get('last_name');
  if (last !== undefined && !at.has(whole)) at.set(whole, last);
}
