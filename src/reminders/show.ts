/** A message's table, charges and payment details as words, in the same order for text, HTML and paper. */
import type { Block, Facts } from './message.js';
import { sourceIn } from './texts/sources.js';
import { greeted, line } from './texts/values.js';
import { colon, ibanGroups, LABELS, money, shortDay } from './texts/wording.js';

export interface ShownRow {
  readonly number: string;
  readonly description: string;
  readonly date: string;
  readonly due: string;
  readonly late: string;
  readonly amount: string;
  readonly paid: string;
  readonly open: string;
}

export interface ShownCharge {
  readonly label: string;
  readonly amount: string;
  readonly parts: readonly string[];
}

export const rowsOf = ({ lines, currency, language }: Facts): readonly ShownRow[] =>
  lines.map(({ number, date, due, description, amount, paid, open, daysLate }) => ({
    number: line(number),
    description: line(description),
    date: shortDay(date, language),
    due: shortDay(due, language),
    late: daysLate > 0 ? LABELS[language].daysLate(daysLate) : '',
    amount: money(amount, currency, language),
    paid: money(paid, currency, language),
    open: money(open, currency, language),
  }));

export const isPartlyPaid = ({ lines }: Facts): boolean => lines.some(({ paid }) => paid !== 0);

/** What stands below the invoices: of several their sum, so that what is asked for them can be read, and each charge. */
export function chargesOf({ lines, charges, currency, language }: Facts): readonly ShownCharge[] {
  const asked = charges.filter(({ amount }) => amount !== 0);
  const open = lines.reduce((sum, line) => sum + line.open, 0);
  const subtotal: ShownCharge = { label: LABELS[language].subtotal, amount: money(open, currency, language), parts: [] };
  return [
    ...(asked.length > 0 && lines.length > 1 ? [subtotal] : []),
    ...asked.map(({ kind, amount, parts, source }) => ({
      label: `${LABELS[language].charge[kind]}${source === null ? '' : ` (${line(sourceIn(source, language))})`}`,
      amount: money(amount, currency, language),
      parts: parts.map(({ from, to, days, rate, base, amount: share, invoice }) => {
        const says = LABELS[language].interestPart(
          days,
          rate,
          money(base, currency, language),
          shortDay(from, language),
          shortDay(to, language),
        );
        return `${line(invoice)}${colon(language)} ${says}${colon(language)} ${money(share, currency, language)}`;
      }),
    })),
  ];
}

/** Label and value of the lines of the payment box. */
export function paymentPairs(facts: Facts): readonly { readonly label: string; readonly value: string }[] {
  const { payTo, currency, language, total } = facts;
  const labels = LABELS[language];
  return [
    { label: labels.total, value: money(total, currency, language) },
    ...(payTo.iban === null ? [] : [{ label: labels.iban, value: ibanGroups(payTo.iban) }]),
    { label: labels.payTo, value: line(payTo.name) },
    { label: labels.reference, value: line(payTo.reference) },
  ];
}

/** Whether a code to scan can be made: the European scheme knows euros and an IBAN only. */
const canScan = (facts: Facts): boolean => facts.currency === 'EUR' && facts.payTo.iban !== null && facts.total > 0;

/** A paragraph as lines of plain and bold words: `**so**` is bold. */
export const spansOf = (text: string): readonly (readonly { readonly bold: boolean; readonly text: string }[])[] =>
  text.split('\n').map((each) =>
    each
      .split('**')
      .map((words, at) => ({ bold: at % 2 === 1, text: words }))
      .filter(({ text: words }) => words !== ''),
  );

/** The values of the HTML page. */
export function shown(facts: Facts, subject: string, blocks: readonly Block[]): Readonly<Record<string, unknown>> {
  const partlyPaid = isPartlyPaid(facts);
  const labels = LABELS[facts.language];
  return {
    language: facts.language,
    subject,
    blocks: blocks.map((block) => (block.kind === 'paragraph' ? { kind: block.kind, lines: spansOf(block.text) } : block)),
    labels,
    rows: rowsOf(facts),
    charges: chargesOf(facts),
    partly_paid: partlyPaid,
    wide: partlyPaid ? 4 : 3,
    total: money(facts.total, facts.currency, facts.language),
    payment_pairs: paymentPairs(facts),
    qr: canScan(facts),
    colon: colon(facts.language),
  };
}

/** The letter as plain text. */
export function plainText(facts: Facts, blocks: readonly Block[]): string {
  return `${blocks.map((block) => (block.kind === 'paragraph' ? block.text.replaceAll('**', '') : block.kind === 'invoices' ? table(facts) : box(facts))).join('\n\n')}\n`;
}

function table(facts: Facts): string {
  const labels = LABELS[facts.language];
  const sign = colon(facts.language);
  const rows = rowsOf(facts).flatMap(({ number, description, date, due, late, amount, paid, open }, at) => {
    const settled = facts.lines[at]?.paid !== 0;
    return [
      `  ${labels.invoice} ${number} (${date})${description === '' ? '' : `${sign} ${description}`}`,
      `    ${labels.due} ${due}${late === '' ? '' : `, ${late}`}`,
      settled
        ? `    ${labels.amount} ${amount}, ${labels.paid.toLowerCase()} ${paid}, ${labels.open.toLowerCase()} ${open}`
        : `    ${labels.amount} ${open}`,
    ];
  });
  const charges = chargesOf(facts).flatMap(({ label, amount, parts }) => [
    `  ${label}${sign} ${amount}`,
    ...parts.map((part) => `    ${part}`),
  ]);
  return [...rows, ...charges, `  ${labels.total}${sign} ${money(facts.total, facts.currency, facts.language)}`].join('\n');
}

const box = (facts: Facts): string =>
  paymentPairs(facts)
    .map(({ label, value }) => `  ${label}${colon(facts.language)} ${value}`)
    .join('\n');

/** What a message names that is nobody's wording: names, goods, references and its own amounts. */
export function payable(facts: Facts): readonly string[] {
  const { lines, currency, language, sender, payTo, total, received, announced, charges } = facts;
  const amounts = [
    total,
    received ?? 0,
    announced?.costs ?? 0,
    ...charges.flatMap(({ amount, parts }) => [amount, ...parts.flatMap((part) => [part.base, part.amount])]),
    ...lines.flatMap(({ amount, paid, open }) => [amount, paid, open]),
  ];
  return [
    ...[greeted(facts), facts.name, facts.debtorId, sender.company, sender.contact, sender.email, sender.phone, ...sender.address].map(
      (value) => line(value),
    ),
    ...[payTo.name, payTo.reference, sender.enterpriseNumber].map((value) => line(value)),
    ...lines.flatMap(({ number, description }) => [line(number), line(description)]),
    ...amounts.map((minor) => money(minor, currency, language)),
  ].filter((value) => value !== '');
}
