/** Packs the program, installs the tarball into an empty folder as a user would, and tries it there. Takes some minutes where better-sqlite3 compiles. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHIPPED = /^(bin\/dunning\.js|dist\/.+|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
const folder = mkdtempSync(join(tmpdir(), 'dunning-pack-'));

function run(command, args, cwd = folder) {
  process.stderr.write(`$ ${command} ${args.join(' ')}\n`);
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DUNNING_CLOCK: '2026-11-02T09:00:00Z' },
  });
}

try {
  const [pack] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], ROOT));
  const names = pack.files.map(({ path }) => path);
  const strangers = names.filter((name) => !SHIPPED.test(name));
  const missing = ['bin/dunning.js', 'dist/main.js', 'README.md', 'LICENSE'].filter((name) => !names.includes(name));
  if (strangers.length + missing.length > 0)
    throw new Error(`Packed without need: ${strangers.join(', ') || '–'}. Missing: ${missing.join(', ') || '–'}.`);
  process.stderr.write(
    `${names.length} files, ${Math.round(pack.size / 1024)} kB packed, ${Math.round(pack.unpackedSize / 1024)} kB unpacked\n`,
  );

  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, pack.filename)]);
  cpSync(join(ROOT, 'fixtures', 'demo'), folder, { recursive: true });
  const dunning = join(folder, 'node_modules', '.bin', 'dunning');
  if (!run(dunning, ['--help']).includes('Usage: dunning')) throw new Error('dunning --help does not show its usage');
  run(dunning, ['import', 'debtors.csv', 'invoices.csv', 'payments.csv', 'contacts.csv']);
  const calls = JSON.parse(run(dunning, ['triage', '--json']));
  if (calls.length === 0) throw new Error('dunning triage has nobody to call');
  process.stdout.write(`The packed program works: ${calls.length} debtors to call.\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
