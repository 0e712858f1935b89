/** A complaint that nobody noted as a dispute: his invoices stay in the calls and reminders as if he had said nothing. */
import type { Account } from '../ledger/model.js';
import { meaningOf, reasonWords, type StatedReason } from '../ledger/reasons.js';

/** What is to be done about it, in words; `null` where he did not complain, or one of his open invoices is in dispute. */
export function undisputed({ debtor, disputes, invoices }: Account, reason: StatedReason | null): string | null {
  if (reason === null || meaningOf(reason).sub !== 'dispute') return null;
  const open = invoices.filter((invoice) => invoice.kind === 'invoice' && invoice.open > 0);
  const isDisputed = open.some(
    ({ number, disputed }) =>
      disputed === true || disputes.some(({ invoiceNumber, closedOn }) => closedOn === null && invoiceNumber === number),
  );
  if (open.length === 0 || isDisputed) return null;
  return `${debtor.name} (${debtor.id}) said: ${reasonWords(reason)}, and no invoice of his is in dispute: dunning dispute add ${debtor.id} --invoice NUMBER`;
}
