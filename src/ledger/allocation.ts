/**
 * Cash application: which payment, credit note or returned debit belongs on which invoice.
 *
 * One debtor is replayed day by day. On each day the new invoices come first, then credit notes, then money. A booking is
 * made on the first day it can be made with what is dated up to then, and it stays; so the balance of a past day never
 * depends on what came later, nor on the order in which files were imported. What is not certain stays unallocated.
 */

import { type Booking, byText, type Claim, Claims, oldestFirst, type Receipt } from './claims.js';
import { type Day, later } from './day.js';
import type { Allocation, How, Invoice, Payment } from './model.js';
import type { Minor } from './money.js';
import { numberKey } from './references.js';
import { subsetsSummingTo } from './subsets.js';

/** An invoice with what its own row stated about settlement. */
export interface BookableInvoice extends Invoice {
  /** Open amount the export stated on `statedOn`; believed over our own sum. `null` where it stated none. */
  readonly statedOpen: Minor | null;
  readonly statedOn: Day | null;
}

/** A payment whose debtor is known from `knownOn`: the day it came, or the later day that showed whose it is. */
export interface BookablePayment extends Payment {
  readonly knownOn: Day;
}

enum Step {
  Invoice,
  CreditNote,
  Money,
  TakenBack,
  StatedPayment,
  StatedOpen,
}

interface Entry {
  readonly day: Day;
  readonly step: Step;
  readonly tie: string;
  readonly claim: Claim | null;
  readonly money: Receipt | null;
}

/** One payment number may stand on several rows of one day: then what they say decides. */
const byContent = (a: Receipt | null, b: Receipt | null): number => (a && b ? byText(contentOf(a.payment), contentOf(b.payment)) : 0);
const contentOf = ({ invoiceNumber, amount, currency, reference, method, returnCode, payerName, payerIban }: Payment): string =>
  [invoiceNumber, amount, currency, reference, method, returnCode, payerName, payerIban].join(' ');

/**
 * Books everything of one debtor (or of a head office and its branches).
 *
 * @returns bookings in the order they were made; per invoice and per payment they never exceed its amount.
 */
export function allocate(invoices: readonly BookableInvoice[], payments: readonly BookablePayment[]): Allocation[] {
  if (payments.length === 0 && invoices.every((i) => i.kind === 'invoice' && i.statedOpen === null)) return [];
  return new Replay(invoices, payments).run();
}

class Replay {
  private readonly made: Allocation[] = [];
  private readonly entries: Entry[] = [];
  private readonly claims = new Claims();
  private readonly receipts: Receipt[] = [];
  private today = '' as Day;

  constructor(invoices: readonly BookableInvoice[], payments: readonly BookablePayment[]) {
    for (const invoice of invoices) {
      const claim: Claim = { invoice, key: numberKey(invoice.number), open: invoice.amount, stated: 0, bookings: [] };
      const step = invoice.amount < 0 ? Step.CreditNote : Step.Invoice;
      this.entries.push({ day: invoice.date, step, tie: invoice.number, claim, money: null });
      if (invoice.statedOpen !== null)
        this.entries.push({
          day: later(invoice.statedOn ?? invoice.date, invoice.date),
          step: Step.StatedOpen,
          tie: invoice.number,
          claim,
          money: null,
        });
    }
    for (const payment of payments) {
      const step = payment.stated ? Step.StatedPayment : payment.amount < 0 ? Step.TakenBack : Step.Money;
      const money: Receipt = { payment, free: payment.amount, reversed: false, bookings: [] };
      this.entries.push({ day: later(payment.knownOn, payment.date), step, tie: `${payment.date} ${payment.id}`, claim: null, money });
    }
    this.entries.sort((a, b) => byText(a.day, b.day) || a.step - b.step || byText(a.tie, b.tie) || byContent(a.money, b.money));
  }

  run(): Allocation[] {
    for (const { day, step, claim, money } of this.entries) {
      this.today = day;
      if (step === Step.Invoice && claim) this.invoiced(claim);
      else if (step === Step.CreditNote && claim) this.credited(claim);
      else if (step === Step.StatedOpen && claim) this.statedOpen(claim);
      else if (money) {
        this.receipts.push(money);
        if (step === Step.Money) this.received(money);
        else if (step === Step.TakenBack) this.takenBack(money);
        else this.statedPayment(money);
      }
    }
    return this.made;
  }

