/** Questions to a person. Only ever a kindness: every answer can be given as a flag. */
import { Cancelled } from '../errors.js';

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
}

/** One of several answers; @throws Cancelled where the user breaks off. */
export async function ask<T>(message: string, choices: readonly Choice<T>[]): Promise<T> {
  const { default: inquirer } = await import('inquirer');
  try {
    const { answer } = await inquirer.prompt([
      { type: 'select', name: 'answer', message, choices: choices.map(({ name }, value) => ({ name, value })) },
    ]);
    return (choices[answer as number] as Choice<T>).value;
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError' || (error as Error).name === 'AbortPromptError') throw new Cancelled('Cancelled');
    throw error;
  }
}
