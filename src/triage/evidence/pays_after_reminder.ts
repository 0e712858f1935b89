import type { Facts, Settled } from '../facts.js';
import { count, few, invoiceCite, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'pays_after_reminder',
  title: 'Pays after a reminder',
  looksAt:
    "the last four invoices we had to remind of, three or more paid within ten days of a reminder; silent once a reminder of today's arrears went unheeded for two weeks",
  group: 'promises',
  source: 'judgement',
  caveat: 'The habit can hide growing distress; look at the delays too.',
  look(facts) {
    if (facts.reminders.length === 0) return null;
    const episodes = remindedInvoices(facts);
    if (episodes.length < 4) return null;
    const quick = episodes.filter(({ wait }) => wait <= 10);
    const cites = few(episodes.map(({ one }) => invoiceCite(one)));
    const ignored = facts.reminders.some((day) => day > facts.today - facts.moneyAge && day < facts.today - 14);
    if (quick.length < 3 || ignored) return [];
    return [{ says: `paid within ten days of a reminder ${count(quick.length, 'time')} out of the last 4`, cites, weight: lr(0.35, 0.33) }];
  },
};

/** The last four, newest first. */
function remindedInvoices(facts: Facts): readonly { readonly one: Settled; readonly wait: number }[] {
  const found: { one: Settled; wait: number }[] = [];
  for (let i = facts.settled.length - 1; i >= 0 && found.length < 4; i--) {
    const one = facts.settled[i] as Settled;
    if (one.delay <= 0) continue;
    const last = facts.reminders.findLast((day) => day <= one.on);
    if (last !== undefined && last > one.due) found.push({ one, wait: one.on - last });
  }
  return found;
}
