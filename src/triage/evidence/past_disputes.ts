import { few, invoiceCite, percent, type Rule } from './rule.js';

const logit = (share: number): number => Math.log(share / (1 - share));

export const rule: Rule = {
  id: 'past_disputes',
  title: 'Past disputes',
  looksAt:
    'share of settled invoices of 24 months that were disputed or credited, drawn to the share of all debtors by the weight of one dispute; three or more settled',
  group: 'disputes',
  source: 'measured',
  caveat: 'One colleague flags freely, another never; goodwill credits count as disputes.',
  look(facts) {
    const rate = facts.portfolio.disputeRate;
    const n = facts.closed;
    if (rate === null || n < 3) return null;
    const base = Math.min(0.9, Math.max(0.01, rate));
    const disputed = facts.pastDisputes.length;
    const push = Math.max(-2, Math.min(2, logit((disputed + 1) / (n + 1 / base)) - logit(base)));
    return [
      {
        says: `${disputed} of ${n} earlier invoices were disputed or credited (all debtors: ${percent(rate)})`,
        cites: few(facts.pastDisputes.slice(-4)).map((invoice) => invoiceCite({ invoice })),
        weight: { cant_pay: 0, wont_pay: push },
      },
    ];
  },
};
