/** Calls we promised: on a day the debtor asked for, or that we named. Ours to keep, and first on the list when due. */
import type { Day } from '../ledger/day.js';
import type { Contact } from '../ledger/model.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';

export interface CallBack {
  /** The contact in which it was agreed. */
  readonly contact: Contact;
  /** Serial day agreed. */
  readonly on: number;
  /** `open` until the day, `due` on it and after, `kept` where we tried by then, `late` where we did later. */
  readonly state: 'open' | 'due' | 'kept' | 'late';
  /** The day we tried; `null` until then. */
  readonly triedOn: Day | null;
}

/** Whether we tried to speak to him: answered or not, but no letter, reminder or mere note. */
export const isTry = ({ outcome, channel }: Contact): boolean =>
  outcome !== 'reminder_sent' && outcome !== 'note' && (channel === null || channel === 'phone');

/** Calls promised to a debtor, newest first; one agreed later takes the place of an open one. */
export function callBacksOf({ contacts, today }: Pick<Facts, 'contacts' | 'today'>): readonly CallBack[] {
  return contacts
    .flatMap((contact, at): CallBack[] => {
      if (contact.callBackOn === null) return [];
      const on = num(contact.callBackOn);
      // Whom we reached before the day was called back; whom we did not, still waits for the day.
      const next = contacts.slice(at + 1).find((later) => isTry(later) && (later.outcome === 'spoken' || num(later.date) >= on));
      const state = next ? (num(next.date) <= on ? 'kept' : 'late') : on > today ? 'open' : 'due';
      return [{ contact, on, state, triedOn: next?.date ?? null }];
    })
    .reverse();
}
