import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import { OUR_PROMISES, type OurKind } from '../../ledger/agreements.js';
import { amountOf, oneOf } from '../amount-typed.js';
import { dayOf, notADay, notAName } from '../day-typed.js';
import { nameOf, sayWritten, whoOf } from '../deed.js';
import type { Deps } from '../deps.js';
import { checkNote } from '../health-note.js';
import { Session } from '../session.js';

interface AddFlags {
  readonly by?: string;
  readonly ours?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly invoice?: string[];
  readonly besides?: true;
  readonly owner?: string;
  readonly handledBy?: string;
  readonly note?: string;
}

interface SettleFlags {
  readonly ours?: string;
  readonly kept?: true;
  readonly withdrawn?: true;
  readonly on?: string;
  readonly by?: string;
  readonly because?: string;
  readonly note?: string;
  readonly handledBy?: string;
}

const kindOf = (ours: string | undefined): OurKind | 'pay' => (ours === undefined ? 'pay' : oneOf('--ours', ours, OUR_PROMISES));

/** `dunning promise`: what they promised and what we did, and what became of it. */
export function registerPromise(program: Command, deps: Deps): void {
  const promise = program
    .command('promise')
    .summary('what debtors promised, and what we promised them')
    .description(
      'Lists the promises that stand, ours first: open, due, broken or kept in part. Whether a promise to pay was kept follows from the\n' +
        'payments; a credit note or a call we promised is kept when it is seen; the rest is settled by a person.',
    )
    .option('--all', 'also those kept or withdrawn')
    .addHelpText(
      'after',
      `
Examples:
  dunning promise                                                        what stands
  dunning promise --all --as-of 2026-06-30
  dunning promise add 1003 --by 2026-11-27 --amount 250                  he pays
  dunning promise add 1003 --ours credit_note --by +3 --owner Piet       we send a credit note
  dunning promise settle 1003 --ours look_into --kept --because "was our mistake"
  dunning promise settle 1003 --withdrawn --because "the bank has his account frozen"`,
    )
    .action(async ({ all = false }: { readonly all?: boolean }, command: Command) => {
      const session = new Session(command, deps);
      const [{ promisesOn }, { promiseList }] = await Promise.all([
        import('../../desk/promises.js'),
        import('../../reports/screens/agreement-lists.js'),
      ]);
      await session.withStore('read', async (store) =>
        session.print(promiseList(promisesOn(store, session.asOf, await session.settings(store), all))),
      );
    });
  registerAdd(promise, deps);
  registerSettle(promise, deps);
}

function registerAdd(promise: Command, deps: Deps): void {
  promise
    .command('add <debtor>')
    .summary('write down a promise, his to pay or ours')
    .description(
      'Writes down a promise: his to pay by a day, or with --ours what we will do by then. A new promise of his takes the place of the one that\nis open about the same invoices, unless it is made --besides: both then stand, and what comes in counts once, for the one due first.\nWhat is not open cannot be promised, nor a day more than 90 days away: that is a payment plan.',
    )
    .option('--by <day>', 'the day it is promised for, not a name: 2026-11-27, 27/11, friday, or +7; asked for on a terminal')
    .option('--ours <kind>', `what we promised: ${OUR_PROMISES.join(', ')}`)
    .option('--amount <amount>', 'how much he pays; all that is overdue where it is left out')
    .option('--currency <currency>', 'currency of the amount, where he owes in several')
    .option('--invoice <invoice...>', 'the invoices it is about')
    .option('--besides', 'beside what he promised already, where both are of a sum and together no more than what is open')
    .option('--owner <name>', 'who keeps what we promised')
    .option('--handled-by <name>', 'who noted what he promised; $DUNNING_USER where it is left out')
    .option('--note <text>', 'what was said; nothing about health')
    .addHelpText(
      'after',
      `
Examples:
  dunning promise add 1003 --by 2026-11-27 --amount 250 --invoice F17
  dunning promise add 1003 --by 2026-12-04 --amount 400 --besides        the rest, a week later: both stand
  dunning promise add 1003 --ours call_back --by +1 --owner Sanne`,
    )
    .action(async (debtor: string, flags: AddFlags, command: Command) => {
      const session = new Session(command, deps);
      const [{ addPromise, asText, promiseWords }, { besidesWords, replacedWords }] = await Promise.all([
        import('../../desk/promises.js'),
        import('../../desk/promise-checks.js'),
      ]);
      const kind = kindOf(flags.ours);
      if (kind !== 'pay' && (flags.amount !== undefined || flags.currency !== undefined))
        throw new UserError('--amount is for what he pays', 'leave it out where we promise something');
      if (kind === 'pay' && flags.owner !== undefined)
        throw new UserError('--owner is who keeps what we promised', 'use --handled-by, or say what we promised with --ours');
      if (kind !== 'pay' && flags.besides)
        throw new UserError('--besides is for what he pays', 'leave it out: what we promise stands by itself');
      if (flags.by !== undefined) notAName('--by', flags.by, kind === 'pay' ? '--handled-by' : '--owner', session.asOf);
      notADay('--owner', flags.owner, session.asOf, '--by DAY');
      notADay('--handled-by', flags.handledBy, session.asOf, '--by DAY');
      await checkNote(session, flags.note);
      const { textMissing } = await import('../missing.js');
      const remedy = 'say by when: --by 2026-11-27, --by friday or --by +7';
      const by = flags.by ?? (await textMissing(session, '--by', 'By when?', remedy, (typed) => dayOf('', typed, session.asOf)));
      const owner = kind === 'pay' ? whoOf(session, flags.handledBy) : nameOf(flags.owner ?? flags.handledBy);
      const ask = owner === null && kind !== 'pay' && session.mayAsk;
      const promising = {
        kind,
        by: dayOf('--by', by, session.asOf),
        amountIn: flags.amount === undefined ? null : (own: string) => amountOf('--amount', flags.amount as string, own),
        currency: flags.currency?.toUpperCase() ?? null,
        invoices: flags.invoice ?? [],
        besides: flags.besides === true,
        owner: ask ? await textMissing(session, '--owner', 'Who sees to it?', 'name him: --owner Piet') : owner,
        note: flags.note?.trim() || null,
      };
      await session.withStore('write', async (store) => {
        const { asOf, dryRun } = session;
        const settings = await session.settings(store);
        const done = addPromise(store, debtor, promising, { asOf, settings, dryRun, now: deps.now });
        const { by, owner, note } = promising;
        const { amount, currency, invoices, replaces, beside } = done;
        if (session.asked)
          await session.printJson({
            batch: done.batch,
            debtor_id: done.debtor.id,
            side: kind === 'pay' ? 'theirs' : 'ours',
            kind,
            by,
            amount: asText(amount, currency),
            currency,
            invoices,
            owner,
            note,
            replaces,
            beside,
          });
        session.say(
          `${done.debtor.name} (${done.debtor.id}): ${promiseWords({ ...promising, amount, currency, invoices })}${replacedWords(replaces)}${besidesWords(beside)}.`,
        );
        sayWritten(session, done.batch);
      });
    });
}

