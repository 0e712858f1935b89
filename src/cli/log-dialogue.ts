/** The questions of `dunning log`: one key for most answers, a step back from each, and nothing written before the end. */
import { UserError } from '../errors.js';
import { OUR_PROMISES } from '../ledger/agreements.js';
import { DISPUTE_KINDS } from '../ledger/disputes.js';
import type { Debtor } from '../ledger/model.js';
import { reasonWords, STATED_REASONS } from '../ledger/reasons.js';
import type { LogFlags } from './commands/log.js';
import type { PlanTold, Proposed } from './log-plan.js';
import { ask, askText, type Choice } from './prompt.js';
import type { Session } from './session.js';

type Answers = { -readonly [K in keyof LogFlags]: LogFlags[K] | undefined };
interface Step {
  /** Whether it is asked, after what was answered so far. */
  readonly applies: (answers: Answers) => boolean;
  /** @returns false for a step back */
  readonly ask: (answers: Answers) => Promise<boolean>;
}

/** Most want nothing changed: one key. */
const NEXT: readonly Choice<{ readonly channel: string } | { readonly language: string } | { readonly same: true }>[] = [
  { name: 'as before', value: { same: true } },
  { name: 'by e-mail', value: { channel: 'email' } },
  { name: 'by phone', value: { channel: 'phone' } },
  { name: 'by sms', value: { channel: 'sms' } },
  { name: 'by WhatsApp', value: { channel: 'whatsapp' } },
  { name: 'by letter', value: { channel: 'letter' } },
  { name: 'in Dutch', value: { language: 'nl' } },
  { name: 'in French', value: { language: 'fr' } },
  { name: 'in German', value: { language: 'de' } },
  { name: 'in English', value: { language: 'en' } },
];

const reasonOf = (word: string): string => word.replaceAll('_', ' ');

function named(text: string): void {
  if (text.trim() === '') throw new UserError('Somebody must see to it', 'give a name');
}

/** What is wrong with it, in words, where no plan can be made. */
async function proposedOr(propose: () => Promise<Proposed>): Promise<Proposed | string> {
  try {
    return await propose();
  } catch (error) {
    if (error instanceof UserError) return `${error.message}; ${error.remedy}`;
    throw error;
  }
}

const BACK = { name: '‹ back', value: null };
/** The class names are for files; a person says what he heard. */
const HEARD = Object.keys(STATED_REASONS).slice(0, 15);

