/** How often invoices are disputed in a portfolio: what one debtor's disputes are compared with. */

/** Share of invoices that are disputed or credited where nothing is known. Judgement. */
export const USUAL_DISPUTES = 0.03;
/** Invoices' worth of the usual share: one dispute in a small ledger moves nobody else. */
const STRENGTH = 200;
/** Of fewer invoices no share is known. */
const ENOUGH = 30;

/** Share of invoices disputed, 0–1, drawn to the usual one; `null` where too few fell due. */
export function disputeRateOf(due: number, objected: number): number | null {
  return due < ENOUGH ? null : Math.min(1, (objected + STRENGTH * USUAL_DISPUTES) / (due + STRENGTH));
}
