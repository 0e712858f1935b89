/** Source files stay small; nothing is left unfinished, and no test is left out. */
import { expect, test } from 'vitest';
import { filesIn, read } from '../support/source.js';

const MOST_LINES = 400;
/** Word lists are read entry by entry, like a dictionary. */
const LEXICON = /^src\/triage\/words\/(nl|en|fr|de)\.ts$/;
const CODE = /\.(ts|mjs|js|sql)$/;

function faults(path: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  const found = [...text.matchAll(/\bTO(?:DO)\b|\bFIX(?:ME)\b|\bX(?:XX)\b|\b(?:it|test|describe)\.(?:only|skip|todo)\b|\bdebugger;/g)].map(
    (match) => match[0],
  );
  return [
    ...(path.startsWith('src/') && lines > MOST_LINES && !LEXICON.test(path) ? [`${path} has ${lines} lines`] : []),
    ...found.map((word) => `${path}: ${word}`),
  ];
}

test.each([...filesIn('src', CODE), ...filesIn('tests', CODE)])('%s', (path) => {
  expect(faults(path, read(path))).toEqual([]);
});

test('long and unfinished files would be seen', () => {
  expect(faults('src/a.ts', 'x\n'.repeat(401))).toEqual(['src/a.ts has 401 lines']);
  expect(faults('src/a.ts', 'x\n'.repeat(400))).toEqual([]);
  const words = ['TO_DO', 'FIX_ME', 'it_.only', 'test_.skip', 'describe_.todo', 'debugger_;'].map((word) => word.replace('_', ''));
  expect(faults('a.ts', `${words.join(' ')}()`)).toEqual(words.map((word) => `a.ts: ${word}`));
  expect(faults('a.ts', 'test.skipIf(!hasTerminal)("todo list", () => {})')).toEqual([]);
});