  private invoiced(claim: Claim): void {
    this.claims.add(claim);
    // Money that named this invoice before it was dated: a prepayment.
    this.bookWaiting(claim);
    for (const credit of this.claims.all)
      if (credit.open < 0 && credit.invoice.amount < 0 && this.creditedBy(credit) === claim) this.bookCredit(credit, claim);
  }

  /** Free money that names an invoice which has just come, or is open again. */
  private bookWaiting(claim: Claim): void {
    for (const money of this.receipts) {
      if (claim.open <= 0) return;
      if (money.free <= 0 || money.reversed || money.payment.stated || money.payment.currency !== claim.invoice.currency) continue;
      const cited = this.claims.cited(money.payment);
      if (cited.claims.includes(claim)) this.book(money, claim, Math.min(money.free, claim.open), cited.how);
    }
  }

  private credited(credit: Claim): void {
    this.claims.add(credit);
    let target = this.creditedBy(credit);
    if (!target && credit.invoice.credits === null) {
      const equal = this.claims.open(credit.invoice.currency).filter((claim) => claim.open === -credit.open);
      if (equal.length === 1) target = equal[0] ?? null;
    }
    if (target) this.bookCredit(credit, target);
  }

  /** The invoice a credit note names, in its own column or in its text. */
  private creditedBy(credit: Claim): Claim | null {
    const { credits, description, currency } = credit.invoice;
    const named =
      credits !== null ? this.claims.named(credits, currency) : description !== null ? this.claims.named(description, currency) : [];
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  private received(money: Receipt): void {
    const { payment } = money;
    const cited = this.claims.cited(payment);
    const openCited = cited.claims.filter((claim) => claim.open > 0 || claim.stated > 0);
    if (openCited.length > 0) {
      this.bookCited(money, openCited, cited.how);
      if (money.free > 0) this.bookExact(money, new Set(openCited), 1);
      return;
    }
    // The invoice he names is paid already. The same amount once more is a double payment and waits for a person.
    if (cited.claims.some((claim) => claim.invoice.amount === payment.amount)) return;
    this.bookExact(money, new Set(), cited.claims.length > 0 ? 1 : 4);
  }

  private bookCited(money: Receipt, claims: readonly Claim[], how: How): void {
    const total = claims.reduce((sum, claim) => sum + claim.open, 0);
    let chosen = claims;
    if (claims.length > 1 && money.free < total) {
      const exact = subsetsSummingTo(
        claims.map((claim) => claim.open),
        money.free,
        claims.length,
      );
      // Too little for all he names, and no set of them fits: the oldest debt is paid off first.
      chosen = exact.length === 1 ? (exact[0] as number[]).map((at) => claims[at] as Claim) : [...claims].sort(oldestFirst);
    }
    for (const claim of chosen) {
      const replaces = claim.stated > 0 && (money.free === claim.stated || money.free > claim.open);
      if (replaces) this.replaceStated(claim, Math.min(claim.stated, money.free));
      this.book(money, claim, Math.min(money.free, claim.open), how);
    }
  }

  /** By amount: one invoice of exactly what is left, else the only set of several (up to `most`, credit notes netted). */
  private bookExact(money: Receipt, but: ReadonlySet<Claim>, most: number): void {
    const currency = money.payment.currency;
    const open = this.claims.open(currency).filter((claim) => !but.has(claim));
    const equal = open.filter((claim) => claim.open === money.free);
    const first = equal[0];
    if (first) {
      this.book(money, first, money.free, equal.length === 1 ? 'exact amount' : 'oldest of equal amounts');
      return;
    }
    const stated = this.claims.all.filter((claim) => claim.stated === money.free && claim.invoice.currency === currency && !but.has(claim));
    if (stated.length === 1 && stated[0]) {
      this.replaceStated(stated[0], money.free);
      this.book(money, stated[0], money.free, 'exact amount');
      return;
    }
    if (most === 1) return;
    this.bookSeveral(money, open, most);
    if (money.free > 0) this.bookInstalments(money, open, most);
    const only = open[0];
    if (money.free > 0 && open.length === 1 && only && money.free < only.open)
      this.book(money, only, money.free, 'part of the only open invoice');
  }

  /** Unbooked money that came before and this together make exactly one open invoice: it was paid in parts. */
  private bookInstalments(money: Receipt, open: readonly Claim[], most: number): void {
    const earlier = this.receipts.filter(
      (other) =>
        other !== money &&
        other.free > 0 &&
        other.free === other.payment.amount &&
        other.payment.currency === money.payment.currency &&
        !other.payment.stated &&
        this.claims.cited(other.payment).claims.length === 0,
    );
    if (earlier.length === 0 || earlier.length > 12) return;
    const parts = [money, ...earlier];
    let found: { claim: Claim; sets: Receipt[] } | null = null;
    for (const claim of open) {
      const sets = subsetsSummingTo(
        parts.map(({ free }) => free),
        claim.open,
        most,
      ).filter(([first]) => first === 0);
      if (sets.length === 0) continue;
      if (sets.length > 1 || found) return;
      found = { claim, sets: (sets[0] as number[]).map((at) => parts[at] as Receipt) };
    }
    if (found) for (const part of found.sets) this.book(part, found.claim, part.free, 'instalments of one invoice', false);
  }

  private bookSeveral(money: Receipt, open: readonly Claim[], most: number): void {
    const credits = this.claims.all.filter((claim) => claim.open < 0 && claim.invoice.currency === money.payment.currency);
    const items = [...open, ...credits];
    const total = items.reduce((sum, claim) => sum + claim.open, 0);
    let chosen: readonly Claim[] | null = total === money.free ? items : null;
    if (!chosen) {
      let run = 0;
      const at = open.findIndex((claim) => {
        run += claim.open;
        return run === money.free;
      });
      if (at > 0) chosen = open.slice(0, at + 1);
    }
    if (!chosen) {
      const sets = subsetsSummingTo(
        items.map((claim) => claim.open),
        money.free,
        most,
      );
      if (sets.length === 1) chosen = (sets[0] as number[]).map((at) => items[at] as Claim);
    }
    if (!chosen) return;
    const invoices = chosen.filter((claim) => claim.open > 0).sort((a, b) => b.open - a.open || oldestFirst(a, b));
    for (const credit of chosen.filter((claim) => claim.open < 0))
      for (const claim of invoices) if (credit.open < 0 && claim.open > 0) this.bookCredit(credit, claim);
    for (const claim of invoices.sort(oldestFirst)) this.book(money, claim, Math.min(money.free, claim.open), 'sum of several');
  }

  /** A returned debit undoes the booking it returns; a refund uses up money that was never booked. */
  private takenBack(back: Receipt): void {
    const wanted = -back.payment.amount;
    const cited = this.claims.cited(back.payment).claims;
    const same = this.receipts.filter(
      (money) =>
        !money.reversed && !money.payment.stated && money.payment.amount === wanted && money.payment.currency === back.payment.currency,
    );
    const naming = same.filter((money) => money.bookings.some((booking) => cited.includes(booking.claim)));
    const returned = back.payment.returnCode !== null || back.payment.method === 'direct_debit';
    const how: How = returned || naming.length > 0 ? 'returned debit' : 'refund';
    const original = naming.at(-1) ?? (returned ? same.at(-1) : same.findLast((money) => money.free === wanted));
    if (original) {
      for (const booking of original.bookings) this.takeBack(back, booking, booking.amount, how);
      this.takeBackFree(back, original, original.free, how);
      original.reversed = true;
      for (const { claim } of original.bookings) {
        this.bookWaiting(claim);
        this.bookRest(claim);
      }
      return;
    }
    // Part of a payment came back: off the latest bookings of the invoices it names.
    for (const claim of cited)
      for (const booking of [...claim.bookings].reverse())
        if (back.free < 0 && booking.money) this.takeBack(back, booking, Math.min(booking.amount, -back.free), 'returned debit');
  }

  private takeBack(back: Receipt, booking: Booking, amount: Minor, how: How): void {
    if (amount <= 0 || !booking.money) return;
    booking.amount -= amount;
    booking.claim.open += amount;
    back.free += amount;
    this.note(back.payment.key, null, booking.claim, -amount, how, booking.money.payment.key);
  }

  private takeBackFree(back: Receipt, money: Receipt, amount: Minor, how: How): void {
    if (amount <= 0) return;
    money.free -= amount;
    back.free += amount;
    this.made.push({
      payment: back.payment.key,
      credit: null,
      invoice: null,
      amount: -amount,
      day: this.today,
      how,
      undoes: money.payment.key,
    });
  }

  /** The invoice row says it was paid on a day: only as far as no real payment has done so. */
  private statedPayment(money: Receipt): void {
    const claim = this.claims.named(money.payment.invoiceNumber ?? '', money.payment.currency)[0];
    if (!claim) return;
    const amount = Math.min(money.free, claim.open);
    if (amount <= 0) return;
    this.book(money, claim, amount, 'stated by invoice row');
    claim.stated += amount;
  }

  private statedOpen(claim: Claim): void {
    const settled = claim.open - (claim.invoice.statedOpen ?? claim.open);
    if (settled === 0) return;
    if (settled > 0 === claim.invoice.amount > 0) {
      claim.open -= settled;
      claim.stated += Math.max(0, settled);
      claim.bookings.push({ claim, money: null, amount: settled });
      this.note(null, null, claim, settled, 'stated open amount', null);
      return;
    }
    // The export says more is open than we booked: our latest bookings go, and the money is free again.
    let missing = -settled;
    for (const booking of [...claim.bookings].reverse()) {
      const amount = Math.min(booking.amount, missing);
      if (amount <= 0 || !booking.money) continue;
      booking.amount -= amount;
      booking.money.free += amount;
      claim.open += amount;
      missing -= amount;
      this.note(null, null, claim, -amount, 'stated open amount', booking.money.payment.key);
    }
  }

  /** A real payment has come for what only the export had stated. */
  private replaceStated(claim: Claim, amount: Minor): void {
    let left = amount;
    for (const booking of [...claim.bookings].reverse()) {
      if (left <= 0 || (booking.money && !booking.money.payment.stated)) continue;
      const part = Math.min(left, booking.amount);
      booking.amount -= part;
      left -= part;
      claim.stated -= part;
      claim.open += part;
      this.note(
        null,
        null,
        claim,
        -part,
        booking.money ? 'stated by invoice row' : 'stated open amount',
        booking.money?.payment.key ?? null,
      );
    }
  }

  private book(money: Receipt, claim: Claim, amount: Minor, how: How, thenRest = true): void {
    if (amount <= 0) return;
    money.free -= amount;
    claim.open -= amount;
    const booking = { claim, money, amount };
    money.bookings.push(booking);
    claim.bookings.push(booking);
    this.note(money.payment.key, null, claim, amount, how, null);
    if (thenRest) this.bookRest(claim);
  }

  /** What is left of an invoice after a part of it came may be just what waits unbooked. */
  private bookRest(claim: Claim): void {
    if (claim.open <= 0) return;
    const waiting = this.receipts.filter(
      (money) =>
        money.free === claim.open &&
        !money.reversed &&
        !money.payment.stated &&
        money.payment.currency === claim.invoice.currency &&
        this.claims.cited(money.payment).claims.length === 0,
    );
    if (waiting.length === 1 && waiting[0]) this.book(waiting[0], claim, claim.open, 'exact amount');
  }

  private bookCredit(credit: Claim, claim: Claim): void {
    const amount = Math.min(-credit.open, claim.open);
    if (amount <= 0) return;
    credit.open += amount;
    claim.open -= amount;
    this.note(null, credit.invoice.key, claim, amount, 'credit note', null);
    this.bookRest(claim);
  }

  private note(payment: number | null, credit: number | null, claim: Claim, amount: Minor, how: How, undoes: number | null): void {
    this.made.push({ payment, credit, invoice: claim.invoice.key, amount, day: this.today, how, undoes });
  }
}
