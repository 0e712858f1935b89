/** What every command does around its one call: find the ledger, know the day, print the result. */
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../desk/config.js';
import { UserError } from '../errors.js';
import { type Day, dayAt, parseDay } from '../ledger/day.js';
import type { Format, Page, Sheet } from '../reports/sheet.js';
import type { Store } from '../store/open.js';
import type { Settings } from '../triage/index.js';
import type { Deps } from './deps.js';
import { writeWhole } from './output-file.js';

/** Flags every command has. */
interface Globals {
  readonly db?: string;
  readonly config?: string;
  readonly asOf?: string;
  readonly format?: Format;
  readonly json?: true;
  readonly csv?: true;
  readonly tsv?: true;
  readonly excel?: 'nl';
  readonly raw?: true;
  readonly output?: string;
  readonly dryRun?: true;
  readonly input: boolean;
  readonly color: boolean;
  readonly quiet?: true;
}

export class Session {
  readonly asOf: Day;
  readonly databasePath: string;
  readonly dryRun: boolean;
  readonly quiet: boolean;
  private readonly flags: Globals;

  constructor(
    command: Command,
    readonly deps: Deps,
  ) {
    const { output, ...flags } = command.optsWithGlobals() as Globals;
    // As everywhere, - is the stream.
    this.flags = output === undefined || output === '-' ? flags : { ...flags, output };
    this.asOf = this.flags.asOf === undefined ? dayAt(deps.now) : day('--as-of', this.flags.asOf);
    this.databasePath = this.flags.db ?? (deps.env['DUNNING_DB'] || 'dunning.db');
    this.dryRun = this.flags.dryRun === true;
    this.quiet = this.flags.quiet === true;
    // Said before anything is done; a mapping file is a text, and has no format.
    if (output !== undefined && !/\.ya?ml$/i.test(output)) void this.format;
  }

  /** True where a person can be asked and has not forbidden it. */
  get mayAsk(): boolean {
    return this.deps.canAsk && this.flags.input;
  }

  get format(): Format {
    const { format, json, csv, tsv, excel, output } = this.flags;
    const named = [format, json && 'json', csv && 'csv', tsv && 'tsv'].filter((one) => one !== undefined) as Format[];
    if (new Set(named).size > 1) throw new UserError(`More than one format is asked for: ${named.join(', ')}`, 'name one');
    if (excel !== undefined) {
      if (named[0] !== undefined && named[0] !== 'csv') throw new UserError('--excel is a kind of CSV', `leave out --${named[0]}`);
      return 'csv';
    }
    if (named[0] !== undefined) return named[0];
    if (output !== undefined) return formatOf(output);
    return this.deps.stdout.isTTY ? 'table' : 'csv';
  }

  get excel(): 'nl' | undefined {
    return this.flags.excel;
  }

  /** For commands whose result is a sentence or a table for people, where no data format was asked for. */
  get asked(): Format | null {
    const { format, json, csv, tsv, output } = this.flags;
    const named = format !== undefined || json || csv || tsv || output !== undefined ? this.format : null;
    return named === 'table' ? null : named;
  }

  /** The config file the user named, if he did. */
  private get namedConfig(): string | undefined {
    return this.flags.config ?? (this.deps.env['DUNNING_CONFIG'] || undefined);
  }

  get configPath(): string {
    return this.namedConfig ?? join(dirname(this.databasePath), 'dunning.yaml');
  }

  async config(): Promise<Config> {
    const { readConfig } = await import('../desk/config.js');
    return readConfig(this.configPath, this.namedConfig !== undefined);
  }

  /** What triage goes by for this ledger. */
  async settings(store: Store): Promise<Settings> {
    return (await this.callSettings(store)).settings;
  }

  /** The same, with the minutes there are for calls on a day, and the hours of it. */
  async callSettings(store: Store): Promise<{ settings: Settings; perDay: number | null; hours: string | null }> {
    const { settingsFor } = await import('../desk/settings.js');
    // Most have no config file: its reader is then not loaded.
    const config = this.namedConfig !== undefined || existsSync(this.configPath) ? await this.config() : null;
    return {
      settings: settingsFor(store, config ?? { priors: {} }),
      perDay: config?.calls.minutesPerDay ?? null,
      hours: config?.calls.hours ?? null,
    };
  }

  /** Opens the ledger, works on it and closes it; only `make` makes one that is not there. */
  async withStore<T>(mode: 'read' | 'write' | 'make', work: (store: Store) => T | Promise<T>): Promise<T> {
    const { explained, openStore } = await import('../store/open.js');
    const store = openStore(this.databasePath, { create: mode === 'make' || (mode === 'write' && existsSync(this.databasePath)) });
    try {
      for (const warning of store.warnings) this.say(`Warning: ${warning}`);
      return await work(store);
    } catch (error) {
      throw explained(error, this.databasePath);
    } finally {
      store.close();
    }
  }

  /** A line for people, on stderr. */
  say(line: string): void {
    if (!this.quiet) this.deps.stderr.write(`${line}\n`);
  }

  /** Prints a result on stdout or into the file of `-o`, which appears whole or not at all. */
  async print(result: Sheet | Page): Promise<void> {
    const { notesOf, render } = await import('../reports/render/index.js');
    const { format } = this;
    const { stdout, env } = this.deps;
    const color = stdout.isTTY && this.flags.color && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && this.flags.output === undefined;
    const width = stdout.isTTY ? stdout.columns : undefined;
    await this.write(await render(result, format, { color, width, raw: this.flags.raw, excel: this.flags.excel }));
    if (format !== 'table') for (const note of notesOf(result)) this.say(note);
  }

  /** Prints a plain object as JSON. */
  async printJson(value: unknown): Promise<void> {
    const { jsonValue } = await import('../reports/render/json.js');
    await this.write([jsonValue(value)]);
  }

  /** @param makeFolder the folder of the file of `-o`, to be made where it is missing */
  async write(chunks: Iterable<string>, makeFolder: string | null = null): Promise<void> {
    if (this.flags.output !== undefined) writeWhole(this.flags.output, chunks, makeFolder);
    // A slow reader is waited for: what he has not read yet would pile up in memory.
    else for (const chunk of chunks) if (!this.deps.stdout.write(chunk)) await this.deps.stdout.drained();
  }
}

/** The format the ending of a file asks for; CSV where it has none. */
function formatOf(path: string): Format {
  const ending = extname(path).toLowerCase();
  if (ending === '.json') return 'json';
  if (ending === '.tsv' || ending === '.tab') return 'tsv';
  if (ending === '' || ending === '.csv') return 'csv';
  throw new UserError(`${path}: no format has the ending ${ending}`, 'use .csv, .tsv or .json, or say it: --format csv');
}

/** Reads a day given as a flag. */
export function day(flag: string, text: string): Day {
  const found = parseDay(text);
  if (!found) throw new UserError(`${flag} ${text} is no day`, 'write it as YYYY-MM-DD, such as 2026-03-31');
  return found;
}
