import { num } from '../daynumber.js';
import { few, lr, type Rule } from './rule.js';

/** Outcomes of a contact that say that nothing got through, in the words of four languages. */
const LOST = /bounce|undeliver|not_delivered|returned|wrong_(address|number|email)|retour|onbestelbaar|unzustellbar|npai|mauvaise_adresse/i;

export const rule: Rule = {
  id: 'never_arrived',
  title: 'What we sent did not arrive',
  looksAt: 'outcomes of letters and e-mails since the oldest overdue invoice was issued: bounced, returned, wrong address',
  group: 'delivery',
  source: 'practice',
  caveat: 'Who moved abroad, or is dead on every channel, may be hiding: then it speaks for cannot pay.',
  look(facts) {
    const issued = Math.min(...facts.overdue.map((one) => one.issued));
    const lost = facts.contacts.filter((one) => one.outcome !== null && LOST.test(one.outcome) && num(one.date) >= issued);
    const last = lost.at(-1);
    if (last === undefined) return [];
    const channels = new Set(lost.map((one) => one.channel));
    const isDead = channels.size >= 2;
    return [
      {
        says: isDead
          ? `neither ${[...channels].map((one) => one ?? 'post').join(' nor ')} reaches the debtor`
          : `what we sent on ${last.date} came back`,
        cites: few(lost.slice(-3)).map((one) => `contact of ${one.date}`),
        weight: isDead ? lr(2, 0.8) : lr(0.7, 0.5),
      },
    ];
  },
};
