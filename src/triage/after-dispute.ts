/** What is said and done once a dispute was answered: our credit first, then the rest with a day; never what we agreed to credit. */
import { readable } from '../ledger/money.js';
import type { Answered } from './answered.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import type { Call } from './model.js';

type Words = Pick<Call, 'ask' | 'avoid' | 'nextStep'>;

/** The answer he is to hear about: a credit on its way before all, or else one nobody spoke to him about since. */
function latest(facts: Facts): Answered | null {
  const overdue = new Set(facts.overdue.map(({ invoice }) => invoice));
  const own = facts.answered.filter(({ invoice, resolution }) => resolution !== null && overdue.has(invoice));
  const unheard = own.filter(({ on }) => !facts.contacts.some(({ outcome, date }) => outcome === 'spoken' && num(date) > num(on)));
  return own.find(({ awaited }) => awaited > 0) ?? unheard.sort((a, b) => num(b.on) - num(a.on))[0] ?? null;
}

/** `null` where no dispute was answered that he is to hear about. */
export function afterDispute(facts: Facts): Words | null {
  const answer = latest(facts);
  if (answer === null || answer.resolution === null) return null;
  const { invoice, resolution, awaited } = answer;
  const { number } = invoice;
  const { currency } = facts;
  const rest = invoice.open - awaited;
  const others = facts.asked - facts.overdue.filter((one) => one.invoice === invoice).reduce((sum, one) => sum + one.open - awaited, 0);
  const asking = rest > 0 ? `on which day will the ${awaited > 0 ? 'rest' : 'amount due'}, ${readable(rest, currency)}, be paid?` : '';
  const too = others > 0 ? ` And the other ${readable(others, currency)}?` : '';
  if (awaited > 0) {
    const what = resolution.amount === null ? `a credit for ${number}` : `a credit of ${readable(awaited, currency)} for ${number}`;
    const given = resolution.how === 'goodwill' ? 'as goodwill' : 'as agreed';
    return {
      ask: `You get ${what} ${given}${asking === '' ? '.' : `; ${asking}`}${too}`,
      avoid: `Do not ask for what we agreed to credit${resolution.amount === null ? '' : `, ${readable(awaited, currency)}`}; do not reopen who was right`,
      nextStep: `${what} is agreed and not booked yet: send the credit note${rest > 0 ? `, and agree on the day of the rest, ${readable(rest, currency)}` : ''}`,
    };
  }
  if (resolution.how === 'rejected')
    return {
      ask: `We looked into ${number} and it stands: may I explain why, and ${asking}${too}`,
      avoid: 'Do not say that he was wrong; explain it kindly, once',
      nextStep: `explain kindly why ${number} stands${resolution.because === '' ? '' : ` (${resolution.because})`}, and agree on the day of payment of all`,
    };
  return {
    ask: `The credit for ${number} is booked: ${asking}${too}`,
    avoid: 'Do not reopen who was right',
    nextStep: `thank him for his patience with ${number}, and agree on the day of the rest, ${readable(rest, currency)}`,
  };
}
