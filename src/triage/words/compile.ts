/** Lexicons made ready for reading: every word knows at once which places of which phrases it can fill. */
import type { Lexicon, Topic } from './lexicon.js';
import { normalise } from './text.js';

/** Number of a slot: a place that certain words can fill, such as `factuur|rekening`. */
type Slot = number;

interface Step {
  readonly slot: Slot;
  readonly optional: boolean;
  /** Any words, up to three, may come before. */
  readonly afterGap: boolean;
  /** Must be there, but stays free for other phrases. */
  readonly shared: boolean;
}

export type Kind = 'topics' | 'withdrawn' | 'resolved' | 'repeated' | 'neutral';

export interface Phrase {
  readonly kind: Kind;
  readonly topics: readonly Topic[];
  readonly strength: number;
  /** As it is shown to a reader: the first word of every choice. */
  readonly name: string;
  /** In any order; the one that is looked for first comes first. */
  readonly parts: readonly (readonly Step[])[];
  /** What must be somewhere in the run: a quick look before the closer one. */
  readonly needs: readonly Slot[];
  /** Carries its own negation. */
  readonly negative: boolean;
  /** Longer phrases are read first. */
  readonly length: number;
}

/** Lists of single words that scope rules ask for. */
const SCOPES = ['fillers', 'stops', 'or', 'turns', 'conditionals', 'pending', 'ourActs', 'debtorActs', 'thirdParties'] as const;
export type Scope = (typeof SCOPES)[number] | 'negationLeft' | 'negationRight' | 'pay';

const SHARED = new Set(['<invoice>', '<pay>', '<debtor>']);

export class CompiledLexicon {
  readonly slots = new Map<string, Slot>();
  readonly phrasesAt = new Map<Slot, Phrase[]>();
  readonly scope: Readonly<Record<Scope, Slot>>;
  private readonly exact = new Map<string, Slot[]>();
  private readonly stems = new Map<string, Slot[]>();
  private readonly endings = new Map<string, Slot[]>();
  private readonly everyday: ReadonlySet<string>;
  private readonly negations: ReadonlySet<string>;
  /** Long words by first letter, for slips of the pen. */
  private readonly spellings = new Map<string, { readonly word: string; readonly isStem: boolean }[]>();
  private readonly expanded = new Map<string, string[]>();
  private readonly numberSlots: Slot[] = [];
  private longestStem = 0;

