/** Letters as PDF: address in the window, the words, a table of the invoices, and a box with all that is needed to pay. */
import type { Block, Message } from '../reminders/message.js';
import { chargesOf, isPartlyPaid, paymentPairs, rowsOf, spansOf } from '../reminders/show.js';
import { line } from '../reminders/texts/values.js';
import { LABELS, longDay, money } from '../reminders/texts/wording.js';
import { epcPayload, qrSquares } from './epc-qr.js';
import { BODY, BOTTOM, bytesOf, GREY, LEFT, LINE, mm, paper, placesFor, RIGHT, SIZE, WIDTH } from './letter-page.js';
import { fileName, type Issue, type Output } from './output.js';
import { printable } from './printed.js';

type Page = PDFKit.PDFDocument;

export const letterPdf: Output = {
  id: 'pdf',
  title: 'letters to print, for window envelopes',
  takes: ({ channel }) => channel === 'letter',
  async *files(messages, issue) {
    for (const message of messages) yield { path: `letters/${fileName(message, 'pdf')}`, bytes: await composeLetter(message, issue) };
  },
};

/** How close the paragraphs stand, and the block before which a page ends by itself. */
interface Setting {
  readonly gap: number;
  readonly breakBefore: number | null;
}

const USUAL: Setting = { gap: 0.55, breakBefore: null };
const TIGHT: Setting = { gap: 0.3, breakBefore: null };
/** Greeting, name and address at the end of a letter, and the line on how to reach us. */
const CLOSING = 4;

export async function composeLetter(given: Message, issue: Issue): Promise<Buffer> {
  const message = printable(given);
  let drawn = draw(message, issue, USUAL);
  if (endsAlone(message, drawn)) drawn = draw(message, issue, TIGHT);
  // A page with a signature only is torn off and lost: a paragraph goes with it.
  if (endsAlone(message, drawn)) drawn = draw(message, issue, { ...USUAL, breakBefore: Math.max(0, message.blocks.length - CLOSING - 1) });
  drawFoot(drawn.page, message);
  return await bytesOf(drawn.page);
}

interface Drawn {
  readonly page: Page;
  /** The first block of the last page. */
  readonly lastFrom: number;
}

const endsAlone = ({ blocks }: Message, { page, lastFrom }: Drawn): boolean =>
  page.bufferedPageRange().count > 1 && lastFrom >= blocks.length - CLOSING;

function draw(message: Message, issue: Issue, { gap, breakBefore }: Setting): Drawn {
  const page = paper(message, issue);
  drawHead(page, message);
  page
    .font('bold')
    .fontSize(12)
    .fillColor('black')
    .text(message.subject, mm(LEFT), mm(BODY), { width: mm(WIDTH) });
  page.font('regular').fontSize(SIZE).moveDown(0.8);
  let pages = 1;
  let lastFrom = 0;
  for (const [at, block] of message.blocks.entries()) {
    if (at === breakBefore) page.addPage();
    drawBlock(page, message, block, gap);
    const { count } = page.bufferedPageRange();
    if (count > pages) lastFrom = at;
    pages = count;
  }
  return { page, lastFrom };
}

function drawHead(page: Page, message: Message): void {
  const { sender, name, contactPerson, address, issuedOn, language, debtorId } = message;
  const { x, y, besides, tall } = placesFor(message);
  page
    .font('bold')
    .fontSize(14)
    .text(line(sender.company), mm(LEFT), mm(16), { width: mm(WIDTH) });
  const back = [sender.company, ...sender.address].map(line).join(' · ');
  page
    .font('regular')
    .fontSize(7)
    .fillColor(GREY)
    .text(back, mm(x), mm(y - 5), { width: mm(80), height: mm(4), ellipsis: true, lineBreak: true });
  // A consumer's contact person is himself; for a company it is the one to whom the letter goes.
  const person = contactPerson === null || contactPerson === name ? '' : line(contactPerson);
  const lines = addressLines(page, line(name), person, address.map(line), mm(tall));
  page.fillColor('black').text(lines.join('\n'), mm(x), mm(y), { width: mm(80), lineGap: 0 });
  const about = [
    longDay(issuedOn, language),
    `${LABELS[language].customer} ${line(debtorId)}`,
    '',
    ...[sender.contact, sender.phone, sender.email].map(line),
  ];
  page
    .fontSize(9)
    .fillColor(GREY)
    .text(about.filter((each, at) => each !== '' || at === 2).join('\n'), mm(besides), mm(y), { width: mm(60), lineGap: 1 });
  page.fillColor('black');
}

