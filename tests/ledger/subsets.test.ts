import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subsetsSummingTo } from '../../src/ledger/subsets.js';

/** All sets of two to `most` positions with the sum, by looking at every set there is. */
function bruteForce(amounts: readonly number[], target: number, most: number): string[] {
  const found: string[] = [];
  for (let set = 0; set < 1 << amounts.length; set++) {
    const chosen = amounts.flatMap((_, at) => (set & (1 << at) ? [at] : []));
    if (chosen.length < 2 || chosen.length > most) continue;
    if (chosen.reduce((total, at) => total + (amounts[at] as number), 0) === target) found.push(chosen.join());
  }
  return found.sort();
}

/** A set is counted once, also where more of it would sum to nothing: what comes after a hit is not looked for. */
const minimal = (sets: readonly string[]): string[] =>
  sets.filter((set) => !sets.some((other) => other !== set && set.startsWith(`${other},`)));

test('one set is an answer, two are a question, none is none: as looking at all of them says', () => {
  const amount = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -6, max: -1 }), fc.integer({ min: 1, max: 500 }));
  fc.assert(
    fc.property(
      fc.array(amount, { maxLength: 9 }),
      fc.integer({ min: -10, max: 60 }),
      fc.integer({ min: 2, max: 5 }),
      (amounts, target, most) => {
        const expected = minimal(bruteForce(amounts, target, most));
        const found = subsetsSummingTo(amounts, target, most).map((set) => set.join());
        expect(found).toHaveLength(Math.min(2, expected.length));
        for (const set of found) expect(expected).toContain(set);
      },
    ),
    { numRuns: 3000 },
  );
});

test('a search that grows too large answers none, soon', () => {
  const many = Array.from({ length: 60 }, (_, n) => 1_000_003 + n * 2);
  expect(subsetsSummingTo(many, 17_000_001, 30)).toEqual([]);
});
