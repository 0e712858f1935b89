import { count, days, few, invoiceCite, lr, numbers, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'out_of_character',
  title: 'Later than ever before',
  looksAt: 'an invoice a week or more overdue and later than any of five or more settled ones, and not passed over for a later one',
  group: 'timing',
  source: 'measured',
  caveat: 'A single absence; measured strongly at eight days overdue, hardly at fifteen.',
  look(facts) {
    if (facts.delays.length < 5) return null;
    const odd = facts.overdue.filter((one) => one.asUsual === 0 && one.days >= 8 && one.paid === 0 && one.passedOver === 0);
    if (odd.length === 0) return [];
    const latest = Math.max(...facts.delays);
    return [
      {
        says: `${numbers(odd)} ${odd.length === 1 ? 'is' : 'are'} later than any of the ${count(facts.delays.length, 'invoice')} before (${latest <= 0 ? 'never late' : `at most ${days(latest)}`})`,
        cites: few(odd).map(invoiceCite),
        weight: lr(2.8, 2),
        invoices: odd.map((one) => one.invoice.number),
      },
    ];
  },
};
