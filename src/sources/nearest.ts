/** The known word that was probably meant. */
import { plainWord } from './words.js';

/** The nearest of some words, within a few letters; `null` where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(plainWord(word), plainWord(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Letters to put in, take out or change to come from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A remedy for a word that is not known. */
export function suggestion(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return `${close === null ? '' : `perhaps ${close}; `}known are ${known.join(', ')}`;
}
