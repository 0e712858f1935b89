import { isLoyal } from '../loyal.js';
import { count, days, few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'loyal_first_slip',
  title: 'Loyal payer',
  looksAt: 'six or more settled invoices, 90% of them at most three days late; now at most 14 days overdue',
  group: 'timing',
  source: 'measured',
  caveat: 'Few cases were measured.',
  look(facts) {
    if (facts.delays.length < 6) return null;
    if (!isLoyal(facts) || facts.oldest > 14) return [];
    const onTime = facts.delays.filter((delay) => delay <= 0).length;
    const atMost = Math.max(0, ...facts.delays.filter((delay) => delay <= 3));
    const soon = facts.delays.filter((delay) => delay <= 3).length;
    const paid =
      onTime >= 0.9 * facts.delays.length
        ? `paid ${onTime} of ${count(facts.delays.length, 'invoice')} on time`
        : `paid ${soon} of ${count(facts.delays.length, 'invoice')} on time or at most ${days(atMost)} late`;
    return [
      {
        says: `${paid}, and is ${days(facts.oldest)} late now`,
        cites: few(facts.overdue).map(invoiceCite),
        weight: lr(0.6, 1),
      },
    ];
  },
};
