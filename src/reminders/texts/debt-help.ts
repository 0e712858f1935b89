/**
 * Where a consumer finds free help with money, by country of the debtor, in general words: bodies change names and numbers, the
 * kind of help does not.
 */
import type { Language } from '../message.js';

const HELP: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NL: {
    nl: 'Ook bij andere vragen over geld: de gemeente en Geldfit helpen gratis.',
    fr: 'Pour d’autres questions d’argent : la commune et Geldfit aident gratuitement aux Pays-Bas.',
    de: 'Bei anderen Fragen zu Geld: In den Niederlanden helfen die Gemeinde und Geldfit kostenlos.',
    en: 'For other questions about money: in the Netherlands the municipality and Geldfit help for free.',
  },
  BE: {
    nl: 'Ook bij andere vragen over geld: het OCMW en het CAW helpen gratis.',
    fr: 'Pour d’autres questions d’argent : le CPAS et les services de médiation de dettes aident gratuitement.',
    de: 'Bei anderen Fragen zu Geld: In Belgien helfen das ÖSHZ und die Schuldnerberatung kostenlos.',
    en: 'For other questions about money: in Belgium the OCMW or CPAS and the CAW help for free.',
  },
  DE: {
    nl: 'Ook bij andere vragen over geld: in Duitsland helpt een erkende Schuldnerberatung gratis.',
    fr: 'Pour d’autres questions d’argent : en Allemagne, une « Schuldnerberatung » reconnue aide gratuitement.',
    de: 'Bei anderen Fragen zu Geld: Eine anerkannte Schuldnerberatung hilft kostenlos.',
    en: 'For other questions about money: in Germany a recognised Schuldnerberatung helps for free.',
  },
  FR: {
    nl: 'Ook bij andere vragen over geld: in Frankrijk helpt een Point conseil budget gratis.',
    fr: 'Pour d’autres questions d’argent : un Point conseil budget aide gratuitement.',
    de: 'Bei anderen Fragen zu Geld: In Frankreich hilft ein Point conseil budget kostenlos.',
    en: 'For other questions about money: in France a Point conseil budget helps for free.',
  },
  GB: {
    nl: 'Ook bij andere vragen over geld: organisaties voor schuldhulp helpen gratis.',
    fr: 'Pour d’autres questions d’argent : des associations aident gratuitement.',
    de: 'Bei anderen Fragen zu Geld: Gemeinnützige Schuldnerberatungen helfen kostenlos.',
    en: 'For other questions about money: debt advice charities help for free.',
  },
};

const ANYWHERE: Readonly<Record<Language, string>> = {
  nl: 'Ook bij andere vragen over geld: een erkende dienst voor schuldhulp helpt verder.',
  fr: 'Pour d’autres questions d’argent : un service reconnu d’aide aux personnes endettées peut aider.',
  de: 'Bei anderen Fragen zu Geld: Eine anerkannte Schuldnerberatung hilft weiter.',
  en: 'For other questions about money: a recognised debt advice service can help.',
};

export const debtHelp = (country: string, language: Language): string => (HELP[country] ?? ANYWHERE)[language];
