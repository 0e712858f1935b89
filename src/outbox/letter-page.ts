/** The paper: A4, the places of the window of an envelope, fonts and measures. Millimetres from the top left corner. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Message } from '../reminders/message.js';
import { homeOf } from '../reminders/texts/wording.js';
import type { Issue } from './output.js';

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const LEFT = 25;
export const RIGHT = 190;
export const WIDTH = RIGHT - LEFT;
export const BODY = 96;
export const BOTTOM = 297 - 20;
/** Points. */
export const SIZE = 10;
export const GREY = '#555555';
export const LINE = '#bbbbbb';

/** Where the address stands, so that it shows in the window, and where there is room beside it. */
interface Places {
  readonly x: number;
  readonly y: number;
  /** The block with date and contact, on the other side. */
  readonly besides: number;
  /** Height that shows. */
  readonly tall: number;
}

/**
 * Window left: DIN 5008 form B (field from 20 mm left and 45 mm top, recipient from 62.7 mm) and the Dutch C5 and EA5/6 left window, which
 * shows 50–85 mm. Window right: Belgian and French envelopes, field from about 105 mm left and 45 mm top.
 */
const PLACES: Readonly<Record<string, Places>> = {
  DE: { x: LEFT, y: 64, besides: 130, tall: 26 },
  AT: { x: LEFT, y: 64, besides: 130, tall: 26 },
  NL: { x: LEFT, y: 52, besides: 130, tall: 33 },
  BE: { x: 112, y: 52, besides: LEFT, tall: 33 },
  FR: { x: 112, y: 52, besides: LEFT, tall: 33 },
  LU: { x: 112, y: 52, besides: LEFT, tall: 33 },
};
const USUAL: Places = { x: LEFT, y: 52, besides: 130, tall: 33 };

/** The sender buys the envelopes: his country decides. */
export const placesFor = (message: Message): Places => PLACES[homeOf(message) ?? message.country] ?? USUAL;

const find = createRequire(import.meta.url).resolve;
// Whole fonts with every Latin letter and accent: those every reader has know Western Europe only. They are embedded in part.
const FOLDER = '@expo-google-fonts/source-sans-3';
const FILES = { regular: '400Regular/SourceSans3_400Regular.ttf', bold: '600SemiBold/SourceSans3_600SemiBold.ttf' };

let read: { readonly regular: Font; readonly bold: Font } | null = null;
/** Read once: taking a font apart costs more than writing a letter. */
const fonts = () => (read ??= { regular: fontIn(FILES.regular), bold: fontIn(FILES.bold) });
const fontIn = (file: string): Font => create(readFileSync(find(`${FOLDER}/${file}`))) as Font;

/** Whether a sign can be drawn. */
export const knowsSign = (codePoint: number): boolean =>
  fonts().regular.hasGlyphForCodePoint(codePoint) && fonts().bold.hasGlyphForCodePoint(codePoint);

/** An empty letter. Title and moment are the message's and the batch's, so that the same letter is the same file. */
export function paper(message: Message, issue: Issue): PDFKit.PDFDocument {
  // The writer takes a font that was read already; its types know file names only.
  const { regular, bold } = fonts();
  const page = new PDFDocument({
    size: 'A4',
    margins: { top: mm(20), left: mm(LEFT), right: mm(210 - RIGHT), bottom: mm(297 - BOTTOM) },
    font: regular as unknown as string,
    bufferPages: true,
    lang: message.language,
    displayTitle: true,
    info: {
      Title: message.subject,
      Author: message.sender.company,
      Creator: 'dunning',
      Producer: 'dunning',
      CreationDate: issue.at,
      ModDate: issue.at,
    },
  });
  page.registerFont('regular', regular as unknown as string);
  page.registerFont('bold', bold as unknown as string);
  return page.font('regular').fontSize(SIZE);
}

/** Closes the document and gives its bytes. */
export async function bytesOf(page: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', resolve);
    page.on('error', reject);
  });
  page.end();
  await done;
  return Buffer.concat(chunks);
}
