import { median } from '../stats.js';
import { few, invoiceCite, lr, money, numbers, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'bill_shock',
  title: 'Far larger than usual',
  looksAt: 'an overdue invoice of more than 2.5 times the median of four or more settled ones',
  group: 'amounts',
  source: 'practice',
  caveat: 'A project that was agreed.',
  look(facts) {
    if (facts.settled.length < 4) return null;
    const usual = median(facts.settled.map((one) => one.invoice.amount));
    const large = facts.overdue.filter((one) => one.open > 2.5 * usual);
    if (large.length === 0) return [];
    return [
      {
        says: `${numbers(large)} ${large.length === 1 ? 'is' : 'are'} far above the usual ${money(facts, Math.round(usual))}`,
        cites: few(large).map(invoiceCite),
        weight: lr(1.6, 1.8),
        invoices: large.map((one) => one.invoice.number),
      },
    ];
  },
};
