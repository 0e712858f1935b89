/** Who is one with whom, and who is booked together under a head office: worked out after every change. */
import { namesakes } from './known-by-name.js';
import type { Store } from './open.js';

interface KinRow {
  readonly account: number;
  /** Number of the head office; `null` where there is none. */
  readonly head: string | null;
}

/** Debtors who are not alone; all others are their own account, booked by itself. */
export class Kin {
  private readonly rows = new Map<number, KinRow>();
  private readonly families = new Map<number, number[]>();
  private readonly groups = new Map<string, number[]>();
  private readonly offices = new Map<string, number | null>();

  constructor(private readonly store: Store) {
    // Members of a group in order of debtor number: the order of every tie.
    const rows = store.db
      .prepare('SELECT k.debtor_key, k.account_key, k.head FROM kin k LEFT JOIN debtor d ON d.key = k.debtor_key ORDER BY d.id')
      .raw()
      .all() as [number, number, string | null][];
    for (const [debtor, account, head] of rows) {
      this.rows.set(debtor, { account, head });
      if (account !== debtor) push(this.families, account, debtor);
      else if (head !== null) push(this.groups, head, debtor);
    }
  }

  get none(): boolean {
    return this.rows.size === 0;
  }

  /** The debtor another is one with; himself for almost all. */
  accountOf(debtor: number): number {
    return this.rows.get(debtor)?.account ?? debtor;
  }

  /** Debtors who are one, the account itself first. */
  familyOf(account: number): readonly number[] {
    const others = this.families.get(account);
    return others ? [account, ...others] : [account];
  }

  /** Accounts that are booked together. */
  groupOf(account: number): readonly number[] {
    const head = this.rows.get(account)?.head;
    return (head == null ? undefined : this.groups.get(head)) ?? [account];
  }

  /** All debtors who are one with a debtor or booked with him. */
  allWith(debtor: number): number[] {
    return this.none ? [] : this.groupOf(this.accountOf(debtor)).flatMap((account) => this.familyOf(account));
  }

  /** Who pays for an account: its head office, the first of the group where no debtor has that number. */
  headOf(account: number): number {
    const own = this.accountOf(account);
    const head = this.rows.get(own)?.head;
    if (head == null) return own;
    return this.headOffice(head) ?? this.groupOf(own)[0] ?? own;
  }

  /** Number of a debtor. */
  idOf(debtor: number): string | null {
    return (this.store.db.prepare('SELECT id FROM debtor WHERE key = ?').pluck().get(debtor) as string | undefined) ?? null;
  }

  /** The head office of a group, where it is a debtor itself. */
  headOfficeOf(account: number): number | null {
    const head = this.rows.get(account)?.head;
    return head == null ? null : this.headOffice(head);
  }

  private headOffice(head: string): number | null {
    const known = this.offices.get(head);
    if (known !== undefined) return known;
    const key = this.store.db.prepare('SELECT key FROM debtor WHERE id = ?').pluck().get(head) as number | undefined;
    const office = key === undefined ? null : this.accountOf(key);
    this.offices.set(head, office);
    return office;
  }
}

/**
 * Works out again who belongs together: by what people decided, by numbers that differ in leading zeros only under one name,
 * by names where there is no number, and by head offices.
 *
 * @returns debtors whose company has changed
 */
export function relate(store: Store): Set<number> {
  const { db } = store;
  const wanted = new Map<number, KinRow>();
  const one = oneWith(store);
  const accountOf = (debtor: number): number => one.get(debtor) ?? debtor;
  for (const [debtor, account] of one) wanted.set(debtor, { account, head: null });
  const groups = new Map<string, Set<number>>();
  for (const [account, head] of headsOf(store, accountOf)) groups.set(head, (groups.get(head) ?? new Set()).add(account));
  for (const [head, accounts] of groups) if (accounts.size > 1) for (const account of accounts) wanted.set(account, { account, head });

  const had = db.prepare('SELECT debtor_key, account_key, head FROM kin').raw().all() as [number, number, string | null][];
  if (had.length === 0 && wanted.size === 0) return new Set();
  const changed = new Set<number>();
  const changedHeads = new Set<string>();
  const before = new Map(had.map(([debtor, account, head]) => [debtor, { account, head }]));
  for (const debtor of new Set([...before.keys(), ...wanted.keys()])) {
    const [was, is] = [before.get(debtor), wanted.get(debtor)];
    if (was?.account === is?.account && was?.head === is?.head) continue;
    changed.add(debtor);
    for (const row of [was, is]) {
      if (row) changed.add(row.account);
      if (row?.head != null) changedHeads.add(row.head);
    }
  }
  // Who stays in a group that others leave or join is booked again too.
  for (const rows of [before, wanted])
    for (const [debtor, { head }] of rows) if (head !== null && changedHeads.has(head)) changed.add(debtor);
  if (changed.size === 0) return changed;
  db.exec('DELETE FROM kin');
  const insert = db.prepare('INSERT INTO kin (debtor_key, account_key, head) VALUES (?, ?, ?)');
  for (const [debtor, { account, head }] of [...wanted].sort(([a], [b]) => a - b)) insert.run(debtor, account, head);
  return changed;
}

