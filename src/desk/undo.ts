/** Taking a batch back: everything is as it was before it. */
import { UserError } from '../errors.js';
import { type Batch, batchesOn, listBatches, stillThere, takeBack } from '../store/batches.js';
import { sentIn } from '../store/issued.js';
import { changing, type Store } from '../store/open.js';
import { settle } from './settle.js';

export interface UndoOptions {
  /** Number of the batch; the last one that stands where `null`. */
  readonly batch: number | null;
  /** Takes back the batches that stand on it too. */
  readonly cascade: boolean;
  /** Forgets messages that were sent, which nobody can call back. */
  readonly force?: boolean;
  readonly dryRun: boolean;
  readonly now: Date;
}

/** The batches that were (or would be) taken back, newest first; none where nothing stands. */
export function undo(store: Store, { batch, cascade, force = false, dryRun, now }: UndoOptions): readonly Batch[] {
  return changing(store, () => {
    const all = listBatches(store);
    const standing = all.filter(({ undoneAt }) => undoneAt === null);
    const asked = batch === null ? standing[0] : all.find(({ id }) => id === batch);
    if (!asked && batch === null) return [];
    if (!asked) throw new UserError(`There is no batch ${batch}`, 'list what was done with: dunning history');
    if (asked.undoneAt !== null)
      throw new UserError(
        `Batch ${asked.id} was taken back already, on ${asked.undoneAt.slice(0, 10)}`,
        'list what was done with: dunning history',
      );
    const ids = withAllOnTop(store, asked.id);
    const others = ids.filter((id) => id !== asked.id);
    if (others.length > 0 && !cascade)
      throw new UserError(
        `Batch ${asked.id} cannot go alone: ${others.length === 1 ? 'batch' : 'batches'} ${others.join(', ')} built on it`,
        'take them back first, or all at once with --cascade',
      );
    const sent = sentIn(store, ids);
    if (sent.length > 0 && !force)
      throw new UserError(
        `Batch ${asked.id} sent ${sent.length === 1 ? 'a message' : `${sent.length} messages`}, and what is sent cannot be called back`,
        'add --force to forget it all the same: the debtors will be reminded as if nothing had gone out',
      );
    const gone = standing.filter(({ id }) => ids.includes(id));
    if (dryRun) return gone;
    const touched = new Set<number>();
    for (const { id } of gone) for (const debtor of takeBack(store, id, now)) touched.add(debtor);
    const left = stillThere(store, touched);
    settle(store, { debtors: left, toBook: left, toName: left, hadMoney: true });
    return gone;
  });
}

/** The batch and all that stand on it, directly or not. */
function withAllOnTop(store: Store, id: number): number[] {
  const found = new Set([id]);
  for (const each of found) for (const other of batchesOn(store, each)) found.add(other);
  return [...found].sort((a, b) => b - a);
}
