/** What was promised, both ways: ours first, for those we can keep ourselves. */
import type { Day } from '../ledger/day.js';
import type { Currency, Minor } from '../ledger/money.js';
import { count, currency, day, money, type Sheet, share, text } from './sheet.js';

export interface PromiseRow {
  readonly debtorId: string;
  readonly name: string;
  readonly side: 'theirs' | 'ours';
  readonly what: string;
  readonly madeOn: Day;
  readonly dueOn: Day;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  readonly came: Minor | null;
  /** `open`, `due`, `kept`, `partial`, `broken`, `late`, `replaced` or `withdrawn`. */
  readonly state: string;
  /** Days over the day; 0 where it was kept by then. */
  readonly daysOver: number;
  readonly owner: string | null;
  /** `note` where it stands in the words of a note only. */
  readonly source: string | null;
}

/** A promise with how its side keeps its word towards this debtor. */
type Row = PromiseRow & { readonly keptRate: number | null };

/** What has come to something: open ones say nothing yet, and one withdrawn was let go. */
const JUDGED: readonly string[] = ['kept', 'partial', 'broken', 'late', 'due'];
const SIDES: readonly string[] = ['ours', 'theirs'];
/** What is to be done something about comes first. */
const STATES: readonly string[] = ['due', 'broken', 'partial', 'open', 'late', 'kept', 'replaced', 'withdrawn'];

/** Kept of those that have come to something; `null` where none has. */
export function keptRate(rows: readonly Pick<PromiseRow, 'state'>[]): number | null {
  const judged = rows.filter(({ state }) => JUDGED.includes(state));
  return judged.length === 0 ? null : judged.filter(({ state }) => state === 'kept').length / judged.length;
}

export function promises(all: readonly PromiseRow[], asOf: Day): Sheet<Row> {
  const own = new Map<string, PromiseRow[]>();
  const key = ({ side, debtorId }: PromiseRow): string => `${side} ${debtorId}`;
  for (const row of all) {
    const list = own.get(key(row)) ?? [];
    list.push(row);
    own.set(key(row), list);
  }
  const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const rows = all
    .map((row): Row => ({ ...row, keptRate: keptRate(own.get(key(row)) ?? []) }))
    .sort(
      (a, b) =>
        SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        by(a.dueOn, b.dueOn) ||
        by(a.debtorId, b.debtorId) ||
        by(a.madeOn, b.madeOn),
    );
  return {
    title: `Promises, theirs and ours, on ${asOf}`,
    columns: [
      text('side', (row) => row.side),
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('what', (row) => row.what),
      day('made_on', (row) => row.madeOn, { label: 'made' }),
      day('due_on', (row) => row.dueOn, { label: 'due' }),
      money('amount', (row) => row.amount),
      money('came', (row) => row.came),
      currency<Row>(),
      text('state', (row) => row.state),
      count('days_over', (row) => row.daysOver, { label: 'days over' }),
      text('owner', (row) => row.owner),
      text('source', (row) => row.source),
      share('kept_rate', (row) => row.keptRate, { label: 'kept' }),
    ],
    rows,
    notes: () =>
      SIDES.flatMap((side) =>
        noteOn(
          side,
          all.filter((row) => row.side === side),
        ),
      ),
  };
}

function noteOn(side: string, rows: readonly PromiseRow[]): string[] {
  if (rows.length === 0) return [];
  const rate = keptRate(rows);
  const who = side === 'ours' ? 'We' : 'They';
  const judged = rows.filter(({ state }) => JUDGED.includes(state));
  const kept = judged.filter(({ state }) => state === 'kept').length;
  const open = rows.filter(({ state }) => state === 'open').length;
  const due = rows.filter(({ state }) => state === 'due').length;
  return [
    [
      rate === null ? `${who}: nothing has come due yet` : `${who} kept ${kept} of ${judged.length} (${Math.round(100 * rate)}%)`,
      ...(due > 0 ? [`${due} due and not kept yet`] : []),
      ...(open > 0 ? [`${open} still open`] : []),
    ].join(', '),
  ];
}
