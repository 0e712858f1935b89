/** Which table a file is, and how it is read: by a known layout, or else by what its headers mean. */
import { DataProblems, UserError } from '../errors.js';
import { layoutsOf } from './layout.js';
import { claims, type Plan, planByHeaders, planByProfile } from './plan.js';
import { PROFILES, type Profile } from './profiles/index.js';
import { type Table, tablesIn } from './table.js';
import type { Encoding } from './text.js';
import { plainWord } from './words.js';

export interface Recognised {
  readonly table: Table;
  readonly plan: Plan;
}

/**
 * Recognises a text file.
 *
 * @throws DataProblems where no header is known; UserError where two layouts claim the same header
 */
export function recognise(path: string, file: string, encoding: Encoding, profiles: readonly Profile[] = PROFILES): Recognised {
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
  throw refuse(
    file,
    columns.length > 1
      ? `has no header that is known; its first line reads: ${columns.join(', ')}`
      : 'has no header and no columns that are known',
    'give the columns the names listed by "dunning sources", or leave out lines above the header',
    1,
  );
}

function isCallList(header: readonly string[]): boolean {
  const words = header.map(plainWord);
  return ['rank', 'outcome', 'promisedate', 'handledby'].every((word) => words.includes(word));
}

export function refuse(file: string, message: string, remedy: string | null, line: number | null = null): DataProblems {
  return new DataProblems([{ file, line, column: null, value: null, message, remedy }]);
}
