import { count, days, few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'loyal_first_slip',
  title: 'First slip of a loyal payer',
  looksAt: 'six or more settled invoices, 90% of them at most three days late; now at most 14 days overdue',
  group: 'timing',
  source: 'measured',
  caveat: 'Few cases were measured.',
  look(facts) {
    if (facts.delays.length < 6) return null;
    const onTime = facts.delays.filter((delay) => delay <= 3).length;
    if (onTime < 0.9 * facts.delays.length || facts.oldest > 14) return [];
    return [
      {
        says: `paid ${onTime} of ${count(facts.delays.length, 'invoice')} on time, and is ${days(facts.oldest)} late now`,
        cites: few(facts.overdue).map(invoiceCite),
        weight: lr(0.6, 1),
      },
    ];
  },
};
