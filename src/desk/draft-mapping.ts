/** The user's own layouts: mapping files beside the ledger, and the draft of one for a file nobody knows yet. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DataProblems, UserError } from '../errors.js';
import type { Kind } from '../sources/drafts.js';
import type { Input } from '../sources/input.js';
import type { Mapping } from '../sources/mapping.js';
import { draftMapping, type MappingDraft } from '../sources/mapping-draft.js';
import { readMapping } from '../sources/mapping-file.js';
import { sampleFile } from '../sources/mapping-samples.js';
import { mappingText } from '../sources/mapping-text.js';
import { readFile } from '../sources/read-file.js';

/** Where mapping files live: beside the ledger, to be kept and shared with it. */
export function layoutsBeside(databasePath: string): string {
  return join(dirname(databasePath), 'layouts');
}

/** The mapping files of a folder, in order of name; none where there is no folder. */
export function mappingsIn(folder: string): Mapping[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    throw new UserError(`${folder} is a file; a folder of that name beside the ledger holds mapping files`, 'move or rename the file');
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => mappingAt(join(folder, name)));
}

/** @throws UserError where there is no such file, or it cannot be understood */
export function mappingAt(path: string): Mapping {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError(`There is no mapping file ${path}`, 'draft one with: dunning sources draft FILE > mine.yaml');
    throw new UserError(`${path} cannot be read as a mapping file (${code ?? 'unknown'})`, 'check the name and its permissions');
  }
  return readMapping(text, path, basename(path));
}

/** What the user has said of a file so far. */
export interface SaidOfFile {
  readonly kind?: Kind | null;
  /** Meanings by name of the column. */
  readonly meanings?: ReadonlyMap<string, string>;
}

/**
 * Drafts a mapping for a file.
 *
 * @throws UserError where the file is no table
 */
export function draftOf(path: string, { kind = null, meanings = new Map() }: SaidOfFile = {}): MappingDraft {
  let sampled: ReturnType<typeof sampleFile>;
  try {
    sampled = sampleFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `There is no file ${path}`
        : code === 'EISDIR'
          ? `${path} is a folder`
          : `${path} cannot be read (${code})`,
      code === 'EISDIR' ? 'name one of its files' : 'check the name and its permissions',
    );
  }
  if (!sampled) throw new UserError(`${path} is no table of two columns or more`, 'export it as CSV');
  return draftMapping(sampled, kind, meanings);
}

/** Whether no layout reads a file: its owner is asked what its columns are. */
export function isUnknown({ path, name, refused }: Input, mappings: readonly Mapping[]): boolean {
  if (refused) return false;
  try {
    readFile(path, { currency: 'EUR', dateOrder: 'dmy', decimal: '.', mappings, name });
    return false;
  } catch (error) {
    return error instanceof DataProblems && error.problems.some(({ question }) => question === 'layout');
  }
}

export const textOf = (path: string, draft: MappingDraft): string => mappingText(basename(path), draft);

/** The mapping a complete draft comes to, as it would be read back from `path`. */
export const mappingOf = (text: string, path: string): Mapping => readMapping(text, path, basename(path));

/** A name in the folder that is not taken yet, after the file it was made for. */
export function freeName(folder: string, path: string): string {
  const stem = basename(path).replace(/\.[^.]*$/, '') || 'export';
  for (let nth = 1; ; nth++) {
    const name = join(folder, `${stem}${nth === 1 ? '' : `-${nth}`}.yaml`);
    if (!existsSync(name)) return name;
  }
}

/** Keeps a mapping file; it appears whole. */
export function saveMapping(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}
