import { num } from '../daynumber.js';
import { few, lr, type Rule } from './rule.js';

/** Whoever pays for people whose money is managed for them. */
const KEEPERS =
  /bewind|budgetbeheer|budgetcoach|kredietbank|stadsbank|schuldhulp|ocmw|cpas|schuldnerberat|insolvenz|nachlass|succession|notar|tutelle|curatel|estate of|executor|trustee|debt management|stepchange/i;

export const rule: Rule = {
  id: 'paid_for',
  title: 'A keeper of other people’s money pays',
  looksAt: 'names of those who paid in the last 12 months, where they are not the debtor’s own',
  group: 'promises',
  source: 'judgement',
  caveat: 'An accountant or notary may pay for a healthy firm.',
  look(facts) {
    if (facts.payments.every((payment) => payment.payerName === null)) return null;
    // A notary who is our customer pays for himself.
    if (KEEPERS.test(facts.debtor.name)) return [];
    const by = facts.payments.filter(
      ({ payerName, amount, date }) => amount > 0 && payerName !== null && KEEPERS.test(payerName) && num(date) > facts.today - 365,
    );
    const last = by.at(-1);
    if (last === undefined) return [];
    return [
      {
        says: `a payment of ${last.date} came from a keeper of other people's money`,
        cites: few(by.slice(-3)).map((payment) => `payment ${payment.id}`),
        weight: lr(6, 0.5),
        age: facts.today - num(last.date),
        halfLife: 180,
      },
    ];
  },
};
