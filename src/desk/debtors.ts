/** Who is who: likely duplicates with their evidence, and what a person decides about them. */
import { UserError } from '../errors.js';
import { type Duplicate, likelyDuplicates } from '../ledger/identity.js';
import type { Debtor } from '../ledger/model.js';
import { type Decision, decide, decisions, NOTHING_DECIDED, type StandingDecision } from '../store/decisions.js';
import { debtorNumbered, everyDebtor } from '../store/identities.js';
import { apartSubject, Kin } from '../store/kin.js';
import type { Store } from '../store/open.js';
import { asBatch, type Writing } from './batch.js';
import { findDebtor } from './find-debtor.js';
import { settle } from './settle.js';

/** Likely duplicates, surest first; those who are one already, or are known to be two, are left out. */
export function duplicates(store: Store): Duplicate[] {
  const kin = new Kin(store);
  const apart = new Set(decisions(store, ['apart']).map(({ subject }) => subject));
  const alone = everyDebtor(store).filter(({ key }) => kin.accountOf(key) === key);
  return likelyDuplicates(alone).filter(({ a, b }) => !apart.has(apartSubject(a.id, b.id)));
}

/** What people decided about who is who, and which payers they named. */
export function identities(store: Store): StandingDecision[] {
  return decisions(store, ['merge', 'apart', 'payer']);
}

export interface Identified {
  /** `null` for a dry run. */
  readonly batch: number | null;
  readonly kept: Debtor;
  readonly other: Debtor;
}

/** `other` becomes `debtor`: the documents of both are one debtor's from now on. */
export function merge(store: Store, debtor: string, other: string, how: Writing): Identified {
  const kept = findDebtor(store, debtor);
  const gone = exactly(store, other) ?? findDebtor(store, other);
  const kin = new Kin(store);
  if (kept.key === gone.key || kin.accountOf(gone.key) === kept.key)
    throw new UserError(`${kept.id} and ${other} are one debtor already`, 'list who is who with: dunning debtors');
  const standing = decisions(store, ['merge']).find(({ otherId }) => otherId === gone.id);
  if (standing)
    throw new UserError(`${gone.id} is one with ${standing.debtorId} already`, `take that back first: dunning undo ${standing.batch}`);
  const decision: Decision = { ...NOTHING_DECIDED, kind: 'merge', subject: `merge ${gone.id}`, debtorId: kept.id, otherId: gone.id };
  return write(store, decision, kept, gone, how);
}

/** Two debtors that are never to be taken for one again. */
export function keepApart(store: Store, a: string, b: string, how: Writing): Identified {
  const one = exactly(store, a) ?? findDebtor(store, a);
  const two = exactly(store, b) ?? findDebtor(store, b);
  if (one.key === two.key) throw new UserError(`${a} and ${b} are the same debtor`, 'name two');
  const merged = decisions(store, ['merge']).find(
    ({ debtorId, otherId }) => [one.id, two.id].includes(debtorId ?? '') && [one.id, two.id].includes(otherId ?? ''),
  );
  if (merged) throw new UserError(`${one.id} and ${two.id} were merged`, `take that back first: dunning undo ${merged.batch}`);
  const decision: Decision = {
    ...NOTHING_DECIDED,
    kind: 'apart',
    subject: apartSubject(one.id, two.id),
    debtorId: one.id,
    otherId: two.id,
  };
  return write(store, decision, one, two, how);
}

/** The debtor of a number, also where he is one with another. */
const exactly = (store: Store, id: string): Debtor | null => debtorNumbered(store, id);

function write(store: Store, decision: Decision, kept: Debtor, other: Debtor, writing: Writing): Identified {
  const batch = asBatch(store, `debtors ${decision.kind}`, writing, (id) => {
    decide(store, id, [decision]);
    settle(store, { debtors: [kept.key, other.key], toBook: [kept.key, other.key], toName: [], hadMoney: true });
    return { what: `${kept.id} ${other.id}`, records: 1 };
  });
  return { batch, kept, other };
}
