/** A user's mistake is said in words, and leaves nothing behind. */
import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

test.each([
  [['import', 'i.csv', '--config', '.'], '. is a folder, not a config file'],
  [['init', '--config', '.', '--force'], '. is a folder'],
  [['init', '--config', 'no/dunning.yaml'], 'There is no folder no'],
  [['import', 'i.csv', '--db', 'sub/dunning.db'], 'sub/layouts is a file'],
  [['sources', '--db', 'sub/dunning.db'], 'sub/layouts is a file'],
])('%j', async (args, says) => {
  await atDesk(async (desk) => {
    mkdirSync(`${desk.dir}/sub`);
    desk.write('sub/layouts', '');
    desk.write('i.csv', 'debtor_id,invoice_number,invoice_date,amount,currency\n1,F1,2026-01-01,10.00,EUR\n');
    const { code, stdout, stderr } = await desk.dunning(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Error: .*\n {2}\S.*\n$/);
    expect(stderr).toContain(says);
    expect([readdirSync(desk.dir).sort(), readdirSync(`${desk.dir}/sub`)]).toEqual([['i.csv', 'sub'], ['layouts']]);
  });
});
