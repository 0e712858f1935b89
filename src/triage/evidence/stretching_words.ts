import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'stretching_words',
  title: 'Pays when it suits him',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'Large firms have fixed terms of their own and say so plainly.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['stretching'], lr(0.8, 4), 'the debtor says he pays later on purpose');
  },
};
