/** Invoices that are still open here and no longer in the list they came with: settled or withdrawn, if the list is complete. */
import { type Day, later } from '../ledger/day.js';
import type { Store } from '../store/open.js';
import type { RowSet } from '../store/row-set.js';
import { type InvoiceList, invoiceCount, type OpenInvoice, openAndAbsent } from '../store/vanished.js';

export interface VanishedInvoice extends OpenInvoice {
  /** The list that no longer holds it. */
  readonly file: string;
  /** The day of that list. */
  readonly day: Day;
}

interface ReadList extends InvoiceList {
  readonly file: string;
  /** Rows that were in the ledger before. */
  readonly known: number;
}

/** Since ever: a complete list holds whatever is open, however old. */
const EVER = '0000-01-01' as Day;

/** The invoice lists of one import. */
export class InvoiceLists {
  private readonly lists = new Map<string, ReadList>();
  private readonly before: number;
  private known = 0;

  /** To be made before anything is written. */
  constructor(
    private readonly store: Store,
    private readonly batch: number,
  ) {
    this.before = invoiceCount(store);
  }

  /** Parts of one list, a file for each page or month, count as one. */
  add(list: ReadList): void {
    const name = list.source === 'headers' ? list.header : list.source;
    const before = this.lists.get(name);
    this.known += list.known;
    this.lists.set(
      name,
      before
        ? { ...list, from: later(before.from, list.from) === list.from ? before.from : list.from, to: later(before.to, list.to) }
        : list,
    );
  }

  /** The latest day of them; `null` where there are none. */
  get day(): Day | null {
    return [...this.lists.values()].reduce<Day | null>((latest, { to }) => (latest === null ? to : later(latest, to)), null);
  }

  /**
   * Open invoices of the same lists that were not met.
   *
   * @param complete the user says that the lists hold all there is; otherwise only the days they cover are looked at
   */
  vanished(met: RowSet, complete: boolean): VanishedInvoice[] {
    // A list that holds all that was there before lacks nothing, and one of new invoices only is no list of what is open.
    if (!complete && (this.known === 0 || this.known >= this.before)) return [];
    return [...this.lists.values()].flatMap((list) =>
      openAndAbsent(this.store, complete ? { ...list, from: EVER } : list, this.batch, met).map((invoice) => ({
        ...invoice,
        file: list.file,
        day: list.to,
      })),
    );
  }
}
