/** How a letter begins. A company is not greeted by its name, nor a person by a title and initials. */
import type { Facts, Language } from '../message.js';
import { line } from './line.js';

const FORMAL: Readonly<Record<Language, string>> = { nl: 'Geachte', fr: 'Bonjour', de: 'Guten Tag', en: 'Dear' };
const INFORMAL: Readonly<Record<Language, string>> = { nl: 'Beste', fr: 'Bonjour', de: 'Hallo', en: 'Hi' };
/** To a company of which nobody is known. */
const ANYBODY: Readonly<Record<Language, string>> = {
  nl: 'Geachte heer, mevrouw',
  fr: 'Madame, Monsieur',
  de: 'Sehr geehrte Damen und Herren',
  en: 'Dear Sir or Madam',
};
const BARE: Readonly<Record<Language, string>> = { nl: 'Hallo', fr: 'Bonjour', de: 'Hallo', en: 'Hello' };

const COMPANY =
  /(?:^|\s)(?:B\.?V\.?(?:B\.?A\.?)?|N\.?V\.?|V\.?O\.?F\.?|GmbH|AG|KG|UG|S\.?A\.?(?:R\.?L\.?|S\.?)?|SRL|Ltd\.?|Limited|LLP|PLC|Inc\.?)$/i;
const TITLE = /^(?:mevr\.?|mw\.?|mevrouw|dhr\.?|de heer|hr\.?|frau|herrn?|mme|madame|m\.|monsieur|mrs\.?|mr\.?|ms\.?)\s+(.+)$/i;
const LADY = /^(?:mevr|mw)/i;
/** Initials and one family name, the only form that can be greeted without a guess. */
const INITIALS = /^(?:\p{Lu}\p{L}?\.\s?)+(\p{L}[\p{L}' ]*[\p{L}-]+)$/u;

export function salutation({ name, contactPerson, party, language, formality }: Facts): string {
  const person = line(contactPerson);
  const greeted = person || line(name);
  const isFormal = formality === 'formal';
  if (person === '' && (party === 'business' || COMPANY.test(greeted))) return isFormal ? ANYBODY[language] : BARE[language];
  const titled = TITLE.exec(greeted);
  // A title does not go with the familiar form.
  if (titled && !isFormal) return BARE[language];
  if (titled && language === 'nl') {
    const family = INITIALS.exec(titled[1] as string)?.[1];
    if (family === undefined) return 'Geachte mevrouw, heer';
    return `Geachte ${LADY.test(greeted) ? 'mevrouw' : 'heer'} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  }
  return `${(isFormal ? FORMAL : INFORMAL)[language]} ${greeted}`;
}
