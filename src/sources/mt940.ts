/** SWIFT MT940 statements → movements: `:61:` lines with their `:86:`, in the dialects of the banks of our countries. */
import { type Day, dayOf } from '../ledger/day.js';
import type { Currency, Minor } from '../ledger/money.js';
import { parseAmount } from './amounts.js';
import type { Ignored } from './drafting.js';
import type { PaymentDraft } from './drafts.js';
import { type Effect, given, ibanOf, joined, type Movement, Names, plainAccount, reasonIn, rowOf, speaksOfReturn } from './movements.js';
import { type Details, detailsIn } from './mt940-details.js';
import { refuse } from './refuse.js';
import type { Faulty } from './rows.js';
import { StatementSum } from './statement-sum.js';

/** One tag with the lines that belong to it. */
interface Field {
  readonly tag: string;
  readonly lines: string[];
  readonly line: number;
}

const TAG = /^:(\d{2}[A-Z]?):(.*)$/;
const MAX_LINE = 10_000;

/** Whether a text begins as a SWIFT statement does, a header of the bank before it or not. */
export function isMt940(head: string): boolean {
  const text = head.slice(0, 2000);
  return /(?:^|[\r\n]|\{4:\s*)[ \t]*:20:/.test(text) && /[\r\n]:25:/.test(text);
}

/** Reads the payments of a statement. @throws DataProblems where it stops before it ends, or is an intraday report */
export function* paymentsOfMt940(file: string, blocks: Iterable<string>, fallback: Currency): Generator<PaymentDraft | Ignored | Faulty> {
  const names = new Names();
  let account = '';
  let currency = fallback;
  let begunOn: number | null = null;
  let pending: Field | null = null;
  let last = 1;
  const sum = new StatementSum(file, { opening: ':60F:', closing: ':62F:' });
  const told = (field: Field | null): (PaymentDraft | Ignored | Faulty)[] => {
    if (!pending) return [];
    const row = movement(file, pending, field, account, currency);
    pending = null;
    sum.add('effect' in row ? signed(row) : null);
    return ['effect' in row ? rowOf(row, names) : row];
  };
  for (const field of fields(blocks)) {
    last = field.line;
    const value = field.lines[0] ?? '';
    if (field.tag === '86') yield* told(field);
    else {
      yield* told(null);
      if (field.tag === '61') pending = field;
      else if (field.tag === '25') account = value.trim();
      else if (/^60[FM]$/.test(field.tag)) {
        begunOn = field.line;
        currency = /^[CD]\d{6}([A-Z]{3})/.exec(value)?.[1] ?? fallback;
        sum.open(balanceIn(value, currency), currency);
      } else if (/^62[FM]$/.test(field.tag)) {
        const wrong = begunOn === null ? null : sum.complaint(balanceIn(value, currency), field.line);
        if (wrong) throw wrong;
        begunOn = null;
      } else if (field.tag === '34F')
        throw refuse(file, 'is an intraday report (MT942), which may still change', 'import the statement of the day (MT940)', field.line);
    }
  }
  yield* told(null);
  if (begunOn !== null) throw refuse(file, 'stops before it ends: the closing balance (:62F:) is missing', 'download it again', last);
}

/** Tags and what follows them; envelope and separating lines passed over. */
function* fields(blocks: Iterable<string>): Generator<Field> {
  let field: Field | null = null;
  let number = 0;
  for (const line of linesOf(blocks)) {
    number++;
    const text = line.replace(/^(?:\{[^{}]*\})*\{4:/, '');
    const tag = TAG.exec(text);
    if (tag) {
      if (field) yield field;
      field = { tag: tag[1] as string, lines: [tag[2] as string], line: number };
    } else if (/^(?:-\}?|-\}\{.*|\{.*)$/.test(text.trim())) {
      if (field) yield field;
      field = null;
    } else if (field && text.trim() !== '' && field.lines.length < 100) field.lines.push(text);
  }
  if (field) yield field;
}

function* linesOf(blocks: Iterable<string>): Generator<string> {
  let rest = '';
  for (const block of blocks) {
    const lines = (rest + block).split(/\r\n|\n|\r(?!$)/);
    rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    for (const line of lines) yield line.slice(0, MAX_LINE);
  }
  yield rest.replace(/\r$/, '');
}

/** Value day, booking day, mark, funds code, amount, kind of transaction, our number, the bank's number. */
const MOVEMENT = /^(\d{6})(\d{4})?(R?[CD]|E[CD])([A-Z])?(\d{1,15}(?:[,.]\d*)?)(?:([A-Z][A-Z0-9]{3})(.*))?$/;

function movement(file: string, { lines, line }: Field, told: Field | null, account: string, currency: Currency): Movement | Faulty {
  const raw = [`:61:${lines.join('\n')}`, ...(told ? [`:86:${told.lines.join('\n')}`] : [])].join('\n');
  const fault = (message: string, value: string): Faulty => ({
    kind: 'faulty',
    line,
    raw,
    problems: [{ file, line, column: ':61:', value: value.slice(0, 40), message, remedy: 'download it again from the bank' }],
  });
  const match = MOVEMENT.exec((lines[0] ?? '').trim());
  if (!match) return fault('is no movement of a statement', lines[0] ?? '');
  const [, valued = '', , mark = '', , written = '', kind = '', numbers = ''] = match;
  const date = dayIn(valued);
  if (!date) return fault('is no day of the calendar', valued);
  const amount = amountIn(written, currency);
  if (typeof amount !== 'number') return fault(amount, written);
  const [ours = '', ...bank] = numbers.split('//');
  const details: Details = detailsIn(told?.lines ?? [], account);
  const remarks = lines.slice(1).map((text) => text.trim());
  const payerIban = details.iban ?? remarks.map(ibanOf).find((iban) => iban !== null) ?? null;
  const said =
    joined([details.text, ...details.numbers]) ?? joined(remarks.filter((text) => !text.startsWith('/') && ibanOf(text) === null));
  const whole = [details.all, ...remarks].join(' ');
  const speaks = !details.telling && (reasonIn(whole) !== null || speaksOfReturn(whole));
  const debit = details.returned || kind === 'NRTI' || speaks;
  const effect = effectOf(mark, debit);
  const directDebit = (effect === 'taken back' && debit) || kind === 'NDDT' || details.directDebit;
  return {
    effect,
    account,
    date,
    amount,
    currency,
    bankReference: given(bank.join('//')),
    marks: [mark, given(ours), ...details.numbers],
    invoiceNumber: null,
    reference: joined([said, ours]),
    method: directDebit ? 'direct_debit' : 'bank',
    returnCode: details.returnCode ?? (effect === 'taken back' ? reasonIn(whole) : null),
    payerName: details.name,
    payerIban: payerIban === plainAccount(account) ? null : payerIban,
    line,
    raw,
  };
}

/** `C260719EUR500,00`; `null` where it cannot be read, or is in another currency. */
function balanceIn(value: string, currency: Currency): Minor | null {
  const [, side, told, written = ''] = /^([CD])\d{6}([A-Z]{3})(\d{1,15}(?:[,.]\d*)?)\s*$/.exec(value) ?? [];
  const amount = told === currency ? amountIn(written, currency) : null;
  return typeof amount === 'number' ? (side === 'C' ? amount : -amount || 0) : null;
}

const amountIn = (written: string, currency: Currency): Minor | string =>
  parseAmount(written.replace(/[,.]$/, '').replace(',', '.'), '.', currency);

/** What a line adds to the balance; one that is only expected adds nothing. */
function signed({ effect, amount }: Movement): Minor {
  if (effect === 'expected') return 0;
  return effect === 'received' || effect === 'came back' ? amount : -amount;
}

/** `RC` takes a credit back, `RD` a debit. */
function effectOf(mark: string, returned: boolean): Effect {
  if (mark.startsWith('E')) return 'expected';
  if (mark === 'RC') return 'taken back';
  if (mark === 'RD') return 'came back';
  if (mark === 'C') return 'received';
  return mark === 'D' && returned ? 'taken back' : 'paid out';
}

function dayIn(digits: string): Day | null {
  const year = Number(digits.slice(0, 2));
  return dayOf(year < 70 ? 2000 + year : 1900 + year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}
