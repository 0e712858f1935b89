/**
 * Transcripts: Markdown stories whose commands are run and whose answers must be exactly what the page shows.
 *
 *     ```csv file=invoices.csv          a file, written when the story gets there
 *     <!-- fixture: demo/*.csv -->      files copied from fixtures/ (`as NAME` renames one)
 *     <!-- env: TZ=Asia/Tokyo -->       variables from here on (DUNNING_CLOCK is the clock)
 *     ```console                        commands, run by bash in a folder that lasts for the page
 *     $ dunning import invoices.csv
 *     > --dry-run                       the command goes on
 *     1 file read                       stdout
 *     2> warning: …                     stderr
 *     [exit 3]                          unless 0
 *     ```
 *
 * In the answers the folder is `$PWD`, carriage return `␍`, escape `␛`, byte order mark `⟨BOM⟩`; a line that looks like one of
 * the marks above has a `\` before it, and `[no newline]` ends a stdout that does not end its last line.
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Env, inScratch, type Result, ROOT, runShell } from './run.js';

export type Step =
  | { readonly kind: 'file'; readonly line: number; readonly name: string; readonly content: string }
  | { readonly kind: 'fixture'; readonly line: number; readonly pattern: string; readonly as: string | null }
  | { readonly kind: 'env'; readonly line: number; readonly vars: Env }
  | Command;

export interface Command {
  readonly kind: 'command';
  /** 1-based line of the `$`. */
  readonly line: number;
  readonly command: string;
  /** The answer as the page shows it, and where on the page it stands: 0-based, end exclusive. */
  readonly answer: readonly string[];
  readonly from: number;
  readonly to: number;
}

export class BadTranscript extends Error {
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
  }
}

/** The steps of a page, in order. */
export function parse(text: string): Step[] {
  const lines = text.split('\n');
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = /^(`{3,})\s*(.*)$/.exec(line);
    if (fence) {
      const end = lines.indexOf(fence[1] ?? '', at + 1);
      if (end < 0) throw new BadTranscript(at + 1, 'this block is never closed');
      const info = fence[2] ?? '';
      const name = /\bfile=(\S+)/.exec(info)?.[1];
      if (name)
        steps.push({
          kind: 'file',
          line: at + 1,
          name,
          content: lines
            .slice(at + 1, end)
            .map((l) => `${l}\n`)
            .join(''),
        });
      else if (/^console\b/.test(info)) steps.push(...commandsOf(lines, at + 1, end));
      at = end;
      continue;
    }
    const order = /^<!--\s*(\w+):\s*(.*?)\s*-->$/.exec(line);
    if (order) steps.push(directive(at + 1, order[1] ?? '', order[2] ?? ''));
  }
  if (!steps.some(({ kind }) => kind === 'command')) throw new BadTranscript(1, 'no command on this page');
  return steps;
}

function directive(line: number, word: string, rest: string): Step {
  if (word === 'fixture') {
    const [pattern = '', as = null] = rest.split(/\s+as\s+/);
    return { kind: 'fixture', line, pattern, as };
  }
  if (word === 'env') {
    const pairs = rest.split(/\s+/).map((pair) => /^(\w+)=(.*)$/.exec(pair));
    if (pairs.some((pair) => !pair)) throw new BadTranscript(line, 'an env line holds NAME=value pairs');
    return { kind: 'env', line, vars: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])) };
  }
  throw new BadTranscript(line, `"${word}:" is not known here; fixture: and env: are`);
}

function commandsOf(lines: readonly string[], from: number, to: number): Command[] {
  const commands: Command[] = [];
  let at = from;
  while (at < to) {
    const start = at;
    if (!lines[at]?.startsWith('$ ')) throw new BadTranscript(at + 1, 'a console block begins with a command: "$ …"');
    const command = [lines[at]?.slice(2)];
    for (at += 1; at < to && lines[at]?.startsWith('> '); at += 1) command.push(lines[at]?.slice(2));
    const answer = at;
    while (at < to && !lines[at]?.startsWith('$ ')) at += 1;
    commands.push({ kind: 'command', line: start + 1, command: command.join('\n'), answer: lines.slice(answer, at), from: answer, to: at });
  }
  if (commands.length === 0) throw new BadTranscript(from, 'an empty console block');
  return commands;
}

/** The answer of a command as a page shows it: stdout, then stderr, then the exit code. */
export function shown(result: Result, folder: string): string[] {
  const visible = (text: string): string =>
    text
      .replaceAll(folder, '$PWD')
      .replaceAll('\uFEFF', '⟨BOM⟩')
      .replace(/[\0-\x08\x0b-\x1f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)));
  const linesOf = (text: string): string[] => (text === '' ? [] : visible(text).replace(/\n$/, '').split('\n'));

  const out = linesOf(result.stdout).map((line, i) =>
    /^(\$ |2>|\[exit |\[no newline|\\|`{3})/.test(line) || (i === 0 && /^> /.test(line)) ? `\\${line}` : line,
  );
  if (result.stdout !== '' && !result.stdout.endsWith('\n')) out.push('[no newline]');
  const err = linesOf(result.stderr).map((line) => `2> ${line}`.trimEnd());
  return [...out, ...err, ...(result.code === 0 ? [] : [`[exit ${result.code}]`])];
}

export interface Replay {
  /** The page with the answers that came. */
  readonly text: string;
  /** Commands whose answer was another than the page says. */
  readonly wrong: readonly Command[];
}

/** Runs a page. */
export async function replay(text: string): Promise<Replay> {
  const steps = parse(text);
  return inScratch(async ({ dir, env: base }) => {
    const lines = text.split('\n');
    const wrong: { readonly command: Command; readonly answer: readonly string[] }[] = [];
    let env = base;
    for (const step of steps) {
      if (step.kind === 'env') env = { ...env, ...step.vars };
      else if (step.kind === 'file') write(dir, step.name, step.content);
      else if (step.kind === 'fixture') copyFixtures(dir, step.line, step.pattern, step.as);
      else {
        const answer = shown(await runShell(step.command, { cwd: dir, env }), dir);
        if (!sameAnswer(answer, step.answer)) wrong.push({ command: step, answer });
      }
    }
    for (const { command, answer } of wrong.toReversed()) lines.splice(command.from, command.to - command.from, ...answer);
    return { text: lines.join('\n'), wrong: wrong.map(({ command }) => command) };
  });
}

/** A page may show stderr before stdout, as it reads best; within each stream the order counts. */
function sameAnswer(got: readonly string[], page: readonly string[]): boolean {
  const streams = (lines: readonly string[]) => [lines.filter((l) => !l.startsWith('2>')), lines.filter((l) => l.startsWith('2>'))];
  return JSON.stringify(streams(got)) === JSON.stringify(streams(page));
}

function write(dir: string, name: string, content: string): void {
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), content);
}

function copyFixtures(dir: string, line: number, pattern: string, as: string | null): void {
  const folder = join(ROOT, 'fixtures', dirname(pattern));
  const wanted = new RegExp(`^${basename(pattern).replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  const names = readdirSync(folder).filter((name) => wanted.test(name));
  if (names.length === 0) throw new BadTranscript(line, `fixtures/${pattern} matches nothing`);
  if (as && names.length > 1) throw new BadTranscript(line, `fixtures/${pattern} matches ${names.length} files, "as" names one`);
  for (const name of names) cpSync(join(folder, name), join(dir, as ?? name), { recursive: true });
}
