/** What a debtor answered when asked how his case was handled. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Debtor } from '../ledger/model.js';
import { writeAnswer } from '../store/feedback.js';
import type { Store } from '../store/open.js';
import { asBatch, type Writing } from './batch.js';
import { findDebtor } from './find-debtor.js';

export interface Answered {
  readonly on: Day;
  /** As it was typed. */
  readonly score: string;
  readonly text: string | null;
}

/** @throws UserError where the debtor is not there, the score is none or the day is still to come; nothing is written then */
export function addFeedback(
  store: Store,
  who: string,
  { on, score, text }: Answered,
  { today, ...writing }: Writing & { readonly today: Day },
): { readonly batch: number | null; readonly debtor: Debtor; readonly score: number } {
  const debtor = findDebtor(store, who);
  if (!/^[1-5]$/.test(score))
    throw new UserError(`--score ${score} is no score`, 'give a whole number from 1 (unpleasant) to 5 (very pleasant)');
  if (on > today) throw new UserError(`${on} is still to come`, 'name the day he answered, or leave --on out for today');
  const plain = text?.trim() || null;
  const batch = asBatch(store, 'feedback', writing, (own) => {
    writeAnswer(store, own, { debtorId: debtor.id, on, score: Number(score), text: plain });
    return { what: `${debtor.id} on ${on}: ${score}`, records: 1 };
  });
  return { batch, debtor, score: Number(score) };
}
