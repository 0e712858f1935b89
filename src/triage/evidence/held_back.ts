import { few, invoiceCite, lr, numbers, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'held_back',
  title: 'One disputed, all held back',
  looksAt: 'an open dispute on one invoice and two or more others overdue that nobody disputed',
  group: 'left_open',
  source: 'judgement',
  caveat: 'Their system may block all payments to a supplier while one invoice is disputed.',
  look(facts) {
    const disputed = facts.overdue.filter((one) => one.disputed);
    const others = facts.overdue.filter((one) => !one.disputed);
    if (disputed.length === 0) return facts.portfolio.disputeRate === null ? null : [];
    if (others.length < 2) return [];
    return [
      {
        says: `${numbers(disputed)} is disputed, and ${others.length} others that nobody disputed are unpaid too`,
        cites: few(others).map(invoiceCite),
        weight: lr(1.6, 1.5),
      },
    ];
  },
};
