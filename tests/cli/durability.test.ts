/** Whatever happens to the program, the machine or the file: the ledger is what it was, or what it was to become. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { ROOT, runShell } from '../support/run.js';
import { atDesk, type Desk, dumpOf, isSound } from './desk.js';
import { dayAfter, mixedLedger, upTo } from './mixed-ledger.js';

const LEDGER = mixedLedger(3, 8);

/** An export too large to be read in a moment. */
function largeExport(rows: number, prefix = 'L'): string {
  const lines = ['debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency'];
  for (let n = 0; n < rows; n++)
    lines.push(
      `${20_000 + (n % 9_000)},Debtor ${n % 9_000},${prefix}${n},${dayAfter(n % 280)},${dayAfter((n % 280) + 30)},${100 + (n % 900)}.50,EUR`,
    );
  return `${lines.join('\n')}\n`;
}

const until = async (what: () => boolean, milliseconds = 20_000): Promise<void> => {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    if (what()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It did not happen in time');
};

/** Starts an import and kills it, without warning, when the database file has grown by so much. */
async function killedWhileWriting(desk: Desk, file: string, grownBy: number): Promise<void> {
  const db = join(desk.dir, 'dunning.db');
  const before = statSync(db).size;
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'dunning.js'), 'import', file], { cwd: desk.dir, stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await until(() => existsSync(`${db}-journal`) && statSync(db).size >= before + grownBy);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

test('killed in the middle of a large import, the ledger is as it was, and the next import works', async () => {
  await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(LEDGER));
    const before = desk.dump();
    desk.write('large.csv', largeExport(150_000));
    // Pages reach the file when they no longer fit the cache of 64 MB: from then on only the journal can undo them.
    for (const grownBy of [0, 1]) {
      await killedWhileWriting(desk, 'large.csv', grownBy);
      expect((await desk.must('report', 'invoices', '--csv', '--as-of', '2027-12-31')).stdout.trim().split('\n')).toHaveLength(
        LEDGER.invoices.length + 1,
      );
      expect(isSound(join(desk.dir, 'dunning.db'))).toBe(true);
      expect(desk.dump()).toEqual(before);
    }
    expect((await desk.must('import', 'large.csv')).stderr).toContain('150000 new');
    expect(isSound(join(desk.dir, 'dunning.db'))).toBe(true);
  });
});

test('two imports at once: each is written whole, or says politely that the other is writing', async () => {
  await atDesk(async (desk) => {
    desk.write('a.csv', largeExport(20_000, 'A'));
    desk.write('b.csv', largeExport(20_000, 'B'));
    const results = await Promise.all(['a.csv', 'b.csv'].map((file) => desk.start(['import', file])));
    const written = results.filter(({ code }) => code === 0).length;
    for (const { code, stderr } of results)
      expect(code === 0 ? '' : stderr).toMatch(/^$|Another dunning is writing to .*; nothing was changed\n {2}try again when it is done/);
    expect(written).toBeGreaterThan(0);
    expect(dumpOf(join(desk.dir, 'dunning.db')).invoice).toHaveLength(written * 20_000);
    expect(isSound(join(desk.dir, 'dunning.db'))).toBe(true);
  });
});

test('an import that is refused on a new ledger never takes away what another has written to it', async () => {
  await atDesk(async (desk) => {
    desk.write('bad.csv', `${largeExport(25_000, 'A')}1,x,y,not a day,,1.00,EUR\n`);
    desk.write('good.csv', largeExport(12_000, 'B'));
    const db = join(desk.dir, 'dunning.db');
    const bad = desk.start(['import', 'bad.csv']);
    await until(() => existsSync(db) && statSync(db).size > 0);
    const good = await desk.start(['import', 'good.csv']);
    expect((await bad).code).toBe(3);
    if (good.code === 0) expect(dumpOf(db).invoice).toHaveLength(12_000);
    else {
      expect(good).toMatchObject({ code: 2, stderr: expect.stringMatching(/nothing was changed\n {2}try again/) });
      expect(existsSync(db)).toBe(false);
    }
    await desk.must('import', 'good.csv');
    expect(dumpOf(db).invoice).toHaveLength(12_000);
  });
});

