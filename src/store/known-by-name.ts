/** Debtors whom lists give by name only: the name is their number, and however it is spelled, it is one debtor. */
import { nameKey } from '../ledger/names.js';
import type { Db } from './open.js';

export interface Namesake {
  readonly key: number;
  readonly id: string;
  /** The one who is called so too. */
  readonly first: number;
  readonly firstId: string;
}

/**
 * For each debtor known by name only, the debtor with a number who is called so; where none is, the first of those who are spelled
 * differently. Where several with a number are called so, nobody knows which is meant, and a person decides.
 *
 * @param accountOf the debtor another is one with by what is surer than a name
 */
export function namesakes(db: Db, accountOf: (debtor: number) => number): Namesake[] {
  const unnumbered = db
    .prepare("SELECT key, id, name_key FROM debtor WHERE id = name AND name_key GLOB '*[^0-9 ]*' ORDER BY id")
    .raw()
    .all() as [number, string, string][];
  const paying = ofPayments(db, accountOf);
  if (unnumbered.length === 0) return paying;
  const numbered = db
    .prepare(
      'SELECT key, id, name_key FROM debtor WHERE id <> name AND name_key IN (SELECT name_key FROM debtor WHERE id = name) ORDER BY length(id) DESC, id',
    )
    .raw()
    .all() as [number, string, string][];
  const called = new Map<string, { key: number; id: string; alone: boolean }>();
  for (const [key, id, name] of numbered) {
    const known = called.get(name);
    if (!known) called.set(name, { key, id, alone: true });
    else if (accountOf(known.key) !== accountOf(key)) known.alone = false;
  }
  const found = [...paying];
  for (const [key, id, name] of unnumbered) {
    const known = called.get(name);
    if (!known) called.set(name, { key, id, alone: true });
    else if (known.alone) found.push({ key, id, first: known.key, firstId: known.id });
  }
  return found;
}

/**
 * Debtors whom only lists of payments name, by what should be a number: where it reads as the name of one debtor, he is meant. Two of
 * them are never one for that, as what looks like a name may be a code.
 */
function ofPayments(db: Db, accountOf: (debtor: number) => number): Namesake[] {
  const unnamed = db
    .prepare(
      "SELECT key, id FROM debtor WHERE name IS NULL AND id GLOB '*[^0-9 ]*' AND (id GLOB '* *' OR id NOT GLOB '*[0-9]*') ORDER BY id",
    )
    .raw()
    .all() as [number, string][];
  // Those who have a number first; the others of one name are one anyway.
  const named = db.prepare('SELECT key, id, id <> name FROM debtor WHERE name_key = ? ORDER BY id = name, length(id) DESC, id').raw();
  return unnamed.flatMap(([key, id]) => {
    const [meant, ...others] = named.all(nameKey(id)) as [number, string, number][];
    if (!meant || others.some(([other, , numbered]) => numbered === 1 && accountOf(other) !== accountOf(meant[0]))) return [];
    return [{ key, id, first: meant[0], firstId: meant[1] }];
  });
}
