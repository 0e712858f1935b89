/** Why a debtor says he has not paid: the closed list a call sheet is filled in with, and the class each reason belongs to. */

/** What a reason comes down to for the one who collects. */
export type ReasonClass = 'cant_pay' | 'wont_pay' | 'disorganized';

interface Meaning {
  /** `null` where the answer leaves the class open. */
  readonly class: ReasonClass | null;
  /** A closer look inside the class; `null` where the answer leaves it open. */
  readonly sub: 'theirs' | 'ours' | 'dispute' | 'stretching' | 'temporary' | 'structural' | null;
}

export const STATED_REASONS = {
  forgot: { class: 'disorganized', sub: 'theirs' },
  not_received: { class: 'disorganized', sub: 'theirs' },
  approval: { class: 'disorganized', sub: 'theirs' },
  our_error: { class: 'disorganized', sub: 'ours' },
  already_paid: { class: 'disorganized', sub: 'theirs' },
  complaint_price: { class: 'wont_pay', sub: 'dispute' },
  complaint_quantity: { class: 'wont_pay', sub: 'dispute' },
  complaint_quality: { class: 'wont_pay', sub: 'dispute' },
  complaint_service: { class: 'wont_pay', sub: 'dispute' },
  not_ordered: { class: 'wont_pay', sub: 'dispute' },
  stretching: { class: 'wont_pay', sub: 'stretching' },
  no_money_temporary: { class: 'cant_pay', sub: 'temporary' },
  no_money_structural: { class: 'cant_pay', sub: 'structural' },
  representative: { class: 'cant_pay', sub: 'structural' },
  unclear: { class: null, sub: null },
  // Who knows the class only may write that.
  cant_pay: { class: 'cant_pay', sub: null },
  wont_pay: { class: 'wont_pay', sub: null },
  disorganized: { class: 'disorganized', sub: null },
} as const satisfies Readonly<Record<string, Meaning>>;

export type StatedReason = keyof typeof STATED_REASONS;

export const meaningOf = (reason: StatedReason): Meaning => STATED_REASONS[reason];

/** The reason in words: `no money temporary`. */
export const reasonWords = (reason: StatedReason): string => reason.replaceAll('_', ' ');
