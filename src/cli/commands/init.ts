import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { writeWhole } from '../output-file.js';
import { Session } from '../session.js';

type Flags = Readonly<Record<string, string | undefined>> & { readonly force?: never };

/** `dunning init`: the config file, begun. */
export function registerInit(program: Command, deps: Deps): void {
  program
    .command('init')
    .summary('write the config file, asking a few questions')
    .description(
      'Writes the commented config file dunning.yaml beside the ledger: who you are, for the reminders, and what debtors speak.\n' +
        'On a terminal it asks what no flag answers; every question may be left empty. It is never needed to begin with.',
    )
    .option('--name <text>', 'name of your company')
    .option('--country <code>', 'its country, two letters')
    .option('--enterprise-number <number>', 'its number in the register of companies')
    .option('--iban <iban>', 'the account debtors pay to; the check digits must be right')
    .option('--address <text>', 'its address, in one line')
    .option('--email <address>', 'where debtors write to')
    .option('--phone <number>', 'where debtors call')
    .option('--contact <name>', 'who signs for it')
    .option('--language <code>', 'language of debtors who have none: nl, fr, de, en')
    .option('--goodwill <amount>', 'what a caller may give for a complaint without asking')
    .option('--force', 'write it anew where there is one')
    .addHelpText(
      'after',
      `
Examples:
  dunning init                                                      asks
  dunning init --no-input --name "Voorbeeld B.V." --country NL      in a script
  dunning init --dry-run --iban "NL91 ABNA 0417 1643 00"            shows what would be written`,
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const { answerTo, configText, mayWriteConfig, QUESTIONS } = await import('../../desk/init-config.js');
      if (!session.dryRun) mayWriteConfig(session.configPath, flags.force !== undefined);
      const answers = new Map<string, string>();
      for (const question of QUESTIONS) {
        const { key, asks } = question;
        const country = answers.get('country') ?? null;
        const given = flags[key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
        const read = (text: string): string | null => answerTo(question, text, country);
        const answer = given !== undefined ? read(given) : session.mayAsk ? await asked(deps, asks, read) : null;
        if (answer !== null) answers.set(key, answer);
      }
      const text = configText(answers);
      if (session.dryRun) {
        session.write([text]);
        return session.say('Dry run: nothing was written.');
      }
      writeWhole(session.configPath, [text]);
      session.say(`${session.configPath} written. What is marked # there is not set; edit it as you like.`);
    });
}

async function asked(deps: Deps, message: string, read: (text: string) => string | null): Promise<string | null> {
  const { askText } = await import('../prompt.js');
  return read(await askText(deps, `${message} (Enter skips):`, read));
}
