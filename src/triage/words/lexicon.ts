/**
 * What a language file says. It is data: how people of one language write about unpaid invoices.
 *
 * Word lists are separated by blanks. Phrases are written one per line:
 *
 * | written | meaning |
 * |---|---|
 * | `word` | this word; from seven letters on also with a slip of the pen |
 * | `stem*` `*ending` | a word that begins or ends so |
 * | `one\|other` | either of them |
 * | `<name>` | any word of the list `words.name` |
 * | `#` | a number |
 * | `word?` | may be left out |
 * | `..` | up to three words in between |
 * | `&` | both sides, in any order, near one another |
 *
 * Words of `fillers` may always stand in between. A phrase with a negation in it is one piece, and is not negated again.
 */
export const TOPICS = [
  'inability',
  'plan',
  'life_event',
  'help',
  'legal',
  'deceased',
  'dispute',
  'resolved',
  'admin',
  'ours',
  'already_paid',
  'promise',
  'stretching',
] as const;

/** What a note may speak of. `resolved` is never mentioned by itself: it takes a dispute away. */
export type Topic = (typeof TOPICS)[number];

export type Language = 'nl' | 'en' | 'fr' | 'de';

export interface PhraseGroup {
  /** Usually one; none where it is health, which is passed over; two where the same words say both, such as an invoice sent to an old address (`admin` and `ours`). */
  readonly topics: readonly Topic[];
  /** 1 where left out. */
  readonly strength?: number;
  readonly phrases: string;
}

/** How far a negation reaches, in words (NegEx-style scope). */
export interface NegationScope {
  readonly words: string;
  readonly reach: number;
}

export interface Lexicon {
  readonly language: Language;
  /** Everyday words. They tell which language a sentence is in, and are never taken for a slip of the pen. */
  readonly everyday: string;
  readonly fillers: string;
  /** Named lists for use in phrases. `invoice`, `pay` and `debtor` are only looked at: several phrases may share such a word. */
  readonly words: Readonly<Record<string, string>> & { readonly invoice: string; readonly pay: string; readonly debtor: string };
  readonly phrases: readonly PhraseGroup[];
  /** A dispute that the same words say is over: "objection withdrawn". */
  readonly withdrawn: string;
  /** Words that close a dispute mentioned before: "resolved". */
  readonly resolved: string;
  /** The same excuse as before: "third time". */
  readonly repeated: string;
  /** Phrases that mean nothing here, among them pseudo-negations: "not only", "no problem". */
  readonly neutral: string;
  /** Negations that stand before what they deny. */
  readonly negationLeft: NegationScope;
  /** Negations that may stand behind it. */
  readonly negationRight: NegationScope;
  /** Where a negation stops: and, because, so. */
  readonly stops: string;
  /** Where it goes on to the next: or, nor. */
  readonly or: string;
  /** Where another thought begins: but, however. */
  readonly turns: string;
  /** What follows need not be so. */
  readonly conditionals: string;
  /** What follows or surrounds is still to happen: until, must, wants. */
  readonly pending: string;
  /** What we did on the phone: offered, explained, warned. */
  readonly ourActs: string;
  /** Before such an act: it was the debtor's after all. */
  readonly debtorActs: string;
  /** People whose troubles are not the debtor's. */
  readonly thirdParties: string;
  /** Spellings that are the same word: German `ue` and `ü`. */
  readonly fold?: (word: string) => string;
}
