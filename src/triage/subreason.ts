import type { Facts } from './facts.js';
import type { Finding, Reason } from './model.js';

/** A closer look inside a reason, where the evidence allows it; otherwise `null`. */
export function subReasonOf(facts: Facts, reason: Reason, findings: readonly Finding[]): string | null {
  const told = findings.filter((one) => Math.max(Math.abs(one.weight.cant_pay), Math.abs(one.weight.wont_pay)) >= 0.2);
  const saw = (...rules: readonly string[]): boolean => told.some((one) => rules.includes(one.rule));
  if (reason === 'cant_pay') {
    if (saw('seeks_help', 'life_event') || facts.tail.length >= 5) return 'structural';
    return saw('inability_words', 'plan_words', 'returned_debit', 'round_part_payments', 'everything_stops') ? 'temporary' : null;
  }
  if (reason === 'wont_pay') {
    if (saw('dispute_words', 'open_dispute', 'credit_note', 'skipped_invoice', 'short_paid')) return 'dispute';
    return saw('stretching_words', 'steady_late') ? 'stretching' : null;
  }
  if (saw('our_mistake', 'overpaid')) return 'ours';
  return saw('admin_words', 'already_paid', 'as_usual', 'wrong_reference', 'pays_after_reminder') ? 'theirs' : null;
}
