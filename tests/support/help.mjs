/** Reading the help texts of the built program. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/dunning.js', import.meta.url));

/** Names of the commands a help text lists, without their aliases. */
export function commandsIn(help) {
  const section = /^Commands:\n((?: +.*\n|\n(?= ))*)/m.exec(`${help}\n`)?.[1] ?? '';
  return [...section.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1]).filter((name) => name !== 'help');
}

/** The first line below "Examples" that calls the command, or `null`. */
export function exampleOf(help, name) {
  const examples = /^Examples?:?\n([\s\S]*)/im.exec(help)?.[1] ?? '';
  const call = new RegExp(`^\\s+(\\$ )?(.*\\| *)?dunning ${name}\\b`);
  return (
    examples
      .split('\n')
      .find((line) => call.test(line))
      ?.trim() ?? null
  );
}

/** The help of the program, of its commands and of theirs: `[{ command: 'dunning import', text }]`. */
export function helpPages(words = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '80' },
  });
  if (status !== 0) throw new Error(`dunning ${[...words, '--help'].join(' ')} ended with ${status}: ${stderr}`);
  const below = commandsIn(stdout).flatMap((name) => helpPages([...words, name]));
  return [{ command: ['dunning', ...words].join(' '), text: stdout }, ...below];
}
