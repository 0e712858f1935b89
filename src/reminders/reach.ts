/** Over which channel and in which language a debtor is written to, and why not as he prefers. */
import type { Channel, Debtor } from '../ledger/model.js';
import { LANGUAGES, type Language } from './message.js';

export interface Way {
  /** `null` where nothing is known. */
  readonly channel: Channel | null;
  /** Why it is not the one he prefers; `null` where it is, or he never said. */
  readonly because: string | null;
  /** A letter cannot be printed: he or his goods are written in letters that the paper does not know. */
  readonly unprintable: boolean;
}

const WORDS: Readonly<Record<Channel, string>> = {
  email: 'e-mail',
  sms: 'sms',
  whatsapp: 'WhatsApp',
  letter: 'letter',
  phone: 'telephone',
};
/** Channels on which a notice of the law can be read and kept. */
const DURABLE: readonly Channel[] = ['email', 'letter'];

/** Whether an e-mail can go there at all: one @ with a name before it and a domain with a point behind it. */
const isAddress = (text: string): boolean => /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@.<>(),;:"]{2,}$/.test(text.trim());

/** Letters are printed in a font with the Latin, Greek and Cyrillic scripts; a box in place of a name is no letter. */
const FOREIGN = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/**
 * @param formal true for what must be kept: the notice of the law and all that follows it
 * @param goods what a letter would print besides name and address
 */
export function wayTo(debtor: Debtor, formal: boolean, goods: readonly (string | null)[] = []): Way {
  const { name, contactPerson, address, postcode, city } = debtor;
  const unprintable = [name, contactPerson, address, postcode, city, ...goods].some((text) => text !== null && FOREIGN.test(text));
  return { ...channelTo(debtor, formal, unprintable), unprintable };
}

function channelTo(debtor: Debtor, formal: boolean, unprintable: boolean): Omit<Way, 'unprintable'> {
  const can: Readonly<Record<Channel, boolean>> = {
    email: debtor.email !== null && isAddress(debtor.email),
    sms: (debtor.mobile ?? debtor.phone) !== null,
    whatsapp: (debtor.mobile ?? debtor.phone) !== null,
    letter: debtor.address !== null && debtor.city !== null && !unprintable,
    phone: (debtor.phone ?? debtor.mobile) !== null,
  };
  const { preferredChannel: wish } = debtor;
  const fits = (channel: Channel): boolean => can[channel] && (!formal || DURABLE.includes(channel));
  const order: readonly (Channel | null)[] = [wish === 'phone' ? null : wish, 'email', 'letter'];
  const channel = order.find((one) => one !== null && fits(one)) ?? null;
  const isBad = debtor.email !== null && !can.email;
  if (isBad && (wish === null || wish === 'email'))
    return { channel, because: `the e-mail address is none: ${channel === null ? 'no other address' : WORDS[channel]}` };
  if (wish === null || wish === channel) return { channel, because: null };
  const instead = channel === null ? 'no other address' : WORDS[channel];
  if (wish === 'phone') return { channel, because: `prefers the telephone, this must be in writing: ${instead}` };
  if (wish === 'letter' && unprintable) return { channel, because: `prefers letter, which cannot be printed in his script: ${instead}` };
  if (formal && can[wish]) return { channel, because: `prefers ${WORDS[wish]}, which cannot carry a formal notice: ${instead}` };
  const missing = wish === 'email' ? 'e-mail address' : wish === 'letter' ? 'postal address' : 'mobile number';
  return { channel, because: `prefers ${WORDS[wish]}, no ${missing}: ${instead}` };
}

export interface Tongue {
  readonly language: Language;
  readonly because: string | null;
}

const isLanguage = (text: string | null): text is Language => LANGUAGES.includes(text as Language);

/** @param usual the language of debtors who have none */
export function tongueOf({ language }: Debtor, usual: string): Tongue {
  if (isLanguage(language)) return { language, because: null };
  const instead = isLanguage(usual) ? usual : 'en';
  return { language: instead, because: language === null ? null : `no text in ${language}: ${instead}` };
}
