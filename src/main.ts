/** The only place that touches the process: clock, streams, signals, exit code. */
import { readFileSync } from 'node:fs';
import type { Deps, Output } from './cli/deps.js';
import { run } from './cli/run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => stream.write(text),
    drained: () => new Promise((resolve) => void stream.once('drain', resolve)),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** Now, or the instant tests and reproducible demonstrations set. */
function clock(): Date {
  const set = process.env['DUNNING_CLOCK'];
  const at = set === undefined || set === '' ? new Date() : new Date(set);
  return Number.isNaN(at.getTime()) ? new Date() : at;
}

// A reader that has seen enough (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
process.on('SIGINT', () => {
  process.stderr.write('\nCancelled: nothing was written.\n');
  process.exit(130);
});

const deps: Deps = {
  version,
  now: clock(),
  env: process.env,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin: process.stdin,
  atExit: (work) => void process.on('exit', work),
  canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
  asking: process.stderr,
};

process.exitCode = await run(process.argv.slice(2), deps);
