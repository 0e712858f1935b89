/** One call of the program: from its arguments to the code it ends with. */
import { CommanderError } from 'commander';
import type { Deps } from './deps.js';
import { messageOf } from './messages.js';
import { makeProgram } from './program.js';

/** @param args what follows the program's name. @returns the exit code; errors have been told on stderr */
export async function run(args: readonly string[], deps: Deps): Promise<number> {
  try {
    const program = makeProgram(deps);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { text, exitCode } = messageOf(error, deps.version);
    deps.stderr.write(text);
    return exitCode;
  }
}
