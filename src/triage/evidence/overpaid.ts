import { num } from '../daynumber.js';
import { few, lr, money, type Observation, type Rule } from './rule.js';

/** Part of what is overdue below which money left over explains nothing: small change is kept by many, whoever they are. */
const WORTH_A_WORD = 0.1;

export const rule: Rule = {
  id: 'overpaid',
  title: 'Paid too much or twice',
  looksAt: 'payments of the last 12 months with money left over; unused credit; part payments that could not be placed left out',
  group: 'amounts',
  source: 'judgement',
  caveat: 'Money left over may be meant for an invoice that we failed to match: ours to repair.',
  look(facts) {
    const seen: Observation[] = [];
    if (facts.unallocated <= 0) return seen;
    const parts = facts.looseParts;
    const over = facts.payments.filter((one) => one.unallocated > 0 && num(one.date) > facts.today - 365 && !parts.includes(one));
    const left = facts.unallocated - parts.reduce((sum, one) => sum + one.unallocated, 0);
    const owed = facts.overdue.reduce((sum, one) => sum + one.open, 0);
    if (left > 0 && left >= WORTH_A_WORD * owed) {
      seen.push({
        says: `${money(facts, left)} of this debtor is booked on no invoice`,
        cites: few(over).map((payment) => `payment ${payment.id}`),
        weight: lr(0.3, 0.45),
      });
    }
    return seen;
  },
};
