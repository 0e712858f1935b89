/** What is met under the name of an export and is none: each kind is known by its first bytes and has its own sentence. */
import { refuse } from './refuse.js';
import type { Survey } from './text.js';

type Sentence = readonly [what: string, remedy: string];

const AS_CSV = 'save it as CSV from the spreadsheet';
const UNPACK = 'unpack it, and import what is in it';

/** First bytes, one character each, and what they give away. */
const SIGNATURES: readonly (readonly [begins: RegExp, ...Sentence])[] = [
  [/^%PDF/, 'is a PDF', 'export it as CSV'],
  [/^SQLite format 3/, 'is a SQLite database', 'give it with --db, or export it as CSV'],
  [/^\xd0\xcf\x11\xe0/, 'is an old Excel workbook (.xls), or one with a password', AS_CSV],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0{4}|^RIFF.{4}WEBP|^(?:II\*\0|MM\0\*)/s, 'is a picture', 'export the figures as CSV'],
  [/^\x1f\x8b|^BZh\d|^\xfd7zXZ|^\x28\xb5\x2f\xfd/, 'is compressed', UNPACK],
  [/^7z\xbc\xaf|^Rar!/, 'is an archive that is not read', `${UNPACK}; zip files are read as they are`],
  [/^\{\\rtf/, 'is a text document (RTF)', 'export it as CSV'],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<table\b|<html\b[^>]*urn:schemas-microsoft-com:office)/i,
    'is a web page made to be opened in a spreadsheet, whatever its name says',
    AS_CSV,
  ],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/i, 'is an Excel workbook in XML', AS_CSV],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b/is,
    'is a web page, perhaps a login page',
    'log in and export it again',
  ],
  [/^(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"/, 'is JSON', 'export it as CSV'],
];

const WORKBOOK: Sentence = ['is an Excel workbook (.xlsx), whatever its name says', AS_CSV];

/** @throws DataProblems where a file is of a kind that holds no rows */
export function refuseWhatHoldsNoRows(file: string, { bytes, head, nulAt }: Survey): void {
  if (bytes === 0) throw refuse(file, 'is empty', 'export it again');
  const sentence = sentenceFor(head);
  if (sentence) throw refuse(file, ...sentence);
  if (nulAt !== null) throw refuse(file, `is no text file: NUL byte at byte ${nulAt}`, 'export it again as CSV');
}

/** Pictures and PDFs lie beside the figures in many zip files, and nobody expects them to be read. */
export const isPicture = (head: Buffer): boolean => /picture|PDF/.test(sentenceFor(head)?.[0] ?? '');

/** A read-me among exports: a text by its name, and no table, no statement by what is in it. */
export function isReadMe(name: string, head: Buffer): boolean {
  if (/(?:^|[/\\])(?:read|lees|lisez|lies)[ _-]?(?:me|mij|moi|mich)\b[^/\\]*$/i.test(name)) return true;
  if (!/\.(?:txt|md)$/i.test(name)) return false;
  const text = head.toString('latin1');
  return !/[;\t|<\0]|,\S[^\n]*,\S|^:\d\d[A-Z]?:/m.test(text);
}

function sentenceFor(head: Buffer): Sentence | null {
  if (isZip(head)) {
    const text = head.toString('latin1');
    return (
      documentAmong(text.match(/\[Content_Types\]\.xml|xl\/|word\/|mimetypeapplication\/vnd\.oasis/g) ?? []) ?? ['is a zip file', UNPACK]
    );
  }
  const found = SIGNATURES.find(([begins]) => begins.test(head.toString('latin1')));
  return found ? [found[1], found[2]] : null;
}

export const isZip = (head: Buffer): boolean => /^PK(?:\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(head.toString('latin1', 0, 4));

/** Office documents are zip files too; the names within tell them from a zip of exports. */
export function documentAmong(names: readonly string[]): Sentence | null {
  if (names.some((name) => name.startsWith('xl/'))) return WORKBOOK;
  if (names.some((name) => name.startsWith('word/'))) return ['is a Word document', 'export the figures as CSV'];
  if (names.some((name) => name.startsWith('mimetype')) && names.some((name) => /content\.xml$|vnd\.oasis/.test(name)))
    return ['is an OpenDocument file', AS_CSV];
  return names.includes('[Content_Types].xml') ? WORKBOOK : null;
}
