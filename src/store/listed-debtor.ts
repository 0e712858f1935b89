/** The debtor a call sheet names, also where a spreadsheet took the leading zeros of his number away. */
import type { Store } from './open.js';

export interface ListedDebtor {
  readonly key: number;
  readonly id: string;
  readonly name: string | null;
}

/** `null` where nobody or more than one fits. */
export function listedDebtor({ db }: Store, id: string): ListedDebtor | null {
  const known = db.prepare('SELECT key, id, name FROM debtor WHERE id = ?').get(id);
  const alike = known ? [known] : db.prepare("SELECT key, id, name FROM debtor WHERE ltrim(id, '0') = ltrim(?, '0') LIMIT 2").all(id);
  return alike.length === 1 ? (alike[0] as ListedDebtor) : null;
}