test('a full disk is said in plain words, and nothing is changed', async () => {
  await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(LEDGER));
    const before = desk.dump();
    desk.write('large.csv', largeExport(30_000));
    // In kilobytes: what the file has, and a little more.
    const full = await runShell(
      `ulimit -f ${Math.ceil(statSync(join(desk.dir, 'dunning.db')).size / 1024) + 200}; dunning import large.csv`,
      { cwd: desk.dir, env: desk.env, timeout: 50_000 },
    );
    expect(full).toMatchObject({ code: 2, stdout: '' });
    expect(full.stderr).toMatch(
      /^Error: .*dunning\.db could not be written: the disk is full or failed; nothing was changed\n {2}make room and try again\n$/,
    );
    expect(desk.dump()).toEqual(before);
    expect(isSound(join(desk.dir, 'dunning.db'))).toBe(true);
    await desk.must('import', 'large.csv');
  });
});

describe('the file', () => {
  test('is for its owner only', async () => {
    await atDesk(async (desk) => {
      await desk.must('import', ...desk.writeTables(LEDGER));
      expect((statSync(join(desk.dir, 'dunning.db')).mode & 0o777).toString(8)).toBe('600');
    });
  });

  // The superuser may write everywhere: then there is nothing to refuse.
  test('that may not be written to is read, and not written', async () => {
    await atDesk(async (desk) => {
      await desk.must('import', ...desk.writeTables(upTo(dayAfter(100), LEDGER)));
      const before = desk.dump();
      chmodSync(join(desk.dir, 'dunning.db'), 0o400);
      chmodSync(desk.dir, 0o500);
      const result = await desk.dunning(['import', 'invoices.csv', 'payments.csv']);
      await desk.must('triage');
      chmodSync(desk.dir, 0o700);
      if (process.getuid?.() !== 0)
        expect(result).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(/^Error: dunning\.db may not be written to; nothing was changed\n {2}check the permissions/),
        });
      expect(desk.dump()).toEqual(before);
    });
  });

  test('of another program is refused, and not touched', async () => {
    await atDesk(async (desk) => {
      const path = join(desk.dir, 'dunning.db');
      const other = new Database(path);
      other.exec("CREATE TABLE playlist (song TEXT); INSERT INTO playlist VALUES ('x'); PRAGMA application_id = 7");
      other.close();
      const before = dumpOf(path);
      desk.writeTables(LEDGER);
      for (const args of [['import', 'invoices.csv'], ['triage'], ['undo']])
        expect(await desk.dunning(args)).toMatchObject({
          code: 2,
          stdout: '',
          stderr: expect.stringMatching(/^Error: .*dunning\.db is a database of another program\n {2}name another file with --db\n$/),
        });
      expect(dumpOf(path)).toEqual(before);
    });
  });

  test('that is no database at all is refused', async () => {
    await atDesk(async (desk) => {
      desk.write('dunning.db', 'debtor_id,name\n'.repeat(400));
      expect(await desk.dunning(['triage'])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^Error: dunning\.db is not a ledger of dunning\n/),
      });
    });
  });

  test('of a newer version is refused, and the remedy named', async () => {
    await atDesk(async (desk) => {
      await desk.must('import', ...desk.writeTables(LEDGER));
      const db = new Database(join(desk.dir, 'dunning.db'));
      db.pragma('user_version = 999');
      db.close();
      for (const args of [['import', 'invoices.csv'], ['report']])
        expect(await desk.dunning(args)).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(
            /was written by a newer version of dunning \(format 999; this one knows \d+\)\n {2}update dunning\n$/,
          ),
        });
    });
  });

  test('that is not there is made by an import, and asked for by everything else', async () => {
    await atDesk(async (desk) => {
      for (const args of [['triage'], ['report'], ['history'], ['status']])
        expect(await desk.dunning(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no ledger at dunning.db') });
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(false);
      desk.writeTables(LEDGER);
      expect(await desk.dunning(['--db', 'no/such/place.db', 'import', 'invoices.csv'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('The folder of no/such/place.db does not exist'),
      });
    });
  });
});
