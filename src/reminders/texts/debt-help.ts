/**
 * Where a consumer finds free help with money, by country of the debtor, in general words: bodies change names and numbers, the
 * kind of help does not.
 */
import type { Language } from '../message.js';

const HELP: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NL: {
    nl: 'Meer zorgen om geld? De gemeente en Geldfit helpen gratis.',
    fr: 'D’autres soucis d’argent ? La commune et Geldfit aident gratuitement aux Pays-Bas.',
    de: 'Weitere Geldsorgen? In den Niederlanden helfen die Gemeinde und Geldfit kostenlos.',
    en: 'More worries about money? In the Netherlands the municipality and Geldfit help for free.',
  },
  BE: {
    nl: 'Meer zorgen om geld? Het OCMW en het CAW helpen gratis.',
    fr: 'D’autres soucis d’argent ? Le CPAS et les services de médiation de dettes aident gratuitement.',
    de: 'Weitere Geldsorgen? In Belgien helfen das ÖSHZ und die Schuldnerberatung kostenlos.',
    en: 'More worries about money? In Belgium the OCMW or CPAS and the CAW help for free.',
  },
  DE: {
    nl: 'Meer zorgen om geld? In Duitsland helpt een erkende Schuldnerberatung gratis.',
    fr: 'D’autres soucis d’argent ? En Allemagne, une « Schuldnerberatung » reconnue aide gratuitement.',
    de: 'Weitere Geldsorgen? Eine anerkannte Schuldnerberatung hilft kostenlos.',
    en: 'More worries about money? In Germany a recognised Schuldnerberatung helps for free.',
  },
  FR: {
    nl: 'Meer zorgen om geld? In Frankrijk helpt een Point conseil budget gratis.',
    fr: 'D’autres soucis d’argent ? Un Point conseil budget aide gratuitement.',
    de: 'Weitere Geldsorgen? In Frankreich hilft ein Point conseil budget kostenlos.',
    en: 'More worries about money? In France a Point conseil budget helps for free.',
  },
  GB: {
    nl: 'Meer zorgen om geld? Organisaties voor schuldhulp helpen gratis.',
    fr: 'D’autres soucis d’argent ? Des associations aident gratuitement.',
    de: 'Weitere Geldsorgen? Gemeinnützige Schuldnerberatungen helfen kostenlos.',
    en: 'More worries about money? Debt advice charities help for free.',
  },
};

const ANYWHERE: Readonly<Record<Language, string>> = {
  nl: 'Meer zorgen om geld? Een erkende dienst voor schuldhulp helpt verder.',
  fr: 'D’autres soucis d’argent ? Un service reconnu d’aide aux personnes endettées peut aider.',
  de: 'Weitere Geldsorgen? Eine anerkannte Schuldnerberatung hilft weiter.',
  en: 'More worries about money? A recognised debt advice service can help.',
};

export const debtHelp = (country: string, language: Language): string => (HELP[country] ?? ANYWHERE)[language];
