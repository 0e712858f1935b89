/** Debtors by number while a batch is written: kept at hand, and made where a document names one for the first time. */
import type { Place } from './incoming.js';
import { RowSet } from './row-set.js';
import type { RowWriter } from './row-writer.js';

/** Debtor numbers kept at hand; beyond that they are looked up again. */
const REMEMBERED = 250_000;
/** From so many on that were there before, all are read at once. */
const MANY = 1_000;

/** As it stands in the table. */
interface DebtorRow {
  readonly key: number;
  readonly seen_only: number;
}

export interface KnownDebtor {
  readonly key: number;
  /** For one this batch made: the name he was made with; `undefined` for one that was there. */
  readonly madeAs: string | null | undefined;
}

export class KnownDebtors {
  private readonly byId = new Map<string, KnownDebtor>();
  /** Where the last one was in the ledger, the next one likely is. */
  private lastWasThere = false;
  private lookedUp = 0;
  /** Those that were there before, once they are many. */
  private ledger: ReadonlyMap<string, DebtorRow> = new Map();
  /** Debtors known from documents only, of whom there is more than one name to choose from. */
  readonly toName = new RowSet();

  constructor(
    private readonly rows: RowWriter,
    private readonly touched: RowSet,
  ) {}

  /** A debtor by number; one met for the first time in a document is made, to be described by a debtor file later. */
  find(id: string, { line }: Place, name: string | null = null): KnownDebtor {
    const known = this.byId.get(id);
    if (known) return known;
    const debtor = (this.lastWasThere ? this.there(id) : null) ?? this.made(id, name, line) ?? (this.there(id) as KnownDebtor);
    this.lastWasThere = debtor.madeAs === undefined;
    if (this.byId.size >= REMEMBERED) this.forget();
    // The copy lets go of the block of text the number was cut from.
    this.byId.set(Buffer.from(id).toString(), debtor);
    return debtor;
  }

  private made(id: string, name: string | null, line: number): KnownDebtor | null {
    const key = this.rows.insertSeenDebtor(id, name, line);
    if (key === null) return null;
    this.touched.add(key);
    return { key, madeAs: name };
  }

  private there(id: string): KnownDebtor | null {
    if (++this.lookedUp === MANY) this.ledger = this.read();
    const row =
      this.ledger.get(id) ?? (this.rows.prepare('SELECT key, seen_only FROM debtor WHERE id = ?').get(id) as DebtorRow | undefined);
    if (!row) return null;
    if (row.seen_only === 1) this.toName.add(row.key);
    return { key: row.key, madeAs: undefined };
  }

  private read(): ReadonlyMap<string, DebtorRow> {
    const rows = this.rows.prepare('SELECT id, key, seen_only FROM debtor LIMIT ?').all(REMEMBERED) as (DebtorRow & { id: string })[];
    return new Map(rows.map(({ id, key, seen_only }) => [id, { key, seen_only }]));
  }

  private forget(): void {
    for (const { key } of this.byId.values()) this.toName.add(key);
    this.byId.clear();
  }
}
