/** What was promised, both ways, and what people noted about disputes: events, each dated; the state on a day follows from those up to it. */
import type { Day } from './day.js';
import type { Account, Channel, Contact, Debtor } from './model.js';
import type { Currency, Minor } from './money.js';

/** What we may promise a debtor. */
export const OUR_PROMISES = ['call_back', 'credit_note', 'look_into', 'copy_invoice', 'other'] as const;
export type OurKind = (typeof OUR_PROMISES)[number];

/** A promise made, or what a person said became of one. */
export interface PromiseEvent {
  readonly key: number;
  readonly side: 'theirs' | 'ours';
  /** `kept` is for ours: whether they kept theirs is worked out from the money. */
  readonly event: 'made' | 'kept' | 'withdrawn';
  readonly kind: OurKind | 'pay';
  readonly on: Day;
  /** The day it is promised for; `null` for what became of one. */
  readonly by: Day | null;
  /** Minor units; `null` for all that is overdue. */
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  /** Numbers of the invoices it is about; none for the debtor as a whole. */
  readonly invoices: readonly string[];
  /** Who keeps ours; who noted theirs. */
  readonly owner: string | null;
  readonly note: string | null;
  /** Contacts of the same day up to this key came before it. */
  readonly sinceContact: number;
  /** Made beside those open then, which it leaves as they are; absent where it takes their place. */
  readonly besides?: boolean;
}

/** Languages we speak, ISO 639. */
export const LANGUAGES: readonly string[] = ['nl', 'fr', 'de', 'en'];

const CHANNELS: readonly string[] = ['phone', 'email', 'sms', 'whatsapp', 'letter'] satisfies Channel[];

/** The debtor with the channel and language he asked for last, which outlive what a file says of him. */
export function asHePrefers(debtor: Debtor, contacts: readonly Contact[]): Debtor {
  const channel = contacts.findLast(({ channelNext }) => channelNext !== null && CHANNELS.includes(channelNext))?.channelNext;
  const language = contacts.findLast(({ languageNext }) => (languageNext ?? null) !== null)?.languageNext;
  if (channel === undefined && language === undefined) return debtor;
  return {
    ...debtor,
    preferredChannel: (channel as Channel | undefined) ?? debtor.preferredChannel,
    language: language ?? debtor.language,
  };
}

/** Events of an account, oldest first. */
export const promiseEvents = ({ promises = [] }: Account): readonly PromiseEvent[] => promises;
