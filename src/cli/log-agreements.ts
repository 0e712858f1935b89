/** What can be agreed in a call, and the questions each agreement takes. */
import type { OpenInvoice } from '../desk/log-contact.js';
import { UserError } from '../errors.js';
import { OUR_PROMISES } from '../ledger/agreements.js';
import { type Day, later } from '../ledger/day.js';
import { DISPUTE_KINDS } from '../ledger/disputes.js';
import { type Currency, readable } from '../ledger/money.js';
import { amountOf } from './amount-typed.js';
import { dayOf } from './day-typed.js';
import type { Answers, Asking, Step } from './log-dialogue.js';
import type { PlanTold, Proposed } from './log-plan.js';
import { inWords } from './missing.js';
import { ask, askSeveral, askText, type Choice } from './prompt.js';
import type { Session } from './session.js';

export type Agreement = 'promise' | 'plan' | 'call back' | 'dispute' | 'ours';

const WORDS: Readonly<Record<Agreement, string>> = {
  promise: 'he pays by a day',
  plan: 'he pays in instalments',
  'call back': 'we call again',
  dispute: 'he disputes invoices',
  ours: 'we do something for him',
};
/** A plan says what he pays by when, and leaves out what is in dispute. */
const EXCLUDES: Readonly<Partial<Record<Agreement, readonly Agreement[]>>> = {
  plan: ['promise', 'dispute'],
  promise: ['plan'],
  dispute: ['plan'],
};

/** What may be agreed besides what was. */
export function mayAgree(spoken: boolean, open: readonly OpenInvoice[], agreed: readonly Agreement[]): Choice<Agreement>[] {
  return (Object.keys(WORDS) as Agreement[])
    .filter((each) => spoken || each === 'call back')
    .filter((each) => open.length > 0 || (each !== 'plan' && each !== 'dispute'))
    .filter((each) => !agreed.includes(each) && !agreed.some((other) => EXCLUDES[other]?.includes(each)))
    .map((value) => ({ name: WORDS[value], value }));
}

export interface Terms {
  readonly open: readonly OpenInvoice[];
  /** The day of the call, and today: a day that is named lies after both. */
  readonly day: Day;
  readonly today: Day;
  /** Where no other is named. */
  readonly currency: Currency;
  /** Days of his open promises that one of a sum could stand beside; none where there is no such choice. */
  readonly openPromises: readonly Day[];
  readonly propose: (told: PlanTold) => Promise<Proposed>;
}

