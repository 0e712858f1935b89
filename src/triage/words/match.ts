/** Which phrases of a language stand in a run of words: the longest first, each word used once. */
import type { CompiledLexicon, Phrase, Scope } from './compile.js';
import type { Run } from './text.js';

/** A word as one language sees it: the numbers of the slots it fills. */
export type Seen = ReadonlySet<number>;

export interface Match {
  readonly phrase: Phrase;
  readonly run: number;
  readonly start: number;
  readonly end: number;
  /** Places of its words in the run. */
  readonly places: readonly number[];
}

/** A run with what was found in it. */
export interface ReadRun {
  readonly index: number;
  readonly words: Run;
  readonly matches: readonly Match[];
  /** The match a word belongs to. */
  readonly taken: ReadonlyMap<number, Match>;
  is(place: number, scope: Scope): boolean;
}

/** Words between two parts of one phrase. */
const PART_REACH = 8;
const GAP = 3;
const FILLERS_IN_A_ROW = 3;

export function readRun(language: CompiledLexicon, words: Run, seen: readonly Seen[], index: number): ReadRun {
  const is = (place: number, scope: Scope) => seen[place]?.has(language.scope[scope]) ?? false;
  const candidates: { readonly match: Match; readonly claimed: readonly number[] }[] = [];
  const present = new Set<number>();
  for (const slots of seen) for (const slot of slots) present.add(slot);
  const isPresent = (slot: number) => present.has(slot);
  for (let at = 0; at < words.length; at++) {
    for (const slot of seen[at] ?? []) {
      for (const phrase of language.phrasesAt.get(slot) ?? []) {
        if (!phrase.needs.every(isPresent)) continue;
        const found = findAt(phrase, at);
        if (found) candidates.push(found);
      }
    }
  }
  candidates.sort(
    (a, b) => b.match.phrase.length - a.match.phrase.length || width(a.match) - width(b.match) || a.match.start - b.match.start,
  );
  const taken = new Map<number, Match>();
  const matches: Match[] = [];
  for (const { match, claimed } of candidates) {
    if (claimed.some((place) => taken.has(place))) continue;
    for (const place of claimed) taken.set(place, match);
    matches.push(match);
  }
  matches.sort((a, b) => a.start - b.start || a.end - b.end);
  return { index, words, matches, taken, is };

  function findAt(phrase: Phrase, at: number) {
    const places: number[] = [];
    const claimed: number[] = [];
    for (const [number, part] of phrase.parts.entries()) {
      if (number === 0) {
        if (!follow(part, 0, at, places, claimed, true)) return null;
        continue;
      }
      if (!findNear(part, at, places, claimed)) return null;
    }
    const start = Math.min(...places);
    return { match: { phrase, run: index, start, end: Math.max(...places), places }, claimed };
  }

  function findNear(part: Phrase['parts'][number], at: number, places: number[], claimed: number[]): boolean {
    for (let away = 1; away <= PART_REACH; away++) {
      for (const from of [at + away, at - away]) {
        const own: number[] = [];
        const ownClaimed: number[] = [];
        if (from >= 0 && follow(part, 0, from, own, ownClaimed, true) && !own.some((place) => places.includes(place))) {
          places.push(...own);
          claimed.push(...ownClaimed);
          return true;
        }
      }
    }
    return false;
  }

  function follow(
    part: Phrase['parts'][number],
    number: number,
    from: number,
    places: number[],
    claimed: number[],
    isFirst: boolean,
  ): boolean {
    const step = part[number];
    if (step === undefined) return true;
    const reach = isFirst ? 0 : step.afterGap ? GAP : FILLERS_IN_A_ROW;
    for (let place = from; place <= from + reach && place < words.length; place++) {
      if (seen[place]?.has(step.slot)) {
        places.push(place);
        if (!step.shared) claimed.push(place);
        if (follow(part, number + 1, place + 1, places, claimed, false)) return true;
        places.pop();
        if (!step.shared) claimed.pop();
      }
      if (!step.afterGap && !is(place, 'fillers')) break;
    }
    return step.optional && follow(part, number + 1, from, places, claimed, isFirst);
  }
}

function width(match: Match): number {
  return match.end - match.start;
}
