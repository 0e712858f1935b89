import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'our_mistake',
  title: 'Our mistake',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'An old mistake, long corrected.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['ours'], lr(0.5, 0.55), 'a mistake of ours is mentioned');
  },
};
