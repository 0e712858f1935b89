/** Wordings of a term that texts must hold, by language; compared without regard to case and blanks. */

const FORMS = {
  nl: {
    messages: ['deze brief', 'deze e-mail', 'dit bericht'],
    numbers: [
      ['veertien', 'vijftien'],
      ['14', '15'],
    ],
  },
  en: {
    messages: ['this letter', 'this e-mail', 'this email', 'this message'],
    numbers: [
      ['fourteen', 'fifteen'],
      ['14', '15'],
    ],
  },
  fr: {
    messages: ['cette lettre', 'cet e-mail', 'ce courriel', 'ce message'],
    numbers: [
      ['quatorze', 'quinze'],
      ['14', '15'],
    ],
  },
  de: {
    messages: ['dieser Brief', 'diese E-Mail', 'diese Nachricht'],
    numbers: [
      ['vierzehn', 'fünfzehn'],
      ['14', '15'],
    ],
  },
} as const;

const SAYS: Readonly<Record<keyof typeof FORMS, (message: string, fourteen: string, fifteen: string) => readonly string[]>> = {
  nl: (message, fourteen, fifteen) => [
    `binnen ${fourteen} dagen vanaf de dag nadat ${message} bij u is bezorgd`,
    `binnen ${fifteen} dagen nadat ${message} bij u is bezorgd`,
  ],
  en: (message, fourteen, fifteen) => [
    `within ${fourteen} days from the day after ${message} was delivered to you`,
    `within ${fifteen} days after ${message} was delivered to you`,
  ],
  fr: (message, fourteen, fifteen) => [
    `dans les ${fourteen} jours à compter du lendemain de la réception de ${message}`,
    `dans les ${fifteen} jours suivant la réception de ${message}`,
  ],
  de: (message, fourteen, fifteen) => [
    `innerhalb von ${fourteen} Tagen ab dem Tag, nachdem ${message} Ihnen zugestellt wurde`,
    `innerhalb von ${fifteen} Tagen, nachdem ${message} Ihnen zugestellt wurde`,
  ],
};

/** NL: the two wordings of the Hoge Raad, with the number in words or figures and any name of the message; and the same in other languages. */
export const NL_TERM_WORDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(FORMS).map(([language, { messages, numbers }]) => [
    language,
    messages.flatMap((message) =>
      numbers.flatMap(([fourteen, fifteen]) => SAYS[language as keyof typeof FORMS](message, fourteen, fifteen)),
    ),
  ]),
);

/** BE: fourteen calendar days. */
export const BE_TERM_WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: ['14 kalenderdagen', 'veertien kalenderdagen'],
  fr: ['14 jours calendrier', 'quatorze jours calendrier', '14 jours civils', 'quatorze jours civils'],
  de: ['14 Kalendertage', 'vierzehn Kalendertage'],
  en: ['14 calendar days', 'fourteen calendar days'],
};
