/**
 * Facts into words: subject, text, HTML and a short text. The user's own texts come first, ours otherwise. No text is believed: a free
 * reminder that speaks of a fee or a threat is not used, nor any letter that names an amount that is not among the facts, threatens with what
 * only a court can do, or sets a second term. For the shielded the charges are taken out of the facts before anything is written.
 */
import { UserError } from '../errors.js';
import type { Block, Composed, Facts, Formality, Language, OwnTexts, Step } from './message.js';
import { payable, plainText, shown } from './show.js';
import { type Engine, engineFor } from './texts/engine.js';
import { layoutOf, letterOf, partsOf, type Source, shortOf } from './texts/library.js';
import { forbiddenWords, strangeAmounts } from './texts/shield.js';
import { otherTerms, threatsIn } from './texts/threats.js';
import { MARKS, marked, stepOf, valuesOf } from './texts/values.js';

const NONE: OwnTexts = new Map();

export type Compose = (facts: Facts) => Composed;

/** Facts as they may be put into words: for the shielded without charges, announcement or term, and the total without them. */
export function shielded(facts: Facts): Facts {
  if (!facts.shielded) return facts;
  const total = facts.lines.reduce((sum, { open }) => sum + open, 0);
  return { ...facts, charges: [], announced: null, term: null, total };
}

/** A composer that reads each text once. `own`: the user's texts by file name, such as `nl/friendly.liquid`. */
export function composer(own: OwnTexts = NONE): Compose {
  const made = new WeakMap<OwnTexts, Map<string, Engine>>();
  const engine = (language: Language, formality: Formality, texts: OwnTexts, forHtml: boolean): Engine => {
    const engines = made.get(texts) ?? new Map<string, Engine>();
    made.set(texts, engines);
    const key = `${language} ${formality} ${forHtml}`;
    const known = engines.get(key) ?? engineFor(formality, forHtml ? [] : partsOf(language, texts), forHtml);
    engines.set(key, known);
    return known;
  };

  const write = (facts: Facts, texts: OwnTexts): Omit<Composed, 'warnings'> => {
    const { language, formality } = facts;
    const values = valuesOf(facts);
    const words = engine(language, formality, texts, false);
    const letter = letterOf(language, stepOf(facts), formality === 'informal', texts);
    const rendered = spaced(words.render(letter, { ...values, ...MARKS }), language);
    const { subject, blocks } = parts(rendered, letter, facts.lines.length > 0);
    const show = shown(facts, subject, blocks);
    const html = engine(language, formality, texts, true).render(layoutOf(texts), show);
    const short = words
      .render(shortOf(language, stepOf(facts), texts), values)
      .replace(/\s+/g, ' ')
      .trim();
    return { subject, blocks, text: plainText(facts, blocks), html, short };
  };

  return (given) => {
    const facts = shielded(given);
    addsUp(facts);
    const written = write(facts, own);
    if (own.size === 0 && !facts.shielded) return { ...written, warnings: [] };
    const found = offences(facts, written);
    if (found.length === 0) return { ...written, warnings: [] };
    const ours = write(facts, NONE);
    const usual = new Set(offences(facts, ours));
    if (facts.shielded && usual.size > 0) throw new Error(`A shipped text for a loyal payer holds: ${[...usual].join(', ')}`);
    const wrong = (words: readonly string[]): readonly string[] => words.filter((word) => !usual.has(word));
    if (wrong(found).length === 0) return { ...written, warnings: [] };
    const files = [...own].filter(
      ([name, text]) => isFor(name, facts.language) && wrong(offences(facts, write(facts, new Map([[name, text]])))).length > 0,
    );
    const warning = `${files.map(([name]) => `texts/${name}`).join(', ')}: the shipped text was used in place of yours, which says ${wrong(found).join(', ')} ${whereOf(facts, wrong(found))}`;
    return { ...ours, warnings: [warning] };
  };
}

const isFor = (name: string, language: Language): boolean => name.startsWith(`${language}/`) || !name.includes('/');

/** Steps whose letters ask for the invoices alone. */
const FREE: readonly Step[] = ['friendly', 'loyal', 'second'];
const isFree = ({ shielded: loyal, step }: Facts): boolean => loyal || FREE.includes(step);

function whereOf(facts: Facts, said: readonly string[]): string {
  if (facts.shielded) return 'to a loyal payer at his first slip';
  if (isFree(facts)) return 'in a free reminder';
  if (said.some((words) => threatsIn(words).length > 0)) return 'which no letter may threaten with';
  return said.some((words) => otherTerms(words).length > 0) ? 'beside the term of the law' : 'which is no amount of this message';
}

/** No message goes out whose total is not the sum of what it lists. */
function addsUp({ debtorId, lines, charges, total }: Facts): void {
  const listed = [...lines.map(({ open }) => open), ...charges.map(({ amount }) => amount)].reduce((sum, amount) => sum + amount, 0);
  if (listed !== total) throw new Error(`The message to debtor ${debtorId} lists ${listed} and asks for ${total}`);
}

/** The shipped texts alone, or with the user's own: for a single message. */
export const compose = (facts: Facts, own: OwnTexts = NONE): Composed => composer(own)(facts);

/** French has a blank before some signs, which must not break a line. */
const spaced = (text: string, language: Language): string => (language === 'fr' ? text.replace(/ (?=[:;?!%»])/g, '\u00a0') : text);

/** Subject, and the paragraphs with the places of table and payment. */
function parts(rendered: string, letter: Source, hasTable: boolean): { subject: string; blocks: Block[] } {
  const [first = '', ...rest] = rendered.replaceAll('\r\n', '\n').trim().split('\n');
  const blocks = rest
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim().replace(/[ \t]{2,}/g, ' '))
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => marked(paragraph))
    .filter(({ kind }) => kind !== 'invoices' || hasTable);
  const subject = first.trim();
  if (subject === '' || blocks.length === 0) {
    throw new UserError(`${letter.file} makes ${subject === '' ? 'an empty subject' : 'a letter without words'}`, SHAPE);
  }
  return { subject: subject.charAt(0).toUpperCase() + subject.slice(1), blocks };
}

const SHAPE = 'The first line is the subject, then comes an empty line, then the letter.';

/** What may not be in anything that would be read: words of fee or threat in a free message, foreign amounts and the gravest threats in all. */
function offences(facts: Facts, { subject, text, html, short }: Omit<Composed, 'warnings'>): readonly string[] {
  const page = html.replace(/<(style|title)\b.*?<\/\1>/gis, ' ').replace(/<[^>]*>/g, ' ');
  const read = [subject, text, unescaped(page), short].join('\n');
  const known = payable(facts);
  if (isFree(facts)) return forbiddenWords(read, known);
  return [...strangeAmounts(read, known), ...threatsIn(read, known), ...(facts.term === null ? [] : otherTerms(read))];
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
