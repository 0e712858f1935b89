/** Movements on a bank account → payments: what counts as one, what it is called, and what is left out. */
import { createHash } from 'node:crypto';
import type { Day } from '../ledger/day.js';
import type { PaymentMethod } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import type { Ignored } from './drafting.js';
import type { Origin, PaymentDraft } from './drafts.js';

/**
 * | effect | what happened | becomes |
 * |---|---|---|
 * | received | money came in | a payment |
 * | taken back | money that had come in was taken away again: a returned debit, a credit the bank reversed | a negative payment |
 * | paid out | money went out | nothing |
 * | came back | money that had gone out is there again | nothing, for its going out was none either |
 * | expected | nothing yet | nothing |
 */
export type Effect = 'received' | 'taken back' | 'paid out' | 'came back' | 'expected';

export interface Movement extends Origin {
  readonly effect: Effect;
  /** Own account, as the statement has it. */
  readonly account: string;
  readonly date: Day;
  /** Without its sign. */
  readonly amount: Minor;
  readonly currency: Currency;
  /** The bank's number for it. */
  readonly bankReference: string | null;
  /** Every other number it carries, meant for nobody but part of what it is. */
  readonly marks: readonly (string | null)[];
  readonly invoiceNumber: string | null;
  readonly reference: string | null;
  readonly method: PaymentMethod;
  readonly returnCode: string | null;
  readonly payerName: string | null;
  readonly payerIban: string | null;
}

const LEFT_OUT: Readonly<Partial<Record<Effect, string>>> = {
  'paid out': 'money that went out',
  'came back': 'money that went out and came back',
  expected: 'not booked yet',
};

/** A movement as a row. */
export function rowOf(movement: Movement, names: Names): PaymentDraft | Ignored {
  const { effect, date, amount, currency, line, raw } = movement;
  const left = LEFT_OUT[effect];
  if (left !== undefined) return { kind: 'ignored', reason: left };
  if (amount === 0) return { kind: 'ignored', reason: 'no money moved' };
  const { invoiceNumber, reference, method, returnCode, payerName, payerIban } = movement;
  return {
    kind: 'payment',
    id: names.of(movement),
    debtorId: null,
    date,
    amount: effect === 'received' ? amount : -amount,
    currency,
    invoiceNumber,
    reference,
    method,
    returnCode: effect === 'taken back' ? returnCode : null,
    payerName,
    payerIban,
    line,
    raw,
  };
}

/**
 * Names movements so that the next statement gives the same one the same name, and no two of a file one name. A bank's own number is
 * kept to be read, but not trusted alone: some stand on every payment of a batch. What differs from statement to statement
 * (its number, the number of an entry within it) is no part of a name; equal movements are counted.
 */
export class Names {
  private readonly given = new Map<string, number>();

  of({ account, date, effect, amount, currency, bankReference, marks, reference, payerIban }: Movement): string {
    const parts = [plainAccount(account), date, effect, amount, currency, bankReference, ...marks, reference, payerIban];
    const name = `${bankReference ?? date.replaceAll('-', '')}-${fingerprint(parts)}`;
    const nth = (this.given.get(name) ?? 0) + 1;
    this.given.set(name, nth);
    return nth === 1 ? name : `${name}-${nth}`;
  }
}

export const fingerprint = (parts: readonly unknown[]): string =>
  createHash('sha1').update(parts.join('\u001f')).digest('hex').slice(0, 10);

export const plainAccount = (account: string): string => account.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** Reasons of returned direct debits (ISO 20022, as in SEPA rulebooks). */
const REASON = /\b(AC0[146]|AC13|AG0[12]|AM0[45]|BE0[45]|CNOR|DNOR|FF0[15]|FOCR|MD0[1267]|MS0[23]|RC01|RR0[1-4]|SL01|SL1[12])\b/;
const RETURN_WORDS =
  /\b(storno|stornering|gestorneerd|terugboeking|teruggeboekt|retour(?:ne)?[ -]?incasso|incasso[ -]?retour|reversal|(?:returned?|unpaid|rejected) (?:direct )?debit|r-transactie|ruecklastschr\w*|rücklastschr\w*|rueckbelastung|rückbelastung|rejet|impaye|impayé|retour pr[ée]l[èe]vement)\b/i;

export const reasonIn = (text: string | null): string | null => REASON.exec(text ?? '')?.[1] ?? null;
export const speaksOfReturn = (text: string | null): boolean => RETURN_WORDS.test(text ?? '');

const IBAN = /\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{1,4}){3,8}/g;
/** How long an account number is where most of our payers have theirs; what stands behind it is a name. */
const LENGTHS: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  DE: 22,
  DK: 18,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  IE: 22,
  IT: 27,
  LU: 20,
  NL: 18,
  PL: 28,
  PT: 25,
  SE: 24,
};

/** An account number, where a text is an IBAN with right check digits. */
export function ibanOf(text: string | null): string | null {
  const iban = (text ?? '').replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban)) return null;
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 ? iban : null;
}

/** The only IBAN in a text besides one's own. */
export function onlyIbanIn(text: string, own: string): string | null {
  const candidates = (text.match(IBAN) ?? [])
    .map((found) => found.replaceAll(' ', ''))
    .map((found) => found.slice(0, LENGTHS[found.slice(0, 2)]));
  const found = new Set(candidates.map(ibanOf).filter((iban) => iban !== null && iban !== plainAccount(own)));
  const [iban] = found;
  return found.size === 1 ? (iban as string) : null;
}

/** Words of banks for "no number was given", or for "see below". */
const NO_NUMBER = /^(?:not ?provided|non ?ref|noref|eref|kref|pref|marf|none|nihil|unknown|n\/?a|0+|-+)$/i;

export const given = (text: string | null): string | null => (text === null || NO_NUMBER.test(text.trim()) ? null : text.trim() || null);

/** What a payer said, in pieces, as one text; a piece that another holds is not said again. */
export function joined(pieces: readonly (string | null)[]): string | null {
  const said: string[] = [];
  for (const piece of pieces) {
    const text = given(piece);
    if (text !== null && !said.some((other) => ` ${other} `.includes(` ${text} `))) said.push(text);
  }
  return said.join(' ').replace(/\s+/g, ' ') || null;
}
