/** How debtors found the way their case was handled: unpleasant answers first, then whom to ask. */
import type { Day } from '../ledger/day.js';
import { count, day, type Sheet, text } from './sheet.js';

export interface FeedbackRow {
  readonly state: 'answered' | 'to ask';
  readonly debtorId: string;
  readonly name: string;
  /** The day he answered, or the day his case ended. */
  readonly on: Day;
  /** 1 unpleasant … 5 very pleasant; `null` where he is still to be asked. */
  readonly score: number | null;
  readonly text: string | null;
  /** `dispute`, or what he said kept him; `null` where no case is known. */
  readonly cause: string | null;
  readonly about: string | null;
  readonly language: string | null;
  readonly reach: string | null;
  readonly question: string | null;
}

/** The question, in the languages letters are written in. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  nl: 'Uw zaak is afgerond. Hoe hebben wij die voor u afgehandeld, van 1 (onprettig) tot 5 (heel prettig)? En wat hadden wij beter kunnen doen?',
  fr: 'Votre dossier est clos. Comment avez-vous vécu notre façon de le traiter, de 1 (désagréable) à 5 (très agréable) ? Que pourrions-nous mieux faire ?',
  de: 'Ihr Anliegen ist erledigt. Wie haben Sie unseren Umgang damit erlebt, von 1 (unangenehm) bis 5 (sehr angenehm)? Was hätten wir besser machen können?',
  en: 'Your case is closed. How did you find the way we handled it, from 1 (unpleasant) to 5 (very pleasant)? And what could we have done better?',
};

export function feedback(all: readonly FeedbackRow[], asOf: Day): Sheet<FeedbackRow> {
  const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const rows = [...all].sort(
    (a, b) => by(a.state, b.state) || (a.score ?? 0) - (b.score ?? 0) || by(b.on, a.on) || by(a.debtorId, b.debtorId),
  );
  return {
    title: `Feedback up to ${asOf}, unpleasant answers first`,
    columns: [
      text('state', (row) => row.state),
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      day('on', (row) => row.on),
      count('score', (row) => row.score),
      text('cause', (row) => row.cause),
      text('about', (row) => row.about),
      text('language', (row) => row.language, { only: ['cells', 'json'] }),
      text('reach', (row) => row.reach),
      text('answer', (row) => row.text, { long: true }),
      text('question', (row) => row.question, { long: true }),
    ],
    rows,
    notes: () => [
      ...averages('By cause', rows, ({ cause }) => cause ?? 'no case on file'),
      ...averages('By quarter', rows, ({ on }) => `${on.slice(0, 4)} Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`),
    ],
  };
}

function averages(title: string, rows: readonly FeedbackRow[], of: (row: FeedbackRow) => string): string[] {
  const groups = new Map<string, number[]>();
  for (const row of rows) if (row.score !== null) groups.set(of(row), [...(groups.get(of(row)) ?? []), row.score]);
  if (groups.size === 0) return [];
  const mean = (scores: readonly number[]): string => (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(1);
  const named = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, scores]) => `${name} ${mean(scores)} (${scores.length})`);
  return [`${title}: ${named.join(', ')}`];
}
