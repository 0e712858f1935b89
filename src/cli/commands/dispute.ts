import type { Command } from 'commander';
import type { Disputed } from '../../desk/disputes.js';
import { UserError } from '../../errors.js';
import { DISPUTE_KINDS, RESOLUTIONS } from '../../ledger/disputes.js';
import { decimal } from '../../ledger/money.js';
import { amountOf, faultOf, oneOf } from '../amount-typed.js';
import { dayOf, notAName } from '../day-typed.js';
import type { Deps } from '../deps.js';
import { checkNote } from '../health-note.js';
import { Session } from '../session.js';

interface Ending {
  readonly invoice: string;
  readonly owner?: string;
}

interface Flags {
  readonly invoice: string[];
  readonly kind: string;
  readonly owner: string;
  readonly ours?: true;
  readonly theirs?: true;
  readonly note?: string;
  readonly how: string;
  readonly amount?: string;
  readonly because: string;
  readonly approvedBy?: string;
  readonly by: string;
  /** False with `--no-promise`. */
  readonly promise: boolean;
}

/** `dunning dispute`: what debtors object to, who sees to it, and how it ends. */
export function registerDispute(program: Command, deps: Deps): void {
  const dispute = program
    .command('dispute')
    .summary('what debtors object to, who sees to it, and how it ended')
    .description(
      'Lists the disputes that are open, the oldest first. A disputed invoice leaves the reminders; the rest of the account does not.',
    )
    .option('--all', 'also those that are settled')
    .addHelpText(
      'after',
      `
Examples:
  dunning dispute                                                                   what is open
  dunning dispute add 1003 --invoice F17 --kind quantity --owner Piet
  dunning dispute own 1003 --invoice F17 --owner Sanne
  dunning dispute settle 1003 --invoice F17 --how goodwill --amount 20 --because "late by a week" --ours`,
    )
    .action(async ({ all = false }: { readonly all?: boolean }, command: Command) => {
      const session = new Session(command, deps);
      const [{ disputesOn }, { disputeList }] = await Promise.all([
        import('../../desk/disputes.js'),
        import('../../reports/screens/agreement-lists.js'),
      ]);
      await session.withStore('read', (store) => session.print(disputeList(disputesOn(store, session.asOf, all))));
    });

  withFault(
    dispute
      .command('add <debtor>')
      .summary('open a dispute')
      .description(
        'Opens a dispute of one or several invoices, each with an owner who answers it. On a terminal it asks for what is left out.',
      )
      .option('--invoice <invoice...>', 'the invoices he objects to')
      .option('--kind <kind>', `what is wrong: ${DISPUTE_KINDS.join(', ')}`)
      .option('--owner <name>', 'who sees to it')
      .option('--note <text>', 'what he says; nothing about health'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  dunning dispute add 1003 --invoice F17 F18 --kind price --owner Piet --ours --note "old price list"',
    )
    .action(async (text: string, flags: Partial<Flags>, command: Command) => {
      const session = new Session(command, deps);
      const [{ addDispute }, { findDebtor }, { invoicesMissing, oneMissing, textMissing }] = await Promise.all([
        import('../../desk/disputes.js'),
        import('../../desk/find-debtor.js'),
        import('../missing.js'),
      ]);
      const { note = null } = flags;
      const fault = faultOf(flags);
      await checkNote(session, note);
      await session.withStore('write', async (store) => {
        const debtor = findDebtor(store, text);
        const invoices = flags.invoice ?? (await invoicesMissing(session, store, debtor));
        const wrong = flags.kind ?? (await oneMissing(session, '--kind', 'What is wrong?', DISPUTE_KINDS));
        const kind = oneOf('--kind', wrong, DISPUTE_KINDS);
        const owner = nameOf(
          flags.owner ?? (await textMissing(session, '--owner', 'Who sees to it?', 'name who sees to it: --owner Piet')),
        );
        const opening = { invoices, kind, owner, fault, note };
        const done = addDispute(store, debtor.id, opening, { asOf: session.asOf, dryRun: session.dryRun, now: deps.now });
        return said(session, done, `in dispute (${kind.replaceAll('_', ' ')}), ${owner} sees to it`, { kind, owner, fault, note });
      });
    });

  dispute
    .command('own <debtor>')
    .summary('give a dispute to someone')
    .description('Gives an open dispute to an owner, also one that a file told of.')
    .requiredOption('--invoice <invoice...>', 'the invoices in dispute')
    .requiredOption('--owner <name>', 'who sees to it from now on')
    .addHelpText('after', '\nExample:\n  dunning dispute own 1003 --invoice F17 --owner Sanne')
    .action(async (debtor: string, { invoice: invoices, owner }: Flags, command: Command) => {
      const session = new Session(command, deps);
      const { ownDispute } = await import('../../desk/disputes.js');
      await session.withStore('write', (store) => {
        const writing = { asOf: session.asOf, dryRun: session.dryRun, now: deps.now };
        const done = ownDispute(store, debtor, { invoices, owner: nameOf(owner) }, writing);
        return said(session, done, `${owner} sees to it`, { owner });
      });
    });

  withFault(
    dispute
      .command('settle <debtor>')
      .summary('end a dispute')
      .description(
        'Ends the dispute of an invoice from this day on, also one that a file told of; no later file opens it again.\n' +
          'Goodwill above the mandate of the config file is refused, unless somebody approved it. What is given still needs its credit\n' +
          'note: we promise it with the same batch, and until it is booked nothing is written to him about the invoice; a call asks for the rest.',
      )
      .requiredOption('--invoice <invoice>', 'the invoice in dispute')
      .requiredOption('--how <how>', `how it ends: ${RESOLUTIONS.join(', ')}`)
      .requiredOption('--because <text>', 'why; what he was told')
      .option('--amount <amount>', 'what is given, in the currency of the invoice')
      .option('--approved-by <name>', 'who approved more than the mandate allows')
      .option('--by <day>', 'the day by which we send the credit note, not a name: YYYY-MM-DD, or +5', '+5')
      .option('--owner <name>', 'who sends it; the owner of the dispute where it is left out')
      .option('--no-promise', 'promise no credit note'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  dunning dispute settle 1003 --invoice F17 --how rejected --because "he signed for ten boxes" --theirs',
    )
    .action(async (debtor: string, flags: Omit<Flags, 'invoice' | 'owner'> & Ending, command: Command) => {
      const session = new Session(command, deps);
      const { settleDispute } = await import('../../desk/disputes.js');
      const { mandate } = await session.config();
      const how = oneOf('--how', flags.how, RESOLUTIONS);
      const fault = faultOf(flags);
      const { invoice, because, amount: typed } = flags;
      if (because.trim() === '') throw new UserError('Why does it end so?', 'say it with --because');
      const approvedBy = flags.approvedBy?.trim() || null;
      if (flags.by !== undefined) notAName('--by', flags.by, '--owner', session.asOf);
      const promise = flags.promise ? { by: dayOf('--by', flags.by, session.asOf), owner: flags.owner?.trim() || null } : null;
      await session.withStore('write', (store) => {
        const done = settleDispute(
          store,
          debtor,
          {
            ...{ invoice, how, fault, because, approvedBy, promise },
            amountIn: (own) => (typed === undefined ? null : amountOf('--amount', typed, own)),
          },
          { asOf: session.asOf, mandate, dryRun: session.dryRun, now: deps.now },
        );
        const amount = done.amount === null ? null : decimal(done.amount, done.currency);
        const { promised } = done;
        const sent =
          promised === null ? '' : `; we send the credit note by ${promised.by}${promised.owner === null ? '' : ` (${promised.owner})`}`;
        const words = `settled: ${how}${amount === null ? '' : ` ${done.currency} ${amount}`}${sent}`;
        return said(session, done, words, {
          how,
          amount,
          currency: done.currency,
          fault,
          because,
          approved_by: approvedBy,
          credit_note_by: promised?.by ?? null,
        });
      });
    });
}

const withFault = (command: Command): Command => command.option('--ours', 'it was our mistake').option('--theirs', 'it was his');

function nameOf(owner: string): string {
  if (owner.trim() === '') throw new UserError('Who sees to it?', 'name him with --owner');
  return owner.trim();
}

async function said(session: Session, { batch, debtor, invoices }: Disputed, words: string, more: object): Promise<void> {
  if (session.asked) await session.printJson({ batch, debtor_id: debtor.id, invoices, ...more });
  session.say(`${debtor.name} (${debtor.id}): ${invoices.join(', ')} ${words}.`);
  session.say(batch === null ? 'Dry run: nothing was written.' : `Batch ${batch} written. dunning undo takes it back.`);
}
