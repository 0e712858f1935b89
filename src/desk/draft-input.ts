/** The one file a mapping is drafted for: a file as it is, standard input, or what is in a zip file (`exports.zip/sales.csv`). */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../errors.js';
import { type Input, openInputs, STDIN, type Surroundings } from '../sources/input.js';

/**
 * Makes it a file; what was spooled for it is gone after `close`.
 *
 * @throws UserError where a zip file holds several exports and none of them is named; DataProblems where it cannot be unpacked
 */
export async function inputToDraft(path: string, around: Surroundings): Promise<{ readonly input: Input; readonly close: () => void }> {
  const packed = path === STDIN || existsSync(path) ? null : zipIn(path);
  const { files, close } = await openInputs([packed ?? path], around);
  try {
    const wanted = packed === null ? null : basename(packed) + path.slice(packed.length);
    const found = wanted === null ? files : files.filter(({ name }) => name === wanted);
    const [input] = found;
    if (input?.refused) throw input.refused;
    if (input && found.length === 1) return { input, close };
    const names = files.map(({ name }) => name).join(', ');
    throw new UserError(
      wanted === null ? `${path} holds ${files.length} exports` : `There is no ${wanted}`,
      `name one of these, as in dunning sources draft ${files[0]?.name ?? 'exports.zip/sales.csv'}: ${names}`,
    );
  } catch (error) {
    close();
    throw error;
  }
}

/** The file a path leads through; `null` where it leads through folders only. */
function zipIn(path: string): string | null {
  for (let above = dirname(path); above !== dirname(above) && above !== '.'; above = dirname(above))
    if (statSync(above, { throwIfNoEntry: false })?.isFile()) return above;
  return null;
}
