/** The one file a mapping is drafted for: a file as it is, standard input, or what is in a zip file (`exports.zip/sales.csv`). */
import { UserError } from '../errors.js';
import { type Input, openInputs, type Surroundings } from '../sources/input.js';

/**
 * Makes it a file; what was spooled for it is gone after `close`.
 *
 * @param isUnknown whether an export is read by no layout: of several in a zip file it is the one that is meant
 * @throws UserError where a zip file holds several exports and it is not clear which is meant; DataProblems where it cannot be unpacked
 */
export async function inputToDraft(
  path: string,
  around: Surroundings,
  isUnknown: (input: Input) => boolean,
): Promise<{ readonly input: Input; readonly close: () => void }> {
  const { files, close } = await openInputs([path], around);
  try {
    const unknown = files.length > 1 ? files.filter(isUnknown) : files;
    const [input] = unknown;
    if (input?.refused) throw input.refused;
    if (input && unknown.length === 1) return { input, close };
    const several = unknown.length > 1 ? unknown : files;
    throw new UserError(
      `${path} holds ${files.length} exports, and ${unknown.length === 0 ? 'each is known' : `${unknown.length} of them are not known`}`,
      `name one of these, as in dunning sources draft ${several[0]?.typed ?? 'exports.zip/sales.csv'}: ${several.map(({ name }) => name).join(', ')}`,
    );
  } catch (error) {
    close();
    throw error;
  }
}
