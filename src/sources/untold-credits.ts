/** Journals of codes alone: where amounts have no sign and no column says what a document is, one of them may hold credit notes. */
import type { DataProblems } from '../errors.js';
import type { Plan } from './plan.js';
import { refuse } from './refuse.js';
import type { Shown } from './table.js';
import { isCreditJournal, isPurchaseJournal, plainWord } from './words.js';

/** What else would tell a credit note from an invoice. */
const TELLING = ['kind', 'is_credit', 'sign', 'debit', 'credit'];
/** A code says nothing of what it is for, as `V2`; a name does. */
const CODE = /^[a-z]{1,3}\d{0,3}$/;

/**
 * A list of several journals that must not be read: every amount is above zero, and the documents of one journal are due on the day
 * they are made while those of the others are not, as credit notes are. `null` for any other list.
 */
export function untoldCredits(file: string, { kind, at }: Plan, line: number, body: () => Iterable<Shown>): DataProblems | null {
  const [journal, date, due] = [at.get('journal'), at.get('invoice_date'), at.get('due_date')];
  const amount = at.get('amount') ?? at.get('open_amount');
  if (kind !== 'invoices' || journal === undefined || date === undefined || due === undefined || amount === undefined) return null;
  if (TELLING.some((column) => at.has(column))) return null;
  const atOnce = new Map<string, boolean>();
  for (const { fields, fault, aside } of body()) {
    const name = (fields[journal] ?? '').trim();
    if (fault !== null || aside || name === '' || isPurchaseJournal(name)) continue;
    if (isCreditJournal(name) || /^\s*[-(]|-\s*$/.test(fields[amount] ?? '')) return null;
    atOnce.set(name, (atOnce.get(name) ?? true) && (fields[date] ?? '').trim() === (fields[due] ?? '').trim());
  }
  const suspects = [...atOnce].filter(([name, all]) => all && CODE.test(plainWord(name))).map(([name]) => name);
  if (suspects.length === 0 || suspects.length === atOnce.size) return null;
  return refuse(
    file,
    `does not say whether journal ${suspects.join(' and ')} holds invoices or credit notes: its amounts have no sign, and its documents are due the day they are made`,
    'give the list a column kind that says invoice or credit_note, or write credit notes below zero',
    line,
  );
}
