import { num } from '../daynumber.js';
import { isRound } from '../receipts.js';
import { isSumOf } from '../stats.js';
import { count, few, lr, money, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'round_part_payments',
  title: 'Round part payments',
  looksAt: 'receipts of the last 120 days, booked or not, that are round, equal no invoice or sum of invoices, and leave part of one open',
  group: 'amounts',
  source: 'practice',
  caveat: 'A standing order or an agreed plan looks the same.',
  look(facts) {
    const parts = new Map<number, { readonly amount: number; readonly day: number }>();
    for (const invoice of facts.invoices) {
      if (invoice.receipts.length === 0 || invoice.kind !== 'invoice') continue;
      for (const { day, amount, payment } of invoice.receipts) {
        const age = facts.today - num(day);
        if (age > 120 || amount >= invoice.amount || amount > 0.8 * invoice.amount) continue;
        if (isRound(facts, amount)) parts.set(payment, { amount, day: num(day) });
      }
    }
    for (const payment of facts.looseParts) {
      const age = facts.today - num(payment.date);
      if (age <= 120 && isRound(facts, payment.amount)) parts.set(payment.key, { amount: payment.amount, day: num(payment.date) });
    }
    if (parts.size === 0) return [];
    const amounts = facts.invoices
      .filter((one) => one.kind === 'invoice')
      .slice(-12)
      .map((one) => one.amount);
    const odd = [...parts.entries()].filter(([, one]) => !isSumOf(one.amount, amounts, 3));
    if (odd.length === 0) return [];
    const newest = Math.max(...odd.map(([, one]) => one.day));
    return [
      {
        says: `${count(odd.length, 'round part payment')} in 120 days, last of ${money(facts, odd.at(-1)?.[1].amount ?? 0)}`,
        cites: few(facts.payments.filter((payment) => odd.some(([key]) => key === payment.key))).map((payment) => `payment ${payment.id}`),
        weight: odd.length >= 2 ? lr(8, 0.7) : lr(4, 0.8),
        age: facts.today - newest,
        halfLife: 120,
      },
    ];
  },
};
