/** The plan of the house: who may import whom, and what belongs to one room only. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Source } from '../support/source.js';

const STEPS = ['sources', 'triage', 'reminders', 'reports', 'store'];

/** Room → rooms it may import from. Rooms are the folders of src/, and the files beside them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['cli', 'desk', 'outbox', ...STEPS, 'ledger', 'errors.ts'],
  cli: ['desk', 'outbox', ...STEPS, 'ledger', 'errors.ts'],
  desk: ['outbox', ...STEPS, 'ledger', 'errors.ts'],
  // Lays out what reminders wrote.
  outbox: ['reminders', 'ledger', 'errors.ts'],
  sources: ['ledger', 'errors.ts'],
  triage: ['ledger', 'errors.ts'],
  reminders: ['ledger', 'errors.ts'],
  reports: ['ledger', 'errors.ts'],
  store: ['ledger', 'errors.ts'],
  ledger: ['errors.ts'],
  'errors.ts': [],
};

/** Rooms that decide: no clock, no database, no console, nothing of Node. */
const PURE = ['ledger', 'triage', 'reminders', 'reports', 'errors.ts'];

/** Package → where it may be imported: the dependencies of package.json, all of them. */
export const BELONGS: Readonly<Record<string, readonly string[]>> = {
  '@expo-google-fonts/source-sans-3': ['outbox/'],
  'better-sqlite3': ['store/'],
  'cli-table3': ['reports/render/'],
  'csv-stringify': ['reports/render/', 'outbox/rows.ts'],
  'date-fns': ['ledger/day.ts'],
  chalk: ['main.ts', 'cli/', 'reports/render/'],
  commander: ['main.ts', 'cli/'],
  inquirer: ['cli/'],
  fontkit: ['outbox/letter-page.ts'],
  liquidjs: ['reminders/texts/engine.ts'],
  nodemailer: ['outbox/'],
  pdfkit: ['outbox/letter-page.ts'],
  qrcode: ['outbox/epc-qr.ts'],
  sax: ['sources/xml.ts'],
  'string-width': ['reports/render/'],
  yauzl: ['sources/input-zip.ts'],
  yaml: ['desk/', 'sources/mapping-file.ts'],
};

/** Files outside the rule that main.ts alone meets the process and the clock, each with its reason. */
const PROCESS: Readonly<Record<string, string>> = {};

/** What is wrong with one file; `path` begins below src/. */
export function complaints(path: string, source: Source): string[] {
  const found: string[] = [];
  const room = roomOf(path);
  const allowed = MAY_IMPORT[room];
  if (!allowed) return [`${path}: "${room}" is no room of the house; see tests/house/rules.ts`];

  for (const name of source.imports) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(path), name);
      const other = roomOf(target.replace(/\.js$/, '.ts'));
      if (other !== room && !allowed.includes(other)) found.push(`${path}: ${room} does not import from ${other} (${name})`);
    } else if (isBuiltin(name)) {
      if (PURE.includes(room)) found.push(`${path}: ${room} decides from plain values and imports nothing of Node (${name})`);
      if (/^(node:)?process$/.test(name)) found.push(...processOnlyInMain(path, name));
    } else {
      const home = BELONGS[packageOf(name)];
      if (!home) found.push(`${path}: ${packageOf(name)} has no place yet; give it one in tests/house/rules.ts`);
      else if (!home.some((place) => path.startsWith(place))) found.push(`${path}: ${packageOf(name)} belongs to ${home.join(', ')}`);
    }
  }
  for (const name of source.globals) {
    if (name === 'process') found.push(...processOnlyInMain(path, name));
    else if (name === 'console') found.push(`${path}: streams are handed down from main.ts; no console`);
    else if (PURE.includes(room)) found.push(`${path}: ${room} decides from plain values and uses nothing of Node (${name})`);
  }
  for (const name of source.clocks) found.push(...processOnlyInMain(path, name));
  if (room !== 'store') found.push(...source.sql.map((text) => `${path}: SQL belongs to store/ (${text.split('\n')[0]})`));
  return found;
}

function processOnlyInMain(path: string, what: string): string[] {
  return path === 'main.ts' || PROCESS[path] ? [] : [`${path}: only main.ts meets the process and the clock (${what})`];
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const isBuiltin = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
