/** What can be read and is odd all the same: said aloud with its lines, and written as it stands. */
import type { Day } from '../ledger/day.js';
import { readable } from '../ledger/money.js';
import type { Draft, InvoiceDraft } from '../sources/drafts.js';
import { ibanOf } from '../sources/movements.js';
import { differences } from '../store/differences.js';
import type { Store } from '../store/open.js';
import type { RowSet } from '../store/row-set.js';

/** Lines that are named; further ones are counted. */
const NAMED = 5;
/** Years without a date that set a date apart from the others. */
const FAR = 10;

/** How often something was seen, and where first. */
interface Seen {
  count: number;
  readonly lines: number[];
}

function see(seen: Seen, line: number): void {
  if (++seen.count <= NAMED) seen.lines.push(line);
}

const none = (): Seen => ({ count: 0, lines: [] });

function placeOf({ count, lines }: Seen): string {
  const more = count - lines.length;
  return `${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The years the dates of a column lie in. */
class Years {
  private readonly years = new Map<string, Seen>();
  private last = '';
  private current: Seen = none();

  constructor(private readonly column: string) {}

  add(day: Day, line: number): void {
    const year = day.slice(0, 4);
    if (year !== this.last) {
      this.last = year;
      this.current = this.years.get(year) ?? none();
      this.years.set(year, this.current);
    }
    see(this.current, line);
  }

  /** Years far from the one most dates lie in and from all that are near it. */
  notes(): string[] {
    const years = [...this.years].map(([year, seen]) => ({ year: Number(year), seen })).sort((a, b) => a.year - b.year);
    const most = years.reduce((best, { seen }, at) => (seen.count > (years[best]?.seen.count ?? 0) ? at : best), 0);
    let [from, to] = [most, most];
    const yearAt = (at: number): number => years[at]?.year ?? Number.NaN;
    while (yearAt(from) - yearAt(from - 1) < FAR) from--;
    while (yearAt(to + 1) - yearAt(to) < FAR) to++;
    const usual = from === to ? `in ${yearAt(from)}` : `between ${yearAt(from)} and ${yearAt(to)}`;
    return years
      .filter((_, at) => at < from || at > to)
      .map(({ year, seen }) => `${placeOf(seen)}: ${this.column} lies in ${year}, the others ${usual}`);
  }
}

/** The remarks on one file. */
export class Remarks {
  private readonly dates = new Years('the date');
  private readonly dues = new Years('the due date');
  private readonly early = none();
  private readonly larger: { readonly line: number; readonly text: string }[] = [];
  private largerCount = 0;
  private readonly ibans = none();
  private readonly future = none();
  private readonly languages = new Map<string, Seen>();

  /** @param today days after it are noted, where they tell of money or a contact */
  constructor(
    private readonly file: string,
    private readonly today: Day | null = null,
  ) {}

  add(draft: Draft): void {
    switch (draft.kind) {
      case 'invoice':
      case 'credit_note':
        this.invoice(draft);
        break;
      case 'debtor':
        if (draft.iban && ibanOf(draft.iban) === null) see(this.ibans, draft.line);
        if (draft.unknownLanguage !== undefined) this.language(draft.unknownLanguage, draft.line);
        break;
      case 'payment':
      case 'contact':
        this.dates.add(draft.date, draft.line);
        if (this.today !== null && draft.date > this.today) see(this.future, draft.line);
        break;
      default:
    }
  }

  private invoice({ date, due, amount, statedOpen, currency, number, line }: InvoiceDraft): void {
    this.dates.add(date, line);
    if (due !== null) {
      this.dues.add(due, line);
      if (due < date) see(this.early, line);
    }
    if (statedOpen !== null && Math.abs(statedOpen) > Math.abs(amount) && ++this.largerCount <= NAMED)
      this.larger.push({
        line,
        text: `invoice ${number} states ${readable(statedOpen, currency)} open and comes to ${readable(amount, currency)}; the open amount is believed`,
      });
  }

  private language(text: string, line: number): void {
    const seen = this.languages.get(text) ?? none();
    if (this.languages.size < NAMED) this.languages.set(text, seen);
    see(seen, line);
  }

  notes(): string[] {
    const { early, larger, largerCount, ibans, future } = this;
    return [
      ...this.dates.notes(),
      ...this.dues.notes(),
      ...(future.count > 0 ? [`${placeOf(future)}: the date lies after ${this.today}; it counts from that day on`] : []),
      ...(early.count > 0 ? [`${placeOf(early)}: the due date is before the invoice date`] : []),
      ...larger.map(({ line, text }) => `line ${line}: ${text}`),
      ...(largerCount > NAMED ? [`${largerCount - NAMED} more invoices state more open than they come to`] : []),
      ...(ibans.count > 0 ? [`${placeOf(ibans)}: the IBAN is none: its length or check digits are wrong; it is kept as it came`] : []),
      ...[...this.languages].map(
        ([text, seen]) => `${placeOf(seen)}: language ${text.slice(0, 20)} is not understood and left open; nl, fr, de and en are`,
      ),
    ].map((note) => `${this.file}: ${note}`);
  }
}

/** Differences that are named. */
const DIFFERENCES = 20;

/** The open amount an export states is believed; where payments booked here leave another, both are said. */
export function differenceNotes(store: Store, touched: RowSet): string[] {
  const all = differences(store, touched);
  const named = all
    .slice(0, DIFFERENCES)
    .map(
      ({ file, number, debtorId, currency, stated, computed }) =>
        `${file}: ${number} of debtor ${debtorId} is stated to be open for ${readable(stated, currency)}, and comes to ${readable(computed, currency)} by the payments here; the export is believed`,
    );
  return all.length > DIFFERENCES
    ? [...named, `… and ${all.length - DIFFERENCES} more open amounts differ from what payments leave`]
    : named;
}
