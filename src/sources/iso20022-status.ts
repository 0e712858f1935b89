/**
 * Payment status reports (pain.002) on direct debits: each collection that was refused or came back, with the reason.
 *
 * A report moves no money, so its rows are only *told*: a refused collection was never received, and creates no debt by itself.
 */
import { later, parseDay } from '../ledger/day.js';
import type { Currency } from '../ledger/money.js';
import type { Ignored } from './drafting.js';
import type { PaymentDraft } from './drafts.js';
import { accountOf, nameOf, Reading } from './iso20022-entries.js';
import { fingerprint, given, joined } from './movements.js';
import type { Faulty } from './rows.js';
import { all, at, type Element, elements, textAt, written } from './xml.js';

const UNNAMED: Ignored = { kind: 'ignored', reason: 'a batch refused whole, without naming its collections' };
const WANTED = new Set(['GrpHdr', 'OrgnlGrpInfAndSts', 'OrgnlPmtInfId', 'PmtInfSts', 'TxInfAndSts']);

/** Reads the collections a report refuses; those that were accepted are left out. */
export function* refusalsOf(file: string, text: Iterable<string>, currency: Currency): Generator<PaymentDraft | Ignored | Faulty> {
  const names = new Map<string, number>();
  let reportedOn: string | null = null;
  let group: Element | undefined;
  let batch = '';
  let status: string | null = null;
  let unnamed = false;
  for (const element of elements(file, text, WANTED)) {
    switch (element.name) {
      case 'GrpHdr':
        reportedOn = textAt(element, 'CreDtTm');
        break;
      case 'OrgnlGrpInfAndSts':
        group = element;
        break;
      case 'OrgnlPmtInfId':
        if (unnamed) yield UNNAMED;
        batch = element.text;
        status = null;
        unnamed = false;
        break;
      case 'PmtInfSts':
        status = element.text;
        unnamed = status === 'RJCT';
        break;
      default: {
        unnamed = false;
        const stands = textAt(element, 'TxSts') ?? status ?? textAt(group, 'GrpSts');
        if (/pain\.001/i.test(textAt(group, 'OrgnlMsgNmId') ?? '')) yield { kind: 'ignored', reason: 'a payment of your own' };
        else if (stands !== 'RJCT' && stands !== 'CANC') yield { kind: 'ignored', reason: 'a collection that was not refused' };
        else yield refusal(file, element, { reportedOn, message: textAt(group, 'OrgnlMsgId') ?? '', batch, currency, names });
      }
    }
  }
  if (unnamed) yield UNNAMED;
}

interface Around {
  readonly reportedOn: string | null;
  readonly message: string;
  readonly batch: string;
  readonly currency: Currency;
  readonly names: Map<string, number>;
}

function refusal(
  file: string,
  element: Element,
  { reportedOn, message, batch, currency: fallback, names }: Around,
): PaymentDraft | Ignored | Faulty {
  const original = at(element, 'OrgnlTxRef');
  const amount = at(original, 'Amt', 'InstdAmt') ?? at(original, 'Amt', 'EqvtAmt', 'Amt') ?? at(original, 'IntrBkSttlmAmt');
  if (!amount) return { kind: 'ignored', reason: 'a refused collection without its amount' };
  const reading = new Reading(file, element);
  const { minor, currency } = reading.amount(amount, 'InstdAmt', fallback);
  const told = reading.day('CreDtTm', reportedOn);
  if (reading.problems.length > 0) return reading.faulty();
  const due = parseDay((textAt(original, 'ReqdColltnDt', 'ReqdColltnDt/Dt', 'IntrBkSttlmDt') ?? '').slice(0, 10));
  const reasons = all(element, 'StsRsnInf');
  const code = reasons.map((each) => textAt(each, 'Rsn/Cd', 'Rsn/Prtry')).find((each) => each !== null) ?? null;
  const endToEnd = textAt(element, 'OrgnlEndToEndId');
  const information = at(original, 'RmtInf');
  const known = given(textAt(element, 'StsId')) ?? given(textAt(element, 'OrgnlTxId')) ?? given(endToEnd) ?? told.replaceAll('-', '');
  const marks = ['StsId', 'OrgnlInstrId', 'OrgnlEndToEndId', 'OrgnlTxId'].map((name) => textAt(element, name));
  const name = `${known}-${fingerprint([message, batch, ...marks, minor, currency, code, due])}`;
  const nth = (names.get(name) ?? 0) + 1;
  names.set(name, nth);
  return {
    kind: 'payment',
    id: nth === 1 ? name : `${name}-${nth}`,
    debtorId: null,
    // Refused the day before, it still would have come on the day it was asked for.
    date: due === null ? told : later(told, due),
    amount: -minor,
    currency,
    invoiceNumber: joined(all(information, 'Strd', 'RfrdDocInf', 'Nb').map(({ text }) => text)),
    reference: joined([
      ...all(information, 'Ustrd').map(({ text }) => text),
      ...all(information, 'Strd', 'CdtrRefInf', 'Ref').map(({ text }) => text),
      endToEnd,
    ]),
    method: 'direct_debit',
    returnCode: code?.toUpperCase() ?? null,
    payerName: nameOf(original, 'Dbtr') ?? nameOf(original, 'UltmtDbtr'),
    payerIban: accountOf(original, 'Dbtr'),
    told: true,
    line: element.line,
    raw: written(element),
  };
}
