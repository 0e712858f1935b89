/** The other end of `reading-thread.ts`: reads one file in a thread of its own and sends its rows in batches. */
import { openSync } from 'node:fs';
import { type MessagePort, workerData } from 'node:worker_threads';
import { Packer } from './packing.js';
import { type ReadOptions, readFile } from './read-file.js';
import { AHEAD, BATCH, HELD, type Message, type Order, SENT, TAKEN } from './reading-thread.js';

const { path, options, port, counters } = workerData as Order;

function send(message: Message): void {
  (port as MessagePort).postMessage(message);
  Atomics.add(counters, SENT, 1);
  Atomics.notify(counters, SENT);
  // Not further ahead than a few batches, so that memory stays flat.
  for (let taken = Atomics.load(counters, TAKEN); Atomics.load(counters, SENT) - taken > AHEAD; taken = Atomics.load(counters, TAKEN))
    Atomics.wait(counters, TAKEN, taken, 1000);
}

try {
  // Closed when this thread ends, however it ends: that is how the other one sees it.
  Atomics.store(counters, HELD, openSync(path, 'r'));
  let read = 0;
  const reading = readFile(path, { ...(options as ReadOptions), onBytes: (bytes) => (read = bytes) });
  const { rows, ...about } = reading;
  send({ about });
  const packer = new Packer();
  let count = 0;
  for (const row of rows()) {
    packer.add(row);
    if (++count % BATCH === 0) send({ packed: packer.take(), read });
  }
  send({ packed: packer.take(), read, done: true });
} catch (error) {
  const { name, message, stack } = error as Error;
  send({ failed: { ...(error as object), name, message, stack } });
}
