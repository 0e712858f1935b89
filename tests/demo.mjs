/** Shows the program at work on fixtures/demo, in a throw-away database, on the morning after the last day of those files. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsIn, helpPages } from './support/help.mjs';

const PROGRAM = fileURLToPath(new URL('../bin/dunning.js', import.meta.url));
const FILES = fileURLToPath(new URL('../fixtures/demo', import.meta.url));

const known = commandsIn(helpPages()[0].text);
const folder = mkdtempSync(join(tmpdir(), 'dunning-demo-'));
const env = { ...process.env, DUNNING_DB: join(folder, 'dunning.db'), DUNNING_CONFIG: undefined, DUNNING_CLOCK: '2026-11-02T09:00:00Z' };

function show(...args) {
  process.stdout.write(`$ dunning ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: FILES, env, stdio: ['ignore', 'inherit', 'inherit'] });
  process.stdout.write('\n');
  if (status !== 0) throw new Error(`dunning ${args.join(' ')} ended with ${status}`);
}

try {
  show('import', 'debtors.csv', 'invoices.csv', 'payments.csv', 'contacts.csv');
  show('triage');
  if (known.includes('remind')) show('remind');
  show('report', 'ageing');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
