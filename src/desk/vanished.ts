/** Invoices that are still open here and no longer in the list they came with: settled or withdrawn, if the list is complete. */
import { type Day, later } from '../ledger/day.js';
import type { Store } from '../store/open.js';
import type { RowSet } from '../store/row-set.js';
import {
  type AbsentInvoice,
  type InvoiceList,
  invoiceCount,
  isReadAgain,
  type OpenInvoice,
  openAndAbsent,
  openOfOthers,
} from '../store/vanished.js';

export interface VanishedInvoice extends AbsentInvoice {
  /** The list that no longer holds it. */
  readonly file: string;
  /** The day of that list. */
  readonly day: Day;
}

/** An open invoice that a complete list does not hold and that stays open. */
export interface LeftOpen extends OpenInvoice {
  readonly file: string;
  readonly reason: string;
}

/** An invoice list as it was read. */
export interface ReadList {
  readonly file: string;
  readonly sha256: string;
  /** Layout it was read with. */
  readonly source: string;
  readonly header: string;
  /** Days of its first and its last document; `null` where it has none. */
  readonly from: Day | null;
  readonly newest: Day | null;
  /** Day on which it states what is open. */
  readonly statedOn: Day | null;
  /** Day its title says it was made for. */
  readonly titleDay: Day | null;
  /** Rows that were in the ledger before. */
  readonly known: number;
}

/** That the lists are complete, and of which day they are where their title does not say. */
export interface Complete {
  readonly said: Day | null;
  readonly today: Day;
}

/** Since ever: a complete list holds whatever is open, however old. */
const EVER = '0000-01-01' as Day;
const FOREVER = '9999-12-31' as Day;

const latest = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? (a ?? b) : later(a, b));
const earliest = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? (a ?? b) : a < b ? a : b);

/** The invoice lists of one import. */
export class InvoiceLists {
  private readonly lists = new Map<string, ReadList>();
  private readonly before: number;
  private known = 0;
  private readonly remarks: string[] = [];

  /**
   * To be made before anything is written.
   *
   * @param complete the user says that the lists hold all there is; otherwise only the days they cover are looked at
   */
  constructor(
    private readonly store: Store,
    private readonly batch: number,
    private readonly complete: Complete | null,
  ) {
    this.before = invoiceCount(store);
  }

  /** Parts of one list, a file for each page or month, count as one. */
  add(list: ReadList): void {
    this.known += list.known;
    if (this.complete && list.newest === null) {
      this.remarks.push(`${list.file}: it lists no invoice, so none is taken for settled`);
      return;
    }
    // A list of before that is read once more knows nothing of what a later one brought.
    if (this.complete && this.complete.said === null && list.titleDay === null && isReadAgain(this.store, list, this.batch)) {
      this.remarks.push(
        `${list.file}: was read before, and a later list since, so it closes nothing; if it is the newest, say its day with --list-day`,
      );
      return;
    }
    const name = list.source === 'headers' ? list.header : list.source;
    const before = this.lists.get(name);
    this.lists.set(
      name,
      before
        ? {
            ...list,
            from: earliest(before.from, list.from),
            newest: latest(before.newest, list.newest),
            statedOn: latest(before.statedOn, list.statedOn),
            titleDay: latest(before.titleDay, list.titleDay),
          }
        : list,
    );
  }

  /** The day of a list: what its title says, else what the user says, else the day of the import. A list that is not called complete is as old as its newest invoice. */
  private dayOf({ titleDay, newest, statedOn }: ReadList): Day {
    if (this.complete) return (titleDay && latest(titleDay, newest)) ?? this.complete.said ?? this.complete.today;
    return latest(statedOn, newest) ?? EVER;
  }

  private listOf(list: ReadList): InvoiceList {
    const { source, header } = list;
    return { source, header, from: this.complete ? EVER : (list.from ?? FOREVER), to: this.dayOf(list) };
  }

  /** The latest day of complete lists; `null` where there are none. */
  get day(): Day | null {
    if (!this.complete) return null;
    return [...this.lists.values()].reduce<Day | null>((day, list) => latest(day, this.dayOf(list)), null);
  }

  /** Open invoices of the same lists that were not met. */
  vanished(met: RowSet): VanishedInvoice[] {
    // A list that holds all that was there before lacks nothing, and one of new invoices only is no list of what is open.
    if (!this.complete && (this.known === 0 || this.known >= this.before)) return [];
    return [...this.lists.values()].flatMap((list) => {
      const asked = this.listOf(list);
      return openAndAbsent(this.store, asked, this.batch, met).map((invoice) => ({ ...invoice, file: list.file, day: asked.to }));
    });
  }

  /** Of the same lists what is absent and still not closed, since it is later than the list. Asked before anything is closed. */
  leftOpen(met: RowSet): LeftOpen[] {
    if (!this.complete) return [];
    return [...this.lists.values()].flatMap((list) => {
      const { to, ...asked } = this.listOf(list);
      return openAndAbsent(this.store, { ...asked, to: FOREVER }, this.batch, met)
        .filter(({ date, statedOn }) => date > to || (statedOn !== null && statedOn > to))
        .map((invoice) => ({ ...invoice, file: list.file, reason: whyLater(invoice, to) }));
    });
  }

  /** What the user is told of the days of complete lists, and of open invoices no list of this import speaks of. */
  notes(vanished: readonly VanishedInvoice[]): string[] {
    if (!this.complete || this.lists.size === 0) return this.remarks;
    const { said, today } = this.complete;
    const days = [...this.lists.values()].flatMap((list) => {
      const day = this.dayOf(list);
      if (list.titleDay !== null)
        return said === null || said === day ? [] : [`${list.file}: its title says ${day}, which counts and not --list-day`];
      if (said !== null) return [];
      const newer = vanished.filter(({ file, date }) => file === list.file && list.newest !== null && date > list.newest).length;
      const doubt =
        newer === 0
          ? ''
          : `; ${newer} of what it closes is dated after its own newest invoice (${list.newest}): if it is an older list, undo this`;
      return [`${list.file}: names no day of its own, so it counts as the list of today, ${today} (--list-day says another)${doubt}`];
    });
    const others = openOfOthers(this.store, [...this.lists.values()], this.batch);
    const told = others.map(
      ({ count, files }) =>
        `${count} open ${count === 1 ? 'invoice' : 'invoices'} came with a list of another layout (${files}) and ${count === 1 ? 'stays' : 'stay'} open`,
    );
    return [...this.remarks, ...days, ...told];
  }
}

const whyLater = ({ date, statedOn }: AbsentInvoice, day: Day): string =>
  date > day ? `is dated ${date}, after the list of ${day}` : `was stated to be open on ${statedOn}, after the list of ${day}`;
