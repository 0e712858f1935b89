/** The file of -o: written whole, and what stands in its way is said with a remedy. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runShell } from '../support/run.js';
import { atDesk } from './desk.js';

const LEDGER = 'debtor_id,invoice_number,invoice_date,amount,currency\n1,F1,2026-01-01,10.00,EUR\n';

test('a folder, a missing one, a file in its place or a forbidden one is refused, and nothing is left behind', async () => {
  await atDesk(async (desk) => {
    desk.write('i.csv', LEDGER);
    await desk.must('import', 'i.csv');
    mkdirSync(`${desk.dir}/shut`);
    chmodSync(`${desk.dir}/shut`, 0o500);
    const isRoot = process.getuid?.() === 0;
    for (const [path, says] of [
      ['.', /^Error: \. is a folder\n {2}\S/],
      ['no/such.csv', /^Error: There is no folder no\n {2}\S/],
      ['i.csv/x.csv', /^Error: i\.csv is a file, not a folder\n {2}\S/],
      ...(isRoot ? [] : [['shut/a.csv', /^Error: shut\/a\.csv may not be written to\n {2}\S/] as const]),
    ] as const)
      expect(await desk.dunning(['report', '-o', path])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(says) });
    expect(readdirSync(desk.dir).sort()).toEqual(['dunning.db', 'i.csv', 'shut']);
  });
});

test('a link is followed, and a pipe is not replaced', async () => {
  await atDesk(async (desk) => {
    desk.write('i.csv', LEDGER);
    desk.write('real.csv', '');
    symlinkSync('real.csv', `${desk.dir}/link.csv`);
    await desk.must('import', 'i.csv');
    await desk.must('report', '-o', 'link.csv');
    expect(readFileSync(`${desk.dir}/real.csv`, 'utf8')).toContain('debtor_id');
    const piped = await runShell('mkfifo pipe; cat pipe & dunning report -q -o pipe; wait', { cwd: desk.dir, env: desk.env });
    expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining('debtor_id') });
    expect(statSync(`${desk.dir}/pipe`).isFIFO()).toBe(true);
  });
});

test('sources draft -o makes layouts/ beside the ledger, and no other folder', async () => {
  await atDesk(async (desk) => {
    desk.write('i.csv', LEDGER);
    await desk.must('sources', 'draft', 'i.csv', '-o', 'layouts/erp.yaml');
    expect(readFileSync(`${desk.dir}/layouts/erp.yaml`, 'utf8')).toContain('invoice_number');
    expect((await desk.dunning(['sources', 'draft', 'i.csv', '-o', 'other/erp.yaml'])).code).toBe(2);
    expect(existsSync(`${desk.dir}/other`)).toBe(false);
  });
});