/** The questions after "What was agreed?". */
export function agreementSteps(session: Session, { choose, write }: Asking, terms: Terms): Step[] {
  const { open, today, currency, openPromises, propose } = terms;
  const { deps } = session;
  const currencies = [...new Set(open.map((invoice) => invoice.currency))];
  const ahead = (text: string): void => {
    const named = dayOf('', text, today);
    if (named < later(terms.day, today)) throw new UserError(`${named} has gone by`, `name ${later(terms.day, today)} or a later day`);
  };
  const on = (each: Agreement) => (_: Answers, agreed: readonly Agreement[]) => agreed.includes(each);
  const words = (word: string): string => word.replaceAll('_', ' ');
  return [
    {
      applies: (_, agreed) => currencies.length > 1 && (agreed.includes('promise') || agreed.includes('plan')),
      ask: (answers) =>
        choose(
          'He owes in several currencies. Which one does he pay?',
          currencies.map((value) => ({ name: value, value })),
          (value) => (answers.currency = value),
        ),
    },
    {
      applies: on('promise'),
      ask: (answers) =>
        write('He pays by when? A day, friday, or +14; Enter is in a week', (text) => (answers.promise = text ?? '+7'), ahead),
    },
    {
      applies: on('promise'),
      ask: (answers) =>
        write(
          'How much? Enter is all that is overdue',
          (text) => (answers.amount = text),
          (text) => {
            if (amountOf('', text, (answers.currency as Currency | undefined) ?? currency) <= 0)
              throw new UserError('A promise of nothing is none', 'leave it empty where all of it was promised');
          },
        ),
    },
    {
      applies: ({ amount }, agreed) => agreed.includes('promise') && amount !== undefined && openPromises.length > 0,
      ask: (answers) =>
        choose(
          `Instead of or beside the ${openPromises.length === 1 ? 'promise' : 'promises'} by ${openPromises.join(' and ')}?`,
          [
            { name: 'instead: only this one stands', value: false },
            { name: 'beside: both stand', value: true },
          ],
          (beside) => (answers.besides = beside || undefined),
        ),
    },
    { applies: on('plan'), ask: (answers) => askPlan(session, answers, propose) },
    {
      applies: on('call back'),
      ask: (answers) => write('We call when? A day, friday, or +3; Enter is tomorrow', (text) => (answers.callBack = text ?? '+1'), ahead),
    },
    {
      applies: on('call back'),
      ask: (answers) => write('Who calls? Enter is whoever is free', (text) => (answers.byWhom = text)),
    },
    {
      applies: on('dispute'),
      ask: async (answers) => {
        const choices = open.map((invoice) => ({ name: inWords(invoice), value: invoice.number }));
        if (choices.length === 1) return choose('Which invoice?', choices, (number) => (answers.dispute = [number]));
        const marked = await askSeveral<string | null>(deps, 'Which invoices? Mark them with the space bar', [
          ...choices,
          { name: '‹ back', value: null },
        ]);
        if (marked.includes(null)) return false;
        answers.dispute = marked.filter((each) => each !== null);
        return true;
      },
    },
    {
      // A complaint he gave as his reason says it already.
      applies: ({ reason }, agreed) => agreed.includes('dispute') && !/^(complaint_|not_ordered)/.test(reason ?? ''),
      ask: (answers) =>
        choose(
          'What is wrong?',
          DISPUTE_KINDS.map((kind) => ({ name: words(kind), value: kind })),
          (kind) => (answers.kind = kind),
        ),
    },
    {
      applies: on('ours'),
      ask: (answers) =>
        choose(
          'What did we promise?',
          OUR_PROMISES.filter((kind) => kind !== 'call_back').map((kind) => ({ name: words(kind), value: kind })),
          (kind) => (answers.ours = kind),
        ),
    },
    {
      applies: on('ours'),
      ask: (answers) =>
        write('We do it by when? A day, friday, or +7; Enter is in three days', (text) => (answers.oursBy = text ?? '+3'), ahead),
    },
    {
      applies: (_, agreed) => agreed.includes('dispute') || agreed.includes('ours'),
      ask: (answers) =>
        write(
          `Who sees to it?${answers.by === undefined ? '' : ` Enter is ${answers.by}`}`,
          (text) => (answers.owner = text),
          String,
          answers.by === undefined,
        ),
    },
  ];
}

/** Asks what he can bear until a plan is agreed on, or given up. */
async function askPlan(session: Session, answers: Answers, propose: Terms['propose']): Promise<boolean> {
  const { deps } = session;
  for (;;) {
    const instalment = (await askText(deps, 'What can he pay each time? (< is back)')).trim();
    if (instalment === '<') return false;
    const proposed = await proposedOr(() => propose({ ...answers, instalment }));
    if (typeof proposed === 'string') {
      session.say(proposed);
      continue;
    }
    const { proposal, lines, inPlaceOf } = proposed;
    for (const line of lines) session.say(line);
    const instead = inPlaceOf === null ? '' : `, in place of the plan of ${inPlaceOf}`;
    let approvedBy: string | undefined;
    if (proposal.aboveMandate === null) {
      const agrees = [
        { name: `yes${instead}`, value: true },
        { name: 'another amount', value: false },
      ];
      if (!(await ask(deps, 'Agreed?', agrees))) continue;
    } else {
      const { withinMandate, currency } = proposal;
      const enough = withinMandate === null ? '' : `; ${readable(withinMandate, currency)} each time is within it`;
      const question = `Above the mandate (${proposal.aboveMandate}${enough})${instead}. Who approved it? Enter for another amount`;
      approvedBy = (await askText(deps, question)).trim();
      if (approvedBy === '' || approvedBy === '<') continue;
    }
    Object.assign(answers, { plan: true, instalment, approvedBy, replace: inPlaceOf === null ? undefined : true });
    return true;
  }
}

/** What is wrong with it, in words, where no plan can be made. */
async function proposedOr(propose: () => Promise<Proposed>): Promise<Proposed | string> {
  try {
    return await propose();
  } catch (error) {
    if (error instanceof UserError) return `${error.message.replace(/^--\w+: /, '')}; ${error.remedy}`;
    throw error;
  }
}
