import type { Day } from '../../ledger/day.js';
import type { Account, Dispute, StandingInvoice } from '../../ledger/model.js';
import { readable } from '../../ledger/money.js';
import { numberKey } from '../../ledger/references.js';
import { type DisputeRow, disputes } from '../../reports/disputes.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount } from '../../store/accounts.js';
import type { Store } from '../../store/open.js';
import { disputedSince } from '../../triage/index.js';
import type { Maker } from './maker.js';

/** A dispute with what people may have noted about it. */
interface Noted extends Pick<Dispute, 'invoiceNumber' | 'openedOn' | 'closedOn' | 'reason'> {
  readonly kind?: string | null;
  readonly owner?: string | null;
  readonly fault?: string | null;
  readonly resolution?: { readonly how: string; readonly amount: number | null; readonly currency: string | null } | null;
}

interface Flagged extends StandingInvoice {
  readonly flaggedOn?: Day | null;
}

/** All disputes, recorded or flagged on the invoice. */
export const make: Maker = async (store, asOf) => disputes(rows(store, asOf), asOf) as Sheet;

function* rows(store: Store, asOf: Day): Generator<DisputeRow> {
  for (const account of eachAccount(store, asOf)) yield* disputesIn(account);
}

function disputesIn(account: Account): DisputeRow[] {
  const { debtor, disputes: recorded, invoices } = account;
  const whose = { debtorId: debtor.id, name: debtor.name };
  const found = recorded.map((one: Noted): DisputeRow => {
    const invoice = invoices.find(({ number, kind }) => kind === 'invoice' && numberKey(number) === numberKey(one.invoiceNumber));
    const { resolution = null } = one;
    const given = resolution?.amount != null && resolution.currency !== null ? ` ${readable(resolution.amount, resolution.currency)}` : '';
    const credited = one.closedOn !== null && (invoice?.credited ?? 0) > 0 ? 'credit' : null;
    return {
      ...whose,
      invoice: invoice?.number ?? one.invoiceNumber,
      currency: invoice?.currency ?? null,
      kind: one.kind ?? null,
      reason: one.reason,
      owner: one.owner ?? null,
      openedOn: disputedSince(account, one.invoiceNumber, one.openedOn) ?? one.openedOn,
      closedOn: one.closedOn,
      open: invoice?.open ?? null,
      fault: one.fault ?? null,
      resolution: resolution === null ? credited : `${resolution.how}${given}`,
    };
  });
  const told = new Set(recorded.map(({ invoiceNumber }) => numberKey(invoiceNumber)));
  const flagged = invoices.filter(({ number, disputed, open }) => disputed === true && open > 0 && !told.has(numberKey(number)));
  return [
    ...found,
    ...flagged.map(
      (one: Flagged): DisputeRow => ({
        ...whose,
        invoice: one.number,
        currency: one.currency,
        kind: null,
        reason: one.disputeReason,
        owner: null,
        // Where neither the export nor he says since when, it is from the start.
        openedOn: disputedSince(account, one.number, one.flaggedOn ?? null) ?? one.date,
        closedOn: null,
        open: one.open,
        fault: null,
        resolution: null,
      }),
    ),
  ];
}
