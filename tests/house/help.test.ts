/** Every command explains itself and has its line in the README. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandsIn, exampleOf } from '../support/help.mjs';
import { ROOT, run } from '../support/run.js';
import { read } from '../support/source.js';

const { stdout: help } = await run(['--help']);
const commands = commandsIn(help);

test('the program has commands', () => {
  expect(commands).toEqual(expect.arrayContaining(['import', 'triage', 'report']));
});

test.each(commands)('dunning %s --help says what it does and shows an example', async (name) => {
  const { code, stdout, stderr } = await run([name, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: dunning ${name}\\b`));
  expect(exampleOf(stdout, name)).not.toBeNull();
});

test.each(commands)('README.md speaks of dunning %s', (name) => {
  const outsideHelp = existsSync(join(ROOT, 'README.md'))
    ? read('README.md').replace(/<!-- help:begin -->[\s\S]*<!-- help:end -->/, '')
    : '';
  expect(outsideHelp).toMatch(new RegExp(`dunning ${name}\\b`));
});

test('names and examples are found in a help text, and missed where there are none', () => {
  const text =
    'Usage: dunning [options]\n\nOptions:\n  --db <file>  x\n\nCommands:\n  import [options] <files...>  reads\n    more\n  promise|promises  p\n  help [command]  display help\n';
  expect(commandsIn(text)).toEqual(['import', 'promise']);
  expect(commandsIn('Usage: x\n')).toEqual([]);
  expect(exampleOf('Usage: dunning import\n\nExamples:\n  $ dunning import a.csv\n', 'import')).toBe('$ dunning import a.csv');
  expect(exampleOf('Usage: dunning import\n\nExample:\n  dunning import a.csv   reads a\n', 'import')).toBe(
    'dunning import a.csv   reads a',
  );
  expect(exampleOf('Usage: dunning import FILE\n\nOptions:\n  -n  dunning import\n', 'import')).toBeNull();
});
