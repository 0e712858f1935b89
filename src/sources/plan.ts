/** How one file is to be read: kind, meaning of each column, and the habits of its rows. */
import type { DecimalSign } from './amounts.js';
import type { DateOrder } from './dates.js';
import type { Kind } from './drafts.js';
import type { Layout } from './layout.js';
import type { Profile } from './profiles/profile.js';
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
      (layout.at.has('sign') || layout.at.has('payer_iban')) &&
      !layout.at.has('debtor_id') &&
      !layout.at.has('return_code'),
  };
}

/** Whether a profile claims a header. */
export function claims(profile: Profile, header: readonly string[]): boolean {
  const words = new Set(header.map(plainWord));
  return profile.needs.every((name) => words.has(plainWord(name))) && !(profile.lacks ?? []).some((name) => words.has(plainWord(name)));
}

/** A plan from a profile that claims the header. */
export function planByProfile(profile: Profile, header: readonly string[]): Plan {
  const words = header.map(plainWord);
  const position = (name: string): number => words.indexOf(plainWord(name));
  const at = new Map<string, number>();
  for (const [column, name] of Object.entries(profile.columns)) if (position(name) >= 0) at.set(column, position(name));
  const meant = new Set(at.values());
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
  };
}
