import { isMandateFault } from '../facts.js';
import { few, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'mandate_fault',
  title: 'Our collection went wrong',
  looksAt: 'returns for want of a mandate (MD01, MD02) on a day on which those of three or more debtors came back; last 24 months',
  group: 'returns',
  source: 'practice',
  caveat: 'Several debtors may withdraw their mandates on one day after a price increase.',
  look(facts) {
    if (facts.returns.length === 0) return facts.payments.some((payment) => payment.method === 'direct_debit') ? [] : null;
    const faults = facts.returns.filter((one) => isMandateFault(facts, one));
    const newest = faults[0];
    if (newest === undefined) return [];
    return [
      {
        says: `a direct debit came back for want of a mandate on ${newest.payment.date}, with those of other debtors: a mistake in our collection`,
        cites: few(faults).map((one) => `payment ${one.payment.id}`),
        weight: lr(0.3, 0.3),
        age: newest.age,
        halfLife: 90,
      },
    ];
  },
};
