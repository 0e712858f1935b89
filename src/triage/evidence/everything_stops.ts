import type { Overdue } from '../facts.js';
import { lastReceived, receivedSince } from '../receipts.js';
import { count, days, few, invoiceCite, lr, money, type Rule, times } from './rule.js';

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
    const wont = tail.length >= 3 ? 0.85 : 1.2;
    const first = tail[0] as Overdue;
    const received = receivedSince(facts, first.due);
    const last = lastReceived(facts);
    const came =
      received > 0
        ? `, only ${money(facts, received)} came in since the first of them fell due`
        : last === null
          ? ''
          : `, no money for ${days(facts.today - last)}`;
    const owed = tail.reduce((sum, one) => sum + one.open, 0);
    return [
      {
        says: `the last ${count(tail.length, 'due invoice')} are all unpaid${came}, after ${count(facts.settled.length, 'invoice')} paid`,
        cites: few(tail).map(invoiceCite),
        // Half of it came in, booked on something else or on nothing: not everything stopped.
        weight: times(lr(cant, wont), received >= 0.5 * owed ? 0.5 : 1),
        invoices: tail.map((one) => one.invoice.number),
      },
    ];
  },
};
