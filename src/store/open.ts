/** Opening the one database file: created private, migrated in one step, refused when it is not ours or from the future. */
import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { UserError } from '../errors.js';
import { looseNameKey, nameKey, plainText } from '../ledger/names.js';
import { numberKey } from '../ledger/references.js';

export type Db = Database.Database;

/** An open ledger. Everything else in this folder takes one. */
export interface Store {
  readonly db: Db;
  readonly path: string;
  /** Said aloud once: shared drives, backups made. */
  readonly warnings: readonly string[];
  close(): void;
}

/** `DUNN`, so that a database of another program is not taken for ours. */
const APPLICATION_ID = 0x44554e4e;
const MIGRATIONS = fileURLToPath(new URL('./migrations/', import.meta.url));
/** How long one process waits for another that is writing. */
const WAIT_MS = 15_000;

export interface OpenOptions {
  /** False for commands that only read: a missing file is then an error. */
  readonly create: boolean;
  /** Folder of numbered `.sql` files; another one in tests only. */
  readonly migrations?: string;
}

/**
 * Opens the ledger at `path`.
 *
 * @throws UserError where the file is missing, unreadable, locked, not ours or written by a newer version
 */
export function openStore(path: string, { create, migrations = MIGRATIONS }: OpenOptions): Store {
  const file = resolve(path);
  const fresh = !existsSync(file);
  if (fresh) {
    if (!create) throw new UserError(`There is no ledger at ${path}`, 'make one with: dunning import FILE…');
    if (!existsSync(dirname(file))) throw new UserError(`The folder of ${path} does not exist`, 'make it, or name another file with --db');
  } else if (statSync(file).isDirectory()) throw new UserError(`${path} is a folder, not a ledger`, 'name a file with --db');
  let db: Db | null = null;
  try {
    if (fresh) closeSync(openSync(file, 'a', 0o600));
    db = new Database(file, { timeout: WAIT_MS, fileMustExist: true });
    const warnings = prepare(db, file, migrations, fresh);
    if (!create) forReading(db);
    const open = db;
    return { db, path, warnings, close: () => closeStore(open, fresh ? file : null) };
  } catch (error) {
    if (db) closeStore(db, fresh ? file : null);
    throw explained(error, path);
  }
}

/** Closes the ledger; one that was made just now and never written to is taken away again. */
function closeStore(db: Db, made: string | null): void {
  if (made !== null && db.open && isUnused(db)) rmSync(made, { force: true });
  db.close();
}

/** Whether nothing was ever written; holds the file then, so that no other program writes to it before it is gone. */
function isUnused(db: Db): boolean {
  try {
    db.pragma('busy_timeout = 0');
    db.exec('BEGIN EXCLUSIVE');
    return Number(db.pragma('user_version', { simple: true })) === 0 || db.prepare('SELECT 1 FROM batch LIMIT 1').get() === undefined;
  } catch {
    return false;
  }
}

function prepare(db: Db, file: string, folder: string, fresh: boolean): string[] {
  // Takes effect on a new file only: larger pages make large imports about a sixth faster.
  db.pragma('page_size = 16384');
  db.pragma('foreign_keys = ON');
  db.pragma('threads = 2');
  // Negative: kibibytes. Enough to keep the keys of a large import at hand, and a bound on memory.
  db.pragma('cache_size = -49152');
  db.pragma('temp_store = FILE');
  const warnings = placeWarnings(file);
  const id = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  if (id !== APPLICATION_ID && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0)
    throw new UserError(`${file} is a database of another program`, 'name another file with --db');
  const steps = readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort();
  if (version > steps.length)
    throw new UserError(
      `${file} was written by a newer version of dunning (format ${version}; this one knows ${steps.length})`,
      'update dunning',
    );
  if (version < steps.length) {
    if (!fresh && version > 0) {
      const backup = `${file}.format-${version}.bak`;
      copyFileSync(file, backup);
      chmodSync(backup, 0o600);
      warnings.push(`The ledger is brought to format ${steps.length}; the file as it was is kept as ${backup}`);
    }
    db.transaction(() => {
      // Another process may have done it while we waited.
      if (Number(db.pragma('user_version', { simple: true })) !== version) return;
      for (const name of steps.slice(version)) db.exec(readFileSync(resolve(folder, name), 'utf8'));
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${steps.length}`);
    }).immediate();
  }
  db.function('number_key', { deterministic: true }, (text) => numberKey(String(text)));
  db.function('plain_text', { deterministic: true }, (text) => (text === null ? null : plainText(String(text))));
  db.function('name_key', { deterministic: true }, (text) => (text === null ? null : nameKey(String(text))));
  db.function('loose_name_key', { deterministic: true }, (text) => (text === null ? null : looseNameKey(String(text))));
  return warnings;
}

/** Sorting takes as much memory again as there is cache, and in each thread: reading needs less of it than importing. */
function forReading(db: Db): void {
  db.pragma('cache_size = -16384');
  db.pragma('threads = 0');
}

/** File systems on which SQLite's locks are not to be trusted (`statfs` types of NFS, SMB and CIFS). */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

function placeWarnings(file: string): string[] {
  const folder = dirname(file);
  const synced = /(?:^|[/\\])(Dropbox|OneDrive[^/\\]*|Google Drive|iCloud[^/\\]*|Nextcloud)(?:[/\\]|$)/i.exec(folder)?.[1];
  if (synced)
    return [
      `The ledger lies in a synchronised folder (${synced}); two machines that write at once can damage it. A local folder is safer.`,
    ];
  try {
    if (NETWORK.has(statfsSync(folder).type >>> 0))
      return ['The ledger lies on a network drive; two machines that write at once can damage it. A local folder is safer.'];
  } catch {
    // Not every file system answers.
  }
  return [];
}

/** What SQLite and the file system say, in words a user can act on. Anything else is passed on as it is. */
export function explained(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || error instanceof UserError) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new UserError(`Another dunning is writing to ${path}; nothing was changed`, 'try again when it is done');
  if (code === 'SQLITE_READONLY_DBMOVED')
    return new UserError(`Another dunning has just made ${path} and taken it away; nothing was changed`, 'try again');
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new UserError(`${path} may not be written to; nothing was changed`, 'check the permissions of the file and its folder');
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EFBIG' || code.startsWith('SQLITE_IOERR'))
    return new UserError(`${path} could not be written: the disk is full or failed; nothing was changed`, 'make room and try again');
  if (code.startsWith('SQLITE_NOTADB')) return new UserError(`${path} is not a ledger of dunning`, 'name another file with --db');
  if (code.startsWith('SQLITE_CORRUPT')) return new UserError(`${path} is damaged`, 'put back the latest backup of the file');
  if (code.startsWith('SQLITE_CANTOPEN'))
    return new UserError(`${path} cannot be opened`, 'check that file and folder exist and may be read');
  return error;
}

/**
 * Runs a change as one transaction: all of it, or nothing.
 *
 * @param keys `keys are our own` where every key written was just read from the table it points at: checking each again
 *   would cost an eighth of a large import
 */
export function changing<T>(store: Store, work: () => T, keys: 'keys are checked' | 'keys are our own' = 'keys are checked'): T {
  const own = keys === 'keys are our own';
  try {
    if (own) store.db.pragma('foreign_keys = OFF');
    return store.db.transaction(work).immediate();
  } catch (error) {
    throw explained(error, store.path);
  } finally {
    if (own) store.db.pragma('foreign_keys = ON');
  }
}
