/** The questions of `dunning log`: one key for most answers, a step back from each, and nothing written before the end. */
import type { Debtor } from '../ledger/model.js';
import { reasonWords, STATED_REASONS } from '../ledger/reasons.js';
import type { LogFlags } from './commands/log.js';
import { ask, askText, type Choice } from './prompt.js';
import type { Session } from './session.js';

type Answers = { -readonly [K in keyof LogFlags]: LogFlags[K] | undefined };
interface Step {
  /** Whether it is asked, after what was answered so far. */
  readonly applies: (answers: Answers) => boolean;
  /** @returns false for a step back */
  readonly ask: (answers: Answers) => Promise<boolean>;
}

const BACK = { name: '‹ back', value: null };
/** The class names are for files; a person says what he heard. */
const HEARD = Object.keys(STATED_REASONS).slice(0, 15);

/** @throws Cancelled where the user breaks off */
export async function askedFor(session: Session, { id, name }: Debtor): Promise<LogFlags> {
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
            { name: 'we call again', value: 'call back' },
            { name: 'nothing', value: 'nothing' },
          ],
          (value) => {
            agreed = value;
            if (value !== 'promise') answers.promise = answers.amount = undefined;
            if (value !== 'call back') answers.callBack = undefined;
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
      applies: () => agreed === 'call back',
      ask: (answers) => write('When? YYYY-MM-DD or +1 (< is back)', (text) => (answers.callBack = text ?? '+1')),
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
