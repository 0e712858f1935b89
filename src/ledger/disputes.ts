/** Disputes as files tell of them, with what people noted: opened, given an owner, settled. What a person settled no file opens again. */
import type { Day } from './day.js';
import type { Dispute, StandingInvoice } from './model.js';
import type { Currency, Minor } from './money.js';
import { numberKey } from './references.js';

export const DISPUTE_KINDS = ['price', 'quantity', 'quality', 'not_ordered', 'service', 'delivery', 'other'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];
export const RESOLUTIONS = ['credit', 'rejected', 'goodwill'] as const;
/** Whose mistake it was. */
export type Fault = 'ours' | 'theirs';

/** How a dispute ended. */
export interface Resolution {
  readonly how: (typeof RESOLUTIONS)[number];
  /** Minor units given; `null` where none was named. */
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  readonly because: string;
  /** Who approved what is above the mandate. */
  readonly approvedBy: string | null;
}

export interface DisputeEvent {
  readonly key: number;
  readonly invoice: string;
  readonly event: 'opened' | 'owned' | 'settled';
  readonly on: Day;
  readonly kind: DisputeKind | null;
  readonly owner: string | null;
  readonly fault: Fault | null;
  readonly how: Resolution['how'] | null;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  readonly note: string | null;
  readonly approvedBy: string | null;
}

type Draft = { -readonly [K in keyof Dispute]: Dispute[K] };

/**
 * @param imported disputes of files that concern the debtor
 * @param events oldest first
 * @returns all disputes in order of day, and the invoices with the flag of a settled one taken off
 */
export function disputesWith(
  imported: readonly Dispute[],
  events: readonly DisputeEvent[],
  invoices: readonly StandingInvoice[],
): { readonly disputes: readonly Dispute[]; readonly invoices: readonly StandingInvoice[] } {
  if (events.length === 0) return { disputes: imported, invoices };
  const all: Draft[] = imported.map((one) => ({ ...one }));
  const settled = new Set<string>();
  for (const event of events) {
    const key = numberKey(event.invoice);
    const own = all.filter(({ invoiceNumber }) => numberKey(invoiceNumber) === key);
    const flagged = invoices.find(({ number, disputed }) => disputed === true && numberKey(number) === key);
    if (own.length === 0 && flagged && !settled.has(key)) {
      const { flaggedOn = null } = flagged;
      const told = draft(event.invoice, flaggedOn !== null && flaggedOn < event.on ? flaggedOn : event.on, flagged.disputeReason);
      all.push(told);
      own.push(told);
    }
    const open = own.filter(({ openedOn, closedOn }) => openedOn <= event.on && (closedOn === null || closedOn > event.on));
    if (event.event === 'settled') settled.add(key);
    if (event.event === 'opened') settled.delete(key);
    if (event.event === 'opened' && open.length === 0) {
      const made = draft(event.invoice, event.on, null);
      all.push(made);
      open.push(made);
    }
    for (const one of open) apply(one, event);
  }
  return {
    disputes: all.sort((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0)),
    invoices: invoices.map((one) => (one.disputed === true && settled.has(numberKey(one.number)) ? { ...one, disputed: false } : one)),
  };
}

const draft = (invoiceNumber: string, openedOn: Day, reason: string | null): Draft => ({
  key: 0,
  id: null,
  invoiceNumber,
  openedOn,
  closedOn: null,
  reason,
});

function apply(one: Draft, { event, on, kind, owner, fault, how, amount, currency, note, approvedBy }: DisputeEvent): void {
  one.kind = kind ?? one.kind ?? null;
  one.owner = owner ?? one.owner ?? null;
  one.fault = fault ?? one.fault ?? null;
  if (event === 'opened') one.reason = note ?? one.reason ?? kind;
  if (event !== 'settled' || how === null) return;
  one.closedOn = on;
  one.resolution = { how, amount, currency, because: note ?? '', approvedBy };
}
