/**
 * What a `:86:` says, in its dialects:
 * German subfields (`166?00…?20SVWZ+…?31IBAN?32NAME`), tags between slashes (`/TRTP/…/IBAN/…/NAME/…/REMI/…`), Dutch labels
 * (`IBAN: … NAAM: … OMSCHRIJVING: …`), and plain text.
 */
import { given, ibanOf, joined, onlyIbanIn, reasonIn } from './movements.js';

export interface Details {
  /** What the payer said. */
  readonly text: string | null;
  /** End-to-end number and the like. */
  readonly numbers: readonly (string | null)[];
  readonly name: string | null;
  readonly iban: string | null;
  /** Known to be a returned debit. */
  readonly returned: boolean;
  readonly returnCode: string | null;
  readonly directDebit: boolean;
  /** What kind of transaction it was is said, so that words in it need not be asked. */
  readonly telling: boolean;
  /** Everything, as one text. */
  readonly all: string;
}

/** Lines are cut at this width, words and all; a shorter line ended by itself. */
const CUT_AT = 64;

export function detailsIn(lines: readonly string[], account: string): Details {
  const all = unfolded(lines, CUT_AT);
  const german = /^(\d{3})([^\w\s])(?=\d{2})/.exec(all);
  if (german) return germanDetails(lines.join(''), german[1] as string, german[2] as string);
  if (TAGS.test(all)) return taggedDetails(all, account);
  if (LABELS.test(all)) return labelledDetails(all);
  const text = all.replace(/\s+/g, ' ').trim();
  return { ...NOTHING, text: text || null, iban: onlyIbanIn(text, account), all };
}

const NOTHING: Details = {
  text: null,
  numbers: [],
  name: null,
  iban: null,
  returned: false,
  returnCode: null,
  directDebit: false,
  telling: false,
  all: '',
};

/** Lines joined: what was cut is one word again. */
function unfolded(lines: readonly string[], width: number): string {
  let text = '';
  lines.forEach((line, nth) => {
    const before = lines[nth - 1];
    text += before === undefined || before.length >= width ? line : ` ${line}`;
  });
  return text;
}

/** Codes of returned SEPA direct debits: of a firm, of a consumer. */
const GERMAN_RETURNS = new Set(['108', '109']);
/** Codes of collections credited. */
const GERMAN_COLLECTIONS = new Set(['170', '171', '172', '174', '192', '196', '197']);
const GERMAN_WIDTH = 27;
const SEPA_MARK = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|RREF|PURP|IBAN|BIC)[+:]/;

function germanDetails(all: string, code: string, separator: string): Details {
  const parts = new Map<string, string>();
  for (const part of all.slice(4).split(separator)) {
    const key = part.slice(0, 2);
    if (/^\d{2}$/.test(key)) parts.set(key, part.slice(2));
  }
  const range = (from: number, to: number): string[] => {
    const found: string[] = [];
    for (let key = from; key <= to; key++) found.push(parts.get(String(key).padStart(2, '0')) ?? '');
    return found.filter((text) => text !== '');
  };
  const purpose = unfolded([...range(20, 29), ...range(60, 63)], GERMAN_WIDTH);
  const said = purpose.split(new RegExp(SEPA_MARK.source, 'g'));
  const marks = new Map<string, string>();
  for (let at = 1; at < said.length; at += 2) marks.set(said[at] as string, (said[at + 1] ?? '').trim());
  const first = (said[0] ?? '').trim();
  const returned = GERMAN_RETURNS.has(code);
  return {
    text: joined([first, marks.get('SVWZ') ?? null]),
    numbers: [given(marks.get('EREF') ?? null)],
    name: given(marks.get('ABWA') ?? null) ?? given(unfolded(range(32, 33), GERMAN_WIDTH).replace(/\s+/g, ' ')),
    iban: ibanOf(parts.get('31') ?? null) ?? ibanOf(marks.get('IBAN') ?? null),
    returned,
    returnCode: returned ? reasonIn(all) : null,
    directDebit: returned || GERMAN_COLLECTIONS.has(code),
    telling: true,
    all: [parts.get('00') ?? '', purpose].join(' '),
  };
}

