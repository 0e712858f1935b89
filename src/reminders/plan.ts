/**
 * What may go out today: one friendly reminder a debtor, or a reason why not. A plan is a value; printing it sends nothing.
 * After the first unanswered reminder the next step is a call, never another letter.
 */
import { type Day, daysBetween } from '../ledger/day.js';
import type { Account, Channel } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { TEXTS } from './texts/index.js';

/** What triage says of the debtor, as plain values. */
export interface Judged {
  readonly class: string;
  readonly currency: Currency;
  readonly invoices: readonly { readonly number: string; readonly suspected: string; readonly aside: boolean }[];
  readonly skipped: readonly { readonly reason: string; readonly until: string | null; readonly silences?: true }[];
  /** Why he is to be called and not written to, where that was agreed or shown. */
  readonly callInstead: string | null;
}

export interface Sender {
  readonly name: string | null;
  readonly iban: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Language of debtors who have none. */
  readonly language: string;
}

export interface ReminderLine {
  readonly number: string;
  readonly due: Day;
  readonly open: Minor;
}

export interface Reminder {
  readonly debtorId: string;
  readonly name: string;
  /** `reminder` where a text goes out, `call` where a person should, `none` where nothing is due. */
  readonly step: 'reminder' | 'call' | 'none';
  readonly because: string;
  readonly channel: Channel | null;
  readonly language: string;
  readonly currency: Currency;
  readonly total: Minor;
  readonly lines: readonly ReminderLine[];
  /** `null` where no text goes out. */
  readonly text: { readonly subject: string; readonly body: string } | null;
}

/** Days after the due day on which the first, friendly and free reminder goes out. */
const FRIENDLY_AFTER = 2;
/** Days in which a reminder is left time to work. */
const LEAVE_TIME = 7;

/** Plans the reminder of one debtor in one currency. */
export function planReminder(account: Account, judged: Judged, sender: Sender, asOf: Day): Reminder {
  const { debtor, contacts } = account;
  const disputed = new Set(judged.invoices.filter(({ suspected, aside }) => aside || suspected === 'wont_pay').map(({ number }) => number));
  const overdue = account.invoices.filter(
    ({ open, due, currency, number }) =>
      open > 0 && currency === judged.currency && daysBetween(due, asOf) >= FRIENDLY_AFTER && !disputed.has(number),
  );
  const lines = overdue.map(({ number, due, open }) => ({ number, due, open }));
  const language = debtor.language !== null && TEXTS[debtor.language] ? debtor.language : TEXTS[sender.language] ? sender.language : 'en';
  const channel = reachableBy(account);
  const [oldest = asOf] = lines.map(({ due }) => due).sort();
  const reminded = contacts.filter(({ direction, outcome, date }) => direction === 'out' && outcome === 'reminder_sent' && date > oldest);
  const base = {
    debtorId: debtor.id,
    name: debtor.name,
    channel,
    language,
    currency: judged.currency,
    lines,
    total: lines.reduce((sum, { open }) => sum + open, 0),
    text: null,
  };
  const none = (because: string): Reminder => ({ ...base, step: 'none', because });
  // Whom the call list leaves alone today is not called from here either.
  const [pause] = judged.skipped;
  const call = (because: string): Reminder =>
    pause ? none(`${pause.reason}${pause.until === null ? '' : `, until ${pause.until}`}`) : { ...base, step: 'call', because };

  if (lines.length === 0)
    return none(disputed.size > 0 ? 'what is overdue is disputed or on hold' : `nothing is ${FRIENDLY_AFTER} days overdue yet`);
  const stop = judged.skipped.find(({ until, silences }) => silences || until === null);
  if (stop) return none(stop.reason);
  if (judged.callInstead !== null) return call(`${judged.callInstead}: call, do not write`);
  if (judged.class === 'cant_pay') return call('cannot pay: a conversation and a plan, no reminder');
  const last = reminded.at(-1);
  if (last && daysBetween(last.date, asOf) < LEAVE_TIME) return none(`reminded on ${last.date}`);
  if (last) return call(`reminded on ${last.date} without an answer: call, do not write again`);
  if (channel === null) return call('no e-mail, mobile or postal address is known');
  if (channel === 'phone') return call('prefers the telephone');
  const make = TEXTS[language];
  if (!make) return call(`no text in ${language}`);
  return {
    ...base,
    step: 'reminder',
    because: `first reminder, ${daysBetween(oldest, asOf)} days after the oldest due day`,
    text: make({ debtor, lines, currency: judged.currency, sender }),
  };
}

/** The channel the debtor prefers where it can be used, else e-mail, letter, telephone; `null` where nothing is known. */
function reachableBy({ debtor }: Account): Channel | null {
  const can: Readonly<Record<Channel, boolean>> = {
    email: debtor.email !== null,
    sms: (debtor.mobile ?? debtor.phone) !== null,
    whatsapp: (debtor.mobile ?? debtor.phone) !== null,
    letter: debtor.address !== null && debtor.city !== null,
    phone: (debtor.phone ?? debtor.mobile) !== null,
  };
  const order: readonly (Channel | null)[] = [debtor.preferredChannel, 'email', 'letter', 'phone'];
  return order.find((channel) => channel !== null && can[channel]) ?? null;
}
