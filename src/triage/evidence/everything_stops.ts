import { count, few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'everything_stops',
  title: 'Everything stops',
  looksAt: 'the newest invoices: two or more, later than the debtor ever is, none of them passed over for a later one',
  group: 'left_open',
  source: 'practice',
  caveat: 'Holidays, a sick bookkeeper or a new system at the debtor stop all payments too, for a few weeks.',
  look(facts) {
    if (facts.settled.length < 4) return null;
    const tail = facts.tail.filter((one) => one.paid === 0 && !one.disputed);
    if (tail.length < 2) return [];
    const cant = tail.length >= 5 ? 8 : tail.length >= 3 ? 7 : 5;
    const wont = tail.length >= 3 ? 0.7 : 1;
    const since = facts.sincePaid;
    return [
      {
        says: `the last ${count(tail.length, 'due invoice')} are all unpaid${since === null ? '' : `, no money for ${since} days`}, after ${count(facts.settled.length, 'invoice')} paid`,
        cites: few(tail).map(invoiceCite),
        weight: lr(cant, wont),
        invoices: tail.map((one) => one.invoice.number),
      },
    ];
  },
};
