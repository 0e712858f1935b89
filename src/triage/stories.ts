/**
 * Findings that tell one story. Who stops paying leaves all that is due, is later than he ever was, and slowed down before: rules of two
 * groups see one and the same thing. Multiplied as if each were news of its own, they made the engine surer than it was right. So the
 * strongest of them counts whole, and each other only for what it adds.
 */

const STOPS_PAYING: ReadonlySet<string> = new Set(['everything_stops', 'breadth', 'out_of_character', 'growing_delay']);

/**
 * Part of their weight that the others keep: a judgement between simulated portfolios of untidy worlds, which would leave them less, and
 * those of an orderly one, which would leave them more.
 */
const ADDS = 0.25;

interface Told {
  readonly cant: number;
  readonly wont: number;
  /** Part of the story. */
  readonly stops: boolean;
}

/** Whether a rule sees that he stops paying. */
export const seesStop = (rule: string): boolean => STOPS_PAYING.has(rule);

/** The story counted once: its strongest finding whole (of equals the first), the others in part. */
export function toldOnce<T extends Told>(told: readonly T[]): readonly T[] {
  let strongest: T | undefined;
  let parts = 0;
  for (const one of told) {
    if (!one.stops) continue;
    parts += 1;
    if (strongest === undefined || sizeOf(one) > sizeOf(strongest)) strongest = one;
  }
  if (parts < 2) return told;
  return told.map((one) => (one.stops && one !== strongest ? { ...one, cant: one.cant * ADDS, wont: one.wont * ADDS } : one));
}

const sizeOf = ({ cant, wont }: Told): number => Math.max(Math.abs(cant), Math.abs(wont));
