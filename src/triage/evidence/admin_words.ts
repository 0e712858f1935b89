import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'admin_words',
  title: 'Words of a muddled administration',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'The standard excuse of those who cannot or will not pay; weaker the second time.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['admin'], lr(0.6, 0.3), 'the debtor speaks of a lost, late or unapproved invoice');
  },
};
