import { few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'growing_delay',
  title: 'Growing delay',
  looksAt: 'delays of the last six settled invoices: three days or more longer each, two weeks or more in all',
  group: 'timing',
  source: 'practice',
  caveat: 'A season or changed terms; compare with the same months a year ago.',
  look(facts) {
    if (facts.delays.length < 6) return null;
    if (!facts.isSlowing) return [];
    const [first = 0] = facts.delays.slice(-6);
    const latest = facts.delays.at(-1) ?? 0;
    return [
      {
        says: `the last six invoices were paid ever later: from ${first} to ${latest} days after the due date`,
        cites: few(facts.settled.slice(-3)).map(invoiceCite),
        weight: lr(2.5, 0.9),
        age: facts.today - (facts.settled.at(-1)?.on ?? facts.today),
        halfLife: 180,
      },
    ];
  },
};
