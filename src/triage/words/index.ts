/** What a note of a call or a mail of a debtor speaks of. Dictionary and scope rules, nothing learned: every reading can be shown to be so. */
import { CompiledLexicon } from './compile.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Language, Topic } from './lexicon.js';
import { type Match, type ReadRun, readRun, type Seen } from './match.js';
import { nl } from './nl.js';
import { deniedIn, isOfSomeoneElse, isOurAct, isPending, isSupposed } from './scope.js';
import { type Run, type Sentence, sentencesOf } from './text.js';

export type { Language, Topic } from './lexicon.js';

/** Every language the program reads. A sentence that fits several goes to the earlier one. */
const LEXICONS = [nl, en, fr, de] as const;

export interface Mention {
  readonly topic: Topic;
  /** The phrase of the lexicon, never the text of the note. */
  readonly phrase: string;
  readonly language: Language;
  /** 1, or 0.5 where it is said weakly or is the same excuse again. */
  readonly strength: number;
}

/** At most one mention of a topic, in the order in which the note comes to them. */
export interface NoteReading {
  readonly mentions: readonly Mention[];
  /** The note says that a dispute is settled or withdrawn. */
  readonly disputeResolved: boolean;
}

const REPEATED = 0.5;
/** Made ready when the first note is read: most commands read none. */
let languages: readonly CompiledLexicon[] = [];

/** `preferred`: the debtor's language, taken where a sentence fits several. */
export function readNote(text: string, preferred?: string): NoteReading {
  const language = preferred ?? '';
  let known = readings.get(language);
  if (known === undefined) readings.set(language, (known = new Map()));
  const before = known.get(text);
  if (before) return before;
  const reading = read(text, preferred);
  if (text.length <= MEMORABLE_LENGTH) remember(known, text, reading, READINGS_KEPT);
  return reading;
}

function read(text: string, preferred: string | undefined): NoteReading {
  if (languages.length === 0) languages = LEXICONS.map((lexicon) => new CompiledLexicon(lexicon));
  let mentions: Mention[] = [];
  let disputeResolved = false;
  let isRepeated = false;
  for (const sentence of sentencesOf(text)) {
    const said = readSentence(sentence, preferred);
    isRepeated ||= said.isRepeated;
    if (said.resolves && said.mentions.every(({ topic }) => topic !== 'dispute')) {
      const others = mentions.filter(({ topic }) => topic !== 'dispute');
      disputeResolved ||= others.length < mentions.length;
      mentions = others;
    }
    disputeResolved ||= said.disputeResolved;
    mentions.push(...said.mentions);
  }
  const strongest = new Map<Topic, Mention>();
  for (const mention of mentions) {
    if (mention.strength > (strongest.get(mention.topic)?.strength ?? 0)) strongest.set(mention.topic, mention);
  }
  const weaken = (mention: Mention) =>
    isRepeated && mention.topic === 'admin' ? { ...mention, strength: mention.strength * REPEATED } : mention;
  return { mentions: [...strongest.values()].map(weaken), disputeResolved };
}

interface Said {
  readonly mentions: readonly Mention[];
  readonly disputeResolved: boolean;
  /** Says that something is resolved, without saying what. */
  readonly resolves: boolean;
  readonly isRepeated: boolean;
}

const NOTHING: Said = { mentions: [], disputeResolved: false, resolves: false, isRepeated: false };

/** In known words: how far the debtor's own language may lie behind another and is still read first. */
const OWN_LANGUAGE = 1.25;
/** Another language is tried where it knows this part of what the best one knows: a foreign word or two in a sentence. */
const AS_LIKELY = 0.6;

/**
 * In the language that knows most of its words; in the next one only if that finds nothing it knows how to read, and is as likely.
 * A slip of the pen is one in the language the sentence is written in, and in no other.
 */
function readSentence(sentence: Sentence, preferred: string | undefined): Said {
  const score = languages.map((language, number) => {
    let known = language.lexicon.language === preferred ? OWN_LANGUAGE : 0;
    for (const run of sentence.runs) for (const word of run) known += lookUp(word).known[number] ? 1 : 0;
    return known;
  });
  const order = languages.map((_, number) => number).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  const best = score[order[0] ?? 0] ?? 0;
  for (const [place, number] of order.entries()) {
    const language = languages[number];
    if (!language || (score[number] ?? 0) < AS_LIKELY * best) continue;
    const runs = splitAtTurns(language, number, sentence.runs, place === 0);
    if (runs.some((run) => run.matches.length > 0)) return judge(language, runs, sentence.isQuestion);
  }
  return NOTHING;
}

