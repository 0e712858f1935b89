/** Money that nobody could be found for, looked at from a debtor's side: which of it may be his, by account or by name. */
import type { Debtor, Payment } from './model.js';
import { looseNameKey } from './names.js';

/** Letters by which words are put together before they are compared. */
const STEM = 3;

export class Unclaimed {
  private readonly byAccount = new Map<string, Payment[]>();
  private readonly byStem = new Map<string, { payment: Payment; words: readonly string[] }[]>();
  private readonly amounts = new Set<string>();

  constructor(payments: Iterable<Payment>) {
    for (const payment of payments) {
      this.amounts.add(`${payment.amount} ${payment.currency}`);
      if (payment.payerIban !== null) add(this.byAccount, payment.payerIban, payment);
      const words = telling(payment.payerName ?? payment.reference ?? '');
      for (const stem of stemsOf(words)) add(this.byStem, stem, { payment, words });
    }
  }

  get none(): boolean {
    return this.amounts.size === 0;
  }

  /** Whether any of it is this much: asked first, since most amounts are nobody's. */
  has(amount: number, currency: string): boolean {
    return this.amounts.has(`${amount} ${currency}`);
  }

  /** Payments that come from an account of the debtor, or from someone called like him. */
  mayBeFrom({ name, iban }: Debtor, accounts: Iterable<string>): Payment[] {
    const found = new Set<Payment>();
    for (const account of [...(iban === null ? [] : [iban]), ...accounts])
      for (const payment of this.byAccount.get(account) ?? []) found.add(payment);
    const words = telling(name);
    for (const stem of stemsOf(words))
      for (const other of this.byStem.get(stem) ?? []) if (areAlike(words, other.words)) found.add(other.payment);
    return [...found];
  }
}

const add = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** Words that say who it is: no legal forms, initials and small words. */
const telling = (name: string): string[] =>
  looseNameKey(name)
    .split(' ')
    .filter(({ length }) => length >= STEM);
const stemsOf = (words: readonly string[]): Set<string> => new Set(words.map((word) => word.slice(0, STEM)));

const isWord = (a: string, b: string): boolean => a === b || (a.length > STEM && b.startsWith(a)) || (b.length > STEM && a.startsWith(b));

/** Every word of the shorter name is in the longer one; banks cut words short. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.some((other) => isWord(word, other)));
}
