/** Costs and interest that a person let off: never the principal, which only a credit note lowers. */
import type { Day } from './day.js';

/** Something noted about one invoice. */
export interface Waiver {
  /** `lifted`: from that day on costs and interest are asked again; what had come up to then stays let off. */
  readonly kind: 'waived' | 'lifted';
  readonly invoice: string;
  readonly on: Day;
  readonly because: string;
  readonly handledBy: string | null;
  readonly approvedBy: string | null;
}

/** The newest event of an invoice; `null` where it was never let off. */
export const lastOf = (waivers: readonly Waiver[], invoice: string): Waiver | null =>
  waivers.findLast((event) => event.invoice === invoice) ?? null;

/** Waivers in force, one for each invoice. @param waivers events up to the day looked at, oldest first */
export const inForce = (waivers: readonly Waiver[]): readonly Waiver[] =>
  [...new Set(waivers.map(({ invoice }) => invoice))].flatMap((invoice) => {
    const last = lastOf(waivers, invoice);
    return last?.kind === 'waived' ? [last] : [];
  });
