import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'already_paid',
  title: 'Says it was paid',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'A claim; when no money is found within a week it says little.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['already_paid'], lr(0.5, 0.5), 'the debtor says he has paid');
  },
};
