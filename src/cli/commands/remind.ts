import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import type { Deps } from '../deps.js';
import { commitReminders, previewReminders, printIssued, printPlaybook, type RemindFlags, sendIssued, startTexts } from '../remind.js';
import { Session } from '../session.js';

/** `dunning remind`: what would go out today, and sending it out, once. */
export function registerRemind(program: Command, deps: Deps): void {
  program
    .command('remind')
    .summary('the reminders that are due: a preview; --commit --out DIR issues them, once')
    .description(
      'Shows what would go out today and why, one message for each debtor, and whom to call instead of writing again. Without --commit it is\n' +
        'a preview: it sends and records nothing. With --commit --out DIR the files are written (e-mails, letters, sms and mail-merge tables,\n' +
        'batch.json) and the batch is recorded; issuing it again sends nothing again. A gate that is shut ends it with 4: stale-payments,\n' +
        'unallocated-money, company-data, old-rates, unlawful-text. All but the last may be overridden by name, with the reason.\n' +
        'Who gets what, and when, is in the playbook: playbook.yaml beside the config file, or the one that ships.',
    )
    .option('--all', 'also those for whom nothing is due, with every reason and the earliest day')
    .option('--commit', 'issue the batch: write its files and record it')
    .option('--out <dir>', 'folder for the files of --commit, or of --issued BATCH to write them once more')
    .option('--override <gate...>', 'go on in spite of a gate')
    .option('--because <text>', 'why a gate is overridden; kept with the batch')
    .option('--send', 'send the e-mails that were issued and not sent, through the mail server of the config file')
    .option('--resend <id...>', 'with --send: messages that are in doubt, to be sent again')
    .option('--issued [batch]', 'what was issued, as it stood then')
    .option('--explain-costs', 'each cent that is asked for or announced, and where it comes from; with --issued as it was issued')
    .option('--playbook', 'print the playbook that ships, to be changed and kept as playbook.yaml')
    .option('--texts <dir>', 'write the texts that ship into a folder, to be changed and kept in the folder texts beside the config file')
    .addHelpText(
      'after',
      `
Examples:
  dunning remind                                   what is due today
  dunning remind --all --as-of 2026-10-30          and why not, for all others
  dunning remind --explain-costs                   each cent of it
  dunning remind --commit --out reminders          issue it
  dunning remind --commit --out reminders --override stale-payments --because "bank holiday, nothing came in"
  dunning remind --send                            send the e-mails of what was issued
  dunning remind --issued 12 --json                batch 12, with verdicts, amounts and texts as they stood
  dunning remind --playbook > playbook.yaml        a playbook of your own
  dunning remind --texts texts                     the texts to start your own from`,
    )
    .action(async (flags: RemindFlags, command: Command) => {
      const session = new Session(command, deps);
      const { commit, send, issued, playbook, texts, out, override = [], because, resend } = flags;
      const modes = [
        commit && '--commit',
        send && '--send',
        issued !== undefined && '--issued',
        playbook && '--playbook',
        texts !== undefined && '--texts',
      ].filter(Boolean);
      if (modes.length > 1) throw new UserError(`${modes.join(' and ')} do not go together`, 'give one of them');
      if (commit && out === undefined) throw new UserError('--commit needs a folder for the files', 'name one: --commit --out DIR');
      if (out !== undefined && !commit && typeof issued !== 'string')
        throw new UserError('--out stands alone', 'give it with --commit, or with --issued BATCH');
      if (because !== undefined && override.length === 0) throw new UserError('--because stands alone', 'name the gate: --override GATE');
      if (resend && !send) throw new UserError('--resend stands alone', 'give it with --send');
      if (texts !== undefined) return startTexts(session, texts);
      if (playbook) return printPlaybook(session);
      if (issued !== undefined) return printIssued(session, issued, flags);
      if (send) return sendIssued(session, resend ?? []);
      return commit ? commitReminders(session, flags, out as string) : previewReminders(session, flags);
    });
}
