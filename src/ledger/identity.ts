/** Debtors who are likely one: what speaks for it, and how strongly. What is only likely, a person decides. */
import type { Debtor } from './model.js';
import { looseNameKey, nameKey } from './names.js';

export interface Duplicate {
  /** The one to keep: who has a number, of two numbers the longer, else the one that sorts first. */
  readonly a: Debtor;
  readonly b: Debtor;
  /** What both have, the strongest first. */
  readonly evidence: readonly string[];
  /** Higher is likelier. */
  readonly weight: number;
}

interface Sign {
  readonly says: string;
  readonly weight: number;
  /** Equal keys are a sign; `null` where there is nothing to compare. */
  readonly keyOf: (debtor: Debtor) => string | null;
}

const plain = (text: string | null): string | null => (text === null ? null : text.toUpperCase().replace(/[^0-9A-Z]/g, '') || null);
const both = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a} ${b}`);

/** Who has no name is called by his number: three letters on end make a name. */
const isName = (name: string): boolean => /\p{L}{3}/u.test(name);

const SIGNS: readonly Sign[] = [
  { says: 'same VAT number', weight: 8, keyOf: ({ vatNumber }) => plain(vatNumber) },
  { says: 'number differs in leading zeros only', weight: 6, keyOf: ({ id }) => id.toUpperCase().replace(/^0+(?=.)/, '') },
  { says: 'same IBAN', weight: 6, keyOf: ({ iban }) => plain(iban) },
  {
    says: 'same e-mail and postcode',
    weight: 5,
    keyOf: ({ email, postcode }) => both(email?.trim().toLowerCase() ?? null, plain(postcode)),
  },
  { says: 'same name', weight: 3, keyOf: ({ name }) => (isName(name) ? nameKey(name) : null) },
  { says: 'same name but for the legal form', weight: 3, keyOf: ({ name }) => (isName(name) && looseNameKey(name)) || null },
];

/** A sign that more debtors share than this tells nothing: a common name, the account of a payment provider. */
const MOST = 6;

/** Pairs that something speaks for, likeliest first. Head office and branch are two by their nature. */
export function likelyDuplicates(debtors: readonly Debtor[]): Duplicate[] {
  const pairs = new Map<string, { a: Debtor; b: Debtor; evidence: string[]; weight: number }>();
  for (const { says, weight, keyOf } of SIGNS) {
    const same = new Map<string, Debtor[]>();
    for (const debtor of debtors) {
      const key = keyOf(debtor);
      if (key === null) continue;
      const known = same.get(key);
      if (known) known.push(debtor);
      else same.set(key, [debtor]);
    }
    for (const group of same.values()) {
      if (group.length < 2 || group.length > MOST) continue;
      for (const [at, one] of group.entries())
        for (const other of group.slice(at + 1)) {
          if (areRelated(one, other)) continue;
          const [a, b] = longerFirst(one, other) ? [one, other] : [other, one];
          const pair = pairs.get(`${a.key} ${b.key}`) ?? { a, b, evidence: [], weight: 0 };
          if (says === 'same name but for the legal form' && pair.evidence.includes('same name')) continue;
          pair.evidence.push(says);
          pair.weight += weight;
          pairs.set(`${a.key} ${b.key}`, pair);
        }
    }
  }
  return [...pairs.values()].sort((x, y) => y.weight - x.weight || byId(x.a, y.a) || byId(x.b, y.b));
}

const byId = (a: Debtor, b: Debtor): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const isNumbered = ({ id, name }: Debtor): boolean => id !== name;
const longerFirst = (a: Debtor, b: Debtor): boolean => {
  if (isNumbered(a) !== isNumbered(b)) return isNumbered(a);
  return a.id.length === b.id.length ? a.id < b.id : a.id.length > b.id.length;
};
const areRelated = (a: Debtor, b: Debtor): boolean =>
  a.parentId === b.id || b.parentId === a.id || (a.parentId !== null && a.parentId === b.parentId);
