/** Writes the texts that ship into a folder, to start one's own from; a file that is there stays as it is. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { textsToStartFrom } from '../reminders/texts/library.js';

/** @returns how many were written, and how many were there before */
export function writeTexts(folder: string): { readonly written: number; readonly kept: number } {
  let written = 0;
  let kept = 0;
  try {
    for (const [name, text] of textsToStartFrom()) {
      const path = join(resolve(folder), name);
      if (existsSync(path)) kept++;
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        written++;
      }
    }
  } catch (error) {
    throw new UserError(`${folder} cannot be written (${(error as NodeJS.ErrnoException).code})`, 'name another folder with --texts');
  }
  return { written, kept };
}
