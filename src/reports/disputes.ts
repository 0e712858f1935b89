/** Objections: open ones by age, then those solved lately, whose debtors deserve a thank-you. */
import { addDays, type Day, daysBetween } from '../ledger/day.js';
import { type Currency, type Minor, readable } from '../ledger/money.js';
import { count, currency, day, money, type Sheet, text } from './sheet.js';

/** Days after which a solved dispute is no news any more. */
const THANKS_DAYS = 30;

export interface DisputeRow {
  readonly debtorId: string;
  readonly name: string;
  readonly invoice: string;
  readonly currency: Currency | null;
  /** `price`, `quality`, …; `null` where nobody said. */
  readonly kind: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  /** Open amount of the invoice; `null` where the ledger has no such invoice. */
  readonly open: Minor | null;
  /** `ours` or `theirs`, where somebody decided. */
  readonly fault: string | null;
  /** How it ended, in words. */
  readonly resolution: string | null;
}

/** The rows shown on a day, in order: open ones, the oldest first, then those solved lately, the latest first. */
function disputesShown(rows: Iterable<DisputeRow>, asOf: Day): DisputeRow[] {
  const shown = [...rows].filter(({ closedOn }) => closedOn === null || closedOn > addDays(asOf, -THANKS_DAYS));
  const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return shown.sort(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
      (a.closedOn === null ? by(a.openedOn, b.openedOn) : by(b.closedOn ?? '', a.closedOn)) ||
      by(a.debtorId, b.debtorId) ||
      by(a.invoice, b.invoice),
  );
}

export function disputes(all: Iterable<DisputeRow>, asOf: Day): Sheet<DisputeRow> {
  const rows = disputesShown(all, asOf);
  return {
    title: `Disputes on ${asOf}`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('invoice_number', (row) => row.invoice, { label: 'invoice' }),
      text('state', (row) => (row.closedOn === null ? 'open' : 'thank-you')),
      text('kind', (row) => row.kind),
      text('owner', (row) => row.owner),
      day('opened', (row) => row.openedOn, { only: ['cells', 'json'] }),
      day('closed', (row) => row.closedOn),
      count('age', (row) => daysBetween(row.openedOn, row.closedOn ?? asOf)),
      currency<DisputeRow>(),
      money('open', (row) => row.open),
      text('fault', (row) => row.fault),
      text('resolution', (row) => row.resolution),
      text('reason', (row) => row.reason, { long: true }),
    ],
    rows,
    notes: () => notesOn(rows, asOf),
  };
}

function notesOn(rows: readonly DisputeRow[], asOf: Day): string[] {
  const open = rows.filter(({ closedOn }) => closedOn === null);
  const ownerless = open.filter(({ owner }) => owner === null).length;
  const oldest = open[0];
  const sums = new Map<Currency, Minor>();
  // An invoice disputed twice is owed once.
  const seen = new Set<string>();
  for (const { currency: of, open: sum, debtorId, invoice } of open) {
    const key = `${debtorId}\u0000${invoice}`;
    if (of === null || sum === null || seen.has(key)) continue;
    seen.add(key);
    sums.set(of, (sums.get(of) ?? 0) + sum);
  }
  const money = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, sum]) => readable(sum, of));
  return [
    ...(oldest === undefined
      ? []
      : [
          `${open.length} open${money.length === 0 ? '' : `: ${money.join(', ')}`}; the oldest for ${daysBetween(oldest.openedOn, asOf)} days`,
        ]),
    ...(ownerless === 0 ? [] : [`${ownerless} without an owner: nobody answers them`]),
    ...(rows.length === open.length ? [] : [`${rows.length - open.length} solved in the last ${THANKS_DAYS} days: thank them`]),
  ];
}
