/** Head offices with their branches, for those who are part of a company. */
import type { Store } from './open.js';

export interface CompanyRow {
  /** Number of the head office. */
  readonly head: string;
  /** Its name; `null` where no debtor has that number. */
  readonly headName: string | null;
  /** Numbers of its other debtors, in order. */
  readonly branches: readonly string[];
}

/** Debtor number → the company he is part of; `null` where there are no companies. */
export function companiesOf({ db }: Store): ReadonlyMap<string, CompanyRow> | null {
  const rows = db
    .prepare(
      'SELECT d.id, k.head FROM kin k JOIN debtor d ON d.key = k.debtor_key WHERE k.account_key = k.debtor_key AND k.head IS NOT NULL ORDER BY d.id',
    )
    .raw()
    .all() as [string, string][];
  if (rows.length === 0) return null;
  const nameOf = db.prepare('SELECT name FROM debtor WHERE id = ?').pluck();
  const branches = new Map<string, string[]>();
  for (const [id, head] of rows) {
    const own = branches.get(head) ?? [];
    branches.set(head, own);
    if (id !== head) own.push(id);
  }
  const companies = new Map(
    [...branches].map(([head, ids]) => [head, { head, headName: (nameOf.get(head) as string | undefined) ?? null, branches: ids }]),
  );
  return new Map(rows.map(([id, head]) => [id, companies.get(head) as CompanyRow]));
}
