/** A note as sentences of plain words: lower case, no accents, no punctuation. */

/** Words between two commas or brackets. */
export type Run = readonly string[];

export interface Sentence {
  readonly runs: readonly Run[];
  readonly isQuestion: boolean;
}

/** A point behind these ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'bet gesch fact fakt fct ontv betw rek nr ca mevr mw dhr mr mrs ms dr hr fr tel evt afd adm bijv mnd wk ivm incl excl ' +
    'rg rng rech zahl bzw ggf usw wg std inv dept acct approx resp mme mlle ref cie ste tech env'
  ).split(' '),
);

/** Longer runs are cut: nobody writes so many words without a comma, and scope rules look at whole runs. */
const LONGEST_RUN = 80;

const TOKEN = /\p{L}(?:\.\p{L})+(?!\p{L})\.?|\d+(?:[.,:/-]\d+)*\p{L}*|\p{L}+(?:'\p{L}+)*|[.;!?\n]|[,()[\]]|\s[-–—]+\s/gu;
const FRENCH_ELISION = /^([cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(.+)$/;
const ENGLISH_SHORT: Readonly<Record<string, string>> = { ll: 'will', d: 'would', re: 'are', ve: 'have', m: 'am', s: '' };

/** Lower case by way of upper case, so that both give the same; accents and ligatures as they are typed without them. */
export function normalise(text: string): string {
  const plain = /[^\x00-\x7f]/.test(text)
    ? text
        .toUpperCase()
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/g, 'oe')
        .replace(/æ/g, 'ae')
        .replace(/[’‘´]/g, "'")
    : text.toLowerCase();
  return plain.replace(/`/g, "'").replace(/\be-(?=\p{L})/gu, 'e');
}

/** "n'a" is two words, "I'll" is "I will", "can't" is "cant". */
function pushWord(word: string, run: string[]): void {
  if (!word.includes("'")) {
    run.push(word);
    return;
  }
  const elided = FRENCH_ELISION.exec(word);
  if (elided?.[1] && elided[2]) {
    run.push(/^ils?$/.test(elided[2]) && elided[1] === 's' ? 'si' : elided[1]);
    pushWord(elided[2], run);
    return;
  }
  const last = word.lastIndexOf("'");
  const short = ENGLISH_SHORT[word.slice(last + 1)];
  run.push(word.slice(0, short === undefined ? undefined : last).replaceAll("'", ''));
  if (short) run.push(short);
}

function endsSentence(mark: string, previous: string | undefined): boolean {
  if (mark !== '.' || previous === undefined) return true;
  return !ABBREVIATIONS.has(previous) && !/^(?:\d{1,2}|\p{L})$/u.test(previous);
}

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let runs: string[][] = [];
  let run: string[] = [];
  const endRun = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const endSentence = (isQuestion: boolean) => {
    endRun();
    if (runs.length > 0) sentences.push({ runs, isQuestion });
    runs = [];
  };
  for (const [token] of normalise(text).matchAll(TOKEN)) {
    if (/^[\p{L}\d]/u.test(token)) {
      if (run.length >= LONGEST_RUN) endRun();
      pushWord(token.replace(/\.$/, ''), run);
    } else if (/^[.;!?\n]/.test(token) && token.length === 1) {
      if (endsSentence(token, run.at(-1))) endSentence(token === '?');
    } else endRun();
  }
  endSentence(false);
  return sentences;
}
