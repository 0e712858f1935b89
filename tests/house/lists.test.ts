/** Where adding something means one new file and one line in the list beside it: the index imports its folder, no more and no less. */
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { differences } from '../support/lists.js';
import { filesIn, read } from '../support/source.js';

/** Folder → files in it that are no members: what members share. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'src/cli/commands': [],
  'src/outbox': ['output', 'epc-qr', 'gsm7', 'letter-page', 'printed', 'rows', 'send-smtp'],
  'src/reports': ['sheet', 'totals', 'verdict'],
  'src/reminders/law': ['claim'],
  'src/sources/profiles': [],
  'src/triage/evidence': [],
};

test.each(Object.entries(LISTS))('%s/index.ts lists its folder', (folder, helpers) => {
  const siblings = filesIn(folder).filter((path) => posix.dirname(path) === folder);
  expect(differences(read(`${folder}/index.ts`), siblings, helpers)).toEqual([]);
});

test('a member left out and a member that is gone are both seen', () => {
  const index = `import { a } from './a.js'; import type { Sheet } from './sheet.js'; import { gone } from './gone.js'; export const LIST = [a, gone];`;
  expect(differences(index, ['x/a.ts', 'x/b.ts', 'x/sheet.ts', 'x/index.ts'], ['sheet'])).toEqual([
    'b is not in the list',
    'gone is in the list, but there is no such file',
  ]);
  expect(differences('', ['x/index.ts'], ['sheet'])).toEqual(['sheet is said to be no member, but there is no such file']);
  expect(differences(`export const LIST = [() => import('./a.js')];`, ['x/a.ts', 'x/index.ts'], [])).toEqual([]);
});
