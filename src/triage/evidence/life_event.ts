import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'life_event',
  title: 'Life event',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'Not each such event takes the income away. Health is never evidence, only what was said about paying.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['life_event'], lr(4, 0.6), 'the debtor speaks of dismissal, divorce, a death or the like');
  },
};
