/** Money that names no open invoice, booked by its amount: only where one answer is left. */
import type { Book, Receipt } from './book.js';
import { type Claim, oldestFirst } from './claims.js';
import { bookLess, fitsLess } from './less.js';
import type { Minor } from './money.js';
import { isSlipOf } from './references.js';
import { subsetsSummingTo } from './subsets.js';

/** Sets of more invoices than this are not believed, unless they are all of something. */
const MOST = 4;
/** Of so few open items a sum of any number of them is hardly found by chance. */
const FEW_ITEMS = 10;
/** Among more open items than this, the sum of a few is found by chance. */
const MOST_BRANCH_ITEMS = 60;

/** One invoice of exactly what is left: of the payer himself, or stated as paid by the export. */
export function bookExact(book: Book, money: Receipt, but: ReadonlySet<Claim> = new Set()): void {
  const { currency, debtor } = money.payment;
  const equal = book.claims.open(currency, debtor).filter((claim) => claim.open === money.free && !but.has(claim));
  if (equal[0]) {
    book.book(money, equal[0], money.free, equal.length === 1 ? 'exact amount' : 'oldest of equal amounts');
    return;
  }
  const stated = book.claims.of(debtor).filter((c) => c.stated === money.free && c.invoice.currency === currency && !but.has(c));
  if (stated.length === 1 && stated[0]) {
    replaceStated(book, stated[0], money.free);
    book.book(money, stated[0], money.free, 'exact amount');
  }
}

/**
 * A payment that names a number like his which is none of them: mistyped, where one open invoice is the amount. A higher number
 * with an amount he is invoiced again and again is of an invoice to come.
 */
export function bookMistyped(book: Book, money: Receipt, strange: readonly string[]): void {
  const { currency, debtor, amount } = money.payment;
  const own = book.claims.of(debtor);
  const toCome = strange.some((number) => own.every(({ key }) => key < number));
  if (toCome && own.filter(({ invoice }) => invoice.amount === amount).length > 1) return;
  const equal = book.claims.open(currency, debtor).filter(({ open }) => open === money.free);
  const near = equal.filter(({ key }) => strange.some((number) => isSlipOf(number, key)));
  const [meant, other] = near.length > 0 ? near : equal;
  if (meant && !other) book.book(money, meant, money.free, 'exact amount');
}

/** One invoice, several, instalments, or the invoices of branches where the payer is their head office. */
export function bookByAmount(book: Book, money: Receipt): void {
  const { currency, debtor } = money.payment;
  bookExact(book, money);
  if (money.free === 0) return;
  const open = book.claims.open(currency, debtor);
  bookSeveral(book, money, fitting(open, book.claims.unused(currency, debtor), money.free));
  if (money.free > 0) bookInstalments(book, money, open);
  if (money.free > 0 && money.free === money.payment.amount) bookLess(book, money, fitsLess(book, money, open), 'amount less allowance');
  if (money.free > 0 && debtor === book.head) bookForBranches(book, money);
  if (money.free === 0 || (debtor === book.head && book.claims.open(currency).length > 1)) return;
  const [only, other] = open;
  // The amount of an invoice that is paid already may be a double payment.
  const again = book.claims.of(debtor).some(({ open: left, invoice }) => left === 0 && invoice.amount === money.free);
  if (only && !other && money.free < only.open && !again) book.book(money, only, money.free, 'part of the only open invoice');
}

/** What an account owes is exactly this: one invoice, or all that is open, or all that is due first. */
export function owesExactly(book: Book, currency: string, debtor: number, amount: Minor): boolean {
  const open = book.claims.open(currency, debtor);
  return open.some((claim) => claim.open === amount) || wholes(open, book.claims.unused(currency, debtor), amount) !== null;
}

/** All that is open with credit notes netted, all up to some invoice in order of age, or all of one month. */
function wholes(open: readonly Claim[], credits: readonly Claim[], amount: Minor): readonly Claim[] | null {
  const total = (claims: readonly Claim[]): Minor => claims.reduce((sum, claim) => sum + claim.open, 0);
  const items = [...open, ...credits];
  if (items.length > 1 && total(items) === amount) return items;
  let run = 0;
  const at = open.findIndex((claim) => (run += claim.open) >= amount);
  if (at > 0 && run === amount) return open.slice(0, at + 1);
  const months = partsBy(open, ({ invoice }) => invoice.date.slice(0, 7)).filter((part) => part.length > 1 && total(part) === amount);
  return months.length === 1 ? (months[0] as Claim[]) : null;
}

