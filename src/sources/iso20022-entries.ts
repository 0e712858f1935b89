/** Entries of camt.053 and camt.054 → movements: one for an entry, or one for each payment of a collective entry that says how much each was. */
import type { Problem } from '../errors.js';
import { type Day, parseDay } from '../ledger/day.js';
import type { PaymentMethod } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { isCurrency, parseAmount } from './amounts.js';
import type { Ignored } from './drafting.js';
import { type Effect, given, ibanOf, joined, type Movement, plainAccount, reasonIn, speaksOfReturn } from './movements.js';
import type { Faulty } from './rows.js';
import { all, at, type Element, textAt, unfolded, written } from './xml.js';

/** What is read from an element, and what is wrong with it. */
export class Reading {
  readonly problems: Problem[] = [];

  constructor(
    private readonly file: string,
    private readonly element: Element,
  ) {}

  complain(column: string, value: string | null, message: string): void {
    this.problems.push({ file: this.file, line: this.element.line, column, value, message, remedy: 'download it again from the bank' });
  }

  amount(amount: Element | undefined, column: string, fallback: Currency): { minor: Minor; currency: Currency } {
    const currency = (amount?.attributes['Ccy'] ?? fallback).toUpperCase();
    const text = amount?.text || null;
    const minor = text === null ? 'is missing' : parseAmount(text, '.', currency);
    if (!isCurrency(currency)) this.complain(column, currency, 'is no currency');
    else if (typeof minor !== 'number') this.complain(column, text, minor);
    else if (minor < 0) this.complain(column, text, 'is below zero, though CdtDbtInd says which way it went');
    else return { minor, currency };
    return { minor: 0, currency };
  }

  day(column: string, ...texts: readonly (string | null)[]): Day {
    const text = texts.find((each) => each !== null) ?? null;
    const day = text === null ? null : parseDay(text.slice(0, 10));
    if (day === null) this.complain(column, text, text === null ? 'is missing' : 'is no day of the calendar');
    return day ?? ('1900-01-01' as Day);
  }

  faulty(): Faulty {
    return { kind: 'faulty', line: this.element.line, raw: written(this.element), problems: this.problems };
  }
}

/** Reads one entry of an account. */
export function* movementsOf(
  file: string,
  entry: Element,
  account: string,
  accountCurrency: Currency,
): Generator<Movement | Ignored | Faulty> {
  const status = textAt(entry, 'Sts/Cd', 'Sts');
  if (status !== null && status !== 'BOOK') {
    yield { kind: 'ignored', reason: 'not booked yet' };
    return;
  }
  const reading = new Reading(file, entry);
  const { minor, currency } = reading.amount(at(entry, 'Amt'), 'Amt', accountCurrency);
  const date = reading.day('ValDt', textAt(entry, 'ValDt/Dt', 'ValDt/DtTm'), textAt(entry, 'BookgDt/Dt', 'BookgDt/DtTm'));
  const side = textAt(entry, 'CdtDbtInd');
  if (side !== 'CRDT' && side !== 'DBIT') reading.complain('CdtDbtInd', side, 'is neither CRDT nor DBIT');
  if (reading.problems.length > 0) {
    yield reading.faulty();
    return;
  }
  const details = all(entry, 'NtryDtls', 'TxDtls');
  const amounts = details.length > 1 ? amountsOf(details, currency) : null;
  const whole = { entry, account, date, currency };
  if (amounts === null) yield movement({ ...whole, details: details.slice(0, MOST_NAMED).map(unfolded), amount: minor, side });
  else
    for (const [nth, each] of details.entries()) {
      const one = unfolded(each);
      yield movement({ ...whole, details: [one], amount: amounts[nth] as Minor, side: textAt(one, 'CdtDbtInd') ?? side });
    }
}

/** A record of more characters is not kept whole. */
const MOST_RAW = 100_000;
/** Of a sum that cannot be taken apart, so many of its payments are told of in its reference. */
const MOST_NAMED = 200;

/** What each payment of a collective entry was, in the currency of the entry; `null` where one does not say. */
function amountsOf(details: readonly Element[], currency: Currency): readonly Minor[] | null {
  const amounts: Minor[] = [];
  for (const each of details) {
    const amount = amountOf(unfolded(each), currency);
    if (amount === null) return null;
    amounts.push(amount);
  }
  return amounts;
}

function amountOf(details: Element, currency: Currency): Minor | null {
  const named = ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/CntrValAmt/Amt', 'AmtDtls/AnncdPstngAmt/Amt', 'AmtDtls/InstdAmt/Amt'];
  for (const path of named) {
    const amount = at(details, ...path.split('/'));
    const minor = amount?.attributes['Ccy'] === currency ? parseAmount(amount.text, '.', currency) : null;
    if (typeof minor === 'number' && minor > 0) return minor;
  }
  return null;
}

interface Part {
  readonly entry: Element;
  readonly details: readonly Element[];
  readonly account: string;
  readonly date: Day;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly side: string | null;
}

