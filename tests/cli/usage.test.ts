/** A command called in the wrong way says so like every other error: what is missing, which values there are, where the help for it is. */
import { expect, test } from 'vitest';
import { run } from '../support/run.js';
import { atDesk } from './desk.js';

test.each([
  [
    ['dispute', 'settle', '1', '--invoice', 'F1'],
    /^Error: --how is missing\n {2}--how <how>: how it ends: credit, .*goodwill.*\n {2}see: dunning dispute settle --help\n$/,
  ],
  [['hold', 'add', '1', '--because'], /^Error: --because has no value\n.*\n {2}see: dunning hold add --help\n$/],
  [['explain'], /^Error: Missing required argument 'debtor'\n {2}see: dunning explain --help\n$/],
  [['triage', '--colour'], /^Error: Unknown option '--colour'\n(.*\n)? {2}see: dunning triage --help\n$/],
  [['frobnicate'], /^Error: Unknown command 'frobnicate'\n {2}see: dunning --help\n$/],
] as const)('%j', async (args, says) => {
  const { code, stderr } = await run(args);
  expect(stderr).toMatch(says);
  expect(code).toBe(2);
});

test('explain --full leaves nothing out where one screen counts the rest', async () => {
  await atDesk(async (desk) => {
    const rows = Array.from({ length: 20 }, (_, at) => `1003,Smit,F${at + 10},2026-08-${at + 10},2026-09-${at + 10},50.00,EUR`);
    desk.write('list.csv', `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency\n${rows.join('\n')}\n`);
    await desk.must('import', 'list.csv');
    expect((await desk.must('hold', 'add', '1003', '--because', 'asked', '--format', 'table')).stdout).not.toContain('{');
    await desk.must('undo', '--format', 'table');
    expect((await desk.must('explain', '1003', '--format', 'table')).stdout).toMatch(/\d more\b/);
    const full = (await desk.must('explain', '1003', '--full', '--format', 'table')).stdout;
    expect(full).not.toMatch(/\d more\b/);
    for (let at = 10; at < 30; at++) expect(full).toContain(`invoice F${at}`);
  });
});
