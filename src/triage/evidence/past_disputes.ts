import { few, invoiceCite, percent, type Rule } from './rule.js';

/** Disputed invoices are mostly settled late and most others are not: among the late ones they are about twice as many. */
const AMONG_LATE = 2;

const logit = (share: number): number => Math.log(share / (1 - share));

export const rule: Rule = {
  id: 'past_disputes',
  title: 'Past disputes',
  looksAt:
    'of the invoices settled late in 24 months, those that were disputed or credited, drawn to the share of all debtors by the weight of one dispute; one or more settled late',
  group: 'disputes',
  source: 'measured',
  caveat: 'One colleague flags freely, another never; goodwill credits count as disputes.',
  look(facts) {
    const rate = facts.portfolio.disputeRate;
    const n = facts.settledLate;
    if (rate === null || n < 1) return null;
    const base = Math.min(0.6, Math.max(0.01, AMONG_LATE * rate));
    const disputed = facts.pastDisputes.length;
    const push = Math.max(-2, Math.min(2, logit((disputed + 1) / (n + 1 / base)) - logit(base)));
    return [
      {
        says: `${disputed} of ${n} earlier invoices that were paid late had been disputed or credited (of all invoices: ${percent(rate)})`,
        cites: few(facts.pastDisputes.slice(-4)).map((invoice) => invoiceCite({ invoice })),
        weight: { cant_pay: 0, wont_pay: push },
      },
    ];
  },
};
