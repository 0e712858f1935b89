import { spoken } from '../spoken.js';
import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'seeks_help',
  title: 'Has sought help with debts',
  looksAt: 'notes of contacts, last 24 months; those written while the overdue invoices existed, the newest most',
  group: 'words',
  source: 'practice',
  caveat: "Someone else's debts.",
  look(facts) {
    if (facts.notes.length === 0) return null;
    return spoken(facts, ['help'], lr(6, 0.5), 'debt help is mentioned');
  },
};
