import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { UserError } from '../../errors.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly debtors?: string;
}

/** `dunning completion`: what the Tab key knows. */
export function registerCompletion(program: Command, deps: Deps): void {
  program
    .command('completion [shell]')
    .summary('print what makes the Tab key complete commands: for bash, zsh or fish')
    .description('Prints a script for bash, zsh or fish that completes commands, options, reports and debtor numbers with the Tab key.')
    .addOption(new Option('--debtors <start>', 'debtor numbers that begin like this').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  eval "$(dunning completion bash)"                                    in ~/.bashrc
  eval "$(dunning completion zsh)"                                     in ~/.zshrc, after compinit
  dunning completion fish > ~/.config/fish/completions/dunning.fish`,
    )
    .action(async (shell: string | undefined, { debtors }: Flags, command: Command) => {
      const session = new Session(command, deps);
      if (debtors !== undefined) return printDebtors(session, debtors);
      if (shell === undefined) throw new UserError('No shell is named', 'name one: dunning completion bash, zsh or fish');
      const { completionFor } = await import('../completion.js');
      session.write([completionFor(shell, program)]);
    });
}

/** Asked by the scripts at every Tab: where there is no ledger there is nothing to say. */
async function printDebtors(session: Session, start: string): Promise<void> {
  if (!existsSync(session.databasePath)) return;
  const { debtorNumbersFrom } = await import('../../store/identities.js');
  await session.withStore('read', (store) => session.write(debtorNumbersFrom(store, start).map((id) => `${id}\n`)));
}
