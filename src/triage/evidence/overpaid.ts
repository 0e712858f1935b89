import { num } from '../daynumber.js';
import { few, lr, money, type Observation, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'overpaid',
  title: 'Paid too much or twice',
  looksAt: 'payments of the last 12 months with money left over; unused credit',
  group: 'amounts',
  source: 'judgement',
  caveat: 'Money left over may be meant for an invoice that we failed to match: ours to repair.',
  look(facts) {
    const seen: Observation[] = [];
    const over = facts.payments.filter((payment) => payment.unallocated > 0 && num(payment.date) > facts.today - 365);
    if (over.length > 0 || facts.unallocated > 0) {
      seen.push({
        says: `${money(facts, facts.unallocated)} of this debtor is booked on no invoice`,
        cites: few(over).map((payment) => `payment ${payment.id}`),
        weight: lr(0.3, 0.4),
      });
    }
    return seen;
  },
};
