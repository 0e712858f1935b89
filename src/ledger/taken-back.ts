/** Money that went back: a returned debit undoes the booking it returns, a refund uses up money that was never booked. */
import type { Book, Receipt } from './book.js';
import type { Claim } from './claims.js';
import type { How } from './model.js';
import { refusedCollection } from './returns.js';

/** What was paid too much and goes back: the one credit of exactly this amount, of the invoices that are named where any are. */
function paidOver(book: Book, { payment }: Receipt, cited: readonly Claim[]): Receipt | null {
  const [only, other] = book
    .waiting(payment.currency)
    .filter(
      (money) =>
        money.free === -payment.amount &&
        money.payment.debtor === payment.debtor &&
        (cited.length === 0 || money.bookings.some(({ claim }) => cited.includes(claim))),
    );
  return only && !other ? only : null;
}

/** @param reopened told of each invoice that is open again */
export function takeBack(book: Book, back: Receipt, reopened: (book: Book, claim: Claim) => void): void {
  const { payment } = back;
  const wanted = -payment.amount;
  const cited = book.claims.cited(payment).claims;
  const told = book.returns.toldBefore(back, cited);
  if (told && !payment.stated) book.takeBackFree(back, told, wanted, 'returned debit');
  if (told) return;
  const same = book.receipts.filter(
    (money) =>
      !money.reversed &&
      !money.payment.stated &&
      money.payment.amount === wanted &&
      money.payment.currency === payment.currency &&
      money.payment.debtor === payment.debtor,
  );
  const naming = same.filter((money) => money.bookings.some((booking) => cited.includes(booking.claim)));
  const returned = payment.returnCode !== null || payment.method === 'direct_debit';
  const how: How = returned || naming.length > 0 ? 'returned debit' : 'refund';
  const received = naming.at(-1) ?? (returned ? same.at(-1) : same.findLast((money) => money.free === wanted));
  const original = payment.stated ? refusedCollection(back, same, cited) : received;
  if (original) {
    for (const booking of original.bookings) book.takeBack(back, booking, booking.amount, how);
    for (const allowance of original.allowed) book.disallow(allowance);
    book.takeBackFree(back, original, original.free, how);
    original.reversed = true;
    for (const { claim } of original.bookings) {
      reopened(book, claim);
      book.bookRest(claim);
    }
    return;
  }
  if (payment.stated) return;
  const over = returned ? null : paidOver(book, back, cited);
  if (over) {
    book.takeBackFree(back, over, wanted, 'refund');
    return;
  }
  // Part of a payment came back: off the latest bookings of the invoices it names.
  for (const claim of cited)
    for (const booking of [...claim.bookings].reverse())
      if (back.free < 0 && booking.money) book.takeBack(back, booking, Math.min(booking.amount, -back.free), 'returned debit');
}
