/** Small sums over small lists. None of them changes its argument. */

const ascending = (a: number, b: number): number => a - b;

/** The middle value, or the mean of the two middle ones; 0 for an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort(ascending);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** Median absolute deviation: how far a typical value lies from the median, in the unit of the values. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/** Theil–Sen slope: the median of the slopes between all pairs, in units per step. One odd value does not bend it. */
export function slope(values: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) slopes.push(((values[j] ?? 0) - (values[i] ?? 0)) / (j - i));
  }
  return median(slopes);
}

/** Amounts with, for each sum of up to `most` of them, whether `target` is met to the unit. Lists longer than 12 are cut: first come. */
export function isSumOf(target: number, amounts: readonly number[], most: number): boolean {
  const list = amounts.slice(0, 12);
  const search = (from: number, left: number, taken: number): boolean => {
    if (left === 0 && taken > 0) return true;
    if (taken === most || left < 0) return false;
    for (let i = from; i < list.length; i++) if (search(i + 1, left - (list[i] ?? 0), taken + 1)) return true;
    return false;
  };
  return search(0, target, 0);
}
