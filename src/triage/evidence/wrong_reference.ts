import { num } from '../daynumber.js';
import { few, lr, percent, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'wrong_reference',
  title: 'Payments that cite the wrong number, or none',
  looksAt: 'invoice number and reference of receipts of the last 12 months, direct debits left out; four or more',
  group: 'delivery',
  source: 'judgement',
  caveat: 'Some banks cut the reference off.',
  look(facts) {
    if (facts.payments.length < 4) return null;
    const payments = new Map(facts.payments.map((payment) => [payment.key, payment]));
    const bad = new Map<number, string>();
    const all = new Set<number>();
    for (const invoice of facts.invoices) {
      for (const receipt of invoice.receipts) {
        const payment = payments.get(receipt.payment);
        if (payment === undefined || payment.method === 'direct_debit' || payment.stated || num(receipt.day) < facts.today - 365) continue;
        all.add(payment.key);
        const { invoiceNumber, reference } = payment;
        const cites = (number: string): boolean => invoiceNumber?.includes(number) === true || reference?.includes(number) === true;
        if (cites(invoice.number)) bad.delete(payment.key);
        else if (!cites(invoice.number.slice(-4))) bad.set(payment.key, payment.id);
      }
    }
    if (all.size < 4) return null;
    const rate = bad.size / all.size;
    if (bad.size < 2 || rate < 0.25) return [];
    return [
      {
        says: `${bad.size} of ${all.size} payments in a year cite no invoice number of ours, or a wrong one (${percent(rate)})`,
        cites: few([...bad.values()]).map((id) => `payment ${id}`),
        weight: lr(0.75, 0.7),
      },
    ];
  },
};
