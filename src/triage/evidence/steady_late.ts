import { count, few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'steady_late',
  title: 'Steadily late',
  looksAt:
    'six or more settled invoices, usually 5 to 45 days late and within a week of that; about overdue invoices that are not much later yet',
  group: 'timing',
  source: 'measured',
  caveat: 'Some stretch their terms on purpose, just as steadily.',
  look(facts) {
    if (facts.delays.length < 6) return null;
    if (facts.usualDelay < 5 || facts.usualDelay > 45 || facts.delaySpread > 7) return [];
    const asLate = facts.overdue.filter((one) => one.days <= facts.usualDelay + 3 * Math.max(2, facts.delaySpread));
    if (asLate.length === 0) return [];
    return [
      {
        says: `always pays about ${Math.round(facts.usualDelay)} days late (${count(facts.delays.length, 'invoice')}, give or take ${Math.round(facts.delaySpread)})`,
        cites: few(facts.settled.slice(-3)).map(invoiceCite),
        weight: lr(0.5, 0.75),
        invoices: asLate.map((one) => one.invoice.number),
      },
    ];
  },
};
