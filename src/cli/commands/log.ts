import type { Command } from 'commander';
import type { Opening } from '../../desk/disputes.js';
import type { Contacted } from '../../desk/log-contact.js';
import type { Promising } from '../../desk/promises.js';
import { UserError } from '../../errors.js';
import { LANGUAGES, OUR_PROMISES } from '../../ledger/agreements.js';
import type { Day } from '../../ledger/day.js';
import { DISPUTE_KINDS, type DisputeKind } from '../../ledger/disputes.js';
import type { Channel } from '../../ledger/model.js';
import { type Currency, digitsOf, readable } from '../../ledger/money.js';
import type { PlanDraft } from '../../ledger/plan.js';
import { OUTCOMES, reasonWords, STATED_REASONS, type StatedReason } from '../../ledger/reasons.js';
import { amountOf, oneOf } from '../amount-typed.js';
import { dayOf, notADay } from '../day-typed.js';
import { whoOf } from '../deed.js';
import type { Deps } from '../deps.js';
import { checkNote } from '../health-note.js';
import { dayToldIn, type PlanTold, planToldBy, proposedFor } from '../log-plan.js';
import { Session } from '../session.js';

export interface LogFlags extends PlanTold {
  readonly outcome?: string | undefined;
  readonly reason?: string | undefined;
  readonly promise?: string | undefined;
  readonly amount?: string | undefined;
  readonly besides?: true | undefined;
  readonly callBack?: string | undefined;
  readonly byWhom?: string | undefined;
  readonly dispute?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly owner?: string | undefined;
  readonly ours?: string | undefined;
  readonly oursBy?: string | undefined;
  readonly nextLanguage?: string | undefined;
  readonly channel?: string | undefined;
  readonly nextChannel?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  readonly note?: string | undefined;
}

const CHANNELS: readonly Channel[] = ['phone', 'email', 'sms', 'whatsapp', 'letter'];
/** A call-back has flags of its own. */
const OURS = OUR_PROMISES.filter((kind) => kind !== 'call_back');
const ANSWERS = [
  'outcome',
  'reason',
  'promise',
  'amount',
  'callBack',
  'dispute',
  'ours',
  'plan',
  'nextChannel',
  'nextLanguage',
  'note',
] as const;

