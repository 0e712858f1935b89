/** Questions to a person. Only ever a kindness: every answer can be given as a flag or in a file. */
import type Inquirer from 'inquirer';
import { Cancelled, UserError } from '../errors.js';
import type { Deps } from './deps.js';

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
}

/** One of several answers; @throws Cancelled where the user breaks off. */
export async function ask<T>(deps: Deps, message: string, choices: readonly Choice<T>[]): Promise<T> {
  const named = choices.map(({ name }, value) => ({ name, value }));
  const answer = await asked(deps, (prompt) => prompt([{ type: 'select', name: 'answer', message, choices: named, pageSize: 12 }]));
  return (choices[answer as number] as Choice<T>).value;
}

/** At least one of several answers, marked with the space bar; @throws Cancelled where the user breaks off. */
export async function askSeveral<T>(deps: Deps, message: string, choices: readonly Choice<T>[]): Promise<T[]> {
  const named = choices.map(({ name }, value) => ({ name, value }));
  const answer = await asked(deps, (prompt) =>
    prompt([{ type: 'checkbox', name: 'answer', message, choices: named, pageSize: 12, required: true }]),
  );
  return (answer as number[]).map((at) => (choices[at] as Choice<T>).value);
}

/** Yes or no; @throws Cancelled where the user breaks off. */
export async function confirm(deps: Deps, message: string, usual = true): Promise<boolean> {
  return (await asked(deps, (prompt) => prompt([{ type: 'confirm', name: 'answer', message, default: usual }]))) === true;
}

/** A line of text, asked again with the reason until `read` takes it; @throws Cancelled where the user breaks off. */
export async function askText(deps: Deps, message: string, read: (text: string) => unknown = String): Promise<string> {
  const validate = (text: string): true | string => {
    try {
      read(text);
      return true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return `${error.message}; ${error.remedy}`;
    }
  };
  return String(await asked(deps, (prompt) => prompt([{ type: 'input', name: 'answer', message, validate }])));
}

type Prompt = ReturnType<(typeof Inquirer)['createPromptModule']>;

/** Asks on stderr: stdout is for data, and may be a pipe. */
async function asked({ asking }: Deps, question: (prompt: Prompt) => Promise<{ answer: unknown }>): Promise<unknown> {
  const { default: inquirer } = await import('inquirer');
  try {
    return (await question(inquirer.createPromptModule({ output: asking }))).answer;
  } catch (error) {
    if (['ExitPromptError', 'AbortPromptError'].includes((error as Error).name)) throw new Cancelled('Cancelled');
    throw error;
  }
}
