/** Amounts, days, terms and labels as each language writes them. No clock and no locale of the machine: the same on every computer. */
import type { Day } from '../../ledger/day.js';
import { type Currency, decimal, type Minor } from '../../ledger/money.js';
import type { Charge, Facts, Formality, Language, NoticeTerm } from '../message.js';

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** `3 november 2026`, `1er novembre 2026`, `3. November 2026`. */
export function longDay(day: Day, language: Language): string {
  const date = Number(day.slice(8));
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1];
  const first = language === 'de' ? `${date}.` : language === 'fr' && date === 1 ? '1er' : String(date);
  return `${first} ${month} ${day.slice(0, 4)}`;
}

/** For tables: `03-11-2026`, `03/11/2026`, `03.11.2026`. */
export function shortDay(day: Day, language: Language): string {
  const mark = { nl: '-', fr: '/', de: '.', en: '/' }[language];
  return day.split('-').reverse().join(mark);
}

/** `€ 1.234,50`, `1 234,50 €`, `1.234,50 €`, `€1,234.50`; other currencies by their code. The blanks do not break a line. */
export function money(minor: Minor, currency: Currency, language: Language): string {
  const [whole = '0', cents] = decimal(Math.abs(minor), currency).split('.');
  const point = language === 'en' ? '.' : ',';
  const apart = { nl: '.', fr: '\u00a0', de: '.', en: ',' }[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, apart);
  const figure = `${minor < 0 ? '-' : ''}${grouped}${cents === undefined ? '' : `${point}${cents}`}`;
  const sign = currency === 'EUR' ? '€' : currency === 'GBP' && language === 'en' ? '£' : currency;
  if (language === 'fr' || language === 'de') return `${figure}\u00a0${sign}`;
  return language === 'en' && sign.length === 1 ? `${sign}${figure}` : `${sign}\u00a0${figure}`;
}

const NUMBERS: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  14: { nl: 'veertien', fr: 'quatorze', de: 'vierzehn', en: 'fourteen' },
  15: { nl: 'vijftien', fr: 'quinze', de: 'fünfzehn', en: 'fifteen' },
};

/**
 * The term of a notice, as it stands behind "pay X". The Dutch wording is the one the Hoge Raad approved (ECLI:NL:HR:2016:2704): it counts
 * from the day after delivery and names no date, which the day of delivery could make wrong. It stays as it is in an informal letter too.
 */
export function termWording(term: NoticeTerm, { language, channel }: Pick<Facts, 'language' | 'channel'>): string {
  const days = NUMBERS[term.days]?.[language] ?? String(term.days);
  const until = longDay(term.lastFreeDay, language);
  const post = channel === 'letter';
  switch (term.starts) {
    case 'day_after_receipt': {
      const letter = {
        nl: post ? 'deze brief' : 'deze e-mail',
        fr: post ? 'cette lettre' : 'cet e-mail',
        de: post ? 'dieser Brief' : 'diese E-Mail',
        en: post ? 'this letter' : 'this e-mail',
      }[language];
      const nl = `binnen ${days} dagen vanaf de dag nadat ${letter} bij u is bezorgd`;
      const fr = `dans les ${days} jours à compter du lendemain de la réception de ${letter}`;
      const de = `innerhalb von ${days} Tagen ab dem Tag, nachdem ${letter} Ihnen zugestellt wurde,`;
      const en = `within ${days} days from the day after ${letter} was delivered to you`;
      return { nl, fr, de, en }[language];
    }
    case 'third_working_day':
      return {
        nl: `binnen ${days} kalenderdagen vanaf de derde werkdag na de verzending van deze brief, dus uiterlijk op ${until}`,
        fr: `dans les ${days} jours calendrier à compter du troisième jour ouvrable après l’envoi de cette lettre, donc au plus tard le ${until}`,
        de: `binnen ${days} Kalendertagen ab dem dritten Werktag nach dem Versand dieses Briefes, also spätestens am ${until},`,
        en: `within ${days} calendar days from the third working day after this letter was sent, so by ${until} at the latest`,
      }[language];
    case 'day_after_sending':
      return {
        nl: `binnen ${days} kalenderdagen vanaf de dag na de verzending van dit bericht, dus uiterlijk op ${until}`,
        fr: `dans les ${days} jours calendrier à compter du lendemain de l’envoi de ce message, donc au plus tard le ${until}`,
        de: `binnen ${days} Kalendertagen ab dem Tag nach dem Versand dieser Nachricht, also spätestens am ${until},`,
        en: `within ${days} calendar days from the day after this message was sent, so by ${until} at the latest`,
      }[language];
    case 'fixed_day':
      return { nl: `uiterlijk op ${until}`, fr: `au plus tard le ${until}`, de: `spätestens am ${until}`, en: `by ${until} at the latest` }[
        language
      ];
  }
}

