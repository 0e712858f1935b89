/** A file that is written, such as that of `-o`: it appears whole or not at all, and what stands in its way is said. */
import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.js';

/** @param makeFolder a folder that is made where it is missing: one of our own */
export function writeWhole(path: string, chunks: Iterable<string>, makeFolder: string | null = null): void {
  try {
    if (makeFolder !== null && dirname(resolve(path)) === resolve(makeFolder)) mkdirSync(makeFolder, { recursive: true });
    const there: Stats | undefined = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // A device or a pipe, such as /dev/null, is written to and never replaced.
    if (there && !there.isFile()) fill(openSync(path, 'w'), chunks);
    else replace(there ? realpathSync(path) : path, chunks);
  } catch (error) {
    throw explained(error, path);
  }
}

function replace(path: string, chunks: Iterable<string>): void {
  const draft = `${path}.part`;
  // Names, amounts and reasons: for the user's own eyes.
  const file = openSync(draft, 'w', 0o600);
  try {
    fill(file, chunks);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function fill(file: number, chunks: Iterable<string>): void {
  try {
    for (const chunk of chunks) writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

/** What the file system says, in words a user can act on; anything else is passed on as it is. */
function explained(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EISDIR':
      return new UserError(`${path} is a folder`, 'name a file in it');
    case 'ENOENT':
      return new UserError(
        `${path === '' ? 'The file to write has no name' : `There is no folder ${dirname(path)}`}`,
        'make the folder first, or name another file',
      );
    case 'ENOTDIR':
      return new UserError(`${dirname(path)} is a file, not a folder`, 'name another file');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(`${path} may not be written to`, 'check the permissions of the folder, or name another file');
    case 'ENOSPC':
    case 'EFBIG':
    case 'EDQUOT':
      return new UserError(`${path} could not be written: the disk is full`, 'make room and try again');
    case 'ENAMETOOLONG':
      return new UserError(`The name of ${path} is too long`, 'name another file');
    default:
      return code?.startsWith('E') ? new UserError(`${path} cannot be written (${code})`, 'name another file') : error;
  }
}
