/** Which table a file is, and how it is read: by a known layout, or else by what its headers mean. */
import { DataProblems, UserError } from '../errors.js';
import { layoutsOf } from './layout.js';
import { byMapping, type Mapping } from './mapping.js';
import { claims, type Plan, planByHeaders, planByProfile } from './plan.js';
import { PROFILES, type Profile } from './profiles/index.js';
import { type Table, tablesIn } from './table.js';
import type { Encoding } from './text.js';
import { plainWord } from './words.js';

export interface Recognised {
  readonly table: Table;
  readonly plan: Plan;
}

/** Layouts beside those we know by name. */
export interface OwnLayouts {
  /** The user's mappings, used where their headers are all there. */
  readonly mappings?: readonly Mapping[] | undefined;
  /** The one mapping the user named for all files. */
  readonly map?: Mapping | null | undefined;
}

/**
 * Recognises a text file: by the user's own mappings first, then by a known layout, then by what the headers mean.
 *
 * @throws DataProblems where no header is known; UserError where two layouts claim the same header
 */
export function recognise(
  path: string,
  file: string,
  encoding: Encoding,
  profiles: readonly Profile[] = PROFILES,
  { mappings = [], map = null }: OwnLayouts = {},
): Recognised {
  const own = byMapping(file, () => tablesIn(path, encoding), mappings, map);
  if (own) return own;
  let best: (Recognised & { readonly columns: number }) | null = null;
  let widest: readonly string[] = [];
  for (const table of tablesIn(path, encoding)) {
    const { fields, line } = table.header;
    if (fields.length > widest.length) widest = fields;
    const claiming = profiles.filter((profile) => claims(profile, fields));
    if (claiming.length > 1)
      throw new UserError(
        `${file}, line ${line}: two layouts claim this header: ${claiming.map(({ id }) => id).join(' and ')}`,
        'report it, with the header line',
      );
    if (claiming[0]) return { table, plan: planByProfile(claiming[0], fields) };
    const layout = layoutsOf(fields)[0];
    if (layout && (!best || layout.at.size > best.columns || (layout.at.size === best.columns && line < best.table.header.line)))
      best = { table, plan: planByHeaders(layout), columns: layout.at.size };
  }
  if (isCallList(widest))
    throw refuse(
      file,
      'is a call list; reading back what was filled in is not there yet',
      'log the calls as contacts: debtor_id, date, channel, direction, outcome, note',
    );
  if (best) return best;
  if (widest.length === 0) throw refuse(file, 'is empty', 'export it again');
  const columns = widest
    .slice(0, 12)
    .map((name) => name.trim().slice(0, 30))
    .filter((name) => name !== '');
  if (columns.length > 1) throw unknownLayout(path, file, columns);
  throw refuse(
    file,
    'has no header and no columns that are known',
    'give the columns the names listed by "dunning sources columns", or leave out lines above the header',
    1,
  );
}

/** A table nobody has described yet: its owner can, in a mapping file. */
function unknownLayout(path: string, file: string, columns: readonly string[]): DataProblems {
  const mapping = `${file.replace(/\.[^.]*$/, '').replace(/^-?$/, 'export')}.yaml`;
  return new DataProblems([
    {
      file,
      line: 1,
      column: null,
      value: null,
      message: `has no header that is known; its first line reads: ${columns.join(', ')}`,
      remedy: `describe it once: dunning sources draft ${quoted(path)} > ${quoted(mapping)}, then: dunning import --map ${quoted(mapping)} ${quoted(path)}`,
      question: 'layout',
    },
  ]);
}

/** A word of a command line. */
const quoted = (word: string): string => (/^[\w./@%+=:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

function isCallList(header: readonly string[]): boolean {
  const words = header.map(plainWord);
  return ['rank', 'outcome', 'promisedate', 'handledby'].every((word) => words.includes(word));
}

export function refuse(file: string, message: string, remedy: string | null, line: number | null = null): DataProblems {
  return new DataProblems([{ file, line, column: null, value: null, message, remedy }]);
}
