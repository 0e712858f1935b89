/** All rules of evidence. A rule is a file beside this one and a line in this list. */
import type { Facts } from '../facts.js';
import type { Finding } from '../model.js';
import { rule as adminWords } from './admin_words.js';
import { rule as alreadyPaid } from './already_paid.js';
import { rule as asUsual } from './as_usual.js';
import { rule as billShock } from './bill_shock.js';
import { rule as breadth } from './breadth.js';
import { rule as brokenPromise } from './broken_promise.js';
import { rule as callsUs } from './calls_us.js';
import { rule as creditNote } from './credit_note.js';
import { rule as disputeWords } from './dispute_words.js';
import { rule as equalInstalments } from './equal_instalments.js';
import { rule as everythingStops } from './everything_stops.js';
import { rule as growingDelay } from './growing_delay.js';
import { rule as heldBack } from './held_back.js';
import { rule as inabilityWords } from './inability_words.js';
import { rule as lifeEvent } from './life_event.js';
import { rule as loyalFirstSlip } from './loyal_first_slip.js';
import { rule as mandateFault } from './mandate_fault.js';
import { rule as mostPaid } from './most_paid.js';
import { rule as neverArrived } from './never_arrived.js';
import { rule as openDispute } from './open_dispute.js';
import { rule as ourMistake } from './our_mistake.js';
import { rule as outOfCharacter } from './out_of_character.js';
import { rule as overpaid } from './overpaid.js';
import { rule as paidFor } from './paid_for.js';
import { rule as pastDisputes } from './past_disputes.js';
import { rule as paymentRun } from './payment_run.js';
import { rule as paysAfterReminder } from './pays_after_reminder.js';
import { rule as planWords } from './plan_words.js';
import { rule as poMissing } from './po_missing.js';
import { rule as returnedDebit } from './returned_debit.js';
import { rule as roundPartPayments } from './round_part_payments.js';
import type { Rule } from './rule.js';
import { rule as seeksHelp } from './seeks_help.js';
import { rule as shortPaid } from './short_paid.js';
import { rule as silent } from './silent.js';
import { rule as skippedInvoice } from './skipped_invoice.js';
import { rule as statedReason } from './stated_reason.js';
import { rule as steadyLate } from './steady_late.js';
import { rule as stretchingWords } from './stretching_words.js';
import { rule as trifle } from './trifle.js';
import { rule as wrongReference } from './wrong_reference.js';

export type { Observation, Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  adminWords,
  alreadyPaid,
  asUsual,
  billShock,
  breadth,
  brokenPromise,
  callsUs,
  creditNote,
  disputeWords,
  equalInstalments,
  everythingStops,
  growingDelay,
  heldBack,
  inabilityWords,
  lifeEvent,
  loyalFirstSlip,
  mandateFault,
  mostPaid,
  neverArrived,
  openDispute,
  ourMistake,
  outOfCharacter,
  overpaid,
  paidFor,
  pastDisputes,
  paymentRun,
  paysAfterReminder,
  planWords,
  poMissing,
  returnedDebit,
  roundPartPayments,
  seeksHelp,
  shortPaid,
  silent,
  skippedInvoice,
  statedReason,
  steadyLate,
  stretchingWords,
  trifle,
  wrongReference,
];

/** Lets every rule look, in the order of the list. */
export function findingsFor(facts: Facts): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    for (const { says, cites, weight, invoices = [], age = 0, halfLife = null } of rule.look(facts) ?? []) {
      findings.push({ rule: rule.id, group: rule.group, says, cites, weight, invoices, age, halfLife });
    }
  }
  return findings;
}
