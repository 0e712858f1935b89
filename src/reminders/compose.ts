/**
 * Facts into words: subject, text, HTML and a short text. The user's own texts come first, ours otherwise. For the shielded no text is
 * believed: charges are taken out of the facts before anything is written, and a text with a word of a fee or a threat is not used.
 */
import { UserError } from '../errors.js';
import type { Block, Composed, Facts, Formality, Language, OwnTexts } from './message.js';
import { payable, plainText, shown } from './show.js';
import { type Engine, engineFor } from './texts/engine.js';
import { layoutOf, letterOf, partsOf, type Source, shortOf } from './texts/library.js';
import { forbiddenWords } from './texts/shield.js';
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
  const engines = new Map<string, Engine>();
  const engine = (language: Language, formality: Formality, texts: OwnTexts, forHtml: boolean): Engine => {
    const key = `${language} ${formality} ${texts === own} ${forHtml}`;
    const known = engines.get(key) ?? engineFor(formality, forHtml ? [] : partsOf(language, texts), forHtml);
    engines.set(key, known);
    return known;
  };

  const write = (facts: Facts, texts: OwnTexts): Omit<Composed, 'warnings'> => {
    const { language, formality } = facts;
    const values = valuesOf(facts);
    const words = engine(language, formality, texts, false);
    const letter = letterOf(language, stepOf(facts), formality === 'informal', texts);
    const { subject, blocks } = parts(words.render(letter, { ...values, ...MARKS }), letter, facts.lines.length > 0);
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
    if (!facts.shielded) return { ...written, warnings: [] };
    const found = offences(facts, written);
    if (found.length === 0) return { ...written, warnings: [] };
    const ours = write(facts, NONE);
    const left = offences(facts, ours);
    if (left.length > 0) throw new Error(`A shipped text for a loyal payer holds: ${left.join(', ')}`);
    const warning = `${facts.debtorId}: the shipped text was used in place of yours, which says ${found.join(', ')} to a loyal payer at his first slip`;
    return { ...ours, warnings: [warning] };
  };
}

/** No message goes out whose total is not the sum of what it lists. */
function addsUp({ debtorId, lines, charges, total }: Facts): void {
  const listed = [...lines.map(({ open }) => open), ...charges.map(({ amount }) => amount)].reduce((sum, amount) => sum + amount, 0);
  if (listed !== total) throw new Error(`The message to debtor ${debtorId} lists ${listed} and asks for ${total}`);
}

/** The shipped texts alone, or with the user's own: for a single message. */
export const compose = (facts: Facts, own: OwnTexts = NONE): Composed => composer(own)(facts);

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

/** Words of fee or threat in anything that would be read, the message's own names, goods and amounts aside. */
function offences(facts: Facts, { subject, text, html, short }: Omit<Composed, 'warnings'>): readonly string[] {
  const page = html.replace(/<(style|title)\b.*?<\/\1>/gis, ' ').replace(/<[^>]*>/g, ' ');
  return forbiddenWords([subject, text, unescaped(page), short].join('\n'), payable(facts));
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
