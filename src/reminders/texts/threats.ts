/**
 * What no letter at any step may threaten a debtor with: what only a court or the state can do, what hurts his name, and what is no business of
 * a creditor. That a claim goes to a lawyer, an agency or a court may be said in the last letter, and is not among these. The list is closed:
 * words that also have a harmless sense in such a letter stand with what makes them a threat.
 */
import { LANGUAGES, type Language } from '../message.js';
import { without } from './shield.js';

const THREATS: Readonly<Record<Language, RegExp>> = {
  nl: /\b\w*deurwaarder\w*|\b(?:loon|bank)?beslag(?:legging)?\b|\bbkr\b|\bzwarte lijst\b|\bboetes?\b|\bstrafbaar\w*|\bstrafrecht\w*|\baangifte (?:doen|bij)\b|\bdoen (?:wij |we )?aangifte\b|\bpolitie\b|\bgevangenis\w*|\bfaillissement aan(?:vragen|vraag|gevraagd)\b|\bontruim\w*|\blaatste waarschuwing\b/gi,
  fr: /\bhuissiers?\b|\bcommissaires? de justice\b|(?<!\berreurs? de )\bsaisies?\b|\bsaisir (?:vos|votre|tes|ton|ta|le salaire|les biens)\b|\bliste noire\b|\bfich(?:é|er|age)(?!\p{L})|\bamendes?\b|\b(?:porte[rz]?|portons|déposer|déposons) plainte\b|\bprison\b|(?<!\bclauses? )\bpénale?s?\b|\bgendarm\w*|\bexpuls\w*|\bdernier avertissement\b/giu,
  de: /\bgerichtsvollzieh\w*|\b(?:\w*ge)?pfänd\w*|\b\w*pfändung\w*|\b\w*vollstreck\w*|\bschufa\b|\bschwarze liste\b|\bstrafanzeige\w*|\bstrafbar\w*|\bstrafrecht\w*|\bpolizei\w*|\bgefängnis\w*|\binsolvenzantrag\w*|\bletzte warnung\b/gi,
  en: /\bbailiffs?\b|\bseiz(?:e[sd]?|ing|ure)\b|\brepossess\w*|\bblacklist\w*|\bcredit (?:rating|record|score|file)\b|\bpenalt(?:y|ies)\b|\bfined\b|\bpolice\b|\bprison\b|\bjail\w*|\barrest(?:s|ed|ing)?\b|\bcriminal\w*|\bfraud\w*|\bevict\w*|\bfinal warning\b/gi,
};

/** Threats in a text; empty for a lawful one. `ignoring`: names, goods and amounts of the message. All languages are looked for. */
export function threatsIn(text: string, ignoring: readonly string[] = []): readonly string[] {
  const rest = without(text, ignoring);
  return [...new Set(LANGUAGES.flatMap((language) => [...rest.matchAll(THREATS[language])].map(([word]) => word.toLowerCase())))];
}

/** Terms that count from the day of the letter, which the law counts from its delivery or sending: beside the right one they take its effect. */
const FROM_THE_LETTER =
  /\b(?:na|vanaf) (?:heden|vandaag)\b|\b(?:na|vanaf|van) (?:(?:de )?dagtekening|(?:de )?datum van (?:deze|dit) (?:brief|bericht|e-mail))\b|(?<!\p{L})(?:dès|à (?:partir|compter) d)['’ ]aujourd['’]hui\b|(?<!\p{L})(?:à compter de|à partir de|après) la date d(?:e (?:cette|la présente)|u présent)\b|\bab heute\b|\bvon heute an\b|\bab (?:dem )?(?:briefdatum|datum dieses (?:briefes|schreibens))\b|\bfrom today\b|\bdays of today\b|\b(?:from|of) the date of this (?:letter|e-mail|message)\b/giu;

/** Wordings of a term that is not the one of the law. */
export const otherTerms = (text: string): readonly string[] => [
  ...new Set([...without(text, []).matchAll(FROM_THE_LETTER)].map(([words]) => words.toLowerCase())),
];
