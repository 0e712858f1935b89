/** A reader in a thread of its own that dies is noticed by the one who waits for it. */
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { awaitMessage, HELD, SENT } from '../../src/sources/reading-thread.js';

let worker: Worker | undefined;
afterEach(() => worker?.terminate());

/** A thread that holds a file as the reader does, and then does something. */
function reader(then: string): Int32Array {
  const counters = new Int32Array(new SharedArrayBuffer(12));
  const begin = `const counters = require('node:worker_threads').workerData;
    Atomics.store(counters, ${HELD}, require('node:fs').openSync(process.execPath));`;
  worker = new Worker(`${begin} ${then}`, { eval: true, workerData: counters, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  worker.on('error', () => undefined);
  return counters;
}

test('memory runs out', () => {
  expect(awaitMessage(reader('const all = []; for (;;) all.push(new Array(100).fill({}))'), 0)).toBe(false);
});

test('it ends without a word', () => {
  expect(awaitMessage(reader('process.exit()'), 0)).toBe(false);
});

test('it takes its time', () => {
  const say = `Atomics.add(counters, ${SENT}, 1); Atomics.notify(counters, ${SENT});`;
  expect(awaitMessage(reader(`Atomics.wait(counters, ${SENT}, 0, 900); ${say} Atomics.wait(counters, ${SENT}, 1);`), 0)).toBe(true);
});

test('it never begins', () => {
  expect(awaitMessage(new Int32Array(new SharedArrayBuffer(12)), 0, 1)).toBe(false);
});
