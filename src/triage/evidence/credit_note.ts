import { num } from '../daynumber.js';
import { few, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'credit_note',
  title: 'Credit note',
  looksAt: 'credit notes of the last 90 days; stronger where one was given on an invoice that is still open',
  group: 'disputes',
  source: 'practice',
  caveat: 'A goodwill credit ends the matter.',
  look(facts) {
    const notes = facts.invoices.filter((one) => one.kind === 'credit_note' && num(one.date) > facts.today - 365);
    if (notes.length === 0) return facts.portfolio.disputeRate === null ? null : [];
    const answered = new Set(facts.account.disputes.flatMap((one) => (one.closedOn === null ? [] : [one.invoiceNumber])));
    const on = facts.overdue.filter(
      ({ invoice }) =>
        (invoice.credited > 0 || notes.some((note) => note.credits === invoice.number)) && facts.answeredWithin(invoice) === null,
    );
    if (on.length > 0) {
      const cites = few(notes.filter((note) => on.some((one) => one.invoice.number === note.credits))).map(
        (note) => `credit note ${note.number}`,
      );
      return [
        {
          says: `part of ${on[0]?.invoice.number} was credited and the rest is open`,
          cites,
          weight: lr(0.5, 3),
          invoices: on.map((one) => one.invoice.number),
        },
      ];
    }
    // One that ended a dispute tells of nothing else.
    const recent = notes.filter((note) => num(note.date) > facts.today - 90 && (note.credits === null || !answered.has(note.credits)));
    if (recent.length === 0) return [];
    return [
      {
        says: 'another invoice was credited in the last 90 days',
        cites: few(recent).map((note) => `credit note ${note.number}`),
        weight: lr(0.9, 1.3),
      },
    ];
  },
};
