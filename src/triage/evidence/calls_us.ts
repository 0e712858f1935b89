import { num } from '../daynumber.js';
import { few, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'calls_us',
  title: 'Came to us himself',
  looksAt:
    'contacts the debtor began, since the oldest overdue invoice was issued, and whose note does not say why; words are weighed elsewhere',
  group: 'disputes',
  source: 'judgement',
  caveat: 'He may have asked for a copy, or for time.',
  look(facts) {
    if (!facts.contacts.some((contact) => contact.direction !== null)) return null;
    const issued = Math.min(...facts.overdue.map((one) => one.issued));
    const calls = facts.contacts.filter((contact) => contact.direction === 'in' && num(contact.date) >= issued);
    const unexplained = calls.filter((contact) => !facts.notes.some((note) => note.contact === contact && note.mentions.length > 0));
    const last = unexplained.at(-1);
    if (last === undefined) return [];
    return [
      {
        says: `the debtor contacted us himself on ${last.date}, and no note says why`,
        cites: few(unexplained.slice(-2)).map((contact) => `contact of ${contact.date}`),
        weight: lr(1.2, 2.2),
        age: facts.today - num(last.date),
        halfLife: 120,
      },
    ];
  },
};
