import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inScratch, runShell } from './run.js';
import { parse, replay, shown } from './transcript.js';

const page = (...lines: string[]): string => `${lines.join('\n')}\n`;
const consoleOf = (...lines: string[]): string => page('```console', ...lines, '```');

describe('reading a page', () => {
  test('finds files, fixtures, variables and commands, in order and with their lines', () => {
    const text = page(
      '# A story',
      '<!-- fixture: demo/*.csv -->',
      '<!-- env: TZ=Asia/Tokyo A= -->',
      '```csv file=sub/new.csv',
      'a,b',
      '```',
      '```js',
      '$ not a command',
      '```',
      '```console',
      '$ one',
      'out',
      '2> err',
      '[exit 3]',
      '$ two |',
      '> three',
      '```',
    );
    expect(parse(text)).toEqual([
      { kind: 'fixture', line: 2, pattern: 'demo/*.csv', as: null },
      { kind: 'env', line: 3, vars: { TZ: 'Asia/Tokyo', A: '' } },
      { kind: 'file', line: 4, name: 'sub/new.csv', content: 'a,b\n' },
      { kind: 'command', line: 11, command: 'one', answer: ['out', '2> err', '[exit 3]'], from: 11, to: 14 },
      { kind: 'command', line: 15, command: 'two |\nthree', answer: [], from: 16, to: 16 },
    ]);
  });

  test.each([
    ['a block never closed', '```console\n$ true\n', 'line 1: this block is never closed'],
    ['an answer to nothing', consoleOf('out', '$ true'), 'line 2: a console block begins with a command'],
    ['an empty block', consoleOf(), 'line 1: an empty console block'],
    ['a page without commands', '# Nothing\n', 'no command on this page'],
    ['a misspelt directive', `<!-- fixtures: x -->\n${consoleOf('$ true')}`, 'line 1: "fixtures:" is not known'],
    ['a variable without value', `<!-- env: TZ -->\n${consoleOf('$ true')}`, 'line 1: an env line holds NAME=value pairs'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

describe('showing an answer', () => {
  test('puts stdout, stderr and the exit code under one another', () => {
    expect(shown({ code: 3, stdout: 'a\n\nb\n', stderr: 'why\n\nwhat\n' }, '/tmp/x')).toEqual([
      'a',
      '',
      'b',
      '2> why',
      '2>',
      '2> what',
      '[exit 3]',
    ]);
  });

  test('makes visible what an eye would miss', () => {
    expect(shown({ code: 0, stdout: '\uFEFFa\r\n\x1b[1mb /tmp/x/f', stderr: '' }, '/tmp/x')).toEqual([
      '⟨BOM⟩a␍',
      '␛[1mb $PWD/f',
      '[no newline]',
    ]);
  });

  test('marks lines that look like ours', () => {
    const stdout = '> quote\n$ 5\n2> x\n[exit 1]\n[no newline]\n> later\n';
    expect(shown({ code: 0, stdout, stderr: '' }, '/tmp/x')).toEqual([
      '\\> quote',
      '\\$ 5',
      '\\2> x',
      '\\[exit 1]',
      '\\[no newline]',
      '> later',
    ]);
  });
});

describe('running a page', () => {
  test('is content when every answer is the same', async () => {
    const text = page(
      '<!-- fixture: README.md as about.md -->',
      '<!-- env: WHO=you -->',
      '```txt file=a/b.txt',
      'inside',
      '```',
      '```console',
      '$ cat a/b.txt; ls; pwd; echo "hello $WHO" >&2; exit 3',
      '2> hello you',
      'inside',
      'a',
      'about.md',
      '$PWD',
      '[exit 3]',
      '$ cat; echo "$NO_COLOR $TERM $TZ"; [ -t 0 -o -t 1 -o -t 2 ]',
      '1 dumb UTC',
      '[exit 1]',
      '```',
    );
    expect(await replay(text)).toEqual({ text, wrong: [] });
  });

  test('gives the page as it would have to be, and the commands that answered otherwise', async () => {
    const before = consoleOf('$ echo a', 'b', '$ true', '[exit 1]', '$ echo same', 'same', '$ echo lost >&2');
    const after = consoleOf('$ echo a', 'a', '$ true', '$ echo same', 'same', '$ echo lost >&2', '2> lost');
    const { text, wrong } = await replay(before);
    expect(text).toBe(after);
    expect(wrong.map(({ line, command }) => [line, command])).toEqual([
      [2, 'echo a'],
      [4, 'true'],
      [8, 'echo lost >&2'],
    ]);
    expect((await replay(after)).wrong).toEqual([]);
  });

  test('says where a fixture is missing', async () => {
    await expect(replay(`<!-- fixture: demo/none-* -->\n${consoleOf('$ true')}`)).rejects.toThrow(
      'line 1: fixtures/demo/none-* matches nothing',
    );
  });
});

describe('the small environment', () => {
  test('holds nothing of ours, and its folder is gone afterwards', async () => {
    process.env.DUNNING_DB = '/somewhere/else.db';
    try {
      const dir = await inScratch(async (scratch) => {
        const { stdout } = await runShell('echo "[$DUNNING_DB] $HOME"; command -v dunning', { cwd: scratch.dir, env: scratch.env });
        expect(stdout).toBe(`[] ${join(scratch.dir, '..')}\n${join(scratch.dir, '../bin/dunning')}\n`);
        return scratch.dir;
      });
      expect(existsSync(dir)).toBe(false);
    } finally {
      delete process.env.DUNNING_DB;
    }
  });

  test('a command that hangs is ended with all it started', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'dunning-hang-'));
    try {
      await expect(runShell('(sleep 5; echo late > late.txt) & echo started; wait', { cwd: dir, timeout: 300 })).rejects.toThrow(
        /Still running after 300 ms[\s\S]*started/,
      );
      expect(existsSync(join(dir, 'late.txt'))).toBe(false);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
