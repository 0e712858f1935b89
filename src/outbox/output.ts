/** What every output takes and gives. Outputs write no file: desk does, once, in the same transaction in which the batch is kept. */
import { createHash } from 'node:crypto';
import type { Message } from '../reminders/message.js';

/** The batch that is issued: the same values give the same bytes. */
export interface Issue {
  /** Name of the batch, unique within this ledger. */
  readonly id: string;
  /** The moment of issue, for the headers of letters and e-mails. */
  readonly at: Date;
  /** Tables for the Excel of this country; with commas where absent. */
  readonly excel?: 'nl' | undefined;
}

export interface OutFile {
  /** Path below the folder of the batch, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Output {
  readonly id: string;
  /** What it makes, for people. */
  readonly title: string;
  /** Whether it has anything to do with this message. */
  takes(message: Message): boolean;
  /** Files for the messages it takes, in their order; one at a time, so that a large batch needs little memory. */
  files(messages: readonly Message[], issue: Issue): AsyncGenerator<OutFile>;
}

/** A file name for one message: debtor and currency, safe on every system and never the same for two debtors. */
export function fileName({ debtorId, currency }: Message, extension: string): string {
  const safe = debtorId
    .normalize('NFKD')
    .replace(/[^0-9A-Za-z-]+/g, '_')
    .slice(0, 60);
  const changed = safe !== debtorId || /[a-z]/.test(debtorId) || safe === '';
  return `${safe}${changed ? `-${fingerprint(debtorId).slice(0, 8)}` : ''}-${currency}.${extension}`;
}

/** Short, the same for the same parts. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
