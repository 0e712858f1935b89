import { type Facts, isMandateFault, type Return } from '../facts.js';
import type { Finding } from '../model.js';
import { count, few, lr, type Observation, type Rule, times } from './rule.js';

/** What a return code means, and how much it weighs. */
interface Meaning {
  readonly words: string;
  readonly weight: Finding['weight'];
  /** Weight when it came twice or more within 120 days. */
  readonly again: Finding['weight'];
}

const same = (words: string, weight: Finding['weight']): Meaning => ({ words, weight, again: times(weight, 1.2) });
const technical = same('technical fault or wrong account details', lr(0.6, 0.5));

/** ISO 20022 return reasons. MD07 (account holder deceased) is not evidence but a state: see the overrides. */
const MEANING: Readonly<Record<string, Meaning>> = {
  AM04: { words: 'insufficient funds', weight: lr(6, 0.8), again: lr(8, 0.8) },
  MS03: same('no reason given by the bank', lr(1.6, 1.3)),
  MD06: same('refund asked by the debtor', lr(1.6, 4)),
  SL01: same("blocked by the debtor's bank on his order", lr(1.2, 3)),
  MS02: same('refused by the debtor in advance', lr(1.2, 3)),
  MD01: same('no valid mandate', lr(0.9, 1.2)),
  MD02: same('mandate details missing or wrong', lr(0.9, 1.1)),
  AC04: same('account closed', lr(1.2, 1)),
  AC06: same('account blocked', lr(2, 0.9)),
  AC01: technical,
  AC13: technical,
  AG01: technical,
  AG02: technical,
  RC01: technical,
  DNOR: technical,
  BE05: technical,
  FF01: technical,
  AM05: technical,
  CNOR: technical,
  RR01: technical,
  RR02: technical,
  RR03: technical,
  RR04: technical,
};

export const rule: Rule = {
  id: 'returned_debit',
  title: 'Returned direct debit',
  looksAt: 'return codes of direct debits, last 24 months; half weight after 90 days, a third where the invoice was paid afterwards',
  group: 'returns',
  source: 'practice',
  caveat: 'A debit drawn just before pay-day bounces in a healthy household; MS03 may hide any other code; a bank switch closes accounts.',
  look(facts) {
    if (facts.returns.length === 0) return facts.payments.some((payment) => payment.method === 'direct_debit') ? [] : null;
    const byCode = new Map<string, Return[]>();
    for (const one of facts.returns) {
      if (MEANING[one.code] === undefined || isMandateFault(facts, one)) continue;
      const list = byCode.get(one.code);
      if (list) list.push(one);
      else byCode.set(one.code, [one]);
    }
    return [...byCode.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, list]) => observe(facts, code, list));
  },
};

function observe(facts: Facts, code: string, list: readonly Return[]): Observation {
  const meaning = MEANING[code] as Meaning;
  const newest = list[0] as Return;
  const recent = list.filter((one) => one.age <= 120).length;
  const stillOpen = facts.overdue.filter((one) => list.some((back) => back.payment.invoiceNumber === one.invoice.number));
  const weight = recent >= 2 ? meaning.again : meaning.weight;
  const times_ = list.length === 1 ? 'a direct debit came back' : `${count(list.length, 'direct debit')} came back`;
  return {
    says: `${times_} with ${code} (${meaning.words}), last ${newest.age} days ago${newest.healed ? ', paid since' : ''}`,
    cites: few(list).map((one) => `payment ${one.payment.id}`),
    weight: newest.healed && stillOpen.length === 0 ? times(weight, 0.35) : weight,
    invoices: stillOpen.map((one) => one.invoice.number),
    age: stillOpen.length > 0 ? 0 : newest.age,
    halfLife: 90,
  };
}
