/** Bytes → text. What encoding a file has is settled by looking at all of it before a line is read. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { type CodePage, dosText, type OddWord, PageCheck } from './code-pages.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

export interface Survey {
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  /** The first word that makes no sense in Windows-1252, of a text in one byte a letter; `null` where all do. */
  readonly odd: OddWord | null;
  /** Byte offset of the first NUL that the encoding does not explain; `null` for a text. */
  readonly nulAt: number | null;
  /** The first bytes, to recognise what is not a CSV at all. */
  readonly head: Buffer;
}

const BLOCK = 1 << 20;

/** The first bytes of a file. */
export function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(4096);
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Calls `see` with each block of a file; the buffer is used again for the next. */
function eachBlock(path: string, see: (block: Buffer, offset: number) => void): void {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(BLOCK);
    let offset = 0;
    for (;;) {
      const read = readSync(file, buffer, 0, BLOCK, null);
      if (read === 0) return;
      see(buffer.subarray(0, read), offset);
      offset += read;
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a file: its size, its fingerprint and its encoding. Throws what the file system throws.
 *
 * @param said the code page the user named, of files that are not Unicode
 */
export function survey(path: string, said: CodePage | null = null): Survey {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let bytes = 0;
  let nulAt: number | null = null;
  let head: Buffer = Buffer.alloc(0);
  eachBlock(path, (block, offset) => {
    if (offset === 0) head = Buffer.from(block.subarray(0, 4096));
    bytes += block.length;
    hash.update(block);
    if (nulAt === null) {
      const at = block.indexOf(0);
      if (at >= 0) nulAt = offset + at;
    }
    utf8.see(block);
  });
  const wide = wideEncoding(head);
  const told = wide ?? (utf8.holds() ? 'utf-8' : said);
  const paged = told === null ? pageOf(path) : null;
  return {
    bytes,
    sha256: hash.digest('hex'),
    encoding: told ?? paged?.page ?? 'windows-1252',
    odd: paged?.odd ?? null,
    nulAt: wide ? null : nulAt,
    head,
  };
}

/** The code page of a text that is not UTF-8: all of it is read once more. */
function pageOf(path: string): ReturnType<PageCheck['found']> {
  const check = new PageCheck();
  eachBlock(path, (block) => check.see(block));
  return check.found();
}

/** Whether bytes that come in blocks are UTF-8. */
export class Utf8Check {
  private valid = true;
  /** The beginning of a character whose end lies in the next block. */
  private begun: Buffer = Buffer.alloc(0);

  see(block: Buffer): void {
    if (!this.valid) return;
    const bytes = this.begun.length > 0 ? Buffer.concat([this.begun, block]) : block;
    const whole = bytes.length - unfinished(bytes);
    this.valid = isUtf8(bytes.subarray(0, whole));
    this.begun = Buffer.from(bytes.subarray(whole));
  }

  holds(): boolean {
    return this.valid && this.begun.length === 0;
  }
}

/** How many bytes at the end begin a character of UTF-8 without ending it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** UTF-16 by its mark, or by the zero half of nearly every character of a Western text. */
function wideEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  const half = head.length / 2;
  if (odd > half * 0.8 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.8 && odd < half * 0.1) return 'utf-16be';
  return null;
}

interface Decoder {
  write(bytes: Buffer): string;
  end(): string;
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') {
    // Makes texts of one byte a character where it can; TextDecoder makes two, and everything behind it twice as slow.
    const decoder = new StringDecoder('utf8');
    let first = true;
    return {
      write(bytes) {
        const marked = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
        first = false;
        return decoder.write(marked ? bytes.subarray(3) : bytes);
      },
      end: () => decoder.end(),
    };
  }
  if (encoding === 'cp850') return { write: dosText, end: () => '' };
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** The text of a file in blocks, byte order mark removed. `onBytes` is told how far the reading is. */
export function* textBlocks(path: string, encoding: Encoding, onBytes?: (read: number) => void): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = decoderOf(encoding);
    const buffer = Buffer.allocUnsafe(BLOCK);
    let total = 0;
    for (;;) {
      const read = readSync(file, buffer, 0, BLOCK, null);
      if (read === 0) break;
      total += read;
      const text = decoder.write(buffer.subarray(0, read));
      onBytes?.(total);
      if (text !== '') yield text;
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