function registerSettle(promise: Command, deps: Deps): void {
  promise
    .command('settle <debtor>')
    .summary('say what became of a promise of ours, or let him off his')
    .description('Says that a promise of ours was kept or withdrawn, the first due of the kind; or withdraws what he promised to pay.')
    .option('--ours <kind>', `which of ours: ${OUR_PROMISES.join(', ')}; his promise to pay where it is left out`)
    .option('--kept', 'it is done')
    .option('--withdrawn', 'it is off')
    .option('--by <day>', 'the one promised for this day (not a name), where there are several')
    .option('--on <day>', 'the day it was done; today where it is left out')
    .option('--because <text>', 'why, or what was done')
    .option('--note <text>', 'the same as --because')
    .option('--handled-by <name>', 'who did it; $DUNNING_USER where it is left out')
    .addHelpText('after', '\nExample:\n  dunning promise settle 1003 --ours copy_invoice --kept --because "sent by e-mail"')
    .action(async (debtor: string, flags: SettleFlags, command: Command) => {
      const session = new Session(command, deps);
      const { settlePromise } = await import('../../desk/promises.js');
      if ((flags.kept === true) === (flags.withdrawn === true))
        throw new UserError('Kept, or withdrawn?', 'say one: --kept or --withdrawn');
      const { asOf, dryRun } = session;
      const how = flags.kept ? 'kept' : 'withdrawn';
      const note = (flags.because ?? flags.note)?.trim() || null;
      if (note === null && !flags.kept) throw new UserError('Why is it withdrawn?', 'say it with --because');
      if (flags.by !== undefined) notAName('--by', flags.by, '--handled-by', asOf);
      notADay('--handled-by', flags.handledBy, asOf, '--on DAY');
      const settling = {
        kind: kindOf(flags.ours),
        how,
        on: flags.on === undefined ? asOf : dayOf('--on', flags.on, asOf),
        by: flags.by === undefined ? null : dayOf('--by', flags.by, asOf),
        note,
        owner: whoOf(session, flags.handledBy),
      } as const;
      await session.withStore('write', async (store) => {
        const settings = await session.settings(store);
        const done = settlePromise(store, debtor, settling, { asOf, settings, dryRun, now: deps.now });
        const days = done.settled.map(({ by }) => by);
        if (session.asked)
          await session.printJson({ batch: done.batch, debtor_id: done.debtor.id, kind: settling.kind, how, on: settling.on, by: days });
        session.say(`${done.debtor.name} (${done.debtor.id}): ${settling.kind.replaceAll('_', ' ')} by ${days.join(', ')} ${how}.`);
        sayWritten(session, done.batch);
      });
    });
}