/** Points: an address is set smaller before anything of it is left out. */
const ADDRESS_SIZES = [SIZE, 9, 8];

/** The address as it fits the window, with the size set: a contact person may go, a name be cut, postcode and town never. */
function addressLines(page: Page, name: string, person: string, address: readonly string[], room: number): readonly string[] {
  const fits = (lines: readonly string[]): boolean => page.heightOfString(lines.join('\n'), { width: mm(80), lineGap: 0 }) <= room;
  const cuts = shorter(name);
  const heads = [[name, person], [name], ...cuts.map((cut) => [cut])];
  for (const head of heads) {
    const lines = [...head, ...address].filter((each) => each !== '');
    for (const size of ADDRESS_SIZES) {
      page.fontSize(size);
      if (fits(lines)) return lines;
    }
  }
  return [cuts.at(-1) ?? name, ...address.slice(-2)];
}

/** A name with fewer and fewer of its words. */
const shorter = (name: string): readonly string[] =>
  name
    .split(' ')
    .map((_, at, words) => words.slice(0, words.length - 1 - at).join(' '))
    .filter((cut) => cut !== '');

function drawBlock(page: Page, message: Message, block: Block, gap: number): void {
  page.x = mm(LEFT);
  if (block.kind === 'invoices') drawTable(page, message);
  else if (block.kind === 'payment') drawPayment(page, message);
  else drawParagraph(page, block.text, gap);
}

function drawParagraph(page: Page, text: string, gap: number): void {
  page.font('regular').fontSize(SIZE).fillColor('black');
  const lines = spansOf(text);
  makeRoom(page, page.heightOfString(text.replaceAll('**', ''), { width: mm(WIDTH), lineGap: 1 }));
  for (const spans of lines) {
    for (const [at, { bold, text: words }] of spans.entries()) {
      const last = at === spans.length - 1;
      page.font(bold ? 'bold' : 'regular').text(words, { width: mm(WIDTH), lineGap: 1, continued: !last });
    }
  }
  page.moveDown(gap);
}

/** A new page where what comes next would be cut, unless it is longer than a page anyway. @returns whether there is one */
function makeRoom(page: Page, height: number): boolean {
  if (page.y + height <= mm(BOTTOM) || height >= mm(BOTTOM - 20)) return false;
  page.addPage();
  page.x = mm(LEFT);
  return true;
}

interface Cell {
  readonly text: string;
  readonly small?: string;
}

/** Lines of a charge in one row. */
const PARTS = 20;

function drawTable(page: Page, message: Message): void {
  const labels = LABELS[message.language];
  const partly = isPartlyPaid(message);
  // First two columns of words, then amounts to the right.
  const widths = partly ? [64, 32, 23, 23, 23] : [83, 36, 23, 23];
  const head = [labels.invoice, labels.due, labels.amount, ...(partly ? [labels.paid] : []), labels.open].map((text) => ({ text }));
  const drawTop = (): void => drawRow(page, widths, head, true);
  drawTop();
  for (const { number, description, due, late, amount, paid, open } of rowsOf(message)) {
    const cells: Cell[] = [
      { text: number, small: description },
      { text: due, small: late },
      { text: amount },
      ...(partly ? [{ text: paid }] : []),
      { text: open },
    ];
    drawRow(page, widths, cells, false, 2, drawTop);
  }
  const wide = [WIDTH - 30, 30];
  for (const { label, amount, parts } of chargesOf(message)) {
    // Interest of many invoices may be longer than a page: it goes on in rows of its own.
    drawRow(page, wide, [{ text: label, small: parts.slice(0, PARTS).join('\n') }, { text: amount }], false, 1);
    for (let from = PARTS; from < parts.length; from += PARTS)
      drawRow(page, [WIDTH], [{ text: '', small: parts.slice(from, from + PARTS).join('\n') }], false, 1);
  }
  drawRow(page, wide, [{ text: labels.total }, { text: money(message.total, message.currency, message.language) }], true, 1);
  page.moveDown(0.8);
}

