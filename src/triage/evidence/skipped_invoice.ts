import type { Facts, Overdue } from '../facts.js';
import { count, few, invoiceCite, lr, numbers, percent, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'skipped_invoice',
  title: 'Skipped invoice',
  looksAt:
    'open invoices without any payment while invoices issued and due later were paid in full; weighed by how the debtor pays otherwise, whether we reminded him of it, and what was said',
  group: 'left_open',
  source: 'measured',
  caveat: 'The invoice may simply be lost; ask whether it arrived. Says less of a debtor who often pays out of order.',
  look(facts) {
    if (facts.settled.length === 0) return null;
    // What stayed open in dispute did so because of it; who was answered has some weeks to pay.
    const skipped = facts.overdue.filter(
      (one) =>
        one.passedOver > 0 && one.paid === 0 && (one.asUsual ?? 0) < 0.15 && facts.answeredWithin(one.invoice, AFTER_AN_ANSWER) === null,
    );
    if (skipped.length === 0) return [];
    const later = Math.max(...skipped.map((one) => one.passedOver));
    const strays = facts.strayRate;
    const asked = skipped.some((one) => wasAskedFor(facts, one));
    const often = strays >= 0.06 ? `, as with ${percent(strays)} of earlier invoices` : '';
    return [
      {
        says: `${numbers(skipped)} stayed open while ${count(later, 'later invoice')} ${later === 1 ? 'was' : 'were'} paid${
          asked ? ', a reminder notwithstanding' : isLoyal(facts) ? '; a loyal payer, not reminded of it yet' : ''
        }${often}`,
        cites: few(skipped).map(invoiceCite),
        weight: lr(purse(skipped, later), isExplained(facts, skipped) ? 1 : dispute(facts, later, asked)),
        invoices: skipped.map((one) => one.invoice.number),
      },
    ];
  },
};

/** Days in which nobody is taken to leave an invoice whose dispute was answered. */
const AFTER_AN_ANSWER = 30;

/** How much likelier a dispute is than a lost invoice; 2.5 as measured where nothing more is known. */
function dispute(facts: Facts, later: number, asked: boolean): number {
  const strays = facts.strayRate;
  if (strays >= 0.25) return 1;
  if (strays >= 0.12) return 1.5;
  const isPrecise = facts.delays.length >= 4 && facts.delaySpread <= 4 && strays < 0.06;
  // A reminder finds a lost invoice: who was asked, pays the next ones and still not this one, knows of it.
  if (asked) return isPrecise ? (later >= 2 ? 4 : 3) : 2;
  if (isLoyal(facts)) return 1;
  return 2.5;
}

/** Who always pays in time, never objected and was never asked has most probably not seen it. */
const isLoyal = (facts: Facts): boolean =>
  facts.delays.length >= 6 && facts.usualDelay <= 3 && facts.delaySpread <= 4 && facts.pastDisputes.length === 0;

/** Who pays later ones has money; who leaves several and pays others picks what he can afford. */
const purse = (skipped: readonly Overdue[], later: number): number => (skipped.length > 1 ? 1 : later >= 4 ? 0.2 : 0.4);

/** Days a reminder is left to find the invoice. */
const TIME_TO_FIND = 10;

const wasAskedFor = (facts: Facts, one: Overdue): boolean =>
  facts.reminders.some((day) => day > one.due && day < facts.today - TIME_TO_FIND) ||
  facts.notes.some((note) => note.names.includes(one.invoice.number));

/** Somebody said what became of it: forgotten, lost, paid already, our mistake. Or it lacks what his system asks for. */
function isExplained(facts: Facts, skipped: readonly Overdue[]): boolean {
  if (skipped.every((one) => facts.withoutPo.includes(one))) return true;
  return facts.notes.some(
    (note) =>
      note.covers >= 0.3 &&
      note.mentions.some(({ topic }) => topic === 'admin' || topic === 'ours' || topic === 'already_paid') &&
      !note.mentions.some(({ topic }) => topic === 'dispute') &&
      skipped.every((one) => one.issued <= note.day),
  );
}
