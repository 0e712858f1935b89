/** What was promised, both ways, and what is in dispute: the lists people work from. */
import type { Day } from '../../ledger/day.js';
import type { Currency, Minor } from '../../ledger/money.js';
import { count, currency, day, money, type Sheet, sheet, text } from '../sheet.js';
import type { AgreementRow } from './explain.js';
import type { HoldLine } from './holds.js';
import type { WaiverLine } from './waivers.js';

export interface PromiseLine {
  readonly debtorId: string;
  readonly name: string;
  readonly side: 'theirs' | 'ours';
  readonly kind: string;
  readonly made: Day;
  readonly by: Day;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  readonly came: Minor | null;
  readonly state: string;
  readonly daysLate: number | null;
  readonly invoices: readonly string[];
  readonly owner: string | null;
  readonly note: string | null;
  /** `note` where it stands in the words of a note only. */
  readonly source: string | null;
}

const words = (name: string): string => name.replaceAll('_', ' ');

export const promiseList = (rows: Iterable<PromiseLine>): Sheet<PromiseLine> =>
  sheet<PromiseLine>(
    'Promises, ours first',
    [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('side', (row) => row.side, { label: 'whose' }),
      text('kind', (row) => row.kind),
      day('made', (row) => row.made),
      day('by', (row) => row.by),
      text('state', (row) => row.state),
      count('days_late', (row) => row.daysLate),
      money<PromiseLine>('amount', (row) => row.amount),
      money<PromiseLine>('came', (row) => row.came),
      currency<PromiseLine>(),
      text('invoices', (row) => row.invoices.join(', ') || null, { json: (row) => row.invoices }),
      text('owner', (row) => row.owner),
      text('source', (row) => row.source),
      text('note', (row) => row.note, { long: true }),
    ],
    rows,
  );

export interface DisputeLine {
  readonly debtorId: string;
  readonly name: string;
  readonly invoice: string;
  readonly open: Minor | null;
  readonly currency: Currency | null;
  readonly kind: string | null;
  readonly owner: string | null;
  readonly fault: string | null;
  readonly since: Day;
  readonly age: number;
  readonly settledOn: Day | null;
  readonly resolution: {
    readonly how: string;
    readonly amount: Minor | null;
    readonly because: string;
    readonly approvedBy: string | null;
  } | null;
  readonly reason: string | null;
}

export const disputeList = (rows: Iterable<DisputeLine>): Sheet<DisputeLine> =>
  sheet<DisputeLine>(
    'Disputes, oldest first',
    [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('invoice_number', (row) => row.invoice, { label: 'invoice' }),
      money<DisputeLine>('open', (row) => row.open),
      currency<DisputeLine>(),
      text('kind', (row) => row.kind),
      text('owner', (row) => row.owner),
      text('fault', (row) => row.fault, { label: 'whose mistake' }),
      day('since', (row) => row.since),
      count('age', (row) => row.age, { label: 'days' }),
      text('reason', (row) => row.reason, { long: true }),
      day('settled_on', (row) => row.settledOn, { label: 'settled' }),
      text('how', (row) => row.resolution?.how ?? null),
      money<DisputeLine>('given', (row) => row.resolution?.amount ?? null),
      text('because', (row) => row.resolution?.because ?? null, { long: true }),
      text('approved_by', (row) => row.resolution?.approvedBy ?? null),
    ],
    rows,
  );

/** Promises, disputes, holds and waivers that are on as lines of the agreements on one debtor's page. */
export function agreementRows(
  promises: readonly PromiseLine[],
  disputes: readonly DisputeLine[],
  holds: readonly HoldLine[],
  waivers: readonly WaiverLine[],
): readonly AgreementRow[] {
  const sentence = (...parts: (string | null | undefined)[]): string | null => parts.filter(Boolean).join('; ') || null;
  return [
    ...promises.map(({ side, kind, made, by, amount, currency: own, state, owner, note, invoices, daysLate, source }) => ({
      kind: side === 'theirs' ? 'promise' : `our promise: ${words(kind)}`,
      made,
      until: by,
      amount,
      currency: own,
      state,
      owner,
      note: sentence(
        invoices.length === 0 ? null : `about ${invoices.join(', ')}`,
        daysLate !== null && daysLate > 0 ? `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late` : null,
        source === null ? null : `from the note of ${made}`,
        note,
      ),
    })),
    ...disputes.map(({ invoice, since, settledOn, resolution, currency: own, owner, kind, fault, reason, age }) => ({
      kind: `dispute of ${invoice}`,
      made: since,
      until: settledOn,
      amount: resolution?.amount ?? null,
      currency: resolution?.amount == null ? null : own,
      state: settledOn === null ? 'open' : 'closed',
      owner,
      note: sentence(
        kind === reason ? null : kind && words(kind),
        reason,
        fault === null ? null : `${fault === 'ours' ? 'our' : 'his'} mistake`,
        settledOn === null ? `${age} ${age === 1 ? 'day' : 'days'} old` : null,
        resolution && [resolution.how, resolution.because].filter(Boolean).join(': '),
        resolution?.approvedBy && `approved by ${resolution.approvedBy}`,
      ),
    })),
    ...holds.map(({ invoice, on, until, because, handledBy }) => ({
      kind: invoice === null ? 'hold' : `hold of ${invoice}`,
      made: on,
      until,
      amount: null,
      currency: null,
      state: 'open',
      owner: handledBy,
      note: because,
    })),
    ...waivers.map(({ invoice, on, because, handledBy, approvedBy }) => ({
      kind: `waiver of ${invoice}`,
      made: on,
      until: null,
      amount: null,
      currency: null,
      state: 'open',
      owner: handledBy,
      note: sentence('costs and interest let off', because, approvedBy && `approved by ${approvedBy}`),
    })),
  ];
}
