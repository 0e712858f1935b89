/** Opening the ledger: made private, brought to the newest format in one step, and its schema where a review can read it. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openStore } from '../../src/store/open.js';
import { ROOT } from '../support/run.js';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dunning-store-'));
  path = join(folder, 'ledger.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OURS = join(ROOT, 'src', 'store', 'migrations');

/** Our migrations and one more. */
function withStep(name: string, sql: string): string {
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations, { recursive: true });
  for (const file of readdirSync(OURS)) copyFileSync(join(OURS, file), join(migrations, file));
  writeFileSync(join(migrations, name), sql);
  return migrations;
}

function opened<T>(work: (db: Database.Database, warnings: readonly string[]) => T, migrations?: string): T {
  const store = openStore(path, { create: true, ...(migrations === undefined ? {} : { migrations }) });
  try {
    return work(store.db, store.warnings);
  } finally {
    store.close();
  }
}

const version = (): number => opened((db) => Number(db.pragma('user_version', { simple: true })));
const FORMAT = readdirSync(OURS).filter((name) => name.endsWith('.sql')).length;
const NEXT = `${String(FORMAT + 1).padStart(4, '0')}_wishes.sql`;
const addBatch = (db: Database.Database): unknown =>
  db.prepare("INSERT INTO batch (at, command, summary, records) VALUES ('x', 'import', '', 1)").run();

/** What the migrations make, in the words SQLite keeps. */
function schema(): string {
  return opened((db) => {
    const objects = db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name")
      .pluck();
    return `-- What the migrations make, to be read and never run. UPDATE_SCHEMA=1 npx vitest run tests/store writes it again.\n\n${(objects.all() as string[]).join(';\n\n')};\n`;
  });
}

test('src/store/schema.sql is what the migrations make', () => {
  const snapshot = join(ROOT, 'src', 'store', 'schema.sql');
  if (process.env['UPDATE_SCHEMA']) writeFileSync(snapshot, schema());
  expect(readFileSync(snapshot, 'utf8'), 'write it again with: UPDATE_SCHEMA=1 npx vitest run tests/store').toBe(schema());
});

test('migrations are numbered without a gap', () => {
  expect(
    readdirSync(OURS)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => Number(name.slice(0, 4))),
  ).toEqual(Array.from({ length: FORMAT }, (_, at) => at + 1));
});

test('a new ledger is for its owner only, ours, and of the newest format', () => {
  opened(addBatch);
  expect(version()).toBe(FORMAT);
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  expect(opened((db) => [db.pragma('application_id', { simple: true }), db.pragma('foreign_keys', { simple: true })])).toEqual([
    0x44554e4e, 1,
  ]);
});

test('a ledger that was made and never written to is not left behind', () => {
  opened(() => {});
  expect(existsSync(path)).toBe(false);
});

test('every table is strict', () => {
  const tables = opened((db) => db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]);
  expect(
    tables.filter(({ schema: of, name, type, strict }) => of === 'main' && type === 'table' && strict === 0 && !name.startsWith('sqlite_')),
  ).toEqual([]);
});

describe('a later format', () => {
  test('is reached with what is in the ledger, and the file as it was is kept beside it', () => {
    opened(addBatch);
    const warnings = opened(
      (db, said) => {
        expect(db.prepare('SELECT count(*) FROM batch').pluck().get()).toBe(1);
        expect(db.prepare('SELECT count(*) FROM wish').pluck().get()).toBe(0);
        return said;
      },
      withStep(NEXT, 'CREATE TABLE wish (text TEXT) STRICT;'),
    );
    const backup = `${path}.format-${FORMAT}.bak`;
    expect(warnings).toEqual([expect.stringContaining(backup)]);
    expect((statSync(backup).mode & 0o777).toString(8)).toBe('600');
    const kept = new Database(backup, { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(FORMAT);
    expect(kept.prepare('SELECT count(*) FROM batch').pluck().get()).toBe(1);
    kept.close();
  });

  test('is told once, and refused by the program that does not know it', () => {
    opened(addBatch);
    const migrations = withStep(NEXT, 'CREATE TABLE wish (text TEXT) STRICT;');
    opened(() => {}, migrations);
    expect(opened((_, warnings) => warnings, migrations)).toEqual([]);
    expect(() => opened(() => {})).toThrow(
      new UserError(`${path} was written by a newer version of dunning (format ${FORMAT + 1}; this one knows ${FORMAT})`, 'update dunning'),
    );
  });

  test('that fails on the way leaves the format and every row', () => {
    opened(addBatch);
    const broken = withStep(NEXT, 'CREATE TABLE wish (text TEXT) STRICT; INSERT INTO no_such_table VALUES (1);');
    expect(() => opened(() => {}, broken)).toThrow(/no_such_table/);
    expect(version()).toBe(FORMAT);
    expect(
      opened((db) => [
        db.prepare('SELECT count(*) FROM batch').pluck().get(),
        db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'wish'").pluck().get(),
      ]),
    ).toEqual([1, 0]);
  });

  test('of a ledger that was never there needs no backup', () => {
    expect(opened((_, warnings) => warnings, withStep(NEXT, 'CREATE TABLE wish (text TEXT) STRICT;'))).toEqual([]);
    expect(existsSync(`${path}.format-${FORMAT}.bak`)).toBe(false);
  });
});

test('a synchronised folder is warned of', () => {
  const dropbox = join(folder, 'Dropbox');
  mkdirSync(dropbox);
  path = join(dropbox, 'ledger.db');
  expect(opened((_, warnings) => warnings)).toEqual([expect.stringContaining('synchronised folder (Dropbox)')]);
});
