/** What an import would change, row by row, for a dry run. Long lists are counted, so that memory stays flat. */
import { decimal } from '../ledger/money.js';
import type { Draft } from '../sources/drafts.js';
import type { LedgerWriter } from '../store/ledger-writer.js';
import type { Outcome, ValueChange } from '../store/row-writer.js';
import type { VanishedInvoice } from './vanished.js';

/** One row, or one value of a row that changes. */
export interface RowChange {
  readonly file: string;
  readonly line: number | null;
  readonly kind: Draft['kind'];
  readonly debtorId: string | null;
  readonly number: string | null;
  readonly what: Outcome | 'closed';
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Rows of one file and outcome that are named; the rest is counted. */
const NAMED = 1000;
const MONEY = new Set(['amount', 'stated_open', 'promise_amount']);
/** What is worked out or kept beside a value: no change of its own to a user. */
const INNER = new Set(['name_key', 'loose_name_key', 'number_key', 'seen_only', 'flagged_on', 'stated_on']);
/** Columns by the names files have for them. */
const IN_FILE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  invoice: { date: 'invoice_date', due: 'due_date', credits: 'credits_invoice', stated_open: 'open_amount' },
  payment: { date: 'payment_date' },
};

export class RowChanges {
  readonly rows: RowChange[] = [];
  private readonly counts = new Map<string, number>();
  private values: ValueChange[] = [];

  constructor(
    writer: LedgerWriter,
    private readonly all: boolean,
  ) {
    writer.onChange = (change) => this.values.push(change);
  }

  /** A row was put; the values that changed by it were told before. */
  add(file: string, draft: Draft, what: Outcome): void {
    const values = this.values;
    this.values = [];
    if (!this.hasRoom(file, what)) return;
    const row = { file, line: draft.line, kind: draft.kind, ...namesOf(draft), what };
    const changed = what === 'changed' ? values.filter(({ column }) => !INNER.has(column)) : [];
    if (changed.length === 0) this.rows.push({ ...row, field: null, before: null, after: null });
    for (const change of changed)
      this.rows.push({
        ...row,
        field: IN_FILE[change.table]?.[change.column] ?? change.column,
        before: shown(change, change.before),
        after: shown(change, change.after),
      });
  }

  /** Invoices a complete list no longer holds. */
  closed(vanished: readonly VanishedInvoice[]): void {
    for (const { file, kind, debtorId, number, open, currency } of vanished)
      if (this.hasRoom(file, 'closed'))
        this.rows.push({
          ...{ file, line: null, kind, debtorId, number, what: 'closed' as const },
          ...{ field: 'open_amount', before: decimal(open, currency), after: decimal(0, currency) },
        });
  }

  /** Rows that are counted and not named. */
  get notes(): string[] {
    if (this.all) return [];
    return [...this.counts]
      .filter(([, count]) => count > NAMED)
      .map(([key, count]) => {
        const [file, what] = key.split('\u001f');
        return `${file}: ${count - NAMED} more ${what} row${count - NAMED === 1 ? '' : 's'}; --all lists them`;
      });
  }

  private hasRoom(file: string, what: string): boolean {
    const key = `${file}\u001f${what}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return this.all || count <= NAMED;
  }
}

function namesOf(draft: Draft): { debtorId: string | null; number: string | null } {
  switch (draft.kind) {
    case 'debtor':
      return { debtorId: own(draft.id), number: null };
    case 'payment':
      return { debtorId: own(draft.debtorId), number: own(draft.id ?? draft.invoiceNumber) };
    case 'contact':
      return { debtorId: own(draft.debtorId), number: null };
    case 'dispute':
      return { debtorId: null, number: own(draft.invoiceNumber) };
    default:
      return { debtorId: own(draft.debtorId), number: own(draft.number) };
  }
}

/** A copy, which lets go of the block of text the value was cut from. */
const own = (text: string | null): string | null => (text === null ? null : Buffer.from(text).toString());

function shown({ column, currency }: ValueChange, value: ValueChange['after']): string | null {
  if (value === null) return null;
  if (typeof value === 'number' && MONEY.has(column) && currency !== null) return decimal(value, currency);
  return column === 'disputed' ? (value === 1 ? 'yes' : 'no') : String(value);
}
