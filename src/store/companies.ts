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

export interface HeadOffice {
  readonly phone: string | null;
  readonly contactPerson: string | null;
  readonly handledBy: string | null;
  /** Whether anything was ever said to it or promised; where not, its account tells its branches nothing. */
  readonly spoken: boolean;
}

/** What is known of a head office by its number; `null` where no debtor has it. */
export function headOffices({ db }: Store): (head: string) => HeadOffice | null {
  const office = db
    .prepare(
      `WITH head AS (SELECT key, id, coalesce(phone, mobile) AS phone, contact_person, handled_by FROM debtor WHERE id = ?),
         family AS (SELECT key FROM head UNION SELECT n.debtor_key FROM kin n JOIN head ON n.account_key = head.key)
       SELECT phone, contact_person, handled_by,
         EXISTS (SELECT 1 FROM contact WHERE debtor_key IN (SELECT key FROM family))
         OR EXISTS (SELECT 1 FROM promise WHERE debtor_id IN (SELECT d.id FROM debtor d WHERE d.key IN (SELECT key FROM family)))
       FROM head`,
    )
    .raw();
  return (head) => {
    const row = office.get(head) as [string | null, string | null, string | null, number] | undefined;
    if (row === undefined) return null;
    const [phone, contactPerson, handledBy, spoken] = row;
    return { phone, contactPerson, handledBy, spoken: spoken === 1 };
  };
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
