import { num } from '../daynumber.js';
import { few, lr, money, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'equal_instalments',
  title: 'Equal monthly instalments',
  looksAt: 'three or more equal receipts about a month apart, none of them the amount of an invoice',
  group: 'promises',
  source: 'practice',
  caveat: 'A subscription paid at a fixed price; a firm that spreads its payments to keep its cash.',
  look(facts) {
    if (facts.payments.length < 3) return [];
    const byAmount = new Map<number, { readonly day: number; readonly id: string }[]>();
    for (const payment of facts.payments) {
      const day = num(payment.date);
      if (payment.amount <= 0 || payment.reversed || day < facts.today - 240) continue;
      const list = byAmount.get(payment.amount);
      if (list) list.push({ day, id: payment.id });
      else byAmount.set(payment.amount, [{ day, id: payment.id }]);
    }
    for (const [amount, list] of [...byAmount].sort(([a], [b]) => a - b)) {
      if (list.length < 3 || facts.invoices.some((one) => one.amount === amount)) continue;
      const last = list.slice(-3);
      const gaps = [(last[1]?.day ?? 0) - (last[0]?.day ?? 0), (last[2]?.day ?? 0) - (last[1]?.day ?? 0)];
      if (gaps.some((gap) => gap < 25 || gap > 36)) continue;
      return [
        {
          says: `${list.length} equal monthly receipts of ${money(facts, amount)}`,
          cites: few(last).map((one) => `payment ${one.id}`),
          weight: lr(4, 0.4),
          age: facts.today - (last[2]?.day ?? facts.today),
          halfLife: 180,
        },
      ];
    }
    return [];
  },
};
