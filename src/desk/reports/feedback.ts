import { addDays, type Day } from '../../ledger/day.js';
import type { Debtor } from '../../ledger/model.js';
import { type FeedbackRow, feedback, QUESTIONS } from '../../reports/feedback.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount } from '../../store/accounts.js';
import { type Answer, answersUpTo } from '../../store/feedback.js';
import type { Store } from '../../store/open.js';
import { type Solved, solvedOf } from '../../triage/solved.js';
import type { Maker } from './maker.js';

/** Days after the end of a case in which a question about it is still fresh. */
const FRESH = 30;

/** All answers, and everyone whose case ended lately and who has not answered since. */
export const make: Maker = async (store, asOf, _settings, config) => {
  const { language } = await config();
  return feedback([...rows(store, asOf, language)], asOf) as Sheet;
};

function* rows(store: Store, asOf: Day, usual: string): Generator<FeedbackRow> {
  const answers = new Map<string, Answer[]>();
  for (const answer of answersUpTo(store, asOf)) answers.set(answer.debtorId, [...(answers.get(answer.debtorId) ?? []), answer]);
  for (const account of eachAccount(store, asOf)) {
    const { debtor } = account;
    const own = answers.get(debtor.id) ?? [];
    answers.delete(debtor.id);
    const solved = solvedOf(account, asOf);
    for (const answer of own)
      yield answered(
        answer,
        debtor.name,
        solved.findLast(({ on }) => on <= answer.on),
      );
    const last = solved.at(-1);
    if (last !== undefined && last.on > addDays(asOf, -FRESH) && !own.some(({ on }) => on >= last.on)) yield toAsk(debtor, last, usual);
  }
  // An answer stays on file where its debtor was not there yet on the day.
  for (const own of answers.values()) for (const answer of own) yield answered(answer, answer.debtorId, undefined);
}

const answered = ({ debtorId, on, score, text }: Answer, name: string, solved: Solved | undefined): FeedbackRow => ({
  state: 'answered',
  debtorId,
  name,
  on,
  score,
  text,
  cause: solved?.cause ?? null,
  about: solved?.about ?? null,
  language: null,
  reach: null,
  question: null,
});

function toAsk(debtor: Debtor, { on, cause, about }: Solved, usual: string): FeedbackRow {
  const language = debtor.language !== null && QUESTIONS[debtor.language] !== undefined ? debtor.language : usual;
  const calls = debtor.preferredChannel === 'phone' || debtor.email === null;
  const reach = calls ? (debtor.phone ?? debtor.mobile ?? debtor.email) : debtor.email;
  const question = QUESTIONS[language] ?? QUESTIONS['en'] ?? null;
  return { state: 'to ask', debtorId: debtor.id, name: debtor.name, on, score: null, text: null, cause, about, language, reach, question };
}