/** A run ends where the thought turns: "…, but …". */
function splitAtTurns(language: CompiledLexicon, number: number, runs: readonly Run[], withSlips: boolean): ReadRun[] {
  const parts: ReadRun[] = [];
  for (const run of runs) {
    const seen = run.map((written) => {
      const word = lookUp(written);
      return word.isSlip && !withSlips ? UNSEEN : (word.seen[number] ?? UNSEEN);
    });
    let from = 0;
    for (let place = 0; place <= run.length; place++) {
      if (place < run.length && !seen[place]?.has(language.scope.turns)) continue;
      if (place > from) parts.push(readRun(language, run.slice(from, place), seen.slice(from, place), parts.length));
      from = place + 1;
    }
  }
  return parts;
}

function judge(language: CompiledLexicon, runs: readonly ReadRun[], isQuestion: boolean): Said {
  const sentencePays = runs.some((run) => run.words.some((_, place) => run.is(place, 'pay')));
  const mentions: { readonly run: number; readonly mention: Mention }[] = [];
  let disputeResolved = false;
  let resolvedIn = -1;
  let isRepeated = false;
  for (const run of runs) {
    const denied = deniedIn(run, language);
    for (const match of run.matches) {
      const { kind } = match.phrase;
      if (kind === 'repeated') isRepeated = true;
      else if (kind === 'topics' && !denied.has(match)) mentions.push(...topicsOf(match, run, language, sentencePays));
      else if (kind === 'withdrawn' || kind === 'resolved') {
        const isOver = !denied.has(match) && !isPending(run, match) && !isQuestion;
        if (isOver) resolvedIn = run.index;
        if (kind === 'withdrawn') {
          if (isOver) disputeResolved = true;
          else mentions.push({ run: run.index, mention: mentionOf('dispute', match, language) });
        }
      }
    }
  }
  const left = mentions.filter(({ run, mention }) => mention.topic !== 'dispute' || run > resolvedIn);
  if (left.length < mentions.length) disputeResolved = true;
  return { mentions: left.map(({ mention }) => mention), disputeResolved, resolves: resolvedIn >= 0, isRepeated };
}

function topicsOf(match: Match, run: ReadRun, language: CompiledLexicon, sentencePays: boolean) {
  const { phrase } = match;
  return phrase.topics
    .filter((topic) => !isSupposed(run, match, topic, sentencePays) && !isOurAct(run, topic) && !isOfSomeoneElse(run, match, topic))
    .map((topic) => ({ run: run.index, mention: mentionOf(topic, match, language) }));
}

function mentionOf(topic: Topic, { phrase }: Match, language: CompiledLexicon): Mention {
  return { topic, phrase: phrase.name, language: language.lexicon.language, strength: phrase.strength };
}

/** A word as each language sees it. */
interface Word {
  /** No language knows it as it is written. */
  readonly isSlip: boolean;
  readonly known: readonly boolean[];
  readonly seen: readonly Seen[];
}

const UNSEEN: Seen = new Set();
const WORDS_KEPT = 20_000;
const READINGS_KEPT = 5_000;
const MEMORABLE_LENGTH = 500;
/** Invoice numbers and dates are all the same to us. */
const LONG_NUMBER = /^\d.{4}/;
const ANY_NUMBER = '00000';
const dictionary = new Map<string, Word>();
/** By language preferred, then by text. */
const readings = new Map<string, Map<string, NoteReading>>();

/** A word that any language knows is no slip of the pen in another. */
function lookUp(written: string): Word {
  const word = LONG_NUMBER.test(written) ? ANY_NUMBER : written;
  const known = dictionary.get(word);
  if (known) return known;
  const slotsAsWritten = languages.map((language) => language.slotsOf(word));
  const isKnown = slotsAsWritten.some((slots) => slots !== null);
  const seen = languages.map((language, number) => {
    const slots = isKnown ? (slotsAsWritten[number] ?? []) : language.slotsOfMisspelt(word);
    return slots.length > 0 ? new Set(slots) : UNSEEN;
  });
  const entry = {
    isSlip: !isKnown,
    known: isKnown ? slotsAsWritten.map((slots) => slots !== null) : seen.map((slots) => slots.size > 0),
    seen,
  };
  if (word.length <= MEMORABLE_LENGTH) remember(dictionary, word, entry, WORDS_KEPT);
  return entry;
}

/** Forgets everything when full: simpler than forgetting the oldest, and as fast. */
function remember<T>(memory: Map<string, T>, key: string, value: T, most: number): void {
  if (memory.size >= most) memory.clear();
  memory.set(key, value);
}
