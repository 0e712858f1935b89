import { few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'breadth',
  title: 'All recent invoices open',
  looksAt: 'invoices due in the last 90 days: three or more, all overdue',
  group: 'left_open',
  source: 'judgement',
  caveat: 'New terms misread, or invoices that all go to a wrong address. Says nothing about disputes.',
  look(facts) {
    const recent = facts.overdue.filter((one) => one.days <= 90 && !one.disputed && (one.asUsual ?? 0) < 0.3);
    if (recent.length < 3 || facts.settled.some((one) => one.due > facts.today - 90)) return [];
    return [
      {
        says: `all ${recent.length} invoices that fell due in the last 90 days are unpaid`,
        cites: few(recent).map(invoiceCite),
        weight: recent.length >= 5 ? lr(7, 0.7) : lr(5, 0.9),
      },
    ];
  },
};
