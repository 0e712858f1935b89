/**
 * What no free reminder may hold, and a loyal payer's first slip at any step: a fee or a threat. The words are looked for in every text
 * that would go out, after the names and goods of the message are taken out of it. A notice and what follows it name only the amounts
 * that the law room worked out.
 */
import { LANGUAGES, type Language } from '../message.js';

const WORDS: Readonly<Record<Language, RegExp>> = {
  nl: /\w*(?:kosten|toeslag|vergoeding)\b|\bboetes?\b|\bschade\w*|\w*rente\b|\bincasso\w*|\w*deurwaarder\w*|\buit handen (?:te )?g\w+|\b(?:geven|geef|geeft) (?:\w+ ){1,4}uit handen\b|\bextra bedrag\b|\b(?:kanton)?rechter\b|\brechtbank\b|\bdagvaard\w*|\baanman\w*|\bsommat\w*|\bsommeer\w*|\bingebreke\w*|\bin gebreke\b|\bverzuim\b|\badvoca\w*|\bbeslag\w*|\bjuridisch\w*|\bgerechtelijk\w*|\bmaatregel\w*|\bafsluit\w*|\bblokke\w*|\bbkr\b|\blaatste waarschuwing\b|\bverschuldigd\b|\bverhogen\b|\bverhoogd\b/gi,
  fr: /\bfrais\b|\bpénalit\w*|\bmajor(?:é|ation)\w*|\bindemnit\w*|\bintérêts?\b|\bamendes?\b|\bhuissier\w*|\bassignation\w*|\bconfi(?:er|ons|é|erons) (?:\w+ ){1,5}(?:tiers|société|agence)\b|\btribuna\w*|\bjuges?\b|\bjustice\b|\brecouvrement\b|\bmise en demeure\b|\bpoursuit\w*|\bpoursuites?\b|\bsaisie?\b|\bavocat\w*|\bjudiciaire\w*|\bcontentieux\b|\bsanction\w*|\bdernier avertissement\b|\bsuspend\w*|\bcoup(?:er|ure)\b/gi,
  de: /\w*(?:kosten|gebühr(?:en)?|zinsen|zuschlag|pauschale)\b|\bmahn\w*|\binkasso\w*|\babgeben\b|\bgeben (?:\w+ ){1,5}(?:ab|weiter)\b|\bübergeben\b|\bgericht\w*|\banwalt\w*|\banwält\w*|\brechtsanw\w*|\bverzug\w*|\bpfänd\w*|\bvollstreck\w*|\bstrafe\w*|\bklage\w*|\bschufa\b|\brechtlich\w*|\bmaßnahme\w*|\bsperr\w*|\bletzte warnung\b|\bschadenersatz\b|\bentschädigung\b|\bschulden sie\b/gi,
  en: /\bfees?\b|\bcosts?\b|\bcharges?\b|\bcharged\b|\binterest\b|\bpenalt\w*|\bsurcharge\w*|\bfines?\b|\bcollections?\b|\bcollectors?\b|\bhand(?:ed|ing)? (?:\w+ ){0,3}over\b|\bpass(?:ed|ing)? (?:\w+ ){1,4}(?:agency|third party)\b|\bsummon\w*|\bseiz\w+|\bcourts?\b|\bbailiffs?\b|\blegal\w*|\blawyers?\b|\bsolicitors?\b|\battorneys?\b|\benforce\w*|\bsu(?:e|ed|ing)\b|\blawsuits?\b|\bcompensation\b|\bfinal (?:notice|demand|warning)\b|\bdemands?\b|\bcredit (?:rating|record|score)\b|\bsuspend\w*|\bdisconnect\w*|\bblacklist\w*/gi,
};

/** Words of a fee alone, in the four languages. */
const FEES =
  /\w*(?:kosten|gebühr(?:en)?|zinsen|zuschlag|pauschale|toeslag|vergoeding|rente)\b|\bboetes?\b|\bfrais\b|\bpénalit\w*|\bmajor(?:é|ation)\w*|\bindemnit\w*|\bintérêts?\b|\bfees?\b|\bcosts?\b|\bcharges?\b|\binterest\b|\bpenalt\w*|\bsurcharge\w*/gi;

// \b and \w know no accents: texts are compared with the letters as they are, and these languages' stems begin with plain letters.
const FREE =
  /\b(?:kosteloos|kosteloze|kostenlos\w*|free of charge|automatische incasso\w*|(?:geen|zonder|sans|aucuns?|keine|ohne|no|without) (?:any |extra )?(?:kosten|frais|costs?|fees?|charges?))\b/gi;

/** Letters that are there and not seen, which would hide a word from the search. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|\*\*/g;
const MONEY = /(?:€|£|\bEUR|\bGBP)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|£|EUR\b|GBP\b|euros?\b)/gi;
/** Amounts in words, as a rule for the few that a person writes so: `vijf euro`, `quinze euros`. */
const IN_WORDS =
  /(?<!\p{L})(?:\p{L}*(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertig|veertig|tig|honderd|duizend|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|eine?n?|zwei|drei|fünf|sechs|sieben|neun|zehn|zwölf|ßig|zig|hundert|tausend|one|two|three|four|five|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand))\s+(?:euros?|pounds?)(?!\p{L})/giu;
const PERCENT = /\d[\d.,]*\s?(?:%|procent\b|prozent\b|pour cent\b|per cent\b)/gi;

const plain = (text: string): string => text.replace(UNSEEN, '').normalize('NFKC').replace(/\s+/g, ' ');

/** A text as it is searched: without what is not seen, the values of the message, and words that say that something is free. */
export const without = (text: string, ignoring: readonly string[]): string => {
  let rest = plain(text);
  for (const value of [...ignoring].sort((a, b) => b.length - a.length)) if (value.length > 1) rest = rest.replaceAll(plain(value), ' ');
  return rest.replace(FREE, ' ');
};

/** Words of a fee in a text for somebody who may be asked for none, such as a consumer in France; names and goods of the message aside. */
export const feeWords = (text: string, ignoring: readonly string[] = []): readonly string[] => [
  ...new Set([...without(text, ignoring).matchAll(FEES)].map(([word]) => word.toLowerCase())),
];

/**
 * Words in a text that speak of a fee or a threat, and amounts that are none of the message's own; empty for a kind text.
 * All four languages are looked for, as a user's file may be in the wrong folder. `ignoring`: names, goods and amounts of the message.
 */
export function forbiddenWords(text: string, ignoring: readonly string[] = []): readonly string[] {
  const rest = without(text, ignoring);
  const words = LANGUAGES.flatMap((language) => [...rest.matchAll(WORDS[language])].map(([word]) => word.toLowerCase()));
  return [...new Set([...words, ...amountsIn(rest), ...[...rest.matchAll(PERCENT)].map(([rate]) => rate)])];
}

/** Amounts in a text that are none of the message's own, in figures or in words. */
export const strangeAmounts = (text: string, ignoring: readonly string[] = []): readonly string[] => [
  ...new Set(amountsIn(without(text, ignoring))),
];

const amountsIn = (text: string): string[] => [...text.matchAll(MONEY), ...text.matchAll(IN_WORDS)].map(([amount]) => amount);
