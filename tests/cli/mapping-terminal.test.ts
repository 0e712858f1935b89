/** On a terminal a layout nobody knows is described by answering what it leaves open. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTerminal, runInTerminal, runShellInTerminal, type Typing } from '../support/run.js';
import { read } from '../support/source.js';
import { atDesk, type Desk } from './desk.js';

const DOWN = '\x1b[B';
const ENTER = '\r';
const CTRL_C = '\x03';

/** Answers for fixtures/mappings/codes.csv, one for each question. */
const ANSWERS: Typing = [
  [/What does the file list\?[\s\S]*❯ invoices[\s\S]*likely/, ENTER],
  [/Which column is invoice_number/, ENTER],
  [/Which column is invoice_date/, ENTER],
  [/Which column is debtor_id/, DOWN + ENTER],
  [/Which column is due_date/, ENTER],
  [/Which column is debtor_name/, ENTER],
  [/What stands first in 03\/04\/2026/, ENTER],
];

const inTerminal = (desk: Desk, args: readonly string[], typing: Typing) => runInTerminal(args, { cwd: desk.dir, typing, timeout: 30_000 });
const untouched = (desk: Desk): boolean => !existsSync(join(desk.dir, 'layouts')) && !existsSync(join(desk.dir, 'dunning.db'));

describe.skipIf(!hasTerminal)('dunning import of an unknown layout', () => {
  test('asks what is open, shows the rows, keeps the mapping and goes on', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', read('fixtures/mappings/codes.csv'));
      const { code, stdout } = await inTerminal(desk, ['import', 'codes.csv'], [...ANSWERS, [/kept as layouts\/codes\.yaml/, `y${ENTER}`]]);
      expect(code).toBe(0);
      expect(stdout).toContain('codes.csv: a layout that is not known yet');
      expect(stdout).toMatch(/K03 +B…n · P…s · D…s/);
      expect(stdout).toMatch(/3 +invoice +8802 +P…s +20260002 +2026-04-04 +2026-05-04 +250\.00 +EUR/);
      expect(stdout).toContain('codes.csv: invoices, 4 rows: 4 new');
      const mapping = readFileSync(join(desk.dir, 'layouts', 'codes.yaml'), 'utf8');
      expect(mapping).toMatch(/^ {2}K04: invoice_number +# 20260001 · 20260002 · 20260003$/m);
      expect(mapping).not.toContain("'?'");
      expect((await desk.must('import', 'codes.csv')).stderr).toContain('0 new, 0 changed, 4 unchanged');
    });
  });

  test.each([
    ['at the first question', ANSWERS.slice(0, 0), /What does the file list/],
    ['half way', ANSWERS.slice(0, 3), /Which column is debtor_id/],
    ['at the last', ANSWERS, /kept as layouts\/codes\.yaml/],
  ])('Ctrl-C %s leaves nothing behind', async (_, answers, cue) => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', read('fixtures/mappings/codes.csv'));
      const { code, stdout } = await inTerminal(desk, ['import', 'codes.csv'], [...answers, [cue, CTRL_C]]);
      expect(code).toBe(130);
      expect(stdout).toContain('Cancelled: nothing was written.');
      expect(untouched(desk)).toBe(true);
    });
  });

  test('a no keeps nothing', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', read('fixtures/mappings/codes.csv'));
      const { code } = await inTerminal(desk, ['import', 'codes.csv'], [...ANSWERS, [/kept as layouts\/codes\.yaml/, `n${ENTER}`]]);
      expect(code).toBe(130);
      expect(untouched(desk)).toBe(true);
    });
  });

  test('a dry run asks too, and keeps nothing', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', read('fixtures/mappings/codes.csv'));
      const { code, stdout } = await inTerminal(desk, ['import', '--dry-run', 'codes.csv'], [...ANSWERS, [/Is this right/, `y${ENTER}`]]);
      expect(code).toBe(0);
      expect(stdout).toContain('Dry run: nothing was written.');
      expect(untouched(desk)).toBe(true);
    });
  });

  test('a file without a header is read by place, and the next time by --map', async () => {
    await atDesk(async (desk) => {
      desk.write('list.txt', read('fixtures/mappings/no-header.txt'));
      const answers: Typing = [
        [/What does the file list/, ENTER],
        [/Which column is invoice_number/, DOWN + ENTER],
        [/Which column is invoice_date/, ENTER],
        [/Which column is debtor_id/, ENTER],
        [/Which column is due_date/, ENTER],
        [/kept as layouts\/list\.yaml/, `y${ENTER}`],
      ];
      const { code, stdout } = await inTerminal(desk, ['import', 'list.txt'], answers);
      expect(code).toBe(0);
      expect(stdout).toContain('a file without a header needs --map layouts/list.yaml again');
      expect((await desk.must('import', '--map', 'layouts/list.yaml', 'list.txt')).stderr).toContain('0 new, 0 changed, 2 unchanged');
    });
  });

  test('asks which of two kinds a file lists that fits both', async () => {
    await atDesk(async (desk) => {
      desk.write('maart.csv', 'Factuurnummer;Datum;Bedrag;Klant\nF1;2026-03-14;10,00;Maes\n');
      const { code, stdout } = await inTerminal(desk, ['import', 'maart.csv'], [[/maart\.csv: what does it list/, DOWN + ENTER]]);
      expect(code).toBe(0);
      expect(stdout).toContain('maart.csv: payments, 1 row: 1 new');
      const script = await desk.dunning(['import', 'maart.csv']);
      expect(script.code).toBe(3);
      expect(script.stderr).toContain('--kind invoices or --kind payments');
      expect((await desk.must('import', '--kind', 'payments', 'maart.csv')).stderr).toContain('1 unchanged');
    });
  });

  test('does not ask where only a mapping file can tell what rows are, and names the command', async () => {
    await atDesk(async (desk) => {
      desk.write('ledger.csv', read('fixtures/mappings/ledger.csv'));
      const { code, stdout } = await inTerminal(desk, ['import', 'ledger.csv'], []);
      expect(code).toBe(3);
      expect(stdout).toContain('ledger.csv is no plain table');
      expect(stdout.replace(/\s+/g, ' ')).toContain('dunning sources draft ledger.csv > ledger.yaml');
      expect(untouched(desk)).toBe(true);
    });
  });

  test('asks on stderr: what goes to a pipe is data', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', read('fixtures/mappings/codes.csv'));
      const typing: Typing = [...ANSWERS, [/kept as layouts\/codes\.yaml/, `y${ENTER}`]];
      const { code } = await runShellInTerminal('dunning import --json codes.csv > out.json', {
        cwd: desk.dir,
        env: desk.env,
        typing,
        timeout: 30_000,
      });
      expect(code).toBe(0);
      expect(JSON.parse(readFileSync(join(desk.dir, 'out.json'), 'utf8'))).toMatchObject({
        batch: 1,
        files: [{ file: 'codes.csv', new: 4 }],
      });
    });
  });

  test('--no-input stops instead of asking', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', read('fixtures/mappings/codes.csv'));
      const { code, stdout } = await inTerminal(desk, ['--no-input', 'import', 'codes.csv'], []);
      expect(code).toBe(3);
      expect(stdout).toContain('dunning sources draft codes.csv > codes.yaml');
    });
  });
});
