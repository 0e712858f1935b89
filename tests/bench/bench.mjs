/**
 * `npm run bench`: the speed the program promises, each measured beside its yardstick in one run, medians and ratios.
 * `npm run bench -- --invoices 100000 --runs 3` for a smaller one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeLedger } from './make-ledger.mjs';

const PROGRAM = fileURLToPath(new URL('../../bin/dunning.js', import.meta.url));
const READ = fileURLToPath(new URL('./read-rows.mjs', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const INVOICES = option('invoices', 1_000_000);
const RUNS = option('runs', 3);
const AS_OF = '2026-10-31';

/** Runs a command; wall seconds and peak memory in MB, both as `/usr/bin/time` tells them where it is there. */
function once(command, args, cwd) {
  const timed = existsSync('/usr/bin/time');
  const report = join(cwd, 'time.txt');
  const [program, given] = timed ? ['/usr/bin/time', ['-f', '%e %M', '-o', report, command, ...args]] : [command, args];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, given, { cwd, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  if (!timed) return { seconds, megabytes: null };
  const [, kilobytes] = spawnSync('tail', ['-1', report], { encoding: 'utf8' }).stdout.trim().split(' ');
  return { seconds, megabytes: Number(kilobytes) / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const dunning = (...args) => [process.execPath, [PROGRAM, ...args]];

/** Ours and the yardstick in turn, so that both meet the same machine. */
function compare({ name, must, aim, ours, yardstick, before = () => {}, runs = RUNS }) {
  const own = [];
  const other = [];
  for (let run = 0; run < runs; run++) {
    before();
    own.push(once(...ours, folder));
    before();
    if (yardstick) other.push(once(...yardstick, folder));
  }
  const seconds = median(own.map((each) => each.seconds));
  const against = yardstick ? median(other.map((each) => each.seconds)) : null;
  const ratio = yardstick ? median(own.map((each, at) => each.seconds / other[at].seconds)) : null;
  const megabytes = own[0].megabytes === null ? null : Math.max(...own.map((each) => each.megabytes));
  const verdict = ratio === null ? '' : ratio <= aim ? 'aim' : ratio <= must ? 'must' : 'short';
  const cells = [
    name,
    `${seconds.toFixed(2)} s`,
    against === null ? '-' : `${against.toFixed(2)} s`,
    ratio === null ? '-' : `${ratio.toFixed(2)} x`,
  ];
  cells.push(yardstick ? `<= ${must} (aim ${aim})` : '-', megabytes === null ? '-' : `${megabytes.toFixed(0)} MB`, verdict);
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart([0, 9, 9, 8, 15, 8, 6][at]))).join('  '));
}

const folder = mkdtempSync(join(tmpdir(), 'dunning-bench-'));
try {
  const sqlite = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  if (sqlite.error) console.log('There is no sqlite3 here (Debian package sqlite3): imports are timed without their yardstick.');
  const made = makeLedger(folder, INVOICES);
  const small = join(folder, 'small');
  makeLedger(small, 10_000);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}${sqlite.error ? '' : `, sqlite3 ${sqlite.stdout.split(' ')[0]}`}`,
  );
  console.log(
    `${made.debtors} debtors, ${made.invoices} invoices, ${made.payments} payments; median of ${RUNS} runs, ratio run by run, peak memory of ours\n`,
  );
  console.log(
    ['work'.padEnd(44), 'ours'.padStart(9), 'beside'.padStart(9), 'ratio'.padStart(8), 'must'.padStart(15), 'peak'.padStart(8), ''].join(
      '  ',
    ),
  );
  const own = join(folder, 'own.db');
  const base = join(folder, 'base.db');
  const other = join(folder, 'other.db');
  const remove = (...paths) => {
    for (const path of paths) rmSync(path, { force: true });
  };
  const sqliteImport = (file) => (sqlite.error ? null : ['sqlite3', [other, '-cmd', '.mode csv', `.import ${file} t`]]);
  compare({
    name: 'import invoices into a fresh file',
    must: 3,
    aim: 1.5,
    ours: dunning('import', 'invoices.csv', '--db', own, '-q'),
    yardstick: sqliteImport('invoices.csv'),
    before: () => remove(own, other),
  });
  remove(base);
  once(...dunning('import', 'debtors.csv', 'invoices.csv', '--db', base, '-q'), folder);
  compare({
    name: 'import payments and book them',
    must: 5,
    aim: 2.5,
    ours: dunning('import', 'payments.csv', '--db', own, '-q'),
    yardstick: sqliteImport('payments.csv'),
    before: () => {
      remove(own, other);
      spawnSync('cp', [base, own]);
    },
  });
  compare({
    name: 'import the same invoices again',
    must: 1,
    aim: 0.5,
    ours: dunning('import', 'invoices.csv', '--db', own, '-q'),
    yardstick: dunning('import', 'invoices.csv', '--db', other, '-q'),
    before: () => remove(other),
  });
  compare({
    name: 'triage --all --json',
    must: 3,
    aim: 1.5,
    ours: dunning('triage', '--all', '--json', '--db', own, '--as-of', AS_OF, '-q'),
    yardstick: [process.execPath, [READ, own]],
  });
  writeFileSync(join(folder, 'nothing.mjs'), '');
  const node = [process.execPath, ['-e', '0']];
  compare({ name: 'dunning --help', must: 2.5, aim: 1.5, ours: dunning('--help'), yardstick: node, runs: 9 });
  const desk = join(folder, 'small.db');
  once(
    ...dunning('import', join(small, 'debtors.csv'), join(small, 'invoices.csv'), join(small, 'payments.csv'), '--db', desk, '-q'),
    folder,
  );
  compare({
    name: 'triage on 10,000 invoices',
    must: 4,
    aim: 2.5,
    ours: dunning('triage', '--db', desk, '--as-of', AS_OF, '-q'),
    yardstick: node,
    runs: 9,
  });
  console.log(`\nThe ledger file is ${(statSync(own).size / 2 ** 20).toFixed(0)} MB.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
