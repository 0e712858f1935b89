/** One ledger in a folder of its own, worked on with the built program and looked into with SQLite. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Env, type Inside, inScratch, type Options, type Result, run, runHere } from '../support/run.js';
import { csv, NAMES, type Tables } from './mixed-ledger.js';

export interface Desk {
  readonly dir: string;
  readonly env: Env;
  /** Runs the program in the folder, one after the other. */
  readonly dunning: (args: readonly string[], options?: Omit<Inside, 'cwd'>) => Promise<Result>;
  /** The same in a process of its own: beside others, or in another time zone. */
  readonly start: (args: readonly string[], options?: Options) => Promise<Result>;
  /** Runs it, and fails where it does not succeed. */
  readonly must: (...args: string[]) => Promise<Result>;
  readonly write: (file: string, text: string | Buffer) => void;
  /** Writes tables as `<name><suffix>.csv`, empty ones left out, and returns the files. */
  readonly writeTables: (tables: Tables, suffix?: string) => string[];
  readonly dump: (db?: string) => Dump;
}

/** Every table, row by row. */
export type Dump = Readonly<Record<string, readonly string[]>>;

export function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  return inScratch(({ dir, env }) => {
    const dunning: Desk['dunning'] = (args, options = {}) => runHere(args, { cwd: dir, ...options });
    const write = (file: string, text: string | Buffer): void => writeFileSync(join(dir, file), text);
    return work({
      dir,
      env,
      dunning,
      start: (args, options) => run(args, { cwd: dir, timeout: 50_000, ...options }),
      write,
      must: async (...args) => {
        const result = await dunning(args);
        if (result.code !== 0) throw new Error(`dunning ${args.join(' ')}: exit ${result.code}\n${result.stderr}`);
        return result;
      },
      writeTables: (tables, suffix = '') =>
        NAMES.filter((name) => tables[name].length > 0).map((name) => {
          write(`${name}${suffix}.csv`, csv(name, tables[name]));
          return `${name}${suffix}.csv`;
        }),
      dump: (db = 'dunning.db') => dumpOf(join(dir, db)),
    });
  });
}

export function dumpOf(path: string): Dump {
  const db = new Database(path, { readonly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name")
      .pluck()
      .all();
    return Object.fromEntries(
      (tables as string[]).map((name) => [
        name,
        (db.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][]).map((row) => JSON.stringify(row)).sort(),
      ]),
    );
  } finally {
    db.close();
  }
}

export const withoutBatches = ({ batch: _, ...rest }: Dump): Dump => rest;

/** What the folder says of itself when a later program opens it. */
export function isSound(path: string): boolean {
  const db = new Database(path);
  try {
    return db.pragma('integrity_check', { simple: true }) === 'ok' && (db.pragma('foreign_key_check') as unknown[]).length === 0;
  } finally {
    db.close();
  }
}

/** Those that only lay out again what others worked out are held to the same in `tests/desk/reports.test.ts`. */
const REPORTS = ['ageing', 'debtors', 'invoices', 'payments', 'allocations', 'unmatched', 'causes'];

/** The bytes of all reports, of the whole call list of a day, and of all that is known of the first on it. */
export async function everythingOn(desk: Desk, day: string): Promise<Record<string, string>> {
  const found: Record<string, string> = { triage: (await desk.must('triage', '--all', '--json', '--as-of', day)).stdout };
  const calls = JSON.parse(found['triage'] ?? '[]') as { debtor_id: string }[];
  for (const { debtor_id } of calls.slice(0, 1))
    found['explain'] = (await desk.must('explain', debtor_id, '--json', '--as-of', day)).stdout;
  for (const name of REPORTS) found[name] = (await desk.must('report', name, '--csv', '--as-of', day)).stdout;
  return found;
}

/** Where two sets of outputs differ, line by line; a whole output would hide it. */
export function differences(a: Record<string, string>, b: Record<string, string>): string[] {
  return Object.keys({ ...a, ...b }).flatMap((name) => {
    const [left, right] = [(a[name] ?? '').split('\n'), (b[name] ?? '').split('\n')];
    const gone = left.filter((line) => !right.includes(line)).slice(0, 3);
    const come = right.filter((line) => !left.includes(line)).slice(0, 3);
    const moved = a[name] !== b[name] && gone.length + come.length === 0 ? [`${name}: other order`] : [];
    return [...gone.map((line) => `${name} - ${line}`), ...come.map((line) => `${name} + ${line}`), ...moved];
  });
}
