/** What a consumer is told beforehand of interest: what would be asked of him once the term is over. What he was not told is not asked for. */
import type { Day } from '../ledger/day.js';
import type { Channel, StandingInvoice } from '../ledger/model.js';
import type { Done } from './history.js';
import type { Claim } from './law/claim.js';
import { announcedCosts } from './message-facts.js';
import type { House, Known } from './next-step.js';
import type { Action } from './playbook.js';

/** The claim of a notice, with the interest that a demand on the first day after its term would ask of a consumer. */
export function withInterest(lawful: Claim, known: Known, house: House, lines: readonly StandingInvoice[], channel: Channel): Claim {
  const { term, party, on: sentOn } = lawful;
  if (party !== 'consumer' || term === null) return lawful;
  const { kind, lastFreeDay, chargesFrom } = term;
  const invoices = lines.map(({ number }) => number);
  const notice = { kind, sentOn, channel, invoices, lastFreeDay, chargesFrom, announced: announcedCosts(lawful), interest: true };
  const issued = [...known.issued, { on: sentOn, currency: known.judged.currency, step: 'notice', invoices, notice }];
  const { interest } = house.claim({ ...known, issued }, lines, { template: 'after_notice', channel, sendOn: chargesFrom });
  return { ...lawful, interest };
}

/**
 * Where a due date was only printed on the invoice, the first notice sets a reasonable term and nothing more (NL): the letter that lets costs
 * follow is still to come when that term is over.
 */
export function isStillToCome(
  action: Action,
  known: Known,
  house: House,
  lines: readonly StandingInvoice[],
  done: readonly Done[],
  asOf: Day,
): boolean {
  if (action !== 'after_notice' && action !== 'last' && action !== 'hand_over') return false;
  const notices = done.flatMap(({ notice }) => (notice === null ? [] : [notice]));
  if (notices.some(({ kind }) => kind !== 'plain')) return false;
  const { term, announced, party } = house.claim(known, lines, { template: 'notice', channel: 'letter', sendOn: asOf });
  return party === 'consumer' && announced.length > 0 && term !== null && term.kind !== 'plain';
}
