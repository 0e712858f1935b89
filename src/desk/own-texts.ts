/** Texts of the user's own: the folder `texts` beside the config file, such as `texts/nl/friendly.liquid`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors.js';
import type { OwnTexts } from '../reminders/message.js';

/** @returns the texts by their path in the folder, with `/`; none where there is no such folder */
export function readOwnTexts(folder: string): OwnTexts {
  if (!existsSync(folder)) return new Map();
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.endsWith('.liquid'),
    );
    return new Map(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
      }),
    );
  } catch (error) {
    throw new UserError(
      `The texts in ${folder} cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'check the permissions of the folder',
    );
  }
}
