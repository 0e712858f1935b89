/** What an invoice's own row states of its settlement: believed until real payments come, and over our own sum where it speaks of what is open. */
import type { Book, Receipt } from './book.js';
import type { Claim } from './claims.js';

/** The invoice row says it was paid on a day: only as far as no real payment has done so. */
export function statePaid(book: Book, money: Receipt): void {
  const claim = book.claims
    .named(money.payment.invoiceNumber ?? '', money.payment)
    .find(({ invoice }) => invoice.debtor === money.payment.debtor);
  if (!claim) return;
  const amount = Math.min(money.free, claim.open);
  if (amount <= 0) return;
  book.book(money, claim, amount, 'stated by invoice row');
  claim.stated += amount;
}

export function stateOpen(book: Book, claim: Claim): void {
  const settled = claim.open - (claim.invoice.statedOpen ?? claim.open);
  if (settled === 0) return;
  if (settled > 0 === claim.invoice.amount > 0) {
    claim.open -= settled;
    claim.stated += Math.max(0, settled);
    claim.bookings.push({ claim, money: null, amount: settled });
    book.note(null, null, claim, settled, 'stated open amount', null);
    return;
  }
  // The export says more is open than we booked: what was allowed and our latest bookings go, and the money is free again.
  const wanted = claim.open - settled;
  for (const allowance of [...claim.allowed].reverse()) if (claim.open < wanted) book.disallow(allowance);
  for (const booking of [...claim.bookings].reverse())
    book.release(booking, Math.min(booking.amount, wanted - claim.open), 'stated open amount');
}
