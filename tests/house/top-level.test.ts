/** The top level of the repository stays short: what it may hold is written here, once. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run.js';

const OURS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'bin', 'fixtures', 'src', 'tests'];
/** What tools look for there. */
const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', 'vitest.config.ts', 'build.mjs', '.gitignore', '.ci'];

const strangers = (paths: readonly string[]): string[] => {
  const names = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  return [...names].filter((name) => name !== '' && !OURS.includes(name) && !TOOLS.includes(name));
};

test.skipIf(!existsSync(join(ROOT, '.git')))('nothing else lies at the top', () => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  expect(strangers(listed.split('\n'))).toEqual([]);
});

test('a stranger would be seen', () => {
  expect(strangers(['src/main.ts', 'notes.txt', 'lib/a.ts', 'lib/b.ts', '.ci/run'])).toEqual(['notes.txt', 'lib']);
});
