/**
 * Sending what was issued, each message once. `sending` is written before a message is handed to the server and `sent` after it took it;
 * a message that stands on `sending` may have gone out, and is not sent again unless a person says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import { asSent } from '../outbox/eml.js';
import { smtpSender } from '../outbox/send-smtp.js';
import { closeBatch, openBatch } from '../store/batches.js';
import { type IssuedRow, issuedMessages, type SendState, sendings, writeSending } from '../store/issued.js';
import { changing, type Store } from '../store/open.js';
import type { Settings } from '../triage/index.js';
import type { Writing } from './batch.js';
import type { Config } from './config.js';
import { staleness } from './still-right.js';

export interface SendingOptions extends Writing {
  readonly asOf: Day;
  readonly config: Config;
  readonly password: string | null;
  /** Ids of doubtful or refused messages that a person wants sent again. */
  readonly resend: readonly string[];
  readonly settings: Settings;
}

export interface Sent {
  readonly id: string;
  readonly to: string;
  readonly state: 'sent' | 'refused' | 'again' | 'doubtful' | 'would be sent' | 'kept back';
  readonly detail: string | null;
}

export interface SendResult {
  /** `null` where nothing was sent. */
  readonly batch: number | null;
  readonly sent: readonly Sent[];
  /** Ids that stand on `sending` from an earlier run. */
  readonly doubtful: readonly string[];
  /** Not tried any more, as the server is away. */
  readonly left: number;
}

/** Messages in a row that a server may fail to take before the rest is left for later. */
const PATIENCE = 3;

const STATES = { accepted: 'sent', refused: 'refused', later: 'again', unknown: 'doubtful' } as const;

export async function sendReminders(store: Store, options: SendingOptions): Promise<SendResult> {
  const { asOf, config, password, resend, settings, dryRun, now } = options;
  const { smtp, company } = config;
  if (smtp === null) throw new UserError('The config file names no mail server', 'add smtp: { host: …, user: … } to dunning.yaml');
  const from = smtp.from ?? company.email;
  if (from === null) throw new UserError('The messages have no sender', 'add smtp: from, or company: email, to dunning.yaml');
  if (smtp.user !== null && password === null)
    throw new UserError(
      `There is no password for ${smtp.user} on ${smtp.host}`,
      'put it into the environment variable DUNNING_SMTP_PASSWORD',
    );
  const states = sendings(store);
  const mails = [...issuedMessages(store, asOf, null)].filter(({ channel, step }) => channel === 'email' && step !== 'hand_over');
  for (const id of resend) {
    if (!mails.some((mail) => mail.id === id))
      throw new UserError(`No e-mail with the id ${id} was issued`, 'list them with: dunning remind --issued --csv');
    if (states.get(id)?.state === 'sent')
      throw new UserError(`${id} was sent, on ${states.get(id)?.at.slice(0, 10)}`, 'nothing is sent twice');
  }
  const isNew = ({ id }: IssuedRow): boolean => {
    const state = states.get(id)?.state;
    return state === undefined || state === 'again' || resend.includes(id);
  };
  const waiting = mails.filter(isNew).map((mail) => ({ mail, ...readMail(mail) }));
  const because = waiting.length === 0 ? () => null : staleness(store, asOf, settings);
  const kept = waiting.flatMap(({ mail, to }): Sent[] => {
    const detail = because(mail);
    return detail === null ? [] : [{ id: mail.id, to, state: 'kept back', detail }];
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  const due = waiting.filter(({ mail }) => !keptIds.has(mail.id));
  const doubtful = mails.filter(({ id }) => states.get(id)?.state === 'sending' && !resend.includes(id)).map(({ id }) => id);
  if (due.length === 0) return { batch: null, sent: kept, doubtful, left: 0 };
  if (dryRun)
    return {
      batch: null,
      sent: [...due.map(({ mail, to }): Sent => ({ id: mail.id, to, state: 'would be sent', detail: null })), ...kept],
      doubtful,
      left: 0,
    };
  const sender = smtpSender({ ...smtp, password }, from);
  try {
    // The batch stands before the first message leaves: what is sent is known whatever happens to us.
    const batch = changing(store, () => openBatch(store.db, now, 'remind --send'));
    const sent: Sent[] = [];
    const note = (id: string, state: SendState, detail: string | null): void =>
      changing(store, () => writeSending(store, { messageId: id, state, at: now.toISOString(), detail }, batch));
    let failures = 0;
    for (const { mail, to, raw } of due) {
      note(mail.id, 'sending', null);
      const answer = await sender.send(raw, to);
      const detail = answer.result === 'accepted' ? answer.response : answer.error;
      const state: Exclude<Sent['state'], 'would be sent' | 'kept back'> = STATES[answer.result];
      if (state !== 'doubtful') note(mail.id, state, detail);
      sent.push({ id: mail.id, to, state, detail });
      changing(store, () => closeBatch(store.db, batch, `${sent.filter((one) => one.state === 'sent').length} sent`, sent.length));
      failures = state === 'again' ? failures + 1 : 0;
      // A server that is away is not asked for every message.
      if (failures === PATIENCE) break;
    }
    return { batch, sent: [...sent, ...kept], doubtful, left: due.length - sent.length };
  } finally {
    sender.close();
  }
}

/** The e-mail as it was issued: the file, and nothing made anew. */
function readMail({ id, folder, files, message }: IssuedRow): { readonly to: string; readonly raw: Buffer } {
  const file = files.find((name) => name.endsWith('.eml'));
  const { email = null } = (message ?? {}) as { email?: string | null };
  if (file === undefined || email === null) throw new UserError(`${id} has no e-mail to send`, 'see dunning remind --issued');
  const path = join(folder, file);
  if (!existsSync(path))
    throw new UserError(`${path} is gone`, `put it back, or write it again: dunning remind --issued BATCH --out ${folder}`);
  return { to: email, raw: asSent(readFileSync(path)) };
}
