/** Starts the built program the way a user does, in a small environment that holds nothing of the developer's. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const PROGRAM = join(ROOT, 'bin', 'dunning.js');

/** The morning on which tests run, unless they name another: a Monday, just after the last day of fixtures/demo. */
export const CLOCK = '2026-11-02T09:00:00Z';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Options {
  readonly cwd?: string;
  /** Added to the small environment; `undefined` takes a variable away. */
  readonly env?: Env;
  /** Text for stdin, which is otherwise empty. */
  readonly input?: string | Buffer;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** What can be given to the program without a process: its time zone and its locale cannot. */
export type Inside = Pick<Options, 'env' | 'input'> & { readonly cwd: string };

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `run(['triage', '--json'], { cwd })`: the program without a terminal. */
export function run(args: readonly string[], options: Options = {}): Promise<Result> {
  return finish(process.execPath, [PROGRAM, ...args], options);
}

type Program = typeof import('../../src/cli/run.js').run;
let program: Promise<{ run: Program }> | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * The same without a process of its own: the built program, called as a function. Much quicker, so it is for tests that start it many times.
 * One after the other, as all of them share the folder the process is in.
 */
export function runHere(args: readonly string[], { cwd, env, input = '' }: Inside): Promise<Result> {
  const result = before.then(async () => {
    program ??= import(/* @vite-ignore */ pathToFileURL(join(ROOT, 'dist', 'run.js')).href);
    const { run } = await program;
    const home = process.cwd();
    const [stdout, stderr, last] = [sink(), sink(), [] as (() => void)[]];
    process.chdir(cwd);
    try {
      const given = environment(env);
      const code = await run(args, {
        ...NOBODY,
        now: new Date(given['DUNNING_CLOCK'] ?? CLOCK),
        env: given,
        stdin: Readable.from([Buffer.from(input)]),
        stdout,
        stderr,
        atExit: (work) => void last.push(work),
      });
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    } finally {
      for (const work of last) work();
      process.chdir(home);
    }
  });
  before = result.catch(() => undefined);
  return result;
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** No terminal. */
const NOBODY = { version, canAsk: false, asking: process.stderr };

function sink() {
  const parts: string[] = [];
  const write = (text: string): boolean => parts.push(text) > 0;
  return { write, drained: () => Promise.resolve(), isTTY: false, columns: undefined, text: () => parts.join('') };
}

/** One line of shell, with `dunning` on the PATH that `inScratch` prepares. */
export function runShell(line: string, options: Options & { readonly cwd: string }): Promise<Result> {
  return finish('bash', ['-c', line], options);
}

/** A throw-away folder for one test, with `dunning` on the PATH of its environment; gone afterwards. */
export async function inScratch<T>(work: (scratch: { readonly dir: string; readonly env: Env }) => Promise<T>): Promise<T> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'dunning-test-')));
  try {
    const bin = join(base, 'bin');
    const dir = join(base, 'work');
    mkdirSync(bin);
    mkdirSync(dir);
    writeFileSync(join(bin, 'dunning'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
    chmodSync(join(bin, 'dunning'), 0o755);
    return await work({ dir, env: { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, HOME: base } });
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Whether a pseudo terminal can be had: `script` of util-linux. */
export const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
if (!hasTerminal) console.warn('Tests that need a terminal are skipped: there is no `script` of util-linux here.');

/** What to type when the screen shows something: `[/Company/, 'Voorbeeld\r']`; `\x03` is Ctrl-C. */
export type Typing = readonly (readonly [shows: RegExp, type: string])[];

/** The program in a terminal of 100 columns, with colour; both streams arrive on one screen, in `stdout`. */
export function runInTerminal(args: readonly string[], options: Options & { readonly typing?: Typing } = {}): Promise<Result> {
  return runShellInTerminal(`exec ${[process.execPath, PROGRAM, ...args].map(quoted).join(' ')}`, options);
}

/** One line of shell in such a terminal. What is typed waits for its cue, each cue looked for after the one before. */
export function runShellInTerminal(line: string, options: Options & { readonly typing?: Typing } = {}): Promise<Result> {
  const env = { NO_COLOR: undefined, TERM: 'xterm-256color', SHELL: '/bin/sh', ...options.env };
  return finish('script', ['-qec', `stty cols 100 rows 40; ${line}`, '/dev/null'], { ...options, env }, (child) => {
    const waiting = [...(options.typing ?? [])];
    let unread = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      unread += chunk.toString();
      for (let found = waiting[0]?.[0].exec(unread); found; found = waiting[0]?.[0].exec(unread)) {
        unread = unread.slice(found.index + found[0].length);
        child.stdin?.write(waiting.shift()?.[1] ?? '');
      }
    });
  });
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

function finish(command: string, args: readonly string[], options: Options, watch?: (child: ChildProcess) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env: environment(options.env), detached: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {}); // the program need not read it
    if (watch) watch(child);
    else child.stdin.end(options.input ?? '');

    const timeout = options.timeout ?? 15_000;
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL'); // the group: a shell has children
      reject(new Error(`Still running after ${timeout} ms: ${args.join(' ')}\n${Buffer.concat([...out, ...err])}`));
    }, timeout);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString();
      resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], stdout: text(out), stderr: text(err) });
    });
  });
}

function environment(extra: Env = {}): NodeJS.ProcessEnv {
  const base: Env = {
    PATH: process.env.PATH,
    HOME: tmpdir(),
    LC_ALL: 'C.UTF-8',
    TERM: 'dumb',
    NO_COLOR: '1',
    TZ: 'UTC',
    DUNNING_CLOCK: CLOCK,
  };
  return Object.fromEntries(Object.entries({ ...base, ...extra }).filter(([, value]) => value !== undefined));
}
