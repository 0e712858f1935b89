/**
 * The code that a banking app scans to pay (EPC069-12, version 002, UTF-8, error level M): twelve lines of fixed order, 331 bytes at most.
 * A creditor reference RF goes in line 10; a Belgian OGM or Dutch betalingskenmerk is none, and stands in line 11 with other texts.
 */

import { create, toBuffer } from 'qrcode';
import { decimal } from '../ledger/money.js';
import { isRf } from '../ledger/structured-reference.js';
import type { PayTo } from '../reminders/message.js';

const MOST_BYTES = 331;
const MOST_NAME = 70;
const MOST_TEXT = 140;
const MOST_MINOR = 99_999_999_999;
const LEVEL = { errorCorrectionLevel: 'M' } as const;

const bytesOf = (text: string): number => Buffer.byteLength(text);
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** The content of the code; `null` where the scheme cannot carry it: no euros, no valid IBAN, no amount. */
export function epcPayload(payTo: PayTo, total: number, currency: string): string | null {
  const iban = payTo.iban?.replace(/\s/g, '').toUpperCase() ?? '';
  const name = first(oneLine(payTo.name), MOST_NAME);
  if (currency !== 'EUR' || total < 1 || total > MOST_MINOR || name === '' || !isIban(iban)) return null;
  const rf = payTo.reference.replace(/\s/g, '').toUpperCase();
  const structured = isRf(rf) ? rf : '';
  const lines = (text: string): string =>
    ['BCD', '002', '1', 'SCT', '', name, iban, `EUR${decimal(total, 'EUR')}`, '', structured, text].join('\n');
  let text = structured === '' ? first(oneLine(payTo.reference), MOST_TEXT) : '';
  while (text !== '' && bytesOf(lines(text)) > MOST_BYTES) text = first(text, [...text].length - 1);
  return bytesOf(lines(text)) > MOST_BYTES ? null : lines(text).replace(/\n+$/, '');
}

/** So many characters, none cut in two. */
const first = (text: string, most: number): string => [...text].slice(0, most).join('').trim();

function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{10,30}$/.test(iban)) return false;
  let left = 0;
  for (const sign of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(sign, 36);
    left = (left * (value > 9 ? 100 : 10) + value) % 97;
  }
  return left === 1;
}

/** Black and white squares, row by row, without the quiet zone. */
export function qrSquares(payload: string): { readonly size: number; readonly isDark: (row: number, column: number) => boolean } {
  const { modules } = create(payload, LEVEL);
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/** A picture for e-mail, with a quiet zone of four squares. */
export const qrPng = (payload: string): Promise<Buffer> => toBuffer(payload, { ...LEVEL, type: 'png', margin: 4, scale: 6 });