/** @throws Cancelled where the user breaks off */
export async function askedFor(
  session: Session,
  { id, name }: Debtor,
  open: readonly string[],
  propose: (told: PlanTold) => Promise<Proposed>,
): Promise<LogFlags> {
  const { deps } = session;
  const choose = async <T>(message: string, choices: readonly Choice<T>[], set: (value: T) => void, first = false): Promise<boolean> => {
    const answer = await ask<T | null>(deps, message, first ? choices : [...choices, BACK]);
    if (answer === null) return false;
    set(answer);
    return true;
  };
  const write = async (message: string, set: (text: string | undefined) => void): Promise<boolean> => {
    const text = (await askText(deps, message)).trim();
    if (text === '<') return false;
    set(text === '' ? undefined : text);
    return true;
  };
  const needed = async (message: string, set: (text: string) => void): Promise<boolean> => {
    const text = (await askText(deps, message, named)).trim();
    if (text !== '<') set(text);
    return text !== '<';
  };
  /** Asks what he can bear until a plan is agreed on, or given up. */
  const askPlan = async (answers: Answers): Promise<boolean> => {
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
        const question = `Above the mandate (${proposal.aboveMandate})${instead}. Who approved it? Enter for another amount`;
        approvedBy = (await askText(deps, question)).trim();
        if (approvedBy === '' || approvedBy === '<') continue;
      }
      Object.assign(answers, { plan: true, instalment, approvedBy, replace: inPlaceOf === null ? undefined : true });
      return true;
    }
  };
  const spoken = ({ outcome }: Answers): boolean => outcome === 'spoken';
  let agreed = 'nothing';
  const steps: readonly Step[] = [
    {
      applies: () => true,
      ask: (answers) =>
        choose(
          `${name} (${id}): reached?`,
          [
            { name: 'yes, spoken', value: 'spoken' },
            { name: 'no answer', value: 'no_answer' },
            { name: 'voicemail left', value: 'voicemail' },
            { name: 'wrong number', value: 'wrong_number' },
            { name: 'does not want to be contacted', value: 'stop' },
          ],
          (outcome) => (answers.outcome = outcome),
          true,
        ),
    },
    {
      applies: spoken,
      ask: (answers) =>
        choose(
          'What keeps him from paying?',
          [
            ...HEARD.map((value) => ({ name: reasonWords(value as keyof typeof STATED_REASONS), value })),
            { name: 'did not say', value: '' },
          ],
          (reason) => (answers.reason = reason === '' ? undefined : reason),
        ),
    },
    {
      applies: ({ outcome }) => outcome !== 'stop' && outcome !== 'wrong_number',
      ask: (answers) =>
        choose(
          'What was agreed?',
          [
            ...(spoken(answers) ? [{ name: 'he pays by a day', value: 'promise' }] : []),
            ...(spoken(answers) && open.length > 0 ? [{ name: 'he pays in instalments', value: 'plan' }] : []),
            { name: 'we call again', value: 'call back' },
            ...(spoken(answers) && open.length > 0 ? [{ name: 'he disputes an invoice', value: 'dispute' }] : []),
            ...(spoken(answers) ? [{ name: 'we do something for him', value: 'ours' }] : []),
            { name: 'nothing', value: 'nothing' },
          ],
          (value) => {
            agreed = value;
            if (value !== 'promise') answers.promise = answers.amount = undefined;
            if (value !== 'plan') answers.plan = answers.instalment = answers.replace = answers.approvedBy = undefined;
            if (value !== 'call back') answers.callBack = answers.byWhom = undefined;
            if (value !== 'dispute') answers.dispute = answers.kind = undefined;
            if (value !== 'ours') answers.ours = answers.oursBy = undefined;
            if (value !== 'dispute' && value !== 'ours') answers.owner = undefined;
          },
        ),
    },
    {
      applies: () => agreed === 'promise',
      ask: (answers) => write('By when? YYYY-MM-DD or +7 (< is back)', (text) => (answers.promise = text ?? '+7')),
    },
    {
      applies: () => agreed === 'promise',
      ask: (answers) => write('How much? Enter for all that is overdue (< is back)', (text) => (answers.amount = text)),
    },
    {
      applies: () => agreed === 'plan',
      ask: (answers) => askPlan(answers),
    },
    {
      applies: () => agreed === 'call back',
      ask: (answers) => write('When? YYYY-MM-DD or +1 (< is back)', (text) => (answers.callBack = text ?? '+1')),
    },
    {
      applies: () => agreed === 'call back',
      ask: (answers) => write('Who calls? Enter for whoever is free (< is back)', (text) => (answers.byWhom = text)),
    },
    {
      applies: () => agreed === 'dispute',
      ask: (answers) =>
        choose(
          'Which invoice?',
          [
            ...open.map((number) => ({ name: number, value: [number] })),
            ...(open.length > 1 ? [{ name: 'all that are open', value: [...open] }] : []),
          ],
          (invoices) => (answers.dispute = invoices),
        ),
    },
    {
      // A complaint he gave as his reason says it already.
      applies: ({ reason }) => agreed === 'dispute' && !/^(complaint_|not_ordered)/.test(reason ?? ''),
      ask: (answers) =>
        choose(
          'What is wrong with it?',
          DISPUTE_KINDS.map((kind) => ({ name: reasonOf(kind), value: kind })),
          (kind) => (answers.kind = kind),
        ),
    },
    {
      applies: () => agreed === 'ours',
      ask: (answers) =>
        choose(
          'What did we promise?',
          OUR_PROMISES.filter((kind) => kind !== 'call_back').map((kind) => ({ name: reasonOf(kind), value: kind })),
          (kind) => (answers.ours = kind),
        ),
    },
    {
      applies: () => agreed === 'ours',
      ask: (answers) => write('By when? YYYY-MM-DD or +3 (< is back)', (text) => (answers.oursBy = text ?? '+3')),
    },
    {
      applies: () => agreed === 'dispute' || agreed === 'ours',
      ask: (answers) => needed('Who sees to it? (< is back)', (text) => (answers.owner = text)),
    },
    {
      applies: spoken,
      ask: (answers) =>
        choose('How does he want to be reached from now on?', NEXT, (next) => {
          answers.nextChannel = 'channel' in next ? next.channel : undefined;
          answers.nextLanguage = 'language' in next ? next.language : undefined;
        }),
    },
    {
      applies: () => true,
      ask: (answers) =>
        write('A note? Nothing about health, nothing you would not show him. Enter for none (< is back)', (text) => (answers.note = text)),
    },
  ];
  const answers: Answers = {};
  const asked: number[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as Step;
    if (!step.applies(answers)) at++;
    else if (await step.ask(answers)) asked.push(at++);
    else at = asked.pop() ?? 0;
  }
  return answers;
}
