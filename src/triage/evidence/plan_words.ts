import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'plan_words',
  title: 'Asks for instalments',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: 'A business may ask for time to keep its cash.',
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['plan'], lr(5.5, 0.5), 'the debtor asks to pay in parts or later');
  },
};
