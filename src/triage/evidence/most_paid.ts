import { isRound } from '../receipts.js';
import { few, invoiceCite, lr, numbers, percent, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'most_paid',
  title: 'For the first time only most of it',
  looksAt: 'an overdue invoice paid once, a round 70 to 90% of it, by who never paid in parts before; four or more settled invoices',
  group: 'amounts',
  source: 'practice',
  caveat: 'A slip in typing the amount.',
  look(facts) {
    if (facts.settled.length < 4) return null;
    if (facts.settled.some(({ invoice }) => invoice.receipts.length > 1)) return [];
    const most = facts.overdue.filter((one) => {
      const share = one.paid / one.invoice.amount;
      return one.invoice.receipts.length === 1 && share >= 0.7 && share <= 0.9 && isRound(facts, one.paid);
    });
    const first = most[0];
    if (first === undefined) return [];
    return [
      {
        says: `${numbers(most)} ${most.length === 1 ? 'was' : 'were'} paid in part, ${percent(first.paid / first.invoice.amount)} of it, which never happened before`,
        cites: few(most).map(invoiceCite),
        weight: lr(2, 1.6),
        invoices: most.map((one) => one.invoice.number),
      },
    ];
  },
};
