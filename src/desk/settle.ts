/** After every change: whose money it is, and on which invoices it is booked. The rules are in `ledger/`, the rows in `store/`. */
import { allocate, type BookablePayment } from '../ledger/allocation.js';
import { type Day, later } from '../ledger/day.js';
import type { Allocation } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { earliest, type Owner, ownerByAccount, ownerOf } from '../ledger/owners.js';
import { standing } from '../ledger/standing.js';
import {
  type AccountQuestion,
  accountLinks,
  booksOf,
  bookWriter,
  debtorsToBook,
  directoryOf,
  nameSeenDebtors,
  type Ownerless,
  paymentsWithoutDebtor,
  resetClear,
  writeOwner,
} from '../store/bookings.js';
import type { Store } from '../store/open.js';

type Stands = ReturnType<typeof standing>;

/** Payments and their sum in one currency, minor units. */
export interface MoneyCount {
  payments: number;
  amount: number;
}

/** What became of new payments, per currency. */
export class Booked {
  readonly allocated = new Map<Currency, MoneyCount>();
  readonly unallocated = new Map<Currency, MoneyCount>();

  add(kind: 'allocated' | 'unallocated', currency: Currency, amount: Minor): void {
    if (amount === 0) return;
    const sum = this[kind].get(currency) ?? { payments: 0, amount: 0 };
    this[kind].set(currency, { payments: sum.payments + 1, amount: sum.amount + amount });
  }
}

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
}

/**
 * Works out again all that depends on what was touched; runs inside the transaction of the change.
 *
 * @param after payments with a key above it are new: what became of them is told
 */
export function settle(store: Store, { debtors, toBook, toName, hadMoney }: Touched, after = Number.MAX_SAFE_INTEGER): Booked {
  const touched = new Set(toBook);
  const booked = new Booked();
  nameSeenDebtors(store, toName);
  findOwners(store, touched, (payment) => {
    if (payment.key > after) booked.add('unallocated', payment.currency, payment.amount);
  });
  if (hadMoney) for (const debtor of debtors) touched.add(debtor);
  resetClear(store, hadMoney ? touched : []);
  const books = booksOf(store);
  const write = bookWriter(store);
  for (const debtor of debtorsToBook(
    store,
    [...touched].sort((a, b) => a - b),
  )) {
    const { invoices, payments } = books(debtor);
    const allocations = allocate(invoices, payments);
    const stands = standing(invoices, payments, allocations);
    for (const { key, currency, allocated, unallocated } of stands.payments)
      if (key > after) {
        booked.add('allocated', currency, allocated);
        booked.add('unallocated', currency, unallocated);
      }
    write(debtor, allocations, clearSince(stands, payments, allocations));
  }
  return booked;
}

/** Owners of payments that name no debtor; debtors who gain or lose one are added to `touched`. */
function findOwners(store: Store, touched: Set<number>, ownerless: (payment: Ownerless) => void): void {
  const directory = directoryOf(store);
  const write = writeOwner(store);
  const change = (payment: Ownerless, owner: Owner | null): void => {
    if (owner === null) ownerless(payment);
    if (owner?.debtor === payment.owner && (owner === null || (owner?.since === payment.knownOn && owner.how === payment.ownedBy))) return;
    if (owner === null && payment.owner === null) return;
    write(payment.key, owner);
    for (const debtor of [payment.owner, owner?.debtor ?? null]) if (debtor !== null) touched.add(debtor);
  };
  const asked: AccountQuestion[] = [];
  for (const payment of paymentsWithoutDebtor(store)) {
    const owner = ownerOf(payment, directory);
    // An account number may have told it earlier than a name or a later invoice does.
    if (payment.payerIban !== null && (owner === null || owner.how === 'payer name' || owner.since > payment.date))
      asked.push({ payment, owner });
    else change(payment, owner);
  }
  if (asked.length === 0) return;
  const links = accountLinks(store, asked);
  for (const { payment, owner } of asked) {
    const owners = [owner, ownerByAccount(payment.date, links(payment.payerIban as string))];
    change(payment, earliest(owners.filter((each) => each !== null)));
  }
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