function fitting(open: readonly Claim[], credits: readonly Claim[], amount: Minor): readonly Claim[] | null {
  const whole = wholes(open, credits, amount);
  return whole ?? onlySet([...open, ...credits], amount);
}

function onlySet(items: readonly Claim[], amount: Minor): readonly Claim[] | null {
  const sets = subsetsSummingTo(
    items.map((claim) => claim.open),
    amount,
    items.length <= FEW_ITEMS ? FEW_ITEMS : MOST,
  );
  return sets.length === 1 ? (sets[0] as number[]).map((at) => items[at] as Claim) : null;
}

function partsBy(claims: readonly Claim[], of: (claim: Claim) => string | number): Claim[][] {
  const parts = new Map<string | number, Claim[]>();
  for (const claim of claims) {
    const part = parts.get(of(claim));
    if (part) part.push(claim);
    else parts.set(of(claim), [claim]);
  }
  return [...parts.values()];
}

/** Credit notes are used up first, on invoices of their own account where there are any. */
function bookSeveral(book: Book, money: Receipt, chosen: readonly Claim[] | null): void {
  if (!chosen) return;
  const invoices = chosen.filter((claim) => claim.open > 0).sort((a, b) => b.open - a.open || oldestFirst(a, b));
  const credits = chosen.filter((claim) => claim.open < 0);
  for (const ownOnly of [true, false])
    for (const credit of credits)
      for (const claim of invoices)
        if (credit.open < 0 && claim.open > 0 && (!ownOnly || claim.invoice.debtor === credit.invoice.debtor)) book.credit(credit, claim);
  for (const claim of invoices.sort(oldestFirst)) book.book(money, claim, Math.min(money.free, claim.open), 'sum of several');
}

/** The head office pays for its branches: one invoice, all of one branch, all up to a due day, all of a month, all there is. */
function bookForBranches(book: Book, money: Receipt): void {
  const { currency } = money.payment;
  const open = book.claims.open(currency);
  const credits = book.claims.unused(currency);
  const equal = open.filter((claim) => claim.open === money.free);
  const [one] = equal;
  if (one) {
    const ofOneBranch = equal.every(({ invoice }) => invoice.debtor === one.invoice.debtor);
    if (ofOneBranch) book.book(money, one, money.free, equal.length === 1 ? 'exact amount' : 'oldest of equal amounts');
    return;
  }
  const branches = partsBy([...open, ...credits], ({ invoice }) => invoice.debtor).filter(
    (part) => part.length > 1 && part.reduce((sum, claim) => sum + claim.open, 0) === money.free,
  );
  const chosen =
    wholes(open, credits, money.free) ??
    (branches.length === 1 ? (branches[0] as Claim[]) : null) ??
    (branches.length === 0 && open.length + credits.length <= MOST_BRANCH_ITEMS ? onlySet([...open, ...credits], money.free) : null);
  bookSeveral(book, money, chosen);
}

/** Unbooked money that came before and this together make exactly one open invoice: it was paid in parts. */
function bookInstalments(book: Book, money: Receipt, open: readonly Claim[]): void {
  const { currency, debtor } = money.payment;
  const earlier = book
    .waiting(currency)
    .filter((other) => other !== money && other.free === other.payment.amount && other.payment.debtor === debtor && book.isSilent(other));
  if (earlier.length === 0 || earlier.length > 12) return;
  const parts = [money, ...earlier];
  let found: { claim: Claim; parts: Receipt[] } | null = null;
  for (const claim of open) {
    const sets = subsetsSummingTo(
      parts.map(({ free }) => free),
      claim.open,
      MOST,
    ).filter(([first]) => first === 0);
    if (sets.length === 0) continue;
    // Of equal invoices the oldest is paid off first.
    if (found && found.claim.open === claim.open) continue;
    if (sets.length > 1 || found) return;
    found = { claim, parts: (sets[0] as number[]).map((at) => parts[at] as Receipt) };
  }
  if (found) for (const part of found.parts) book.book(part, found.claim, part.free, 'instalments of one invoice', false);
}

/** A real payment has come for what only the export had stated. */
export function replaceStated(book: Book, claim: Claim, amount: Minor): void {
  let left = amount;
  for (const booking of [...claim.bookings].reverse()) {
    if (left <= 0 || (booking.money && !booking.money.payment.stated)) continue;
    const part = Math.min(left, booking.amount);
    booking.amount -= part;
    left -= part;
    claim.stated -= part;
    claim.open += part;
    const how = booking.money ? 'stated by invoice row' : 'stated open amount';
    book.note(null, null, claim, -part, how, booking.money?.payment.key ?? null);
  }
}
