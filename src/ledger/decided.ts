/** What a person decided about a payment: booked as he said, whatever had been booked there without him. */
import type { Book, Receipt } from './book.js';
import { replaceStated } from './by-amount.js';
import type { Claim } from './claims.js';

/** Books a payment on the invoices it was given to, as far as they are there; on `only` one of them, where that one has just come. */
export function bookDecided(book: Book, money: Receipt, only: Claim | null = null): void {
  const { decision, currency, debtor } = money.payment;
  for (const line of decision?.lines ?? []) {
    const on = line.debtor ?? debtor;
    const claim = book.claims
      .of(on)
      .find(({ key, invoice }) => key === line.invoice && invoice.currency === currency && invoice.amount > 0);
    if (!claim || (only && claim !== only) || money.free <= 0) continue;
    const already = money.bookings.reduce((sum, booking) => (booking.claim === claim ? sum + booking.amount : sum), 0);
    const wanted = Math.min(money.free, (line.amount ?? (claim.open > 0 ? claim.open + already : claim.invoice.amount)) - already);
    if (wanted <= 0) continue;
    if (claim.stated > 0 && wanted > claim.open) replaceStated(book, claim, Math.min(claim.stated, wanted - claim.open));
    makeRoom(book, claim, wanted);
    book.book(money, claim, Math.min(wanted, claim.open), 'by hand', false);
  }
}

/** Bookings that nobody decided yield, the latest first. */
function makeRoom(book: Book, claim: Claim, wanted: number): void {
  for (const allowance of [...claim.allowed].reverse()) if (claim.open < wanted) book.disallow(allowance);
  for (const booking of [...claim.bookings].reverse())
    if (claim.open < wanted && booking.money && !booking.money.payment.decision && !booking.money.payment.stated)
      book.release(booking, Math.min(booking.amount, wanted - claim.open), 'by hand');
}
