import { num } from '../daynumber.js';
import { count, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'silent',
  title: 'No longer answers',
  looksAt: 'telephone calls since the last conversation, which lies between three weeks and a year back: two or more that reached nobody',
  group: 'promises',
  source: 'practice',
  caveat: 'A holiday, or a new number. Who was never reached at all gives no evidence.',
  look(facts) {
    const last = facts.contacts.findLast((contact) => contact.outcome === 'spoken' || contact.direction === 'in');
    if (last === undefined) return null;
    const day = num(last.date);
    if (day > facts.today - 21 || day < facts.today - 365) return [];
    const tried = facts.contacts.filter(
      (contact) =>
        contact.direction === 'out' && contact.channel === 'phone' && contact.outcome !== 'reminder_sent' && num(contact.date) > day,
    );
    const first = tried[0];
    if (first === undefined || tried.length < 2) return [];
    return [
      {
        says: `${count(tried.length, 'call')} since ${first.date} reached nobody; spoken to last on ${last.date}`,
        cites: tried.slice(-3).map((contact) => `contact of ${contact.date}`),
        weight: tried.length >= 4 ? lr(1.8, 1.5) : lr(1.5, 1.3),
      },
    ];
  },
};
