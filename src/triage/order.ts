/** Calls in calling order: tiers are promises to people and come before money; a company is one conversation. */
import { digitsOf } from '../ledger/money.js';
import type { Call } from './model.js';

/** What a call's place on the list depends on. */
export interface Place extends Pick<Call, 'tier' | 'score' | 'overdue' | 'debtorId' | 'currency'> {
  /** Reasons not to call today: with any, he comes after all who are called. */
  readonly skipped: { readonly length: number };
  /** Number of his head office; `null` or absent for who stands alone. */
  readonly head?: string | null;
}

export type Ranked<Placed extends Place> = Placed &
  Pick<Call, 'rank'> & {
    /** Called together with another of his company, which gave him his place. */
    readonly joins?: true;
  };

/**
 * Calls in calling order with their ranks, then those not called today; the same for any order of the argument. Who belong to one
 * company follow one another at the place, and in the tier, of the first of them, the head office before its branches.
 */
export function orderCalls<Placed extends Place>(calls: readonly Placed[]): readonly Ranked<Placed>[] {
  let rank = 0;
  return together([...calls].sort(before)).map((call) => ({ ...call, rank: call.skipped.length === 0 ? ++rank : null }));
}

function together<Placed extends Place>(sorted: readonly Placed[]): readonly (Placed & { readonly joins?: true })[] {
  const companies = new Map<string, Placed[]>();
  for (const call of sorted) {
    if (call.head == null || call.skipped.length > 0) continue;
    const own = companies.get(call.head);
    if (own) own.push(call);
    else companies.set(call.head, [call]);
  }
  if (companies.size === 0) return sorted;
  return sorted.flatMap((call): (Placed & { readonly joins?: true })[] => {
    if (call.head == null || call.skipped.length > 0) return [call];
    const own = companies.get(call.head) as Placed[];
    if (own[0] !== call) return [];
    const isHead = ({ debtorId }: Placed): boolean => debtorId === call.head;
    return [...own.filter(isHead), ...own.filter((one) => !isHead(one))].map((one) =>
      one === call ? one : { ...one, tier: call.tier, joins: true },
    );
  });
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In whole units: currencies are compared so for want of a rate; nothing is added up. */
export const worth = (call: Pick<Place, 'currency'>, minor: number): number => minor / 10 ** digitsOf(call.currency);

/** To be called before skipped; then tier, score, overdue, debtor number and currency. */
function before(a: Place, b: Place): number {
  return (
    Number(a.skipped.length > 0) - Number(b.skipped.length > 0) ||
    a.tier - b.tier ||
    worth(b, b.score) - worth(a, a.score) ||
    worth(b, b.overdue) - worth(a, a.overdue) ||
    text(a.debtorId, b.debtorId) ||
    text(a.currency, b.currency)
  );
}
