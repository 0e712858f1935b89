/** What the user names → files to read: a file as it is, standard input spooled, a zip file unpacked. */
import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataProblems, UserError } from '../errors.js';
import { isReadMe, isZip } from './input-refusals.js';
import { LIMITS, type Limits, unpack } from './input-zip.js';
import { headOf } from './text.js';

/** One file to read. */
export interface Input {
  readonly path: string;
  /** What it is called in messages and in the ledger. */
  readonly name: string;
  /** A path beside which something about it may be written. */
  readonly beside: string;
  /** Why it is not to be read, where that is known already. */
  readonly refused: DataProblems | null;
}

/** A file as it is. */
export const inputAt = (path: string): Input => ({ path, name: basename(path), beside: path, refused: null });

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
    for (const path of paths.flatMap((each) => (isFolder(each) ? exportsIn(each, notes) : [each]))) {
      const name = path === STDIN ? 'stdin' : basename(path);
      const beside = path === STDIN ? name : path;
      const file = path === STDIN ? await spooled(around.stdin, spool.place('stdin')) : path;
      if (!isZip(headOrNothing(file))) {
        files.push({ path: file, name, beside, refused: null });
        continue;
      }
      try {
        const { files: members, passedOver } = await unpack(file, name, () => spool.place(), around.limits ?? LIMITS);
        // Only the user's own names are paths; those from within become one plain word.
        const plain = (member: string): string => member.slice(name.length + 1).replace(/[^\p{L}\p{N} ._-]/gu, '-');
        files.push(...members.map((member) => ({ ...member, beside: `${beside}.${plain(member.name)}`, refused: null })));
        if (passedOver > 0)
          notes.push(
            `${name}: ${passedOver} ${passedOver === 1 ? 'picture, PDF or read-me is' : 'pictures, PDFs or read-mes are'} passed over`,
          );
      } catch (error) {
        if (!(error instanceof DataProblems)) throw error;
        files.push({ path: file, name, beside, refused: error });
      }
    }
    return { files, notes, close: () => spool.remove() };
  } catch (error) {
    spool.remove();
    throw error;
  }
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

/** The exports of a folder, in order of name; its other files are counted in a note. */
function exportsIn(folder: string, notes: string[]): string[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  // What an import has set aside would be refused once more; put right, it is imported by its name.
  const found = names.filter(
    (name) => EXPORT.test(name) && !/\.rejected\.csv$/i.test(name) && !isReadMe(name, headOrNothing(join(folder, name))),
  );
  const others = names.length - found.length;
  if (found.length === 0)
    throw new UserError(`${folder} is a folder without exports`, 'csv, txt, tsv, xml, zip, sta and mt940 files are read');
  if (others > 0) notes.push(`${folder}: ${others} other ${others === 1 ? 'file is' : 'files are'} passed over`);
  return found.map((name) => join(folder, name));
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
