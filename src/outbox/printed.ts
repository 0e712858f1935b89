/** What a letter may draw: signs that the font does not know would be empty boxes on paper, so they are not drawn. */
import type { Message } from '../reminders/message.js';
import { knowsSign } from './letter-page.js';

/** Latin with its accents, and the usual signs: nothing to look up. */
const PLAIN = /^[\t\n\r\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u20ac]*$/;

/** A text without pictures and rare signs; a letter with an unknown accent keeps what of it there is. */
export function printed(text: string): string {
  if (PLAIN.test(text)) return text;
  const kept = [...text.normalize('NFC')].map((sign) => (isKnown(sign) ? sign : [...sign.normalize('NFKD')].filter(isKnown).join('')));
  return kept.join('').replace(/ {2,}/g, ' ');
}

const isKnown = (sign: string): boolean => /^[\t\n\r]$/.test(sign) || knowsSign(sign.codePointAt(0) as number);

/** A message whose every word can be drawn. */
export const printable = (message: Message): Message => ({
  ...message,
  name: printed(message.name),
  contactPerson: message.contactPerson === null ? null : printed(message.contactPerson),
  address: message.address.map(printed),
  subject: printed(message.subject),
  blocks: message.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: printed(block.text) } : block)),
  lines: message.lines.map((line) => ({ ...line, description: line.description === null ? null : printed(line.description) })),
});
