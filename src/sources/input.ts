/** What the user names → files to read: a file as it is, standard input spooled, a zip file unpacked. */
import { createWriteStream, type Dirent, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataProblems, UserError } from '../errors.js';
import { apart } from './input-names.js';
import { isReadMe, isZip } from './input-refusals.js';
import { LIMITS, type Limits, unpack } from './input-zip.js';
import { refuse } from './refuse.js';
import { headOf } from './text.js';

/** One file to read. */
export interface Input {
  readonly path: string;
  /** What it is called in messages and in the ledger. */
  readonly name: string;
  /** A path beside which something about it may be written. */
  readonly beside: string;
  /** What to call it on a command line, a member of a zip file as `month.zip/sales.csv`; `null` for what was piped in. */
  readonly typed: string | null;
  /** Why it is not to be read, where that is known already. */
  readonly refused: DataProblems | null;
}

/** A file as it is. */
export const inputAt = (path: string): Input => ({ path, name: basename(path), beside: path, typed: path, refused: null });

export interface Inputs {
  readonly files: readonly Input[];
  readonly notes: readonly string[];
  /** Removes what was spooled. */
  readonly close: () => void;
}

export interface Surroundings {
  readonly stdin: Readable;
  /** Runs when the program ends, however it does. */
  readonly atExit: (work: () => void) => void;
  readonly limits?: Limits;
}

/** The name of standard input on the command line. */
export const STDIN = '-';

/** Makes everything named a file; what was spooled is gone after `close`, after an error, and when the program ends. */
export async function openInputs(paths: readonly string[], around: Surroundings): Promise<Inputs> {
  if (paths.filter((path) => path === STDIN).length > 1)
    throw new UserError('Standard input (-) is named twice', 'it can be read only once');
  const spool = new Spool(around.atExit);
  try {
    const files: Input[] = [];
    const notes: string[] = [];
    const empty: string[] = [];
    for (const path of paths) {
      const named = isFolder(path) ? exportsIn(path, notes) : [path];
      if (named.length === 0) empty.push(path);
      for (const each of named) files.push(...(await filesAt(each, spool, around, notes)));
    }
    // Of several folders one may have nothing this month; where there is nothing at all, the name is probably wrong.
    if (empty.length > 0 && files.length === 0)
      throw new UserError(
        `${empty.join(' and ')} ${empty.length === 1 ? 'is a folder' : 'are folders'} without exports`,
        [...notes, 'csv, txt, tsv, xml, zip, sta and mt940 files are read'].join('; '),
      );
    notes.push(...empty.map((folder) => `${folder} is a folder without exports`));
    return { files: apart(files), notes, close: () => spool.remove() };
  } catch (error) {
    spool.remove();
    throw error;
  }
}

/** The files at one path that is no folder: itself, or what is in it. */
async function filesAt(path: string, spool: Spool, around: Surroundings, notes: string[]): Promise<Input[]> {
  const packed = zipIn(path);
  const [outer, wanted] = packed === null ? [path, null] : [packed, basename(packed) + path.slice(packed.length)];
  const name = path === STDIN ? 'stdin' : basename(outer);
  const beside = path === STDIN ? name : outer;
  const typed = path === STDIN ? null : outer;
  const file = path === STDIN ? await spooled(around.stdin, spool.place('stdin')) : outer;
  if (!isZip(headOrNothing(file))) return [{ path: file, name, beside, typed, refused: null }];
  try {
    const { files: members, passedOver } = await unpack(file, name, () => spool.place(), around.limits ?? LIMITS);
    const found = wanted === null ? members : members.filter((member) => member.name === wanted);
    if (wanted !== null && found.length === 0)
      throw refuse(
        wanted,
        `is not in ${name}`,
        `name one of these: ${members.map((member) => beside + member.name.slice(name.length)).join(', ')}`,
      );
    if (passedOver > 0 && wanted === null)
      notes.push(
        `${name}: ${passedOver} ${passedOver === 1 ? 'picture, PDF or read-me is' : 'pictures, PDFs or read-mes are'} passed over`,
      );
    return found.map((member) => {
      const within = member.name.slice(name.length + 1);
      // Only the user's own names are paths; those from within become one plain word.
      const plain = within.replace(/[^\p{L}\p{N} ._-]/gu, '-');
      return { ...member, beside: `${beside}.${plain}`, typed: typed === null ? null : `${typed}/${within}`, refused: null };
    });
  } catch (error) {
    if (!(error instanceof DataProblems)) throw error;
    return [{ path: file, name: wanted ?? name, beside, typed, refused: error }];
  }
}

