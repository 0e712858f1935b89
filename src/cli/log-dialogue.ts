/** The questions of `dunning log`: one key for most answers, a step back from each, and nothing written before what was said is summed up. */
import { Refused, UserError } from '../errors.js';
import type { Debtor } from '../ledger/model.js';
import { reasonWords, STATED_REASONS } from '../ledger/reasons.js';
import type { LogFlags } from './commands/log.js';
import { noteMayStay } from './health-note.js';
import { type Agreement, agreementSteps, mayAgree, type Terms } from './log-agreements.js';
import { ask, askText, type Choice } from './prompt.js';
import type { Session } from './session.js';

export type Answers = { -readonly [K in keyof LogFlags]: LogFlags[K] | undefined };
export interface Step {
  /** Whether it is asked, after what was answered so far. */
  readonly applies: (answers: Answers, agreed: readonly Agreement[]) => boolean;
  /** @returns false for a step back */
  readonly ask: (answers: Answers, agreed: Agreement[]) => Promise<boolean>;
}

export interface Asking {
  choose<T>(message: string, choices: readonly Choice<T>[], set: (value: T) => void): Promise<boolean>;
  /** @param read throws a UserError on what cannot be: it is asked again, with the reason; not called where nothing is typed */
  write(message: string, set: (text: string | undefined) => void, read?: (text: string) => unknown, needed?: boolean): Promise<boolean>;
}

export interface Talk extends Terms {
  /** Who calls, as far as it is known. */
  readonly caller: string | null;
  /** What would be written. @throws UserError, Refused where it cannot be */
  readonly sumUp: (answers: LogFlags) => Promise<string>;
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

const BACK = { name: '‹ back', value: null };
/** The class names are for files; a person says what he heard. */
const HEARD = Object.keys(STATED_REASONS).slice(0, 15);

/** @throws Cancelled where the user breaks off */
export async function askedFor(session: Session, { id, name }: Debtor, talk: Talk): Promise<LogFlags> {
  const { deps } = session;
  const asking: Asking = {
    async choose(message, choices, set) {
      const answer = await ask<(typeof choices)[number]['value'] | null>(deps, message, [...choices, BACK]);
      if (answer === null) return false;
      set(answer);
      return true;
    },
    async write(message, set, read = String, needed = false) {
      const text = (
        await askText(deps, `${message} (< is back)`, (typed) => {
          if (typed.trim() === '' && needed) throw new UserError('A name is needed here', 'write it, or < for a step back');
          if (!['', '<'].includes(typed.trim())) read(typed.trim());
        })
      ).trim();
      if (text === '<') return false;
      set(text === '' ? undefined : text);
      return true;
    },
  };
  const { choose, write } = asking;
  const spoken = ({ outcome }: Answers): boolean => outcome === 'spoken';
  const steps: readonly Step[] = [
    {
      applies: () => true,
      ask: async (answers) => {
        answers.outcome = await ask(deps, `${name} (${id}): reached?`, [
          { name: 'yes, spoken', value: 'spoken' },
          { name: 'no answer', value: 'no_answer' },
          { name: 'voicemail left', value: 'voicemail' },
          { name: 'wrong number', value: 'wrong_number' },
          { name: 'does not want to be contacted', value: 'stop' },
          { name: 'not called, only a note', value: 'note' },
        ]);
        return true;
      },
    },
    {
      applies: () => talk.caller === null,
      ask: (answers) => write('Who is calling? It is remembered; Enter is nobody named', (text) => (answers.by = text)),
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
      applies: ({ outcome }) => outcome === 'spoken' || outcome === 'no_answer' || outcome === 'voicemail',
      ask: (answers, agreed) =>
        choose<Agreement | 'nothing'>(
          'What was agreed?',
          [...mayAgree(spoken(answers), talk.open, []), { name: 'nothing', value: 'nothing' }],
          (value) => value !== 'nothing' && agreed.push(value),
        ),
    },
    ...agreementSteps(session, asking, talk),
    {
      applies: (answers, agreed) => spoken(answers) && agreed.length > 0,
      ask: (_, agreed) =>
        choose<Agreement | 'nothing'>(
          'Anything else agreed?',
          [{ name: 'no', value: 'nothing' }, ...mayAgree(true, talk.open, agreed)],
          (value) => value !== 'nothing' && agreed.push(value),
        ),
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
      ask: async (answers) => {
        do {
          const needed = answers.outcome === 'note' && 'A note is all there is to write';
          const said = await write(
            `A note? Nothing about health, nothing you would not show him.${needed ? '' : ' Enter is none'}`,
            (text) => (answers.note = text),
          );
          if (!said) return false;
        } while ((answers.outcome === 'note' && answers.note === undefined) || !(await noteMayStay(session, answers.note)));
        return true;
      },
    },
    { applies: () => true, ask: (answers) => confirmed(session, answers, talk) },
  ];
  return answered(steps, { by: talk.caller ?? undefined });
}

/** Sums up what would be written, and asks. */
async function confirmed(session: Session, answers: Answers, { sumUp }: Talk): Promise<boolean> {
  for (;;) {
    try {
      session.say(`\n${await sumUp(answers)}`);
    } catch (error) {
      if (!(error instanceof UserError || error instanceof Refused)) throw error;
      session.say(`${error.message}${error.remedy ? `; ${error.remedy}` : ''}`);
      return false;
    }
    const how = await ask(session.deps, 'Write this?', [
      { name: 'yes', value: 'yes' },
      { ...BACK, value: 'back' },
      { name: 'somebody else was calling', value: 'other' },
    ]);
    if (how !== 'other') return how === 'yes';
    answers.by = (await askText(session.deps, 'Who?')).trim() || undefined;
  }
}

interface State {
  readonly answers: Answers;
  readonly agreed: Agreement[];
  /** Steps that were answered. */
  readonly done: readonly Step[];
}

/** Asks the first step that applies and was not asked, until none is left. A step back forgets its answer, and what followed from it. */
async function answered(steps: readonly Step[], known: Answers): Promise<LogFlags> {
  const before: State[] = [];
  let state: State = { answers: known, agreed: [], done: [] };
  for (;;) {
    const { answers, agreed, done } = state;
    const step = steps.find((each) => !done.includes(each) && each.applies(answers, agreed));
    if (step === undefined) return answers;
    const next = { answers: { ...answers }, agreed: [...agreed], done: [...done, step] };
    if (await step.ask(next.answers, next.agreed)) {
      before.push(state);
      // What is agreed besides takes the same question once more.
      const again = next.agreed.length > agreed.length && agreed.length > 0;
      state = again ? { ...next, done } : next;
    } else state = before.pop() ?? state;
  }
}
