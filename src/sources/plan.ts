/** How one file is to be read: kind, meaning of each column, and the habits of its rows. */
import type { DecimalSign } from './amounts.js';
import type { DateOrder } from './dates.js';
import type { Kind } from './drafts.js';
import type { Layout } from './layout.js';
import type { Period } from './period.js';
import { lineAbove, periodAbove } from './period.js';
import { takeNameParts } from './person-names.js';
import type { Journal, Profile } from './profiles/profile.js';
import type { RawRecord } from './records.js';
import { plainWord } from './words.js';

/** Rows whose column holds one of some words. */
export interface Condition {
  readonly at: number;
  readonly header: string;
  readonly says: ReadonlySet<string>;
}

export interface Plan extends Layout {
  /** Name of the layout: `headers` where the meaning of the headers was enough. */
  readonly source: string;
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  readonly inMinorUnits: boolean;
  readonly only: readonly Condition[];
  readonly never: readonly Condition[];
  readonly lines: 'repeat the total' | 'add up' | null;
  readonly statement: boolean;
  /** More places of a column, behind the one in `at`. */
  readonly also?: ReadonlyMap<string, readonly number[]>;
  /** Two places of one column may not contradict each other. */
  readonly agreeing?: boolean | undefined;
  /** The mapping file that lists what each type of row is. */
  readonly typesIn?: string | undefined;
  /** What every row means without saying so. */
  readonly always?: Readonly<Record<string, string>>;
  readonly journal?: Journal | undefined;
  /** How the number of a credit note names the invoice it credits. */
  readonly credits?: RegExp | undefined;
  /** The days a file covers whose dates have no year. */
  readonly period?: Period | undefined;
}

/** A plan from what the headers mean by themselves. */
export function planByHeaders(layout: Layout): Plan {
  const addUp = layout.kind === 'invoices' && !layout.at.has('amount') && layout.at.has('line_amount');
  return {
    ...layout,
    source: 'headers',
    dateOrder: null,
    decimal: null,
    inMinorUnits: false,
    only: [],
    never: [],
    lines: addUp ? 'add up' : null,
    statement:
      layout.kind === 'payments' &&
      (nobodys(layout) || ['sign', 'debit', 'payer_iban', 'account', 'balance'].some((column) => layout.at.has(column))) &&
      !layout.at.has('debtor_id') &&
      !layout.at.has('return_code'),
  };
}

/** Whether a list of money says neither who paid nor what for: only a bank's does. */
const nobodys = ({ at, anyDate }: Layout): boolean =>
  anyDate === true && !['debtor_name', 'invoice_number', 'payment_id'].some((column) => at.has(column));

const plainHeaders = new WeakMap<readonly string[], ReadonlySet<string>>();
const plainNeeds = new WeakMap<Profile, { needs: readonly string[]; lacks: readonly string[]; above: readonly string[] }>();

/** Whether a profile claims a header, and the lines above it. Asked of every line near the top of a file, for every profile. */
export function claims(profile: Profile, header: readonly string[], above: readonly RawRecord[] = []): boolean {
  const words = plainHeaders.get(header) ?? new Set(header.map(plainWord));
  plainHeaders.set(header, words);
  const plain = plainNeeds.get(profile) ?? {
    needs: profile.needs.map(plainWord),
    lacks: (profile.lacks ?? []).map(plainWord),
    above: (profile.above ?? []).map(plainWord),
  };
  plainNeeds.set(profile, plain);
  if (!plain.needs.every((name) => words.has(name)) || plain.lacks.some((name) => words.has(name))) return false;
  return plain.above.every((word) => above.some(({ fields }) => fields.some((field) => plainWord(field) === word)));
}

/** A plan from a profile that claims the header. */
export function planByProfile(profile: Profile, header: readonly string[], above: readonly RawRecord[] = []): Plan {
  const words = header.map(plainWord);
  const position = (name: string): number => words.indexOf(plainWord(name));
  const at = new Map<string, number>();
  for (const [column, name] of Object.entries(profile.columns)) if (position(name) >= 0) at.set(column, position(name));
  const also = new Map<string, readonly number[]>();
  for (const [column, names] of Object.entries(profile.also ?? {})) {
    const places = names.map(position).filter((place) => place >= 0);
    const [first] = places;
    if (first === undefined) continue;
    if (!at.has(column)) at.set(column, first);
    also.set(column, places);
  }
  takeNameParts(profile.kind, [], at);
  const meant = new Set([...at.values(), ...[...also.values()].flat()]);
  const conditions = (rows: Profile['only']): Condition[] =>
    (rows ?? [])
      .filter(({ header: name }) => position(name) >= 0)
      .map(({ header: name, says }) => ({ at: position(name), header: name, says: new Set(says.map(plainWord)) }));
  return {
    kind: profile.kind as Kind,
    at,
    currency: profile.currency ?? null,
    unknown: header.filter((_, place) => !meant.has(place)),
    source: profile.id,
    dateOrder: profile.dateOrder ?? null,
    decimal: profile.decimal ?? null,
    inMinorUnits: profile.inMinorUnits === true,
    only: conditions(profile.only),
    never: conditions(profile.never),
    lines: profile.lines ?? null,
    statement: profile.statement === true,
    also,
    agreeing: profile.agreeing,
    always: profile.always ?? {},
    credits: profile.credits,
    journal: journalOf(profile, above),
    period: profile.period && periodAbove(profile, above),
  };
}

/** A journal whose debtors are told by the length of their numbers. */
function journalOf(profile: Profile, above: readonly RawRecord[]): Journal | undefined {
  const { journal } = profile;
  if (journal?.digitsAbove === undefined) return journal;
  const digits = Number(lineAbove(profile, above)?.fields[journal.digitsAbove]);
  return Number.isInteger(digits) && digits >= 4 && digits <= 8 ? { ...journal, debtors: new RegExp(`^[1-6]\\d{${digits}}$`) } : journal;
}