/** The zip file a path leads into (`month.zip/sales.csv`); `null` where it leads to a file or through folders only. */
function zipIn(path: string): string | null {
  if (path === STDIN || existsSync(path)) return null;
  for (let above = dirname(path); above !== dirname(above); above = dirname(above))
    // The lowest that is there: a path goes on below a file only where it leads into it.
    if (existsSync(above)) return isZip(headOrNothing(above)) ? above : null;
  return null;
}

/** What cannot be looked at is complained of where it is read. */
function isFolder(path: string): boolean {
  try {
    return path !== STDIN && statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const EXPORT = /\.(?:csv|txt|tsv|tab|xml|zip|sta|mt940|940)$/i;

/** The exports of a folder, in order of name, if it has any; its other files are counted in a note, and folders within are named. */
function exportsIn(folder: string, notes: string[]): string[] {
  const entries = entriesOf(folder).filter(({ name }) => !name.startsWith('.'));
  const isWithin = (entry: Dirent): boolean => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, entry.name)));
  const folders = entries.filter((entry) => isWithin(entry) && mayHoldExports(join(folder, entry.name))).map(({ name }) => name);
  if (folders.length > 0) notes.push(foldersWithin(folder, folders.sort()));
  const names = entries
    .filter((entry) => !isWithin(entry))
    .map(({ name }) => name)
    .sort();
  // What an import has set aside would be refused once more; put right, it is imported by its name.
  const found = names.filter(
    (name) => EXPORT.test(name) && !/\.rejected\.csv$/i.test(name) && !isReadMe(name, headOrNothing(join(folder, name))),
  );
  const others = names.length - found.length;
  if (others > 0 && found.length > 0) notes.push(`${folder}: ${others} other ${others === 1 ? 'file is' : 'files are'} passed over`);
  return found.map((name) => join(folder, name));
}

/** Last year's exports may lie there, or what was imported already: only the user knows. */
function foldersWithin(folder: string, names: readonly string[]): string {
  const named = [...names.slice(0, MOST_FOLDERS), ...(names.length > MOST_FOLDERS ? [`${names.length - MOST_FOLDERS} more`] : [])];
  const what = names.length === 1 ? `the folder ${names[0]} in it is` : `folders in it are`;
  const list = names.length === 1 ? '' : ` (${named.join(', ')})`;
  return `${folder}: ${what} not read${list}; name what is to be read too: dunning import ${folder} ${join(folder, names[0] as string)}`;
}

const MOST_FOLDERS = 5;

/** A folder with an export, or with folders in turn. */
function mayHoldExports(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).some(
      (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || EXPORT.test(entry.name)),
    );
  } catch {
    return true;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UserError(`${folder} may not be read`, 'check its permissions');
  }
}

/** A folder of one's own, made when it is needed; nobody else may look into it. */
class Spool {
  private folder: string | null = null;
  private made = 0;

  constructor(private readonly atExit: Surroundings['atExit']) {}

  place(name = `part-${this.made + 1}`): string {
    this.made++;
    if (this.folder === null) {
      this.folder = mkdtempSync(join(tmpdir(), 'dunning-'));
      this.atExit(() => this.remove());
    }
    return join(this.folder, name);
  }

  remove(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }
}

async function spooled(stdin: Readable, path: string): Promise<string> {
  await pipeline(stdin, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return path;
}

/** What cannot be opened is complained of where it is read. */
function headOrNothing(path: string): Buffer {
  try {
    return headOf(path);
  } catch {
    return Buffer.alloc(0);
  }
}
