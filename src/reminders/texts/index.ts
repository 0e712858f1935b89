/** The texts of the friendly first reminder. A language is a file here and a line in this list. */
import type { Debtor } from '../../ledger/model.js';
import type { Currency } from '../../ledger/money.js';
import type { ReminderLine, Sender } from '../plan.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { nl } from './nl.js';

export interface TextFacts {
  readonly debtor: Debtor;
  readonly lines: readonly ReminderLine[];
  readonly currency: Currency;
  readonly sender: Sender;
}

export type Text = (facts: TextFacts) => { readonly subject: string; readonly body: string };

export const TEXTS: Readonly<Record<string, Text>> = { nl, fr, de, en };
