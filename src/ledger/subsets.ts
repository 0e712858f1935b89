/** How many sets are looked at before the search gives up and the question goes to a person. */
const MAX_STEPS = 20_000;

/**
 * Sets of at least two amounts that sum to `target` exactly, as lists of positions.
 * Stops at the second set: one is an answer, two are a question. A search that grew too large answers none.
 *
 * @param most size of the largest set looked for
 */
export function subsetsSummingTo(amounts: readonly number[], target: number, most: number): number[][] {
  const found: number[][] = [];
  const chosen: number[] = [];
  let steps = 0;
  // Largest positive sum still to come, so that hopeless branches end early.
  const ahead = new Array<number>(amounts.length + 1).fill(0);
  const behind = new Array<number>(amounts.length + 1).fill(0);
  for (let at = amounts.length - 1; at >= 0; at--) {
    const amount = amounts[at] as number;
    ahead[at] = (ahead[at + 1] as number) + Math.max(0, amount);
    behind[at] = (behind[at + 1] as number) + Math.min(0, amount);
  }
  const search = (from: number, left: number): void => {
    if (found.length > 1 || ++steps > MAX_STEPS) return;
    if (left === 0 && chosen.length > 1) {
      found.push([...chosen]);
      return;
    }
    if (chosen.length === most) return;
    for (let at = from; at < amounts.length; at++) {
      if (left > (ahead[at] as number) || left < (behind[at] as number)) return;
      chosen.push(at);
      search(at + 1, left - (amounts[at] as number));
      chosen.pop();
      if (found.length > 1 || steps > MAX_STEPS) return;
    }
  };
  search(0, target);
  return steps > MAX_STEPS ? [] : found;
}
