import { count, few, invoiceCite, lr, numbers, percent, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'skipped_invoice',
  title: 'Skipped invoice',
  looksAt: 'open invoices without any payment while invoices issued and due later were paid in full',
  group: 'left_open',
  source: 'measured',
  caveat: 'The invoice may simply be lost; ask whether it arrived. Says less of a debtor who often pays out of order.',
  look(facts) {
    if (facts.settled.length === 0) return null;
    const skipped = facts.overdue.filter((one) => one.passedOver > 0 && one.paid === 0 && (one.asUsual ?? 0) < 0.15);
    if (skipped.length === 0) return [];
    const later = Math.max(...skipped.map((one) => one.passedOver));
    const strays = facts.strayRate;
    const precise = facts.delaySpread <= 4 && strays < 0.06;
    const wont = precise ? (later >= 2 ? 7 : 5) : strays < 0.12 ? 2.5 : strays < 0.25 ? 1.5 : 1;
    return [
      {
        says: `${numbers(skipped)} stayed open while ${count(later, 'later invoice')} ${later === 1 ? 'was' : 'were'} paid${
          strays >= 0.06 ? `, as with ${percent(strays)} of earlier invoices` : ''
        }`,
        cites: few(skipped).map(invoiceCite),
        weight: lr(0.15, wont),
        invoices: skipped.map((one) => one.invoice.number),
      },
    ];
  },
};
