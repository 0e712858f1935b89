/**
 * What a loyal payer's first slip may never hold: a fee or a threat. The words are looked for in every text that would go to him,
 * shipped or the user's own, after the names and goods of the message are taken out of it.
 */
import { LANGUAGES, type Language } from '../message.js';

const WORDS: Readonly<Record<Language, RegExp>> = {
  nl: /\w*(?:kosten|toeslag|vergoeding)\b|\bboetes?\b|\bschade\w*|\w*rente\b|\bincasso\w*|\bdeurwaarder\w*|\b(?:kanton)?rechter\b|\brechtbank\b|\bdagvaard\w*|\baanman\w*|\bsommat\w*|\bsommeer\w*|\bingebreke\w*|\bin gebreke\b|\bverzuim\b|\badvoca\w*|\bbeslag\w*|\bjuridisch\w*|\bgerechtelijk\w*|\bmaatregel\w*|\bafsluit\w*|\bblokke\w*|\bbkr\b|\blaatste waarschuwing\b|\bverschuldigd\b|\bverhogen\b|\bverhoogd\b/gi,
  fr: /\bfrais\b|\bpénalit\w*|\bmajor(?:é|ation)\w*|\bindemnit\w*|\bintérêts?\b|\bamendes?\b|\bhuissier\w*|\btribuna\w*|\bjuges?\b|\bjustice\b|\brecouvrement\b|\bmise en demeure\b|\bpoursuit\w*|\bpoursuites?\b|\bsaisie?\b|\bavocat\w*|\bjudiciaire\w*|\bcontentieux\b|\bsanction\w*|\bdernier avertissement\b|\bsuspend\w*|\bcoup(?:er|ure)\b/gi,
  de: /\w*(?:kosten|gebühr(?:en)?|zinsen|zuschlag|pauschale)\b|\bmahn\w*|\binkasso\w*|\bgericht\w*|\banwalt\w*|\banwält\w*|\brechtsanw\w*|\bverzug\w*|\bpfänd\w*|\bvollstreck\w*|\bstrafe\w*|\bklage\w*|\bschufa\b|\brechtlich\w*|\bmaßnahme\w*|\bsperr\w*|\bletzte warnung\b|\bschadenersatz\b|\bentschädigung\b|\bschulden sie\b/gi,
  en: /\bfees?\b|\bcosts?\b|\bcharges?\b|\bcharged\b|\binterest\b|\bpenalt\w*|\bsurcharge\w*|\bfines?\b|\bcollections?\b|\bcollectors?\b|\bcourts?\b|\bbailiffs?\b|\blegal\w*|\blawyers?\b|\bsolicitors?\b|\battorneys?\b|\benforce\w*|\bsu(?:e|ed|ing)\b|\blawsuits?\b|\bcompensation\b|\bfinal (?:notice|demand|warning)\b|\bdemands?\b|\bcredit (?:rating|record|score)\b|\bsuspend\w*|\bdisconnect\w*|\bblacklist\w*/gi,
};

/** Words of a fee alone, in the four languages. */
const FEES =
  /\w*(?:kosten|gebühr(?:en)?|zinsen|zuschlag|pauschale|toeslag|vergoeding|rente)\b|\bboetes?\b|\bfrais\b|\bpénalit\w*|\bmajor(?:é|ation)\w*|\bindemnit\w*|\bintérêts?\b|\bfees?\b|\bcosts?\b|\bcharges?\b|\binterest\b|\bpenalt\w*|\bsurcharge\w*/gi;

// \b and \w know no accents: texts are compared with the letters as they are, and these languages' stems begin with plain letters.
const FREE = /\b(?:kosteloos|kosteloze|kostenlos\w*|sans frais|zonder kosten|free of charge)\b/gi;

/** Letters that are there and not seen, which would hide a word from the search. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|\*\*/g;
const MONEY = /(?:€|£|\bEUR|\bGBP)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|£|EUR\b|GBP\b|euros?\b)/gi;

const plain = (text: string): string => text.replace(UNSEEN, '').normalize('NFKC').replace(/\s+/g, ' ');

const without = (text: string, ignoring: readonly string[]): string => {
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
  const amounts = [...rest.matchAll(MONEY)].map(([amount]) => amount);
  return [...new Set([...words, ...amounts])];
}
