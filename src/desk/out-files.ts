/** The files of a batch, from every output there is, each with the message it belongs to. */
import { basename, extname } from 'node:path';
import { OUTPUTS } from '../outbox/index.js';
import { fileName, type Issue, type OutFile as MadeFile } from '../outbox/output.js';
import type { Message } from '../reminders/message.js';

export interface OutFile extends MadeFile {
  /** Id of the message it holds; `null` where it holds several. */
  readonly of: string | null;
}

/** A message under the id it was planned with. */
export type NamedMessage = Message & { readonly id: string };

export async function* filesFor(messages: readonly NamedMessage[], issue: Issue): AsyncGenerator<OutFile> {
  const owner = new Map(messages.map((message) => [stem(fileName(message, 'x')), message.id]));
  for (const output of OUTPUTS) {
    const own = messages.filter((message) => output.takes(message));
    if (own.length === 0) continue;
    for await (const file of output.files(own, issue)) yield { ...file, of: owner.get(stem(file.path)) ?? null };
  }
}

const stem = (path: string): string => basename(path, extname(path));
