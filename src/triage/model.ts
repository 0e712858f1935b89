/** What triage says about a debtor. Plain values: the same account on the same day gives the same words. */
import type { Minor } from '../ledger/money.js';
import type { BestMoment, Kept, Tries } from './habits.js';
import type { Clock } from './limitation.js';
import type { AsideList } from './set-aside.js';
import type { Value } from './value.js';

/** Reasons that have a probability. `unknown` is the absence of a verdict, never a class of its own. */
export const REASONS = ['cant_pay', 'wont_pay', 'disorganized'] as const;
export type Reason = (typeof REASONS)[number];
export type Class = Reason | 'unknown';

/** Evidence that counts as one story: several rules of one group are one habit seen several times. */
export type Group = 'returns' | 'left_open' | 'timing' | 'amounts' | 'delivery' | 'disputes' | 'promises' | 'words' | 'confirmed';

/** What a finding points at, in the user's own numbers: `invoice 2024-117`, `payment P81`, `note of 2026-03-04`. */
export type Cite = string;

/** One rule that fired, on one debtor or one of his invoices. */
export interface Finding {
  /** Id of the rule, such as `skipped_invoice`. */
  readonly rule: string;
  readonly group: Group;
  /** One sentence a colleague in finance accepts, in English, with the figures in it. */
  readonly says: string;
  readonly cites: readonly Cite[];
  /** Invoice numbers it speaks of, where it is about invoices and not about the debtor as a whole. */
  readonly invoices: readonly string[];
  /**
   * Natural logarithm of how much likelier this finding is when the debtor cannot (`cant_pay`) or will not (`wont_pay`) pay
   * than when his administration is in disorder, before decay and caps.
   */
  readonly weight: { readonly cant_pay: number; readonly wont_pay: number };
  /** Age in days of what was seen, for decay. */
  readonly age: number;
  /** Half-life in days; `null` where the finding does not fade. */
  readonly halfLife: number | null;
}

/** Probabilities of the three reasons; they sum to 1. */
export type Probabilities = Readonly<Record<Reason, number>>;

export interface WeighedFinding extends Finding {
  /** Contribution after decay and caps, in logits, towards each reason. */
  readonly push: Readonly<Record<Reason, number>>;
  /** The reasons it makes likelier than the others; two where it only speaks against the third. */
  readonly speaksFor: readonly Reason[];
  /** Probability of the likeliest reason had this finding not been there. */
  readonly shareWithout: number;
  /** How many times the odds of the likeliest reason are what they were without it; below 1 it speaks against. Never capped, unlike the share. */
  readonly times: number;
}

export interface Verdict {
  readonly class: Class;
  /** The likeliest reason, also when the class is `unknown`. */
  readonly likeliest: Reason;
  readonly second: Reason;
  readonly subReason: string | null;
  readonly probabilities: Probabilities;
  /** Sum of what the groups of evidence say, in logits: 0 is prior only. */
  readonly evidence: number;
  /** For the likeliest reason, strongest first. */
  readonly why: readonly WeighedFinding[];
  readonly against: readonly WeighedFinding[];
  /** Why no class was given, where it is `unknown`. */
  readonly unknownBecause: string | null;
}

/** Why a debtor is not called today, and the first day that may change; `null` where a person must clear it. */
export interface Skip {
  readonly reason: string;
  readonly until: string | null;
  /** True for a state that keeps reminders back too. */
  readonly silences?: true;
  /** The list of those set aside for the same reason. */
  readonly list?: AsideList;
}

/** A head office with its branches: one customer, one conversation. */
export interface Company {
  /** Number of the head office. */
  readonly head: string;
  /** Its name; `null` where no debtor has that number. */
  readonly headName: string | null;
  /** Numbers of its other debtors, in order. */
  readonly branches: readonly string[];
}

/** One row of the call list. */
export interface Call {
  /** Place in the call order; `null` for those not called today. */
  readonly rank: number | null;
  /** 1 call-back due … 6 random slice; see `priority.ts`. */
  readonly tier: number;
  /** Why now, in words. */
  readonly tierName: string;
  readonly debtorId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly preferredChannel: string | null;
  readonly verdict: Verdict;
  readonly overdue: Minor;
  readonly currency: string;
  readonly notYetDue: Minor;
  readonly oldestDaysOverdue: number;
  readonly invoices: readonly {
    readonly number: string;
    readonly due: string;
    readonly open: Minor;
    readonly suspected: Class;
    readonly aside: boolean;
    /** Agreed to be credited and not booked yet, minor units; absent where nothing is. */
    readonly credit?: Minor;
  }[];
  /** What of `overdue` nobody is to ask for, in words; `null` where all may be. */
  readonly setAside: string | null;
  readonly ask: string;
  readonly avoid: string | null;
  readonly nextStep: string;
  /** Why he is called where others would get a reminder; `null` where nothing speaks against one. */
  readonly callInstead: string | null;
  readonly lastContact: { readonly date: string; readonly channel: string | null; readonly outcome: string | null } | null;
  /** The colleague who had the last contact. */
  readonly lastContactBy: string | null;
  /** Extra minor units a minute of calling is expected to bring in. */
  readonly score: number;
  readonly skipped: readonly Skip[];
  /** States that keep reminders back though he is called today, for something we promised. */
  readonly quiet?: readonly Skip[];
  /** What the score is made of; `null` for those not called today. */
  readonly value: Value | null;
  /** Promises he kept of those the day of which is past. */
  readonly kept: Kept;
  readonly tries: Tries;
  /** `null` while too little is known. */
  readonly bestMoment: BestMoment | null;
  /** Whose debtor he is. */
  readonly assignedTo: string | null;
  /** The claim that lapses soonest, within 60 days. */
  readonly clock: Clock | null;
  /** The company he is a part of; absent for who stands alone. */
  readonly group?: Company;
}
