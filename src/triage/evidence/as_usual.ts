import { days, few, invoiceCite, lr, numbers, percent, type Rule, shareOf, times } from './rule.js';

export const rule: Rule = {
  id: 'as_usual',
  title: 'No later than usual',
  looksAt: "days overdue now against the debtor's own delays; 4 or more settled invoices in 24 months; silent where he pays ever later",
  group: 'timing',
  source: 'judgement',
  caveat: 'A dispute or an empty account can hide behind a slow habit until the usual day has passed.',
  look(facts) {
    if (facts.delays.length < 4) return null;
    if (facts.isSlowing) return [];
    const usual = facts.overdue.filter((one) => (one.asUsual ?? 0) >= 0.15 && one.days <= 60 && one.paid === 0);
    if (usual.length === 0) return [];
    const longest = Math.max(...usual.map((one) => one.days));
    const rate = usual.reduce((sum, one) => sum + (one.asUsual ?? 0) * one.share, 0) / (shareOf(usual) || 1);
    return [
      {
        says: `${numbers(usual)} ${usual.length === 1 ? 'is' : 'are up to'} ${days(longest)} late; ${percent(rate)} of the paid invoices took as long`,
        cites: few(usual).map(invoiceCite),
        weight: times(lr(0.35, 0.85), Math.min(1, 0.5 + rate)),
        invoices: usual.map((one) => one.invoice.number),
      },
    ];
  },
};
