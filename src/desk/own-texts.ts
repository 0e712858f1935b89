/** Texts of the user's own: the folder `texts` beside the config file, such as `texts/nl/friendly.liquid`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors.js';
import type { OwnTexts } from '../reminders/message.js';
import { extension, knownNames } from '../reminders/texts/library.js';
import { nearest } from '../sources/nearest.js';

export interface Texts {
  /** By their path in the folder, with `/`. */
  readonly texts: OwnTexts;
  /** A line for each file that no message would use: its name may be mistyped. */
  readonly unused: readonly string[];
}

/** @returns none where there is no such folder */
export function readOwnTexts(folder: string): Texts {
  if (!existsSync(folder)) return { texts: new Map(), unused: [] };
  try {
    const known = knownNames();
    const names = namesIn(folder);
    return {
      texts: new Map(names.filter((name) => known.includes(name)).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
      unused: names.filter((name) => !known.includes(name)).map((name) => notUsed(name, known)),
    };
  } catch (error) {
    throw new UserError(
      `The texts in ${folder} cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'check the permissions of the folder',
    );
  }
}

/** What a person keeps beside the texts for himself is not spoken of. */
const ASIDE = /(?:^|\/)(?:\.|readme)|~$/i;

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((name) => !ASIDE.test(name))
    .sort();

function notUsed(name: string, known: readonly string[]): string {
  const bare = name.endsWith(extension) ? name : `${name.replace(/\.[a-z]+$/i, '')}${extension}`;
  const meant = nearest(bare, known);
  return `texts/${name} is not used: no message has a text of that name${meant === null ? `; they are called as in nl/friendly${extension}` : `; was texts/${meant} meant?`}`;
}
