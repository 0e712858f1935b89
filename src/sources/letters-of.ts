/** What is to be said of the letters of a file that is in one byte a letter. */
import { CODE_PAGES, inPage, PAGE_NAMES } from './code-pages.js';
import type { Survey } from './text.js';

/** A page other than that of Windows is said with the word that tells it; so is a word that no page explains. */
export function lettersOf({ encoding, odd }: Survey): string[] {
  const page = CODE_PAGES.find((each) => each === encoding);
  if (page === undefined || odd === null) return [];
  const word = `line ${odd.line} has ${inPage(page, odd.bytes).replace(/\p{Cc}/gu, '\ufffd')}`;
  const others = CODE_PAGES.filter((each) => each !== page);
  return page === 'windows-1252'
    ? [`${word}: if names look wrong, import it with --encoding ${others.join(' or ')}`]
    : [`read with the letters of ${PAGE_NAMES[page]}: ${word}; if names look wrong, import it with --encoding ${others.join(' or ')}`];
}
