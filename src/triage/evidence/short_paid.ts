import type { Overdue } from '../facts.js';
import { isRound, isTrifle } from '../receipts.js';
import { few, invoiceCite, lr, money, numbers, percent, type Rule } from './rule.js';

/** Shares that are a rate of VAT or a usual discount, in hundredths of the invoice. */
const TYPICAL = [2, 3, 5, 10, 15, 20, 25];
const VAT = [6, 9, 12, 19, 20, 21];

export const rule: Rule = {
  id: 'short_paid',
  title: 'Paid short',
  looksAt: 'an overdue invoice paid once, in an amount that is not round, more than a trifle left open',
  group: 'left_open',
  source: 'practice',
  caveat: 'An allowed cash discount, bank charges, or a first instalment.',
  look(facts) {
    const short = facts.overdue.filter(
      (one) =>
        one.paid > 0 &&
        one.invoice.receipts.length === 1 &&
        !isRound(facts, one.paid) &&
        !isTrifle(facts, one) &&
        !facts.answeredWithin(one.invoice),
    );
    if (short.length === 0) return [];
    const wont = short.some((one) => namedShare(one) !== null) ? 8 : 7;
    const first = short[0] as Overdue;
    const rate = namedShare(first);
    return [
      {
        says: `${numbers(short)} ${short.length === 1 ? 'was' : 'were'} paid short: ${money(facts, first.open)} (${percent(first.open / first.invoice.amount)}${
          rate === null ? '' : `, ${rate}`
        }) left open`,
        cites: few(short).map(invoiceCite),
        weight: lr(0.5, wont),
        invoices: short.map((one) => one.invoice.number),
      },
    ];
  },
};

// The part left open is the VAT in the amount, or a usual percentage, within two minor units.
function namedShare(one: Overdue): string | null {
  const { amount } = one.invoice;
  for (const rate of VAT) if (Math.abs(one.open - (amount * rate) / (100 + rate)) <= 2) return `the VAT at ${rate}%`;
  for (const rate of TYPICAL) if (Math.abs(one.open - (amount * rate) / 100) <= 2) return 'a plain percentage';
  return null;
}
