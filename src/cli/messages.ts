/** The one place where errors become messages and exit codes. */
import { Cancelled, DataProblems, type Problem, Refused, UserError } from '../errors.js';

export interface Message {
  readonly text: string;
  readonly exitCode: 1 | 2 | 3 | 4 | 130;
}

/** What the user is told about an error: where, what, why, what to do. */
export function messageOf(error: unknown, version: string): Message {
  if (error instanceof UserError) return { text: lines(`Error: ${error.message}`, error.remedy && `  ${error.remedy}`), exitCode: 2 };
  if (error instanceof DataProblems) return { text: problemsText(error), exitCode: 3 };
  if (error instanceof Refused)
    return {
      text: lines(`Refused: ${error.message}`, ...error.reasons.map((reason) => `  - ${reason}`), error.remedy && `  ${error.remedy}`),
      exitCode: 4,
    };
  if (error instanceof Cancelled) return { text: 'Cancelled: nothing was written.\n', exitCode: 130 };
  const { stack } = error instanceof Error ? error : { stack: String(error) };
  return {
    text: lines(
      'This is a bug in dunning, not a mistake of yours. Nothing was written.',
      `Please report it with the lines below (dunning ${version}); look them over for personal data first.`,
      '',
      stack,
    ),
    exitCode: 1,
  };
}

function lines(...parts: (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('\n')}\n`;
}

function problemsText({ problems, total }: DataProblems): string {
  const shown = problems.map(oneProblem);
  const more = total > problems.length ? [`… and ${total - problems.length} more`] : [];
  return lines(...shown, ...more, `${total === 1 ? '1 problem' : `${total} problems`}: nothing was written.`);
}

export function oneProblem({ file, line, column, value, message, remedy }: Problem): string {
  const place = [file, ...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [`column ${column}`])].join(', ');
  const what = value === null ? message : `"${value}" ${message}`;
  return `${place}: ${what}${remedy === null ? '' : `\n  ${remedy}`}`;
}
