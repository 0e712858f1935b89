/** Who may be meant by money that nobody could be found for: by name, by account, by an open invoice of that amount. */
import type { Day } from '../ledger/day.js';
import type { Payment } from '../ledger/model.js';
import type { Pointer } from '../ledger/owners.js';
import { accountLinks, directoryOf, type Ownerless } from './directory.js';
import { Kin } from './kin.js';
import type { Store } from './open.js';

export interface Likely {
  /** Number of the debtor. */
  readonly id: string;
  readonly because: string;
  readonly weight: number;
}

/** Among more debtors than this an equal amount tells nothing. */
const MOST = 5;

/** For each payment, the debtors it may be from, likeliest first. */
export function likelyOwners(store: Store, payments: readonly Payment[], asOf: Day): (payment: Payment) => Likely[] {
  const { db } = store;
  const kin = new Kin(store);
  const directory = directoryOf(store, kin);
  const asked = payments.filter(({ payerIban }) => payerIban !== null).map((payment) => ({ payment: payment as Ownerless, owner: null }));
  const links = asked.length === 0 ? () => [] : accountLinks(store, kin, asked);
  const byAmount = withAmounts(store, payments);
  const idOf = db.prepare('SELECT id FROM debtor WHERE key = ?').pluck();
  const known = (pointers: readonly Pointer[]): Pointer[] => pointers.filter(({ since }) => since <= asOf);
  return (payment) => {
    const found = new Map<number, { because: string[]; weight: number }>();
    const add = (debtor: number, because: string, weight: number): void => {
      const known = found.get(debtor) ?? { because: [], weight: 0 };
      if (!known.because.includes(because)) found.set(debtor, { because: [...known.because, because], weight: known.weight + weight });
    };
    if (payment.payerIban !== null)
      for (const { debtor } of known(links(payment.payerIban)).slice(0, MOST)) add(debtor, 'IBAN is known from him', 5);
    if (payment.payerName !== null) {
      const named = known(directory.debtorsNamed(payment.payerName, payment.date));
      for (const { debtor } of named.slice(0, MOST * 2)) add(debtor, 'name is his', named.length === 1 ? 4 : 2);
    }
    const equal = byAmount(payment);
    if (equal.length <= MOST) for (const debtor of equal) add(debtor, 'an invoice of this amount', equal.length === 1 ? 2 : 1);
    return [...found]
      .map(([debtor, { because, weight }]) => ({ id: idOf.get(debtor) as string, because: because.join(', '), weight }))
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  };
}

/** Debtors with an invoice of the same amount dated before: all invoices are read once. */
function withAmounts({ db }: Store, payments: readonly Payment[]): (payment: Payment) => number[] {
  const wanted = new Map<string, [number, Day][]>();
  for (const { amount, currency } of payments) if (amount > 0) wanted.set(`${amount} ${currency}`, []);
  if (wanted.size === 0) return () => [];
  const rows = db.prepare('SELECT amount, currency, debtor_key, date FROM invoice').raw().iterate() as IterableIterator<
    [number, string, number, Day]
  >;
  for (const [amount, currency, debtor, date] of rows) {
    const list = wanted.get(`${amount} ${currency}`);
    if (list && list.length < 200) list.push([debtor, date]);
  }
  const kin = new Kin({ db } as Store);
  return ({ amount, currency, date }) => [
    ...new Set((wanted.get(`${amount} ${currency}`) ?? []).filter(([, on]) => on <= date).map(([debtor]) => kin.accountOf(debtor))),
  ];
}

/** Accounts that have an invoice with this number. */
export function debtorsWithInvoice({ db }: Store, kin: Kin, key: string): number[] {
  const rows = db
    .prepare('SELECT DISTINCT debtor_key FROM invoice WHERE number = :key OR number_key = :key ORDER BY debtor_key')
    .pluck()
    .all({ key });
  return [...new Set((rows as number[]).map((debtor) => kin.accountOf(debtor)))];
}
