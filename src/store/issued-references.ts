/** References with check digits that messages asked to be paid under: whose they are, and of which invoices. */
import type { IssuedReference } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import type { Store } from './open.js';

const REFERENCE = "json_extract(message, '$.payTo.reference')";
const STRUCTURED = "message IS NOT NULL AND json_extract(message, '$.payTo.structured') IS NOT NULL";

/** As it is compared: without signs and blanks. */
export const bare = (printed: string): string => printed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A reference with whom and what it was made for. */
export interface Given {
  readonly debtorId: string;
  readonly debtor: number;
  readonly since: Day;
  readonly numbers: readonly string[];
}

/** As the index of 0011_issued_references.sql has it: the signs that our references are printed with. */
const BARE = `upper(replace(replace(replace(${REFERENCE}, '+', ''), '/', ''), ' ', ''))`;

/** Whom messages asked to pay under a reference, oldest first. */
export function givenUnder({ db }: Store): (reference: string) => readonly Pick<Given, 'debtor' | 'since'>[] {
  const rows = db.prepare(
    `SELECT d.key AS debtor, i.on_day AS since FROM issued i JOIN debtor d ON d.id = i.debtor_id
     WHERE ${BARE} = ? AND ${STRUCTURED} ORDER BY i.on_day, i.key`,
  );
  return (reference) => rows.all(bare(reference)) as Pick<Given, 'debtor' | 'since'>[];
}

/** Every reference that was given out, each with the messages that bore it, oldest first. */
export function givenReferences({ db }: Store): Map<string, Given[]> {
  const rows = db
    .prepare(
      `SELECT ${REFERENCE}, i.debtor_id, d.key, i.on_day, i.invoices FROM issued i JOIN debtor d ON d.id = i.debtor_id
       WHERE ${STRUCTURED} ORDER BY i.on_day, i.key`,
    )
    .raw()
    .iterate() as IterableIterator<[string, string, number, Day, string]>;
  const given = new Map<string, Given[]>();
  for (const [printed, debtorId, debtor, since, invoices] of rows) {
    const one = { debtorId, debtor, since, numbers: (JSON.parse(invoices) as { number: string }[]).map(({ number }) => number) };
    given.set(bare(printed), [...(given.get(bare(printed)) ?? []), one]);
  }
  return given;
}

/** Of one debtor: invoice number → references it may be paid under. `null` where nothing was ever issued. */
export function referencesOf({ db }: Store): ((debtor: number) => ReadonlyMap<string, readonly IssuedReference[]>) | null {
  if (db.prepare('SELECT 1 FROM issued LIMIT 1').get() === undefined) return null;
  const rows = db
    .prepare(
      `SELECT ${REFERENCE}, on_day, invoices FROM issued WHERE debtor_id = (SELECT id FROM debtor WHERE key = ?) AND ${STRUCTURED} ORDER BY on_day, key`,
    )
    .raw();
  return (debtor) => {
    const found = new Map<string, IssuedReference[]>();
    for (const [printed, since, invoices] of rows.all(debtor) as [string, Day, string][])
      for (const { number } of JSON.parse(invoices) as { number: string }[])
        found.set(number, [...(found.get(number) ?? []), { reference: bare(printed), since }]);
    return found;
  };
}

/** Whether an invoice of somebody else has these digits as its number, so that a reference made of them would be his too. */
export function sharesDigits({ db }: Store): (debtorId: string, digits: string) => boolean {
  const other = db
    .prepare(
      'SELECT 1 FROM invoice i JOIN debtor d ON d.key = i.debtor_key WHERE (i.number = :digits OR i.number_key = :digits) AND d.id <> :debtorId',
    )
    .pluck();
  return (debtorId, digits) => other.get({ digits, debtorId }) !== undefined;
}
