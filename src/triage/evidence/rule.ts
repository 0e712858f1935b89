/** What a rule of evidence is, and the few words all of them use. */
import { readable } from '../../ledger/money.js';
import type { Facts, Overdue } from '../facts.js';
import type { Cite, Finding, Group } from '../model.js';

/** What a rule saw: a finding before it carries the rule's name. */
export interface Observation {
  readonly says: string;
  readonly cites: readonly Cite[];
  /** How much likelier this is when the debtor cannot or will not pay than when his administration is in disorder. */
  readonly weight: Finding['weight'];
  /** Invoices it is about; left out where it is about the debtor as a whole. */
  readonly invoices?: readonly string[];
  /** Days ago; 0 where left out. */
  readonly age?: number;
  /** Days in which it loses half its weight; does not fade where left out. */
  readonly halfLife?: number;
}

export interface Rule {
  /** The file's own name. */
  readonly id: string;
  readonly title: string;
  /** The columns and the window it looks at. */
  readonly looksAt: string;
  readonly group: Group;
  /** Where its weight comes from: measured on receivables data, stated by practitioners, or our own judgement. */
  readonly source: 'measured' | 'practice' | 'judgement';
  /** When it is wrong. */
  readonly caveat: string;
  /** `null` where it cannot look: a missing column or too little history is never evidence. */
  look(facts: Facts): readonly Observation[] | null;
}

/** Likelihood ratios against a disorganised administration, as they are talked about: `lr(4, 0.7)` is four times, 0.7 times. */
export function lr(cant: number, wont: number): Finding['weight'] {
  return { cant_pay: Math.log(cant), wont_pay: Math.log(wont) };
}

/** The same evidence, weaker or stronger: 0 says nothing, 1 leaves it as it is. */
export function times(weight: Finding['weight'], factor: number): Finding['weight'] {
  return { cant_pay: weight.cant_pay * factor, wont_pay: weight.wont_pay * factor };
}

export const invoiceCite = (one: Overdue | { readonly invoice: { readonly number: string } }): Cite => `invoice ${one.invoice.number}`;

/** `1 invoice`, `3 invoices`. */
export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** `1 day`, `12 days`. */
export const days = (n: number): string => count(n, 'day');

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const money = (facts: Facts, minor: number): string => readable(minor, facts.currency);

/** Part of the overdue money that these invoices stand for. */
export const shareOf = (items: readonly Overdue[]): number =>
  Math.min(
    1,
    items.reduce((sum, one) => sum + one.share, 0),
  );

/** At most four of a list, for a sentence or a citation. */
export const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, 4);

/** Invoice numbers for a sentence: `117, 118 and 3 more`. */
export function numbers(items: readonly Overdue[]): string {
  const names = few(items).map((one) => one.invoice.number);
  return items.length > names.length ? `${names.join(', ')} and ${items.length - names.length} more` : names.join(', ');
}