/** `dunning log`: a contact and what came of it. */
export function registerLog(program: Command, deps: Deps): void {
  program
    .command('log <debtor>')
    .summary('write down a call and what came of it: reason, promise, call-back')
    .description(
      'Writes down a contact with a debtor and what came of it. On a terminal it asks; in a script it takes flags.\n' +
        'A promise keeps the debtor off the call list until it is kept or broken; a call-back puts him first on its day.',
    )
    .option(
      '--outcome <outcome>',
      `what became of the call: ${OUTCOMES.join(', ')}, or note where nobody called; spoken where a reason or agreement is given`,
    )
    .option('--reason <reason>', `what keeps him from paying, in his words: ${Object.keys(STATED_REASONS).slice(0, 15).join(', ')}`)
    .option('--promise <day>', 'he pays by this day: 2026-11-27, 27/11, friday, or +7 for a week from now')
    .option('--amount <amount>', 'so much of it; all that is overdue where it is left out')
    .option('--besides', 'beside what he promised already, where both are of a sum and together no more than what is open')
    .option('--currency <currency>', 'currency of the amount, where he owes in several')
    .option('--plan', 'he pays all that is overdue and in no dispute in instalments')
    .option('--instalment <amount>', 'what he can pay each time')
    .option('--first <day>', 'when the first is due; one interval from the call where it is left out')
    .option('--replace', 'in place of the plan in force')
    .option('--approved-by <name>', 'who approved a plan above the mandate')
    .option('--call-back <day>', 'we call again on this day')
    .option('--by-whom <name>', 'who calls again; who spoke to him where it is left out')
    .option('--dispute <invoice...>', 'he objects to these invoices: they leave the reminders')
    .option('--kind <kind>', `what is wrong with them: ${DISPUTE_KINDS.join(', ')}; taken from the reason where it says so`)
    .option('--ours <kind>', `what we promised him: ${OURS.join(', ')}`)
    .option('--ours-by <day>', 'the day we promised it for')
    .option('--owner <name>', 'who sees to the dispute or keeps our promise; who spoke to him where it is left out')
    .option('--channel <channel>', `how he was reached: ${CHANNELS.join(', ')}`, 'phone')
    .option('--next-channel <channel>', 'how he wants to be reached next')
    .option('--next-language <code>', `the language he prefers: ${LANGUAGES.join(', ')}`)
    .option('--by <name>', 'who spoke to him, or tried; $DUNNING_USER where it is left out')
    .option('--on <day>', 'the day it happened; today where it is left out')
    .option('--note <text>', 'what else was said; nothing about health, and nothing you would not show him')
    .addHelpText(
      'after',
      `
DEBTOR is a debtor number, or a part of a number or name that fits one debtor only.

Examples:
  dunning log 1003                                                        asks
  dunning log 1003 --outcome no_answer --call-back +2
  dunning log jansen --reason forgot --promise 2026-11-27
  dunning log jansen --reason no_money_temporary --promise +14 --amount 250 --by Sanne
  dunning log jansen --reason no_money_temporary --plan --instalment 75 --by Sanne
  dunning log 1003 --reason complaint_price --dispute F17 --ours credit_note --ours-by +3 --owner Piet`,
    )
    .action(async (text: string, flags: LogFlags, command: Command) => {
      const session = new Session(command, deps);
      const [{ findDebtor }, desk, { planAsJson }, { besidesWords }] = await Promise.all([
        import('../../desk/find-debtor.js'),
        import('../../desk/log-contact.js'),
        import('../../reports/screens/plans.js'),
        import('../../desk/promise-checks.js'),
      ]);
      const { complaintLeft, logContact, openInvoices, owedBy, promisesBeside, promiseTakes } = desk;
      const { currency: usual } = await session.config();
      await session.withStore('write', async (store) => {
        const debtor = findDebtor(store, text);
        const { asOf } = session;
        notADay('--by', flags.by, asOf, '--promise DAY or --on DAY');
        notADay('--by-whom', flags.byWhom, asOf, '--call-back DAY');
        notADay('--owner', flags.owner, asOf, '--ours-by DAY');
        const silent = ANSWERS.every((flag) => flags[flag] === undefined);
        if (silent && !session.mayAsk)
          throw new UserError(
            `What came of the contact with ${debtor.id}?`,
            'say it with --outcome, --reason, --promise, --plan, --call-back, --dispute, --ours or --note',
          );
        const known = { ...flags, by: whoOf(session, flags.by) ?? undefined };
        const open = openInvoices(store, debtor, asOf);
        const [only, ...others] = new Set(open.map((invoice) => invoice.currency));
        const currency = only !== undefined && others.length === 0 ? only : usual;
        const settings = await session.settings(store);
        const put = async (said: LogFlags, dryRun: boolean) => {
          const contacted = read(said, asOf, () => owedBy(store, debtor, asOf));
          const plan = await planToldBy(session, store, debtor, said, contacted.date);
          const { promise, date } = contacted;
          const takes = promise === null ? [] : promiseTakes(store, debtor, promise, date, settings);
          const besides = said.besides === true && promise !== null ? settings : null;
          const batch = logContact(store, debtor, contacted, { today: asOf, plan, besides, dryRun, now: deps.now });
          return { contacted, plan, batch, ...(besides === null ? { replaces: takes, beside: [] } : { replaces: [], beside: takes }) };
        };
        let said: LogFlags = known;
        if (silent) {
          const [{ askedFor }, { lastCaller }] = await Promise.all([import('../log-dialogue.js'), import('../../store/callers.js')]);
          const day = dayToldIn(flags, asOf);
          said = {
            ...known,
            ...(await askedFor(session, debtor, {
              ...{ open, day, currency, today: asOf, caller: known.by ?? lastCaller(store) },
              openPromises: promisesBeside(store, debtor, day, settings),
              propose: (told) => proposedFor(session, store, debtor, told, day),
              sumUp: async (answers) => {
                const { contacted, plan } = await put({ ...known, ...answers }, true);
                const { note, handledBy } = contacted;
                const more = `${note === null ? '' : `; note: "${note}"`}; ${handledBy === null ? 'nobody named as calling' : `called by ${handledBy}`}`;
                return `${debtor.name} (${debtor.id}): ${inWords(contacted, plan?.proposal ?? null)}${more}`;
              },
            })),
          };
        } else await checkNote(session, flags.note);
        const { contacted, plan, replaces, beside, batch } = await put(said, session.dryRun);
        if (session.asked)
          await session.printJson({ batch, debtor_id: debtor.id, ...asJson(contacted), plan: plan && planAsJson(plan.proposal) });
        session.say(`${debtor.name} (${debtor.id}): ${inWords(contacted, plan?.proposal ?? null)}`);
        if (beside.length > 0) session.say(`This promise${besidesWords(beside).replace('; it', '')}.`);
        const complaint = complaintLeft(store, debtor, contacted);
        if (complaint !== null) session.say(complaint);
        if (replaces.length > 0) session.say(`This promise takes the place of the one by ${replaces.join(' and ')}.`);
        session.say(batch === null ? 'Dry run: nothing was written.' : `Batch ${batch} written. dunning undo takes it back.`);
      });
    });
}

