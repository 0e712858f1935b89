/**
 * The shipped texts by name, and which text a message gets: the user's own file where there is one, else ours. A name is what the file
 * is called in the user's folder: `nl/friendly.liquid`, `nl/friendly.informal.liquid`, `nl/friendly.sms.liquid`, `nl/help.liquid`, `layout.html.liquid`.
 */
import { LANGUAGES, type Language, type OwnTexts, STEPS, type Step } from '../message.js';
import * as de from './de/letters.js';
import * as en from './en/letters.js';
import * as fr from './fr/letters.js';
import { layout } from './layout.js';
import * as nl from './nl/letters.js';

export type Letters = Readonly<Record<Step, string>>;

const SHIPPED: Readonly<
  Record<Language, { letters: Letters; parts: Readonly<Record<string, string>>; short: Readonly<Record<string, string>> }>
> = {
  nl,
  fr,
  de,
  en,
};

/** Pieces that letters share: what to do if it is paid, wrong or difficult; who signs; who we are. */
const PARTS = ['help', 'sign', 'identity'] as const;
const LAYOUT = 'layout.html';

/** A text and the file it is from, for messages about it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly own: boolean;
}

export const extension = '.liquid';

/** Name of every file that is read from the user's folder. */
export function knownNames(): readonly string[] {
  const perLanguage = [...STEPS.flatMap((step) => [step, `${step}.informal`, `${step}.sms`]), ...PARTS];
  return [...LANGUAGES.flatMap((language) => perLanguage.map((name) => `${language}/${name}`)), LAYOUT].map(
    (name) => `${name}${extension}`,
  );
}

/** The shipped texts under the names of the files that would replace them. */
export function shippedTexts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>([[`${LAYOUT}${extension}`, layout]]);
  for (const language of LANGUAGES) {
    const { letters, parts } = SHIPPED[language];
    for (const step of STEPS) {
      found.set(`${language}/${step}${extension}`, letters[step]);
      found.set(`${language}/${step}.sms${extension}`, shippedShort(language, step));
    }
    for (const [name, text] of Object.entries(parts)) found.set(`${language}/${name}${extension}`, text);
  }
  return found;
}

/** The shipped texts as a user starts from them, each told what it is. */
export function textsToStartFrom(): ReadonlyMap<string, string> {
  return new Map(
    [...shippedTexts()].map(([name, text]) => [
      name,
      name.startsWith(LAYOUT) ? text : `{%- comment -%} ${aboutOf(name)} {%- endcomment -%}\n${text}\n`,
    ]),
  );
}

function aboutOf(name: string): string {
  if (name.includes('.sms.')) return 'One line for sms and WhatsApp. A name that is no value is an error that lists all there are.';
  const part = PARTS.find((one) => name.endsWith(`/${one}${extension}`));
  if (part !== undefined) return `A piece that letters take in with include "${part}".`;
  return 'The first line below is the subject, then comes an empty line, then the letter. A name that is no value is an error that lists all there are.';
}

const shippedShort = (language: Language, step: Step): string => {
  const { short } = SHIPPED[language];
  return short[step] ?? short['other'] ?? '';
};

/** The letter, the user's own first; with `shippedOnly` ours. */
export function letterOf(language: Language, step: Step, informal: boolean, own: OwnTexts): Source {
  const names = [...(informal ? [`${language}/${step}.informal`] : []), `${language}/${step}`];
  return chosen(names, own, SHIPPED[language].letters[step]);
}

export const shortOf = (language: Language, step: Step, own: OwnTexts): Source =>
  chosen([`${language}/${step}.sms`], own, shippedShort(language, step));

export const layoutOf = (own: OwnTexts): Source => chosen([LAYOUT], own, layout);

export const partsOf = (language: Language, own: OwnTexts): readonly Source[] =>
  PARTS.map((name) => chosen([`${language}/${name}`], own, SHIPPED[language].parts[name] ?? ''));

function chosen(names: readonly string[], own: OwnTexts, shipped: string): Source {
  for (const name of names) {
    const text = own.get(`${name}${extension}`);
    if (text !== undefined) return { file: `texts/${name}${extension}`, text, own: true };
  }
  return { file: `${names.at(-1)}${extension}`, text: shipped, own: false };
}
