import { saidInWords, saidOf } from '../said.js';
import { lr, type Rule } from './rule.js';

/** Told to us, not seen by us: the verdict takes it as it is, and this weight only shows its direction. */
const WEIGHT = { cant_pay: lr(8, 1), wont_pay: lr(1, 8), disorganized: lr(1 / 8, 1 / 8) } as const;

export const rule: Rule = {
  id: 'stated_reason',
  title: 'Said why',
  looksAt: 'the reason noted with a contact since the arrears began; the last one',
  group: 'confirmed',
  source: 'practice',
  caveat: 'What is said is not always so; a later reason takes its place.',
  look(facts) {
    if (facts.contacts.every(({ reason }) => reason === null)) return null;
    const said = saidOf(facts.account, facts.currency, facts.asOf);
    if (said === null) return [];
    return [{ says: saidInWords(said), cites: [`contact of ${said.contact.date}`], weight: WEIGHT[said.class] }];
  },
};
