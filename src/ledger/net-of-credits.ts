/** Money that names invoices and the credit notes taken off them, and is exactly what is left: `F2026-17 - CN2026-3`. */
import type { Book, Receipt } from './book.js';
import { type Cited, type Claim, oldestFirst } from './claims.js';

/**
 * Applies the credit notes a payment names to the invoices it names, oldest first, and the rest of the payment to what is left of
 * them. Only where all of them are the payer's own and the sum is exact; what is settled already counts for nothing. A payment that
 * was booked before its credit note was dated is as exact: what it left open is the credit note.
 *
 * @param cited what it names, where that is known
 * @returns whether it was so
 */
export function bookNet(book: Book, money: Receipt, cited?: Cited): boolean {
  const { payment, free, reversed } = money;
  if (reversed || payment.stated || payment.decision || !book.claims.credits.some(({ open }) => open < 0)) return false;
  const { claims: named, how } = book.claims.withReference(payment, cited ?? book.claims.cited(payment));
  const chosen = [named, unshadowed(named)]
    .map((claims) => claims.filter(({ open }) => open !== 0).sort(oldestFirst))
    .find((claims) => claims.reduce((sum, { open }) => sum + open, 0) === free && areNet(claims, payment.debtor));
  if (!chosen) return false;
  const invoices = chosen.filter(({ open }) => open > 0);
  for (const credit of chosen) for (const claim of invoices) if (credit.open < 0 && claim.open > 0) book.credit(credit, claim, false);
  for (const claim of invoices) book.book(money, claim, Math.min(money.free, claim.open), how, false);
  return true;
}

/** The same for a document that has just come, with the money that came before it and names it. */
export function bookNamedNet(book: Book, claim: Claim): void {
  const { currency, debtor } = claim.invoice;
  for (const money of book.thatNames(claim.key))
    if (money.payment.currency === currency && money.payment.debtor === debtor && bookNet(book, money)) return;
}

const areNet = (claims: readonly Claim[], debtor: number): boolean =>
  claims.some(({ open }) => open > 0) && claims.some(({ open }) => open < 0) && claims.every(({ invoice }) => invoice.debtor === debtor);

/** `CN 2026-3` names CN2026-3, and by the way 2026-3, which may be another document. */
function unshadowed(named: readonly Claim[]): Claim[] {
  return named.filter(({ key }) => !named.some((other) => other.key.endsWith(key) && /^[A-Z]+$/.test(other.key.slice(0, -key.length))));
}
