/** After every change: who is who, whose money it is, and on which invoices it is booked. The rules are in `ledger/`, the rows in `store/`. */
import { allocate } from '../ledger/allocation.js';
import { type Allowances, type BookablePayment, NO_ALLOWANCES } from '../ledger/bookable.js';
import { type Day, later } from '../ledger/day.js';
import { allowsLess } from '../ledger/less.js';
import type { Allocation } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { standing } from '../ledger/standing.js';
import {
  allDebtors,
  type Books,
  bookedBy,
  booksOf,
  bookWriter,
  debtorsToBook,
  gathered,
  nameSeenDebtors,
  noteBookedBy,
  resetClear,
} from '../store/bookings.js';
import { paymentRulings } from '../store/decisions.js';
import type { Ownerless } from '../store/directory.js';
import { Kin, relate } from '../store/kin.js';
import { bookOneToOne, type Plain } from '../store/one-to-one.js';
import type { Store } from '../store/open.js';
import { findOwners } from './find-owners.js';

type Stands = ReturnType<typeof standing>;

/** From this many debtors on, those whose payments are plain are booked together; for fewer it is not worth the asking. */
const MANY = 2_000;

/** Raised when the rules of booking change, so that a ledger is booked anew by the first command that writes to it. */
const RULES = 3;

/** Payments and their sum in one currency, minor units. */
export interface MoneyCount {
  payments: number;
  amount: number;
}

/** What became of new payments, per currency. */
export class Booked {
  readonly allocated = new Map<Currency, MoneyCount>();
  readonly unallocated = new Map<Currency, MoneyCount>();
  /** Payments that were taken back, and those that took them back: neither booked nor waiting. */
  returned = 0;
  /** Payments that are booked in part, and so are among both of the above. */
  inPart = 0;

  add(kind: 'allocated' | 'unallocated', currency: Currency, amount: Minor): void {
    if (amount !== 0) this.sum(kind, currency, 1, amount);
  }

  sum(kind: 'allocated' | 'unallocated', currency: Currency, payments: number, amount: Minor): void {
    const sum = this[kind].get(currency) ?? { payments: 0, amount: 0 };
    this[kind].set(currency, { payments: sum.payments + payments, amount: sum.amount + amount });
  }
}

const NONE_PLAIN: Plain = { debtors: new Set(), money: [] };

/** What a change touched. */
export interface Touched {
  /** Debtors of whom anything was written or taken away. */
  readonly debtors: Iterable<number>;
  /** Those among them with something to book that was not there before; the others are looked at where the ledger had money. */
  readonly toBook: Iterable<number>;
  /** Debtors whose name may have changed, where they are known from documents only. */
  readonly toName: Iterable<number>;
  /** Whether there was anything to book before. */
  readonly hadMoney: boolean;
  /** What the config file allows to be left unpaid; what it did before, where absent. */
  readonly allowances?: Allowances | undefined;
  /** The one currency of all new payments, where there is but one. */
  readonly currency?: string | null;
  /** How many debtors are many. */
  readonly many?: number;
}

/**
 * Works out again all that depends on what was touched; runs inside the transaction of the change.
 *
 * @param after payments with a key above it are new: what became of them is told
 */
