/**
 * The files of batches that are to be taken back: those that stand as they were written may go with the batch, and what a person
 * changed or put beside them stays and is named. What was written is made once more from the record, to compare by.
 */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Day } from '../ledger/day.js';
import { listBatches } from '../store/batches.js';
import { foldersIssued, issuedMessages } from '../store/issued.js';
import type { Store } from '../store/open.js';
import { filesFor, type NamedMessage } from './out-files.js';

export interface IssuedFiles {
  readonly batch: number;
  readonly folder: string;
  /** As they were written, by their path in the folder. */
  readonly untouched: readonly string[];
  /** All others in the folder. */
  readonly others: readonly string[];
}

const FOREVER = '9999-12-31' as Day;

/** @param batches those that issued nothing, or whose folder is gone, are left out */
export async function issuedFiles(store: Store, batches: readonly number[]): Promise<readonly IssuedFiles[]> {
  const found: IssuedFiles[] = [];
  for (const { batch, folder, plan } of foldersIssued(store)) {
    if (!batches.includes(batch) || !existsSync(folder)) continue;
    const written = listBatches(store).find(({ id }) => id === batch);
    const messages = [...issuedMessages(store, FOREVER, batch)].flatMap(({ message }) =>
      message === null ? [] : [message as NamedMessage],
    );
    const untouched = new Set<string>();
    if (written !== undefined)
      for await (const { path, bytes } of filesFor(messages, { id: plan, at: new Date(written.at) }))
        if (isSame(join(folder, path), bytes)) untouched.add(path);
    const others = namesIn(folder).filter((name) => !untouched.has(name));
    found.push({ batch, folder, untouched: [...untouched].sort(), others });
  }
  return found;
}

function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    // Gone, or not to be read: then it is not ours to remove.
    return false;
  }
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

/** Removes what is untouched, and the folders that are empty then. */
export function removeFiles({ folder, untouched }: IssuedFiles): void {
  for (const name of untouched) rmSync(join(folder, name), { force: true });
  for (const place of [...new Set(untouched.map((name) => dirname(join(folder, name))))].sort().reverse()) removeIfEmpty(place);
  removeIfEmpty(folder);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