/** `vóór 4 december` and its like: for the last letter. */
export const byDay = (day: Day, language: Language): string =>
  ({
    nl: `uiterlijk op ${longDay(day, 'nl')}`,
    fr: `au plus tard le ${longDay(day, 'fr')}`,
    de: `bis zum ${longDay(day, 'de')}`,
    en: `by ${longDay(day, 'en')}`,
  })[language];

export interface Labels {
  readonly invoice: string;
  readonly description: string;
  readonly dated: string;
  readonly due: string;
  readonly amount: string;
  readonly paid: string;
  readonly open: string;
  readonly total: string;
  readonly daysLate: (days: number) => string;
  readonly payTo: string;
  readonly iban: string;
  readonly reference: string;
  readonly scan: string;
  readonly or: string;
  readonly and: string;
  /** Behind the few that are named: `and 37 more`. */
  readonly more: (count: number) => string;
  /** The invoices together, before charges. */
  readonly subtotal: string;
  readonly yourContact: string;
  /** The number we know him by. */
  readonly customer: string;
  readonly charge: Readonly<Record<Charge['kind'], string>>;
  readonly interestPart: (days: number, rate: string, base: string, from: string, to: string) => string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  nl: {
    ...{
      invoice: 'Factuur',
      description: 'Omschrijving',
      dated: 'Datum',
      due: 'Vervaldag',
      amount: 'Bedrag',
      paid: 'Betaald',
      open: 'Open',
    },
    ...{
      total: 'Totaal',
      payTo: 'Ten name van',
      iban: 'IBAN',
      reference: 'Kenmerk',
      or: 'of',
      and: 'en',
      yourContact: 'ons',
      customer: 'Klantnummer',
    },
    more: (count) => `en nog ${count} andere`,
    subtotal: 'Openstaande facturen',
    scan: 'Scan met de app van de bank',
    daysLate: (days) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    charge: {
      scale: 'Incassokosten',
      clause: 'Schadevergoeding',
      fixed: 'Vaste vergoeding',
      reminder: 'Herinneringskosten',
      interest: 'Rente',
    },
    interestPart: (days, rate, base, from, to) =>
      `Rente: ${days} dagen van ${from} tot en met ${to}, ${rate.replace('.', ',')}% over ${base}`,
  },
  fr: {
    ...{
      invoice: 'Facture',
      description: 'Description',
      dated: 'Date',
      due: 'Échéance',
      amount: 'Montant',
      paid: 'Payé',
      open: 'Reste dû',
    },
    ...{
      total: 'Total',
      payTo: 'Bénéficiaire',
      iban: 'IBAN',
      reference: 'Communication',
      or: 'ou',
      and: 'et',
      yourContact: 'nous',
      customer: 'Numéro client',
    },
    more: (count) => `et ${count} ${count === 1 ? 'autre' : 'autres'}`,
    subtotal: 'Total des factures',
    scan: 'À scanner avec l’application bancaire',
    daysLate: (days) => (days === 1 ? '1 jour de retard' : `${days} jours de retard`),
    charge: {
      ...{ scale: 'Frais de recouvrement', clause: 'Indemnité convenue', fixed: 'Indemnité forfaitaire' },
      ...{ reminder: 'Frais de rappel', interest: 'Intérêts' },
    },
    interestPart: (days, rate, base, from, to) =>
      `Intérêts\u00a0: ${days} jours du ${from} au ${to}, ${rate.replace('.', ',')} % sur ${base}`,
  },
  de: {
    ...{
      invoice: 'Rechnung',
      description: 'Beschreibung',
      dated: 'Datum',
      due: 'Fällig',
      amount: 'Betrag',
      paid: 'Bezahlt',
      open: 'Offen',
    },
    ...{
      total: 'Summe',
      payTo: 'Empfänger',
      iban: 'IBAN',
      reference: 'Verwendungszweck',
      or: 'oder',
      and: 'und',
      yourContact: 'uns',
      customer: 'Kundennummer',
    },
    more: (count) => `und ${count} weitere`,
    subtotal: 'Offene Rechnungen',
    scan: 'Mit der Banking-App scannen',
    daysLate: (days) => (days === 1 ? '1 Tag zu spät' : `${days} Tage zu spät`),
    charge: { scale: 'Inkassokosten', clause: 'Entschädigung', fixed: 'Verzugspauschale', reminder: 'Mahnkosten', interest: 'Zinsen' },
    interestPart: (days, rate, base, from, to) => `Zinsen: ${days} Tage vom ${from} bis ${to}, ${rate.replace('.', ',')} % auf ${base}`,
  },
  en: {
    ...{ invoice: 'Invoice', description: 'Description', dated: 'Date', due: 'Due', amount: 'Amount', paid: 'Paid', open: 'Open' },
    ...{
      total: 'Total',
      payTo: 'Payable to',
      iban: 'IBAN',
      reference: 'Reference',
      or: 'or',
      and: 'and',
      yourContact: 'us',
      customer: 'Customer number',
    },
    more: (count) => `and ${count} more`,
    subtotal: 'Invoices',
    scan: 'Scan with your banking app',
    daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    charge: {
      scale: 'Collection costs',
      clause: 'Agreed compensation',
      fixed: 'Fixed compensation',
      reminder: 'Reminder cost',
      interest: 'Interest',
    },
    interestPart: (days, rate, base, from, to) => `Interest: ${days} days from ${from} to ${to}, ${rate}% on ${base}`,
  },
};

