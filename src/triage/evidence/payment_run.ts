import { lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'payment_run',
  title: 'Fixed payment day',
  looksAt: 'days on which money came in over 24 months: six or more, 70% of them on one weekday or one day of the month',
  group: 'timing',
  source: 'judgement',
  caveat: 'Our own direct debit days make a pattern too; debits are left out.',
  look(facts) {
    const run = facts.run;
    if (run === 'too few') return null;
    if (run === 'none') return [];
    return [{ says: `pays on ${run.words} (${run.hits} of ${run.of} payment days)`, cites: [], weight: lr(0.6, 0.8) }];
  },
};