/** Debtors who are one with another, and with whom. */
function oneWith({ db }: Store): Map<number, number> {
  const into = new Map<number, number>();
  const decided = db
    .prepare(
      "SELECT b.key, a.key FROM decision x JOIN debtor a ON a.id = x.debtor_id JOIN debtor b ON b.id = x.other_id WHERE x.kind = 'merge' AND a.key <> b.key",
    )
    .raw()
    .all() as [number, number][];
  for (const [other, debtor] of decided) into.set(other, debtor);
  const apart = new Set(db.prepare("SELECT subject FROM decision WHERE kind = 'apart'").pluck().all() as string[]);
  const zeros = db
    .prepare("SELECT key, id, name_key FROM debtor WHERE id >= '0' AND id < '1' AND name_key IS NOT NULL ORDER BY length(id) DESC, id")
    .raw();
  const plain = db.prepare('SELECT key, name_key FROM debtor WHERE id = ?').raw();
  const longest = new Map<string, [number, string]>();
  const sure = (other: number, otherId: string, first: number, firstId: string): void => {
    if (!into.has(other) && other !== first && !apart.has(apartSubject(firstId, otherId))) into.set(other, first);
  };
  for (const [key, id, name] of zeros.all() as [number, string, string][]) {
    const short = id.replace(/^0+(?=.)/, '');
    const [first, firstId] = longest.get(`${short} ${name}`) ?? [key, id];
    if (first === key) longest.set(`${short} ${name}`, [key, id]);
    else sure(key, id, first, firstId);
    const [other, otherName] = (plain.get(short) as [number, string | null] | undefined) ?? [];
    if (other !== undefined && otherName === name) sure(other, short, first, firstId);
  }
  const end = (debtor: number): number => {
    const seen = new Set([debtor]);
    let at = debtor;
    for (let next = into.get(at); next !== undefined && !seen.has(next); next = into.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  for (const { key, id, first, firstId } of namesakes(db, end)) sure(key, id, first, firstId);
  return new Map([...into.keys()].map((debtor) => [debtor, end(debtor)] as const).filter(([debtor, account]) => debtor !== account));
}

/** What a decision to keep two debtors apart is about. */
export const apartSubject = (a: string, b: string): string => `apart ${[a, b].sort().join(' ')}`;

/** Accounts that have a head office or are one, with its number. */
function headsOf({ db }: Store, accountOf: (debtor: number) => number): Map<number, string> {
  const rows = db.prepare('SELECT key, id, parent_id FROM debtor WHERE parent_id IS NOT NULL ORDER BY id').raw().all() as [
    number,
    string,
    string,
  ][];
  const parents = new Map<number, string>();
  for (const [key, id, parent] of rows) {
    const account = accountOf(key);
    if (parent !== id && (account === key || !parents.has(account))) parents.set(account, parent);
  }
  const byId = db.prepare('SELECT key FROM debtor WHERE id = ?').pluck();
  const idOf = db.prepare('SELECT id FROM debtor WHERE key = ?').pluck();
  const heads = new Map<number, string>();
  const topOf = (account: number): string => {
    const passed = new Set<number>();
    for (let at = account; ; ) {
      passed.add(at);
      const parent = parents.get(at);
      if (parent === undefined) return idOf.get(at) as string;
      const key = byId.get(parent) as number | undefined;
      if (key === undefined) return parent;
      at = accountOf(key);
      // A ring has no top: its first number stands for it.
      if (passed.has(at)) return [...passed].map((each) => idOf.get(each) as string).sort()[0] as string;
    }
  };
  for (const account of parents.keys()) {
    const head = topOf(account);
    heads.set(account, head);
    const top = byId.get(head) as number | undefined;
    if (top !== undefined) heads.set(accountOf(top), head);
  }
  return heads;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** SQL for the number of the account a debtor is one with; his own for almost all. */
export const accountIdOf = (debtorId: string): string =>
  `coalesce((SELECT h.id FROM debtor d JOIN kin n ON n.debtor_key = d.key JOIN debtor h ON h.key = n.account_key WHERE d.id = ${debtorId}), ${debtorId})`;

/** Rows by debtor number, of all who are one: `$IDS` stands for their numbers, one statement for each size of a family. */
export function ofFamily(db: Store['db'], sql: string): (family: readonly number[], params: Record<string, unknown>) => unknown[] {
  const statements = new Map<number, ReturnType<Store['db']['prepare']>>();
  return (family, params) => {
    const statement =
      statements.get(family.length) ??
      db.prepare(sql.replace('$IDS', `SELECT id FROM debtor WHERE key IN (${family.map((_, at) => `:k${at}`).join(', ')})`));
    statements.set(family.length, statement);
    return statement.all({ ...params, ...Object.fromEntries(family.map((key, at) => [`k${at}`, key])) });
  };
}

/** The number of the account a debtor is one with, by his own; a number nobody has stays as it is. */
export function accountIds({ db }: Store): (debtorId: string) => string {
  const account = db.prepare(`SELECT ${accountIdOf(':id')}`).pluck();
  return (id) => account.get({ id }) as string;
}

/** SQL for the numbers of all who are one with the account `:id`, its own included. */
export const IDS_OF_ACCOUNT = `SELECT :id UNION SELECT d.id FROM debtor h JOIN kin n ON n.account_key = h.key JOIN debtor d ON d.key = n.debtor_key WHERE h.id = :id`;
