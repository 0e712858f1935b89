import type { Facts } from './facts.js';
import type { Finding, Reason } from './model.js';

/** What the debtor himself, a record or his deduction says; all else about a refusal is only supposed. */
const OBJECTIONS: readonly string[] = ['dispute_words', 'stretching_words', 'open_dispute', 'credit_note', 'short_paid'];

const isTold = ({ weight }: Finding): boolean => Math.max(Math.abs(weight.cant_pay), Math.abs(weight.wont_pay)) >= 0.2;

/** Whether the debtor has objected: in words, by a record, a credit or a deduction; to the invoice, where one is given. */
export function hasObjected(findings: readonly Finding[], invoice?: string): boolean {
  return findings.some(
    (one) =>
      OBJECTIONS.includes(one.rule) &&
      one.weight.wont_pay > 0 &&
      isTold(one) &&
      (invoice === undefined || one.invoices.length === 0 || one.invoices.includes(invoice)),
  );
}

/** A closer look inside a reason, where the evidence allows it; otherwise `null`. */
export function subReasonOf(facts: Facts, reason: Reason, findings: readonly Finding[]): string | null {
  const told = findings.filter(isTold);
  const saw = (...rules: readonly string[]): boolean => told.some((one) => rules.includes(one.rule));
  if (reason === 'cant_pay') {
    if (saw('seeks_help', 'life_event') || facts.tail.length >= 5) return 'structural';
    return saw('inability_words', 'plan_words', 'returned_debit', 'round_part_payments', 'everything_stops') ? 'temporary' : null;
  }
  if (reason === 'wont_pay') {
    if (saw('dispute_words', 'open_dispute', 'credit_note', 'short_paid')) return 'dispute';
    return saw('stretching_words') ? 'stretching' : null;
  }
  if (saw('our_mistake', 'overpaid', 'po_missing', 'mandate_fault', 'never_arrived')) return 'ours';
  return saw('admin_words', 'already_paid', 'as_usual', 'wrong_reference', 'pays_after_reminder', 'skipped_invoice') ? 'theirs' : null;
}
