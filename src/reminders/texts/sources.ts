/** Where the law says so, in the language of the letter: names of laws stay as their country writes them, the words around them do not. */
import type { Language } from '../message.js';

const WORDS: readonly (readonly [found: RegExp, said: Readonly<Record<Language, string>>])[] = [
  [
    /agreed rate, within the cap of/g,
    {
      nl: 'afgesproken rente, binnen de grens van',
      fr: 'taux convenu, dans la limite de l’',
      de: 'vereinbarter Zinssatz, innerhalb der Grenze von',
      en: 'agreed rate, within the cap of',
    },
  ],
  [/agreed rate/g, { nl: 'afgesproken rente', fr: 'taux convenu', de: 'vereinbarter Zinssatz', en: 'agreed rate' }],
  [
    /law of 2 August 2002, art\./g,
    {
      nl: 'wet van 2 augustus 2002, art.',
      fr: 'loi du 2 août 2002, art.',
      de: 'Gesetz vom 2. August 2002, Art.',
      en: 'law of 2 August 2002, art.',
    },
  ],
  // The Belgian code of economic law has a name in each language of the country.
  [/\bWER\b/g, { nl: 'WER', fr: 'CDE', de: 'WGB', en: 'WER' }],
];

export const sourceIn = (source: string | null, language: Language): string =>
  WORDS.reduce((text, [found, said]) => text.replace(found, said[language]), source ?? '').replace(/’ (?=art)/, '’');