/** The country of the company: as it says itself, else that of its bank account; `null` where neither is known. */
export const homeOf = ({ sender, payTo }: Pick<Facts, 'sender' | 'payTo'>): string | null =>
  (sender.country ?? payTo.iban?.slice(0, 2))?.toUpperCase() ?? null;

/** What the number of a company is called where it is registered. */
const REGISTERED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NL: { nl: 'KvK-nummer', fr: 'numéro KvK', de: 'KvK-Nummer', en: 'KvK number' },
  DE: { nl: 'Handelsregister', fr: 'Handelsregister', de: 'Handelsregister', en: 'Handelsregister' },
  FR: { nl: 'SIREN', fr: 'SIREN', de: 'SIREN', en: 'SIREN' },
};
const COMPANY_NUMBER: Readonly<Record<Language, string>> = {
  nl: 'ondernemingsnummer',
  fr: 'numéro d’entreprise',
  de: 'Unternehmensnummer',
  en: 'company number',
};

export const enterpriseLabel = (country: string | null, language: Language): string =>
  (REGISTERED[country ?? ''] ?? COMPANY_NUMBER)[language];

/** French puts a blank before it, which must not break a line. */
export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');

/** Groups of four, as a bank prints it. */
export const ibanGroups = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');

/** The form of words for one formality: `u|je`. */
export const formOf = (words: string, formality: Formality): string => {
  const [formal = '', informal = formal] = words.split('|');
  return formality === 'formal' ? formal : informal;
};

/** `10.40`, or `10,40` where a comma is written. */
export const rateWording = (rate: string, language: Language): string => (language === 'en' ? rate : rate.replace('.', ','));
