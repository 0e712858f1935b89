/** Commands that write down what was decided about a debtor, or about some of his invoices: their flags and their last line. */
import type { Command } from 'commander';
import { notADay } from './day-typed.js';
import type { Session } from './session.js';

/** Flags all of them have. */
export interface DeedFlags {
  readonly because: string;
  readonly invoice?: string[];
  readonly by?: string;
}

export interface Deed {
  readonly name: 'add' | 'lift';
  readonly summary: string;
  readonly description: string;
  readonly example: string;
}

/** A sub-command on one debtor; what it does is still to be said. */
export const deedCommand = (parent: Command, { name, summary, description, example }: Deed): Command =>
  parent
    .command(`${name} <debtor>`)
    .summary(summary)
    .description(description)
    .requiredOption('--because <text>', 'why; nothing about health')
    .option('--invoice <invoice...>', 'only these invoices')
    .option('--by <name>', 'who decided it; $DUNNING_USER where it is left out')
    .addHelpText('after', `\nExample:\n  ${example}`);

/** A name as it was typed; `null` where there is none. */
export const nameOf = (typed: string | undefined): string | null => typed?.trim() || null;

/** Who did it: as it was typed, else whoever the environment names as working here. @throws UserError where it is a day */
export function whoOf({ deps, asOf }: Session, typed: string | undefined): string | null {
  notADay('--by', typed, asOf);
  return nameOf(typed) ?? nameOf(deps.env['DUNNING_USER']);
}

/** @param batch `null` in a dry run */
export function sayWritten(session: Session, batch: number | null): void {
  session.say(batch === null ? 'Dry run: nothing was written.' : `Batch ${batch} written. dunning undo takes it back.`);
}
