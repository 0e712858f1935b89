/**
 * Reads a large file in a second thread, so that checking its values and writing the last ones go on side by side.
 * The caller sees the same reading as from `readFile`: rows come in order, and one transaction can stay open meanwhile.
 */
import { existsSync, fstatSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { DataProblems, UserError } from '../errors.js';
import { type Packed, unpack } from './packing.js';
import type { FileReading, ReadOptions } from './read-file.js';
import type { Row } from './rows.js';

/** Rows in one message. */
export const BATCH = 512;
/** Messages the reader may be ahead. */
export const AHEAD = 8;
/** Places in the shared counters. */
export const SENT = 0;
export const TAKEN = 1;
/** A file the reader holds open from its start to its end. */
export const HELD = 2;
/** How often a waiting caller looks whether the reader still lives. */
const LOOK_MS = 200;
const STOPPED_REMEDY = 'there may be too little memory: import the file in parts';
/** A reader that has not begun after so long never will. */
const PATIENCE_MS = 120_000;

export interface Order {
  readonly path: string;
  readonly options: Omit<ReadOptions, 'onBytes'>;
  readonly port: MessagePort;
  readonly counters: Int32Array;
}

export type Message =
  | { readonly about: Omit<FileReading, 'rows'> }
  | { readonly packed: readonly Packed[]; readonly read: number; readonly done?: true }
  | { readonly failed: { readonly name: string; readonly message: string; readonly stack?: string | undefined } };

const THREAD = fileURLToPath(new URL('./reader-thread.js', import.meta.url));

/** Whether a second thread can be had: not where the program runs from its sources. */
export const canReadAside = (): boolean => existsSync(THREAD);

/** As `readFile`, in a thread of its own. */
export function readFileAside(path: string, { onBytes, ...options }: ReadOptions): FileReading {
  const counters = new Int32Array(new SharedArrayBuffer(12));
  const { port1, port2 } = new MessageChannel();
  const order: Order = { path, options, port: port2, counters };
  const worker = new Worker(THREAD, {
    workerData: order,
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
  });
  worker.unref();
  // Seen by whoever waits for its rows.
  worker.on('error', () => undefined);
  let taken = 0;
  const next = (): Message => {
    for (;;) {
      const received = receiveMessageOnPort(port1) as { message: Message } | undefined;
      if (received) {
        Atomics.store(counters, TAKEN, ++taken);
        Atomics.notify(counters, TAKEN);
        return received.message;
      }
      if (!awaitMessage(counters, taken)) throw new UserError(`The reader of ${path} has stopped`, STOPPED_REMEDY);
    }
  };
  const end = (): void => {
    port1.close();
    void worker.terminate();
  };
  const first = next();
  if ('failed' in first) {
    end();
    throw revived(first.failed);
  }
  if (!('about' in first)) throw new Error('The reader began with rows');
  return {
    ...first.about,
    *rows(): Generator<Row> {
      try {
        for (;;) {
          const message = next();
          if ('failed' in message) throw revived(message.failed);
          if (!('packed' in message)) continue;
          yield* unpack(message.packed);
          onBytes?.(message.read);
          if (message.done) return;
        }
      } finally {
        end();
      }
    },
  };
}

/** Waits until more is sent than was taken; false where the reader has died, as it does when memory runs out. */
export function awaitMessage(counters: Int32Array, taken: number, patience = PATIENCE_MS): boolean {
  const since = performance.now();
  while (Atomics.wait(counters, SENT, taken, LOOK_MS) === 'timed-out') {
    const held = Atomics.load(counters, HELD);
    const lives = held === 0 ? performance.now() - since < patience : isOpen(held);
    // What it sent with its last breath is still taken.
    if (!lives) return Atomics.load(counters, SENT) > taken;
  }
  return true;
}

/** Events of another thread do not reach a waiting one, but what it held open is closed with it. */
function isOpen(descriptor: number): boolean {
  try {
    fstatSync(descriptor);
    return true;
  } catch {
    return false;
  }
}

/** An error from the other thread, as what it was there. */
function revived(failed: { readonly name: string; readonly message: string; readonly stack?: string | undefined }): Error {
  const fields = failed as unknown as Record<string, unknown>;
  if (failed.name === 'DataProblems') return new DataProblems(fields['problems'] as DataProblems['problems'], fields['total'] as number);
  if (failed.name === 'UserError') return new UserError(failed.message, fields['remedy'] as string | undefined);
  return Object.assign(new Error(failed.message), failed);
}
