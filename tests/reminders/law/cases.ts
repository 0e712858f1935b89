/** Cases of law in a few words. */
import type { Day } from '../../../src/ledger/day.js';
import {
  type Case,
  type CaseInvoice,
  type Claim,
  claimFor,
  DEFAULT_TERMS,
  type IssuedNotice,
  type Terms,
} from '../../../src/reminders/law/index.js';

export const on = (day: string): Day => day as Day;

export const invoice = (given: Partial<CaseInvoice> & { open: number }): CaseInvoice => ({
  number: 'F1',
  date: on('2026-09-01'),
  due: on('2026-10-01'),
  amount: given.open,
  description: 'Garden chairs',
  receipts: [],
  ...given,
});

type Given = Partial<Omit<Case, 'terms' | 'sendOn' | 'today'>> & { readonly sendOn: string; readonly terms?: Partial<Terms> };

export function caseOf({ terms, sendOn, ...given }: Given): Case {
  return {
    country: 'NL',
    party: 'consumer',
    currency: 'EUR',
    channel: 'letter',
    invoices: [invoice({ open: 10_000 })],
    notices: [],
    ...given,
    today: on(sendOn),
    sendOn: on(sendOn),
    terms: { ...DEFAULT_TERMS, ...terms },
  };
}

/** The notice as it would be recorded once a claim's message was issued. */
export function issued(claim: Claim, { channel, invoices }: Case): IssuedNotice {
  if (!claim.term) throw new Error(`No term: ${claim.warnings.join('; ')}`);
  return {
    kind: claim.term.kind,
    sentOn: claim.on,
    channel,
    invoices: invoices.map(({ number }) => number),
    lastFreeDay: claim.term.lastFreeDay,
    chargesFrom: claim.term.chargesFrom,
    announced: claim.announced.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** A notice goes out; on a later day, with what happened since, the claim is made. */
export function demandAfter(first: Case, later: string, since: Partial<Case> = {}): Claim {
  const notice = issued(claimFor(first, 'notice'), first);
  return claimFor({ ...first, notices: [...first.notices, notice], sendOn: on(later), today: on(later), ...since }, 'demand');
}

export const amounts = (charges: readonly { readonly amount: number }[]): number => charges.reduce((sum, { amount }) => sum + amount, 0);