const TAG_NAMES =
  'TRTP|TYPE|IBAN|BIC|NAME|REMI|EREF|KREF|PREF|RREF|MARF|MREF|CSID|CNTP|RTRN|RTYP|ORDP|BENM|ULTD|ULTC|ULTB|PURP|ISDT|SVCL|OCMT|CHGS|CHGR|EXCH|TRCD|ADDR|ACCW|ACCT|INIS|BUSP|BO|CREF|IREF|NRTX|SUBF|TIMP';
const TAGS = new RegExp(`(?:^|/)(?:${TAG_NAMES})/`);
const EACH_TAG = new RegExp(`(?:^|/+)\\s*(${TAG_NAMES})/`, 'g');

/** ING, Rabobank, ABN AMRO, KBC and others. */
function taggedDetails(all: string, account: string): Details {
  const values = new Map<string, string>();
  const found = [...all.matchAll(EACH_TAG)];
  found.forEach((match, nth) => {
    const tag = match[1] as string;
    const value = all.slice((match.index as number) + match[0].length, found[nth + 1]?.index ?? all.length);
    if (!values.has(tag)) values.set(tag, value.replace(/^\/+|\/+$/g, '').trim());
  });
  const value = (tag: string): string | null => values.get(tag) || null;
  // ING puts account, bank, name and town of the other side behind one another.
  const other = (value('CNTP') ?? '').split('/');
  const reason = value('RTRN');
  const before = all.slice(0, found[0]?.index ?? 0).trim();
  const kind = `${value('TRTP') ?? ''} ${value('TYPE') ?? ''} ${before}`;
  return {
    text: joined([(value('REMI') ?? '').replace(/^(?:USTD|STRD\/(?:CUR|ISO))\/+/, ''), value('REMI') === null ? before : null]),
    numbers: [given(value('EREF'))],
    name: given(value('NAME')) ?? given(other[2] ?? null) ?? given((value('ORDP') ?? '').replace(/^NAME\//, '')),
    iban: ibanOf(value('IBAN')) ?? ibanOf(other[0] ?? null) ?? onlyIbanIn(value('ACCW') ?? '', account),
    returned: reason !== null,
    returnCode: reason === null ? null : (reasonIn(reason) ?? reason.slice(0, 4).toUpperCase()),
    directDebit: reason !== null || /incasso|direct debit/i.test(kind),
    telling: /overboeking|transfer|ideal/i.test(kind),
    all: all.replaceAll('/', ' '),
  };
}

const LABEL_NAMES =
  'IBAN|BIC|NAAM|NAME|OMSCHRIJVING|KENMERK|BETALINGSKENM\\.?|BETALINGSKENMERK|MACHTIGING|INCASSANT|REMITTANCE|DESCRIPTION';
const LABELS = /\bIBAN:.*\b(?:NAAM|NAME):/s;

/** ABN AMRO before its tags, and others that write labels. */
function labelledDetails(all: string): Details {
  const parts = all.split(new RegExp(`(?:^|\\s)(${LABEL_NAMES}):`, 'g'));
  const values = new Map<string, string>();
  for (let at = 1; at < parts.length; at += 2) values.set(parts[at] as string, (parts[at + 1] ?? '').replace(/\s+/g, ' ').trim());
  const value = (...names: string[]): string | null => names.map((name) => values.get(name)).find((text) => text) ?? null;
  return {
    ...NOTHING,
    text: joined([value('OMSCHRIJVING', 'REMITTANCE', 'DESCRIPTION'), value('BETALINGSKENMERK', 'BETALINGSKENM.', 'BETALINGSKENM')]),
    numbers: [given(value('KENMERK'))],
    name: given(value('NAAM', 'NAME')),
    iban: ibanOf(value('IBAN')),
    directDebit: /incasso/i.test(parts[0] ?? ''),
    all: all.replace(/\s+/g, ' '),
  };
}