function movement({ entry, details, account, date, amount, currency, side }: Part): Movement {
  const only = details.length === 1 ? details[0] : undefined;
  const code = textAt(only, 'RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry') ?? textAt(entry, 'NtryDtls/TxDtls/RtrInf/Rsn/Cd');
  const texts = details.map(remittance);
  const additional = joined([...details.map((each) => textAt(each, 'AddtlTxInf')), textAt(entry, 'AddtlNtryInf')]);
  const bank = bankCode(entry, only);
  const effect = effectOf(
    side,
    textAt(entry, 'RvslInd') === 'true',
    bank,
    code !== null || hasReturn(details),
    joined([...texts, additional]),
  );
  const payer = payerOf(details, account, effect);
  const endToEnd = details.length === 1 ? details.map((each) => textAt(each, 'Refs/EndToEndId')) : [];
  const numbers = details.flatMap((each) => all(each, 'RmtInf', 'Strd', 'RfrdDocInf', 'Nb')).map(({ text }) => text);
  return {
    effect,
    account,
    date,
    amount,
    currency,
    bankReference: given(textAt(only, 'Refs/AcctSvcrRef')) ?? given(textAt(entry, 'AcctSvcrRef')) ?? given(textAt(only, 'Refs/TxId')),
    marks: [
      textAt(entry, 'AcctSvcrRef'),
      ...details.flatMap((each) => ['TxId', 'InstrId', 'EndToEndId', 'MndtId'].map((name) => textAt(each, `Refs/${name}`))),
    ],
    invoiceNumber: joined(numbers),
    reference: joined([...texts, ...(effect === 'taken back' || joined(texts) === null ? [additional] : []), ...endToEnd]),
    method: bank.directDebit || (code !== null && !bank.telling) ? 'direct_debit' : bank.method,
    returnCode: code?.toUpperCase() ?? (effect === 'taken back' ? reasonIn(joined([...texts, additional])) : null),
    ...payer,
    line: (only ?? entry).line,
    raw: written(only ?? entry).slice(0, MOST_RAW),
  };
}

/** What the payer said: free text first, then structured references and remarks. */
function remittance(details: Element): string | null {
  const information = at(details, 'RmtInf');
  return joined([
    ...all(information, 'Ustrd').map(({ text }) => text),
    ...all(information, 'Strd', 'CdtrRefInf', 'Ref').map(({ text }) => text),
    ...all(information, 'Strd', 'AddtlRmtInf').map(({ text }) => text),
  ]);
}

interface BankCode {
  /** Money we collected, or that was collected and came back. */
  readonly directDebit: boolean;
  /** Money we pay. */
  readonly ours: boolean;
  /** A return, a refusal or a reversal. */
  readonly undone: boolean;
  /** Whether the code says enough for texts not to be asked. */
  readonly telling: boolean;
  readonly method: PaymentMethod;
}

const UNDONE = new Set(['UPDD', 'PRDD', 'RCDD', 'RRTN', 'RPCR']);
/** German business transaction codes of returned SEPA debits. */
const GERMAN_RETURN = /(?:^|\+)10[89](?:\+|$)/;

/** The bank transaction code, of the payment where it has one, else of its entry. */
function bankCode(entry: Element, only: Element | undefined): BankCode {
  const code = at(only, 'BkTxCd') ?? at(entry, 'BkTxCd');
  const family = textAt(code, 'Domn/Fmly/Cd') ?? '';
  const sub = textAt(code, 'Domn/Fmly/SubFmlyCd') ?? '';
  const germanReturn = GERMAN_RETURN.test(textAt(code, 'Prtry/Cd') ?? '');
  const card = family === 'CCRD' || family === 'MCRD';
  return {
    directDebit: family === 'IDDT' || germanReturn,
    ours: family === 'ICDT' || family === 'RDDT',
    undone: UNDONE.has(sub) || germanReturn,
    telling: /^(?:ICDT|RCDT|RDDT|CCRD|MCRD|CNTR|IRCT|RRCT)$/.test(family),
    method: card ? 'card' : family === 'CNTR' ? 'cash' : 'bank',
  };
}

function effectOf(side: string | null, reversal: boolean, bank: BankCode, returned: boolean, text: string | null): Effect {
  const undone = reversal || returned || bank.undone;
  if (side === 'CRDT') return undone && !bank.directDebit ? 'came back' : 'received';
  if (bank.ours) return 'paid out';
  return undone || (!bank.telling && (reasonIn(text) !== null || speaksOfReturn(text))) ? 'taken back' : 'paid out';
}

const hasReturn = (details: readonly Element[]): boolean => details.some((each) => at(each, 'RtrInf') !== undefined);

/** Who paid; for money taken back, whose it was. Several payers of one sum are none. */
function payerOf(details: readonly Element[], account: string, effect: Effect): { payerName: string | null; payerIban: string | null } {
  const found = details.map((each) => {
    const parties = at(each, 'RltdPties');
    const own = (role: string): boolean => plainAccount(accountOf(parties, role) ?? '-') === plainAccount(account);
    // Some banks turn the parties round when a debit comes back.
    const role = effect === 'taken back' && own('Dbtr') && !own('Cdtr') ? 'Cdtr' : 'Dbtr';
    return { payerName: nameOf(parties, role) ?? nameOf(parties, `Ultmt${role}`), payerIban: accountOf(parties, role) };
  });
  const one = (values: readonly (string | null)[]): string | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  return { payerName: one(found.map(({ payerName }) => payerName)), payerIban: one(found.map(({ payerIban }) => payerIban)) };
}

export const nameOf = (parties: Element | undefined, role: string): string | null =>
  given(textAt(parties, `${role}/Nm`, `${role}/Pty/Nm`, `${role}/Agt/FinInstnId/Nm`));

export function accountOf(parties: Element | undefined, role: string): string | null {
  const iban = textAt(parties, `${role}Acct/Id/IBAN`);
  return iban === null ? ibanOf(textAt(parties, `${role}Acct/Id/Othr/Id`, `${role}Acct/Id/BBAN`)) : plainAccount(iban);
}
