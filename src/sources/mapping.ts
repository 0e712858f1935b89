/** A mapping: the user's own word on one layout, with all a profile can say. Read from a file, and stronger than what we know by ourselves. */
import { UserError } from '../errors.js';
import { MEANINGS } from './columns.js';
import type { Kind } from './drafts.js';
import { claims, type Plan, planByProfile } from './plan.js';
import type { Profile } from './profiles/profile.js';
import type { Recognised } from './recognise.js';
import type { Dialect } from './records.js';
import { refuse } from './refuse.js';
import { asSaid, type SaidShape } from './said-shape.js';
import type { Table } from './table.js';
import { plainWord } from './words.js';

/** Plain data, so that it can be handed to a thread. */
export interface Mapping {
  /** Where it was read from, as shown in messages. */
  readonly path: string;
  readonly profile: Profile;
  /** The file has no header: its columns are named by their place, `column 1`. */
  readonly headerless: boolean;
  readonly separator: Dialect['separator'] | null;
  /** Lines above the table. */
  readonly skipLines: number;
  /** How the list is laid out, where it is no plain table. */
  readonly shape: SaidShape | null;
  /** Questions still marked `?`. */
  readonly open: readonly string[];
}

/** What a kind of file cannot be read without: groups of which one column must be there. */
export function needsOf(kind: Kind): readonly (readonly string[])[] {
  const { needs } = MEANINGS[kind];
  return kind === 'invoices' ? [...needs, ['debtor_id', 'debtor_name']] : needs;
}

/** The name a column has by its place alone. */
export const placeName = (at: number): string => `column ${at + 1}`;

/** A header in which each name stands once: blank and repeated ones go by their place. */
export function distinctNames(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return header.map((name, at) => {
    const word = plainWord(name);
    if (word === '' || seen.has(word)) return placeName(at);
    seen.add(word);
    return name.trim();
  });
}

/**
 * Reads a file by a mapping: the one the user named, or else the one whose headers are all there.
 *
 * @returns `null` where no mapping claims the file
 * @throws UserError where two mappings claim it, or the one that does still has open questions; DataProblems where the named one does not fit
 */
export function byMapping(
  file: string,
  tables: () => Iterable<Table>,
  mappings: readonly Mapping[],
  named: Mapping | null,
): Recognised | null {
  if (named) return answered(file, named, named.headerless ? withoutHeader(file, tables(), named) : withHeader(file, tables(), named));
  const automatic = mappings.filter(({ headerless, profile }) => !headerless && profile.needs.length > 0);
  if (automatic.length === 0) return null;
  for (const table of tables()) {
    const claiming = automatic.filter((mapping) => suits(mapping, table));
    if (claiming.length > 1)
      throw new UserError(
        `${file}, line ${table.header.line}: two mapping files claim this header: ${claiming.map(({ path }) => path).join(' and ')}`,
        'remove one, or tell them apart: headers a file must not have go under "lacks"',
      );
    if (claiming[0]) return answered(file, claiming[0], { table, plan: planOf(claiming[0], table) });
  }
  return null;
}

function suits({ profile, skipLines }: Mapping, { header, above }: Table): boolean {
  return header.line > skipLines && claims(profile, header.fields, above);
}

function planOf(mapping: Mapping, { header, above }: Table): Plan {
  return planByProfile(mapping.profile, distinctNames(header.fields), above);
}

function answered(file: string, { path, open, shape }: Mapping, found: Recognised): Recognised {
  if (open.length === 0) return shape ? shapedAs(file, path, shape, found) : found;
  throw new UserError(
    `${path} still has open questions: ${open.join(', ')}`,
    'answer what is marked ? in it, or leave the meaning of a column that is not needed empty',
  );
}

function shapedAs(file: string, path: string, shape: SaidShape, found: Recognised): Recognised {
  const words = distinctNames(found.table.header.fields).map(plainWord);
  return asSaid(file, path, shape, found, (name) => words.indexOf(plainWord(name)));
}

function withHeader(file: string, tables: Iterable<Table>, mapping: Mapping): Recognised {
  let nearest: { table: Table; missing: readonly string[] } | null = null;
  for (const table of tables) {
    if (table.header.line <= mapping.skipLines) continue;
    if (suits(mapping, table)) return { table, plan: planOf(mapping, table) };
    const words = new Set(table.header.fields.map(plainWord));
    const missing = mapping.profile.needs.filter((name) => !words.has(plainWord(name)));
    if (!nearest || missing.length < nearest.missing.length) nearest = { table, missing };
  }
  if (mapping.profile.needs.length > 0 && mapping.profile.needs.every((name) => /^(?:column )?\d+$/i.test(name)))
    throw refuse(
      file,
      `has no headers such as ${mapping.profile.needs.slice(0, 3).join(', ')}, which ${mapping.path} names`,
      'if they are places in a file without a header, add a line to the mapping file: header: none',
    );
  const lacking = nearest?.missing ?? mapping.profile.needs;
  const message =
    lacking.length === 0
      ? `has a header that ${mapping.path} says it must not have`
      : lacking.length === mapping.profile.needs.length
        ? `has none of the headers that ${mapping.path} names`
        : `lacks ${lacking.length === 1 ? 'a header' : 'headers'} that ${mapping.path} names: ${lacking.join(', ')}`;
  throw refuse(
    file,
    message,
    'import files of another layout in a call of their own, or correct the mapping file',
    nearest?.table.header.line,
  );
}

function withoutHeader(file: string, tables: Iterable<Table>, mapping: Mapping): Recognised {
  const first = firstOfEach(tables, mapping.skipLines).filter(
    ({ dialect }) => mapping.separator === null || dialect.separator === mapping.separator,
  );
  const widest = first.reduce<Table | null>(
    (best, table) => (best && best.header.fields.length >= table.header.fields.length ? best : table),
    null,
  );
  if (!widest) throw refuse(file, 'is empty', 'export it again');
  const table = headerless(widest);
  const names = new Set(table.header.fields.map(plainWord));
  const beyond = Object.values(mapping.profile.columns).find((name) => !names.has(plainWord(name)));
  if (beyond !== undefined)
    throw refuse(
      file,
      `has ${names.size} columns, and ${mapping.path} names ${beyond}`,
      'import files of another layout in a call of their own, or correct the mapping file',
      widest.header.line,
    );
  return { table, plan: planByProfile(mapping.profile, table.header.fields) };
}

/** For each separator the table whose header is the first line that is not to be skipped. */
export function firstOfEach(tables: Iterable<Table>, skipLines: number): Table[] {
  const found = new Map<string, Table>();
  for (const table of tables) {
    const { separator } = table.dialect;
    if (table.header.line > skipLines && !found.has(separator)) found.set(separator, table);
  }
  return [...found.values()];
}

/** The same table with its first line taken for data. */
export function headerless(table: Table): Table {
  const { dialect, header } = table;
  return {
    ...table,
    dialect,
    header: { fields: header.fields.map((_, at) => placeName(at)), line: header.line - 1, raw: '', fault: null },
    *body(onBytes) {
      yield header;
      yield* table.body(onBytes);
    },
  };
}
