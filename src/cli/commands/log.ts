import type { Command } from 'commander';
import type { Contacted } from '../../desk/log-contact.js';
import { UserError } from '../../errors.js';
import type { Day } from '../../ledger/day.js';
import type { Channel } from '../../ledger/model.js';
import { type Currency, digitsOf, readable } from '../../ledger/money.js';
import { OUTCOMES, reasonWords, STATED_REASONS, type StatedReason } from '../../ledger/reasons.js';
import { dayOf } from '../day-typed.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

export interface LogFlags {
  readonly outcome?: string | undefined;
  readonly reason?: string | undefined;
  readonly promise?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly callBack?: string | undefined;
  readonly channel?: string | undefined;
  readonly nextChannel?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  readonly note?: string | undefined;
}

const CHANNELS: readonly Channel[] = ['phone', 'email', 'sms', 'whatsapp', 'letter'];
const ANSWERS = ['outcome', 'reason', 'promise', 'amount', 'callBack', 'nextChannel', 'note'] as const;

/** `dunning log`: a contact and what came of it. */
export function registerLog(program: Command, deps: Deps): void {
  program
    .command('log <debtor>')
    .summary('write down a call and what came of it: reason, promise, call-back')
    .description(
      'Writes down a contact with a debtor and what came of it. On a terminal it asks; in a script it takes flags.\n' +
        'A promise keeps the debtor off the call list until it is kept or broken; a call-back puts him first on its day.',
    )
    .option('--outcome <outcome>', `what became of the call: ${OUTCOMES.join(', ')}; spoken where a reason or promise is given`)
    .option('--reason <reason>', `what keeps him from paying, in his words: ${Object.keys(STATED_REASONS).slice(0, 15).join(', ')}`)
    .option('--promise <day>', 'he pays by this day: YYYY-MM-DD, or +7 for a week from now')
    .option('--amount <amount>', 'so much of it; all that is overdue where it is left out')
    .option('--currency <currency>', 'currency of the amount, where he owes in several')
    .option('--call-back <day>', 'we call again on this day')
    .option('--channel <channel>', `how he was reached: ${CHANNELS.join(', ')}`, 'phone')
    .option('--next-channel <channel>', 'how he wants to be reached next')
    .option('--by <name>', 'who spoke to him, or tried')
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
  dunning log jansen --reason no_money_temporary --promise +14 --amount 250 --by Sanne`,
    )
    .action(async (text: string, flags: LogFlags, command: Command) => {
      const session = new Session(command, deps);
      const [{ findDebtor }, { logContact }] = await Promise.all([
        import('../../desk/find-debtor.js'),
        import('../../desk/log-contact.js'),
      ]);
      const { currency } = await session.config();
      await session.withStore('write', async (store) => {
        const debtor = findDebtor(store, text);
        const silent = ANSWERS.every((flag) => flags[flag] === undefined);
        if (silent && !session.mayAsk)
          throw new UserError(
            `What came of the contact with ${debtor.id}?`,
            'say it with --outcome, --reason, --promise, --call-back or --note',
          );
        const said = silent
          ? { ...flags, ...(await import('../log-dialogue.js').then(({ askedFor }) => askedFor(session, debtor))) }
          : flags;
        const contacted = read(said, session.asOf, currency);
        const batch = logContact(store, debtor, contacted, { today: session.asOf, dryRun: session.dryRun, now: deps.now });
        if (session.asked) await session.printJson({ batch, debtor_id: debtor.id, ...asJson(contacted) });
        session.say(`${debtor.name} (${debtor.id}): ${inWords(contacted)}`);
        session.say(batch === null ? 'Dry run: nothing was written.' : `Batch ${batch} written. dunning undo takes it back.`);
      });
    });
}

/** Flags → what happened. */
function read(flags: LogFlags, today: Day, currency: Currency): Contacted {
  const date = flags.on === undefined ? today : dayOf('--on', flags.on, today);
  const own = flags.currency?.toUpperCase() ?? currency;
  if (flags.amount !== undefined && flags.promise === undefined)
    throw new UserError('--amount stands without --promise', 'say by when he pays it: --promise DAY');
  return {
    date,
    channel: oneOf('--channel', flags.channel ?? 'phone', CHANNELS),
    outcome: oneOf('--outcome', flags.outcome ?? 'spoken', OUTCOMES),
    reason:
      flags.reason === undefined
        ? null
        : oneOf('--reason', flags.reason.toLowerCase().replace(/[\s-]+/g, '_'), Object.keys(STATED_REASONS) as StatedReason[]),
    promise:
      flags.promise === undefined
        ? null
        : {
            by: dayOf('--promise', flags.promise, today),
            amount: flags.amount === undefined ? null : minor(flags.amount, own),
            currency: own,
          },
    callBackOn: flags.callBack === undefined ? null : dayOf('--call-back', flags.callBack, today),
    channelNext: flags.nextChannel === undefined ? null : oneOf('--next-channel', flags.nextChannel, CHANNELS),
    handledBy: flags.by?.trim() || null,
    note: flags.note?.trim() || null,
  };
}

function oneOf<T extends string>(flag: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new UserError(`${flag}: "${text}" is not known`, `use one of ${known.join(', ')}`);
  return found;
}

/** An amount as it is typed: `250`, `1250.50` or `1250,50`. */
function minor(text: string, currency: Currency): number {
  const digits = digitsOf(currency);
  const [, whole, part = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || part.length > digits)
    throw new UserError(`--amount: "${text}" is no amount in ${currency}`, 'write it as 250 or 250.50, without a sign or thousands');
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0);
}

function inWords({ date, outcome, reason, promise, callBackOn, channelNext }: Contacted): string {
  const said = [`${outcome.replaceAll('_', ' ')} on ${date}`];
  if (reason) said.push(`says: ${reasonWords(reason)}`);
  if (promise)
    said.push(`pays ${promise.amount === null ? 'all that is overdue' : readable(promise.amount, promise.currency)} by ${promise.by}`);
  if (callBackOn) said.push(`we call back on ${callBackOn}`);
  if (channelNext) said.push(`next time by ${channelNext}`);
  return said.join('; ');
}

const asJson = ({ promise, callBackOn, channelNext, handledBy, ...said }: Contacted): object => ({
  ...said,
  promise_date: promise?.by ?? null,
  promise_amount: promise?.amount == null ? null : (promise.amount / 10 ** digitsOf(promise.currency)).toFixed(digitsOf(promise.currency)),
  promise_currency: promise?.currency ?? null,
  call_back_on: callBackOn,
  channel_next: channelNext,
  handled_by: handledBy,
});
