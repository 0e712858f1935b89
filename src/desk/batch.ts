/** One change as one batch: written whole or, in a dry run, tried and taken back. */
import { closeBatch, openBatch } from '../store/batches.js';
import { changing, type Store } from '../store/open.js';

export interface Writing {
  readonly dryRun: boolean;
  readonly now: Date;
}

class DryRun extends Error {}

/**
 * @param work writes under the number of the batch, and says what was written and how many records
 * @returns the batch; `null` in a dry run
 */
export function asBatch(
  store: Store,
  command: string,
  { dryRun, now }: Writing,
  work: (batch: number) => { readonly what: string; readonly records: number },
): number | null {
  let written: number | null = null;
  try {
    changing(store, () => {
      const batch = openBatch(store.db, now, command);
      const { what, records } = work(batch);
      closeBatch(store.db, batch, what, records);
      if (dryRun) throw new DryRun();
      written = batch;
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return written;
}