  constructor(readonly lexicon: Lexicon) {
    const lists: Record<string, string> = { negationLeft: lexicon.negationLeft.words, negationRight: lexicon.negationRight.words };
    for (const name of SCOPES) lists[name] = lexicon[name];
    lists.pay = '<pay>';
    this.negations = new Set(choices(`${lexicon.negationLeft.words} ${lexicon.negationRight.words}`).map((word) => this.fold(word)));
    this.everyday = new Set(choices(lexicon.everyday).map((word) => this.fold(word)));
    this.scope = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, this.slot(choices(list).join('|'))])) as Record<
      Scope,
      Slot
    >;
    for (const group of lexicon.phrases) this.add('topics', group.phrases, group.topics, group.strength ?? 1);
    for (const kind of ['withdrawn', 'resolved', 'repeated', 'neutral'] as const) this.add(kind, lexicon[kind], [], 1);
    this.indexSpellings();
  }

  fold(word: string): string {
    const plain = normalise(word);
    return this.lexicon.fold?.(plain) ?? plain;
  }

  /** The slots a word fills as it is written; `null` where the language does not know the word. */
  slotsOf(word: string): Slot[] | null {
    if (/^\d/.test(word)) return [...this.numberSlots, ...(this.exact.get(word) ?? [])];
    const folded = this.fold(word);
    const found = [...(this.exact.get(folded) ?? [])];
    for (let end = Math.min(folded.length, this.longestStem); end >= 2; end--) {
      found.push(...(this.stems.get(folded.slice(0, end)) ?? []), ...(this.endings.get(folded.slice(-end)) ?? []));
    }
    return found.length > 0 || this.everyday.has(folded) ? found : null;
  }

  /** The slots of the word that was probably meant: one slip from seven letters on, two from eleven. */
  slotsOfMisspelt(word: string): Slot[] {
    const folded = this.fold(word);
    if (folded.length < 7 || folded.length > LONGEST_WORD) return [];
    let closest = folded.length >= 11 ? 2 : 1;
    let meant: { readonly word: string; readonly isStem: boolean } | null = null;
    for (const known of this.spellings.get(folded.slice(0, 1)) ?? []) {
      if (!beginsAlike(folded, known.word)) continue;
      const most = known.word.length >= 10 ? closest : 1;
      const distance = slips(folded, known.word, known.isStem, most);
      if (distance < closest || (distance <= most && meant === null)) {
        closest = distance;
        meant = known;
      }
    }
    return meant === null ? [] : [...((meant.isStem ? this.stems : this.exact).get(meant.word) ?? [])];
  }

  private add(kind: Kind, lines: string, topics: readonly Topic[], strength: number): void {
    for (const line of lines.split('\n')) {
      const source = line.trim().replace(/\s+/g, ' ');
      if (source === '') continue;
      const sources = source.split(' & ');
      const rarest = sources.reduce((best, part) => (this.commonness(part) < this.commonness(best) ? part : best));
      const parts = [rarest, ...sources.filter((part) => part !== rarest)].map((part) => this.steps(part, kind));
      const words = source.split(' ').filter((word) => word !== '&' && word !== '..');
      const phrase: Phrase = {
        kind,
        topics,
        strength,
        name: this.nameOf(source),
        parts,
        needs: parts.flatMap((part) => part.filter((step) => !step.optional).map((step) => step.slot)),
        negative: words.some((word) => choices(word).some((choice) => this.isNegation(choice))),
        length: words.filter((word) => !word.endsWith('?')).length,
      };
      const first = parts[0]?.[0];
      if (first) append(this.phrasesAt, first.slot, phrase);
    }
  }

  private isNegation(choice: string): boolean {
    return choice === '<no>' || this.negations.has(this.fold(choice));
  }

  /** Topics share the words that are only looked at; what is repeated takes no words at all. */
  private steps(part: string, kind: Kind): Step[] {
    const steps: Step[] = [];
    let afterGap = false;
    for (const word of part.split(' ')) {
      if (word === '..') {
        afterGap = true;
        continue;
      }
      const optional = word.endsWith('?');
      const source = optional ? word.slice(0, -1) : word;
      steps.push({ slot: this.slot(source), optional, afterGap, shared: kind === 'repeated' || (kind === 'topics' && SHARED.has(source)) });
      afterGap = false;
    }
    return steps;
  }

  /** A phrase is looked for from the word that fewest notes contain. */
  private commonness(part: string): number {
    const words = part.split(' ');
    const first = words[0] ?? '';
    return this.expand(first).length + (SHARED.has(first) ? 1000 : 0) - 3 * words.length;
  }

  private slot(source: string): Slot {
    const known = this.slots.get(source);
    if (known !== undefined) return known;
    const slot = this.slots.size;
    this.slots.set(source, slot);
    for (const choice of this.expand(source)) {
      if (choice === '#') this.numberSlots.push(slot);
      else if (choice.endsWith('*')) this.remember(this.stems, choice.slice(0, -1), slot);
      else if (choice.startsWith('*')) this.remember(this.endings, choice.slice(1), slot);
      else this.remember(this.exact, choice, slot);
    }
    return slot;
  }

  private expand(source: string): string[] {
    const known = this.expanded.get(source);
    if (known) return known;
    const words = choices(source).flatMap((choice) => {
      if (!choice.startsWith('<')) return [choice];
      const list = this.lexicon.words[choice.slice(1, -1)];
      if (list === undefined) throw new Error(`The ${this.lexicon.language} lexicon has no word list ${choice}.`);
      return this.expand(choices(list).join('|'));
    });
    this.expanded.set(source, words);
    return words;
  }

  private remember(where: Map<string, Slot[]>, word: string, slot: Slot): void {
    const folded = this.fold(word);
    if (where !== this.exact) this.longestStem = Math.max(this.longestStem, folded.length);
    append(where, folded, slot);
  }

  private nameOf(source: string): string {
    const shown = source.split(' ').map((word) => {
      if (word === '&' || word === '..') return '…';
      const first = this.expand(word.replace(/\?$/, ''))[0] ?? '';
      return first === '#' ? first : first.replaceAll('*', '');
    });
    return shown.join(' ');
  }

  private indexSpellings(): void {
    const negations = this.negations;
    const learn = (word: string, isStem: boolean) => {
      if (word.length < (isStem ? 7 : 6) || negations.has(word)) return;
      const initial = word.slice(0, 1);
      append(this.spellings, initial, { word, isStem });
    };
    for (const word of this.exact.keys()) learn(word, false);
    for (const stem of this.stems.keys()) learn(stem, true);
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function choices(list: string): string[] {
  return list.split(/[\s|]+/).filter((word) => word !== '');
}

/**
 * Slips of the pen between two words: letters added, left out, replaced or swapped with a neighbour (optimal string alignment).
 * Of a stem only the beginning of the written word counts. Anything above `most` is returned as `most + 1`.
 */
function slips(written: string, known: string, isStem: boolean, most: number): number {
  if (written.length < known.length - most || (!isStem && written.length > known.length + most)) return most + 1;
  const length = Math.min(written.length, known.length + most);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= length; column++) last[column] = column;
  for (let row = 1; row <= known.length; row++) {
    const letter = known.charCodeAt(row - 1);
    current[0] = row;
    let least = row;
    for (let column = 1; column <= length; column++) {
      const replaced = at(last, column - 1) + (letter === written.charCodeAt(column - 1) ? 0 : 1);
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced);
      const isSwapped =
        row > 1 && column > 1 && letter === written.charCodeAt(column - 2) && known.charCodeAt(row - 2) === written.charCodeAt(column - 1);
      if (isSwapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  if (!isStem) return Math.min(at(last, length), most + 1);
  return Math.min(most + 1, ...last.subarray(Math.max(0, known.length - most), length + 1));
}

/** Scratch rows, used again for every pair of words: no word looked at is longer. */
const LONGEST_WORD = 40;
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST_WORD + 2),
  new Uint8Array(LONGEST_WORD + 2),
  new Uint8Array(LONGEST_WORD + 2),
];

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}

/** A slip leaves the second or the third letter alone: most words need no closer look. */
function beginsAlike(written: string, known: string): boolean {
  return known[1] === written[1] || known[2] === written[2] || known[1] === written[2];
}