/** One row, never cut by the end of a page. Columns from `words` on are amounts; `drawTop` heads the columns again on a new page. */
function drawRow(page: Page, widths: readonly number[], cells: readonly Cell[], bold: boolean, words = 2, drawTop?: () => void): void {
  const inner = (at: number): number => mm((widths[at] ?? 0) - (at < words ? 4 : 2));
  const heights = cells.map(({ text, small = '' }, at) => {
    const main =
      text === ''
        ? 0
        : page
            .font(bold ? 'bold' : 'regular')
            .fontSize(9.5)
            .heightOfString(text, { width: inner(at) });
    return (
      main +
      (small === ''
        ? 0
        : page
            .font('regular')
            .fontSize(8.5)
            .heightOfString(small, { width: inner(at) }))
    );
  });
  const height = Math.max(...heights) + mm(1.8);
  if (makeRoom(page, height)) drawTop?.();
  const top = page.y;
  let x = LEFT;
  cells.forEach(({ text, small = '' }, at) => {
    const align = at >= words ? 'right' : 'left';
    page.y = top + mm(0.9);
    if (text !== '')
      page
        .font(bold ? 'bold' : 'regular')
        .fontSize(9.5)
        .fillColor('black')
        .text(text, mm(x + 1), page.y, { width: inner(at), align });
    if (small !== '')
      page
        .font('regular')
        .fontSize(8.5)
        .fillColor(GREY)
        .text(small, mm(x + 1), page.y, { width: inner(at), align });
    x += widths[at] ?? 0;
  });
  page
    .moveTo(mm(LEFT), top + height)
    .lineTo(mm(RIGHT), top + height)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  page.fillColor('black').fontSize(SIZE).font('regular');
  page.x = mm(LEFT);
  page.y = top + height;
}

const CODE = 30;

function drawPayment(page: Page, message: Message): void {
  const payload = epcPayload(message.payTo, message.total, message.currency);
  const pairs = paymentPairs(message);
  const height = payload === null ? pairs.length * 6 + 6 : CODE + 8;
  makeRoom(page, mm(height));
  const top = page.y / mm(1);
  page.roundedRect(mm(LEFT), mm(top), mm(WIDTH), mm(height), 4).fillColor('#f2f4f6').fill();
  const from = top + Math.max(3, (height - pairs.length * 6) / 2);
  pairs.forEach(({ label, value }, at) => {
    page
      .font('regular')
      .fontSize(9.5)
      .fillColor(GREY)
      .text(label, mm(LEFT + 4), mm(from + at * 6), { width: mm(32) });
    page
      .font('bold')
      .fillColor('black')
      .text(value, mm(LEFT + 38), mm(from + at * 6), { width: mm(payload === null ? 120 : 82), height: mm(6), ellipsis: true });
  });
  if (payload !== null) {
    drawCode(page, payload, RIGHT - CODE - 4, top + 2, CODE);
    const under = LABELS[message.language].scan;
    page
      .font('regular')
      .fontSize(7)
      .fillColor(GREY)
      .text(under, mm(RIGHT - CODE - 12), mm(top + CODE + 4), { width: mm(CODE + 12), align: 'center' });
  }
  page.font('regular').fontSize(SIZE).fillColor('black');
  page.x = mm(LEFT);
  page.y = mm(top + height + 4);
}

/** The code as squares, on white with the quiet zone of four squares that scanners need. */
function drawCode(page: Page, payload: string, x: number, y: number, side: number): void {
  const { size, isDark } = qrSquares(payload);
  const square = mm(side) / (size + 8);
  page.rect(mm(x), mm(y), mm(side), mm(side)).fillColor('white').fill();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (isDark(row, column)) page.rect(mm(x) + (column + 4) * square, mm(y) + (row + 4) * square, square, square);
    }
  }
  page.fillColor('black').fill();
}

/** Who we are and the number of the page, on every page. */
function drawFoot(page: Page, { sender }: Message): void {
  const who = [sender.company, ...sender.address, sender.enterpriseNumber]
    .map(line)
    .filter((each) => each !== '')
    .join(' · ');
  const { count } = page.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    page.switchToPage(at);
    page.page.margins.bottom = 0;
    page
      .font('regular')
      .fontSize(7.5)
      .fillColor(GREY)
      .text(who, mm(LEFT), mm(282), { width: mm(WIDTH - 20), height: mm(5), ellipsis: true });
    if (count > 1) page.text(`${at + 1}/${count}`, mm(RIGHT - 20), mm(282), { width: mm(20), align: 'right' });
  }
}
