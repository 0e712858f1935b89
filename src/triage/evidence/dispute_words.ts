import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'dispute_words',
  title: 'Words of dispute',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'Our own template text, or a complaint settled since.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['dispute'], lr(0.6, 7), 'the debtor objects');
  },
};
