/** What people wrote down after a conversation, read for what it says about the money that is overdue now. */
import type { Contact } from '../ledger/model.js';
import { isAnswered } from './answered.js';
import { num } from './daynumber.js';
import { type Facts, HISTORY } from './facts.js';
import { readNote } from './words/index.js';

type Reading = ReturnType<typeof readNote>;
export type Mention = Reading['mentions'][number];
export type Topic = Mention['topic'];

export interface Note {
  readonly contact: Contact;
  readonly day: number;
  readonly age: number;
  readonly mentions: readonly Mention[];
  readonly disputeResolved: boolean;
  /** Part of the overdue money this note can be about, 0–1: the invoices it names, otherwise those that existed when it was written. */
  readonly covers: number;
  /** Numbers of the overdue invoices it names. */
  readonly names: readonly string[];
}

/** Notes of the last 24 months, newest first, and older ones of insolvency, representatives and death. */
export function readNotes(facts: Facts): readonly Note[] {
  const notes: Note[] = [];
  for (const contact of facts.contacts) {
    if (contact.note === null || contact.note === '') continue;
    const day = num(contact.date);
    const all = readNote(contact.note, facts.debtor.language ?? undefined);
    const told = day < facts.today - HISTORY ? lasting(all) : all;
    if (told.mentions.length === 0 && !told.disputeResolved) continue;
    const names = named(facts, contact.note);
    const reading = withoutAnswered(facts, told, contact, names ?? []);
    notes.push({ contact, day, age: facts.today - day, ...reading, names: names ?? [], covers: coverage(facts, day, names) });
  }
  return notes.sort((a, b) => b.day - a.day || b.contact.key - a.contact.key);
}

/** Of an old note, what does not fade: it stands until a person lifts it. */
const lasting = ({ mentions }: Reading): Reading => ({
  mentions: mentions.filter(({ topic }) => topic === 'legal' || topic === 'deceased'),
  disputeResolved: false,
});

// A complaint that was answered is no complaint any more; what else was said is.
function withoutAnswered(facts: Facts, told: Reading, { date }: Contact, names: readonly string[]): Reading {
  if (!told.mentions.some(({ topic }) => topic === 'dispute')) return told;
  const overdue = facts.overdue.map(({ invoice }) => invoice);
  if (!isAnswered(facts.account, overdue, date, names)) return told;
  return { ...told, mentions: told.mentions.filter(({ topic }) => topic !== 'dispute') };
}

// Numbers of overdue invoices in the text; `null` where it names no invoice of this debtor at all.
function named(facts: Facts, text: string): readonly string[] | null {
  if (!/\d/.test(text)) return null;
  let any = false;
  const found: string[] = [];
  for (const invoice of facts.invoices) {
    if (invoice.number.length < 3 || !text.includes(invoice.number)) continue;
    any = true;
    if (facts.overdue.some((one) => one.invoice === invoice)) found.push(invoice.number);
  }
  return any ? found : null;
}

function coverage(facts: Facts, day: number, names: readonly string[] | null): number {
  let share = 0;
  for (const one of facts.overdue) {
    if (names === null ? one.issued <= day : names.includes(one.invoice.number)) share += one.share;
  }
  return Math.min(1, share);
}
