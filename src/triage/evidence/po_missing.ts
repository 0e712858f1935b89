import { few, invoiceCite, lr, numbers, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'po_missing',
  title: 'Purchase order number missing',
  looksAt:
    'overdue invoices without a purchase order number, where four in five or more of the other invoices carry one; three or more others',
  group: 'delivery',
  source: 'practice',
  caveat: 'Small orders often go without.',
  look(facts) {
    if (!facts.invoices.some((one) => one.poNumber !== null)) return null;
    const without = facts.withoutPo;
    if (without.length === 0) return [];
    return [
      {
        says: `${numbers(without)} ${without.length === 1 ? 'carries' : 'carry'} no purchase order number, unlike the invoices he paid`,
        cites: few(without).map(invoiceCite),
        weight: lr(0.4, 0.5),
        invoices: without.map((one) => one.invoice.number),
      },
    ];
  },
};
