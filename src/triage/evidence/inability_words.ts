import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'inability_words',
  title: 'Words of inability',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'Bargaining: some say so to get a discount or time.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['inability'], lr(7, 0.6), 'the debtor says he cannot pay');
  },
};
