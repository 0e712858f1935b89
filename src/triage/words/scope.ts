/**
 * What surrounds a phrase and takes its meaning away: a negation, a condition, someone else's story, our own act.
 * NegEx-style: triggers reach a fixed number of words and stop at "because" or "and"; German and Dutch negations may also stand behind.
 */
import type { CompiledLexicon } from './compile.js';
import type { Topic } from './lexicon.js';
import type { Match, ReadRun } from './match.js';

/** A debtor may pay "if the credit note comes": with a payment in the sentence, these are said and not supposed. */
const SAID_AS_CONDITION: ReadonlySet<Topic> = new Set(['dispute', 'admin', 'inability']);
/** Whoever we offered a plan or warned of a lawyer did not ask for one. */
const NOT_OURS_TO_SAY: ReadonlySet<Topic> = new Set([
  'plan',
  'help',
  'legal',
  'dispute',
  'admin',
  'ours',
  'promise',
  'life_event',
  'stretching',
]);
const OF_THE_PERSON: ReadonlySet<Topic> = new Set(['inability', 'legal', 'deceased', 'life_event', 'help']);
const THIRD_PARTY_REACH = 4;

/** The matches of a run that a negation denies. Each negation denies what follows it; only where nothing does, what precedes. */
export function deniedIn(run: ReadRun, language: CompiledLexicon): ReadonlySet<Match> {
  const denied = new Set<Match>();
  const { negationLeft, negationRight } = language.lexicon;
  for (let place = 0; place < run.words.length; place++) {
    if (run.taken.has(place)) continue;
    const before = run.is(place, 'negationLeft');
    const behind = run.is(place, 'negationRight');
    if (!before && !behind) continue;
    const within = run.matches.find((match) => match.start < place && place < match.end && !match.phrase.negative);
    const next = within ?? (before ? matchAfter(run, place, negationLeft.reach) : undefined);
    if (next) {
      denied.add(next);
      for (let other = afterOr(run, next); other; other = afterOr(run, other)) denied.add(other);
    } else if (behind) {
      const previous = matchBefore(run, place, negationRight.reach);
      if (previous && !followsReason(run, previous)) denied.add(previous);
    }
  }
  return denied;
}

function matchAfter(run: ReadRun, place: number, reach: number): Match | undefined {
  for (let at = place + 1; at <= place + reach && at < run.words.length; at++) {
    const match = run.taken.get(at);
    if (match) return match.phrase.negative || match.start < place ? undefined : match;
    if (run.is(at, 'stops')) return undefined;
  }
  return undefined;
}

function matchBefore(run: ReadRun, place: number, reach: number): Match | undefined {
  for (let at = place - 1; at >= place - reach && at >= 0; at--) {
    const match = run.taken.get(at);
    if (match) return match.phrase.negative ? undefined : match;
    if (run.is(at, 'stops')) return undefined;
  }
  return undefined;
}

/** "No complaint or dispute" denies both. */
function afterOr(run: ReadRun, match: Match): Match | undefined {
  if (!run.is(match.end + 1, 'or')) return undefined;
  return run.taken.get(match.end + 2) ?? run.taken.get(match.end + 3);
}

/** In "because of illness not …" the negation belongs to what comes of it. */
function followsReason(run: ReadRun, match: Match): boolean {
  return [1, 2, 3].some((back) => run.is(match.start - back, 'stops'));
}

export function isSupposed(run: ReadRun, match: Match, topic: Topic, sentencePays: boolean): boolean {
  const from = run.words.findIndex((_, place) => !run.taken.has(place) && run.is(place, 'conditionals'));
  if (from < 0 || from >= match.start) return false;
  return !(sentencePays && SAID_AS_CONDITION.has(topic));
}

/** Something is resolved only where it is not still to be. */
export function isPending(run: ReadRun, match: Match): boolean {
  for (let place = 0; place < run.words.length; place++) {
    if (
      run.is(place, 'pending') &&
      (place < match.start || place === match.start - 1 || place === match.end + 1) &&
      run.taken.get(place) !== match
    )
      return true;
    if (place < match.start && run.is(place, 'conditionals')) return true;
  }
  return false;
}

export function isOurAct(run: ReadRun, topic: Topic): boolean {
  if (!NOT_OURS_TO_SAY.has(topic)) return false;
  const act = run.words.findIndex((_, place) => !run.taken.has(place) && run.is(place, 'ourActs'));
  if (act < 0) return false;
  for (let place = 0; place < act; place++) if (run.is(place, 'debtorActs')) return false;
  return true;
}

export function isOfSomeoneElse(run: ReadRun, match: Match, topic: Topic): boolean {
  if (!OF_THE_PERSON.has(topic)) return false;
  for (let place = Math.max(0, match.start - THIRD_PARTY_REACH); place <= match.end; place++) {
    if (!run.taken.has(place) && run.is(place, 'thirdParties')) return true;
  }
  return false;
}
