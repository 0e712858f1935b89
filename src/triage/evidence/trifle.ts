import type { Overdue } from '../facts.js';
import { isTrifle } from '../receipts.js';
import { few, invoiceCite, lr, money, numbers, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'trifle',
  title: 'A trifle left open',
  looksAt:
    'overdue invoices that were paid but for a hundredth, for five units of the currency and a fiftieth, or for two digits that changed places',
  group: 'amounts',
  source: 'judgement',
  caveat: 'A habit of leaving off small sums is a choice.',
  look(facts) {
    const trifles = facts.overdue.filter((one) => isTrifle(facts, one));
    const first = trifles[0] as Overdue;
    if (trifles.length === 0) return [];
    return [
      {
        says: `only ${money(facts, first.open)} of ${numbers(trifles)} was not paid`,
        cites: few(trifles).map(invoiceCite),
        weight: lr(0.6, 0.6),
        invoices: trifles.map((one) => one.invoice.number),
      },
    ];
  },
};