export function settle(store: Store, { debtors, toBook, toName, hadMoney, ...change }: Touched, after = Number.MAX_SAFE_INTEGER): Booked {
  const booked = new Booked();
  const rules = bookedBy(store, RULES);
  const allowances = change.allowances ?? rules.allowances ?? NO_ALLOWANCES;
  const anew = !rules.current(allowances);
  const touched = new Set(anew && hadMoney ? allDebtors(store) : toBook);
  if (anew || touched.size === 0) noteBookedBy(store, RULES, allowances);
  nameSeenDebtors(store, toName);
  for (const debtor of relate(store)) touched.add(debtor);
  if (hadMoney) for (const debtor of debtors) touched.add(debtor);
  const kin = new Kin(store);
  const rulings = paymentRulings(store, numberKey);
  const ownerless = (payment: Ownerless): void => {
    if (payment.key > after && !payment.stated) booked.add('unallocated', payment.currency, payment.amount);
  };
  findOwners(store, { kin, rulings, books: booksOf(store, kin, rulings), allowances, touched, ownerless });

  const many = change.many ?? MANY;
  const [together, all] = nearlyAll(store, withKin(kin, touched), many);
  resetClear(store, hadMoney ? together : kin.none ? [] : together);
  const write = bookWriter(store);
  const isMany = together.size >= many;
  const plain = isMany
    ? bookOneToOne(store, all ? null : together, {
        decided: rulings.keys(),
        after,
        currency: change.currency ?? null,
        allowances: allowsLess(allowances),
      })
    : NONE_PLAIN;
  for (const { currency, payments, amount } of plain.money) booked.sum('allocated', currency, payments, amount);
  const done = new Set<number>();
  const others = debtorsToBook(
    store,
    [...together].filter((debtor) => !plain.debtors.has(debtor)).sort((a, b) => a - b),
  );
  const books = booksOf(
    store,
    kin,
    rulings,
    isMany
      ? gathered(
          store,
          others.flatMap((debtor) => [debtor, ...kin.allWith(debtor)]),
        )
      : undefined,
  );
  for (const debtor of others) {
    const account = kin.accountOf(debtor);
    // Who is one with another has no bookings of his own.
    if (account !== debtor) write(debtor, [], null);
    if (done.has(account)) continue;
    const all = books(account);
    if (!kin.none) for (const member of all.accounts) done.add(member);
    const allocations = allocate(all.invoices, all.payments, { allowances, head: all.head });
    for (const each of perAccount(all, allocations)) {
      const stands = standing(each.invoices, each.payments, each.allocations);
      for (const { key, currency, allocated, unallocated, reversed } of stands.payments)
        if (key > after) {
          if (reversed) booked.returned++;
          if (allocated !== 0 && unallocated !== 0) booked.inPart++;
          booked.add('allocated', currency, allocated);
          booked.add('unallocated', currency, unallocated);
        }
      write(each.account, each.allocations, clearSince(stands, each.payments, each.allocations));
    }
  }
  return booked;
}

/** Debtors touched, with all that are one with them or booked with them. */
function withKin(kin: Kin, touched: ReadonlySet<number>): ReadonlySet<number> {
  return kin.none ? touched : new Set([...touched].flatMap((debtor) => [debtor, ...kin.allWith(debtor)]));
}

/** Where nearly all are to be booked, all are: not to ask for each of them is quicker than to leave a few alone. */
function nearlyAll(store: Store, touched: ReadonlySet<number>, many: number): [together: ReadonlySet<number>, all: boolean] {
  if (touched.size < many) return [touched, false];
  const everyone = allDebtors(store);
  return touched.size > 0.9 * everyone.length ? [new Set(everyone), true] : [touched, false];
}

interface OneAccount extends Pick<Books, 'invoices' | 'payments'> {
  readonly account: number;
  readonly allocations: readonly Allocation[];
}

/** The bookings of a group, to each account those that touch its own documents. */
function perAccount({ accounts, invoices, payments }: Books, allocations: readonly Allocation[]): OneAccount[] {
  const [only] = accounts;
  if (accounts.length === 1 && only !== undefined) return [{ account: only, invoices, payments, allocations }];
  const ownerOf = new Map<number, number>();
  for (const { key, debtor } of invoices) ownerOf.set(key, debtor);
  const payerOf = new Map(payments.map(({ key, debtor }) => [key, debtor]));
  const own = new Map(accounts.map((account) => [account, [] as Allocation[]]));
  for (const allocation of allocations) {
    const { payment, credit, invoice, undoes } = allocation;
    const concerned = new Set([
      payerOf.get(payment ?? -1),
      payerOf.get(undoes ?? -1),
      ownerOf.get(credit ?? -1),
      ownerOf.get(invoice ?? -1),
    ]);
    for (const account of concerned) if (account !== undefined) own.get(account)?.push(allocation);
  }
  return accounts.map((account) => ({
    account,
    invoices: invoices.filter(({ debtor }) => debtor === account),
    payments: payments.filter(({ debtor }) => debtor === account),
    allocations: own.get(account) ?? [],
  }));
}

/** The day from which nothing was open or unallocated any more; `null` while something is. */
function clearSince(stands: Stands, payments: readonly BookablePayment[], allocations: readonly Allocation[]): Day | null {
  if (stands.invoices.some(({ open }) => open !== 0) || stands.payments.some(({ unallocated }) => unallocated !== 0)) return null;
  let day = '0000-01-01' as Day;
  for (const { date } of stands.invoices) day = later(day, date);
  for (const { date, knownOn } of payments) day = later(day, later(date, knownOn));
  for (const allocation of allocations) day = later(day, allocation.day);
  return day;
}
