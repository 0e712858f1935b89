import { few, invoiceCite, lr, numbers, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'open_dispute',
  title: 'Open dispute',
  looksAt: 'dispute records without an end and the disputed flag of overdue invoices',
  group: 'disputes',
  source: 'practice',
  caveat: 'A dispute that was settled in words and never closed in the books.',
  look(facts) {
    const disputed = facts.overdue.filter((one) => one.disputed);
    if (disputed.length === 0) return facts.portfolio.disputeRate === null ? null : [];
    const records = facts.account.disputes.filter(
      (one) => one.closedOn === null && disputed.some((item) => item.invoice.number === one.invoiceNumber),
    );
    return [
      {
        says: `the debtor disputes ${numbers(disputed)}${records[0]?.reason ? ` (${records[0].reason})` : ''}`,
        cites:
          records.length > 0
            ? few(records).map((one) => (one.id === null ? `invoice ${one.invoiceNumber}` : `dispute ${one.id}`))
            : few(disputed).map(invoiceCite),
        weight: lr(0.4, 8),
        invoices: disputed.map((one) => one.invoice.number),
      },
    ];
  },
};