/** Flags → what happened. */
function read(flags: LogFlags, today: Day, owed: () => Currency): Contacted {
  const date = dayToldIn(flags, today);
  const own = flags.promise === undefined ? '' : (flags.currency?.toUpperCase() ?? owed());
  if (flags.amount !== undefined && flags.promise === undefined)
    throw new UserError('--amount stands without --promise', 'say by when he pays it: --promise DAY');
  if (flags.besides && flags.promise === undefined)
    throw new UserError('--besides stands without --promise', 'say by when he pays it: --promise DAY');
  const reason = flags.reason === undefined ? null : oneOf('--reason', flags.reason, Object.keys(STATED_REASONS) as StatedReason[]);
  // What was only noted is no call, and keeps nobody off the list.
  const bare = ANSWERS.every((flag) => flag === 'note' || flags[flag] === undefined);
  const outcome = oneOf('--outcome', flags.outcome ?? (bare ? 'note' : 'spoken'), [...OUTCOMES, 'note'] as const);
  return {
    date,
    channel: outcome === 'note' ? null : oneOf('--channel', flags.channel ?? 'phone', CHANNELS),
    outcome,
    reason,
    promise:
      flags.promise === undefined
        ? null
        : {
            by: dayOf('--promise', flags.promise, today),
            amount: flags.amount === undefined ? null : amountOf('--amount', flags.amount, own),
            currency: own,
          },
    callBackOn: flags.callBack === undefined ? null : dayOf('--call-back', flags.callBack, today),
    channelNext: flags.nextChannel === undefined ? null : oneOf('--next-channel', flags.nextChannel, CHANNELS),
    handledBy: flags.by?.trim() || null,
    note: flags.note?.trim() || null,
    languageNext: flags.nextLanguage === undefined ? null : oneOf('--next-language', flags.nextLanguage, LANGUAGES),
    callBackBy: flags.byWhom?.trim() || null,
    dispute: disputeIn(flags, reason),
    ours: oursIn(flags, today),
  };
}

/** @throws UserError where nobody is named who sees to it */
function ownerOf({ owner, by }: LogFlags, what: string): string {
  const name = (owner ?? by)?.trim();
  if (!name) throw new UserError(`Who sees to ${what}?`, 'name him with --owner, or who spoke to him with --by');
  return name;
}

function disputeIn(flags: LogFlags, reason: StatedReason | null): Opening | null {
  if (flags.dispute === undefined) {
    if (flags.kind !== undefined)
      throw new UserError('--kind stands without --dispute', 'name the invoices he objects to: --dispute INVOICE');
    return null;
  }
  const kind = flags.kind === undefined ? kindFrom(reason) : oneOf('--kind', flags.kind, DISPUTE_KINDS);
  return { invoices: flags.dispute, kind, owner: ownerOf(flags, 'the dispute'), fault: null, note: flags.note?.trim() || null };
}

/** What is wrong, by the reason he gave. */
function kindFrom(reason: StatedReason | null): DisputeKind {
  const told = reason?.replace(/^complaint_/, '');
  return DISPUTE_KINDS.find((kind) => kind === told) ?? 'other';
}

function oursIn(flags: LogFlags, today: Day): Promising | null {
  if ((flags.ours === undefined) !== (flags.oursBy === undefined))
    throw new UserError('--ours and --ours-by go together', 'say what we promised, and by when: --ours credit_note --ours-by +3');
  if (flags.ours === undefined || flags.oursBy === undefined) return null;
  const kind = oneOf('--ours', flags.ours, OURS);
  const owner = ownerOf(flags, 'what we promised');
  const note = flags.note?.trim() || null;
  return { kind, by: dayOf('--ours-by', flags.oursBy, today), amount: null, currency: null, invoices: flags.dispute ?? [], owner, note };
}

function inWords(contacted: Contacted, plan: PlanDraft | null): string {
  const { date, outcome, reason, promise, callBackOn, callBackBy, channelNext, languageNext, dispute, ours } = contacted;
  const said = [`${outcome.replaceAll('_', ' ')} on ${date}`];
  if (reason) said.push(`says: ${reasonWords(reason)}`);
  if (promise)
    said.push(`pays ${promise.amount === null ? 'all that is overdue' : readable(promise.amount, promise.currency)} by ${promise.by}`);
  if (plan) {
    const [first] = plan.instalments;
    said.push(
      `pays in ${plan.instalments.length} instalments${first ? `, ${readable(first.amount, plan.currency)} first on ${first.due}` : ''}`,
    );
  }
  if (callBackOn) said.push(`${callBackBy ?? 'we'} ${callBackBy ? 'calls' : 'call'} back on ${callBackOn}`);
  if (dispute) said.push(`disputes ${dispute.invoices.join(', ')} (${dispute.kind.replaceAll('_', ' ')}), ${dispute.owner} sees to it`);
  if (ours) said.push(`we promised: ${ours.kind.replaceAll('_', ' ')} by ${ours.by}`);
  if (channelNext) said.push(`next time by ${channelNext}`);
  if (languageNext) said.push(`next time in ${languageNext}`);
  return said.join('; ');
}

const asJson = ({ promise, callBackOn, callBackBy, channelNext, languageNext, handledBy, dispute, ours, ...said }: Contacted): object => ({
  ...said,
  promise_date: promise?.by ?? null,
  promise_amount: promise?.amount == null ? null : (promise.amount / 10 ** digitsOf(promise.currency)).toFixed(digitsOf(promise.currency)),
  promise_currency: promise?.currency ?? null,
  call_back_on: callBackOn,
  call_back_by: callBackBy,
  channel_next: channelNext,
  language_next: languageNext,
  dispute: dispute && { invoices: dispute.invoices, kind: dispute.kind, owner: dispute.owner },
  ours: ours && { kind: ours.kind, by: ours.by, owner: ours.owner },
  handled_by: handledBy,
});
