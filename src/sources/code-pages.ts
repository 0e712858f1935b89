/** Which code page of one byte a letter a text is in: that of Windows unless its letters stand where only those of another page can. */

export const CODE_PAGES = ['windows-1252', 'cp850', 'macintosh'] as const;
export type CodePage = (typeof CODE_PAGES)[number];

/** The upper half of code page 850 of DOS, with the euro it was given as 858. The letters of 437 stand at the same places. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** What each page is called in messages. */
export const PAGE_NAMES: Readonly<Record<CodePage, string>> = {
  'windows-1252': 'Windows',
  cp850: 'DOS (code page 850)',
  macintosh: 'old Macintoshes (Mac Roman)',
};

export const dosText = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\xff]/g, (sign) => DOS[sign.charCodeAt(0) - 128] ?? '');

/** Bytes as a text of a code page; decoded as a stream, for some versions of Node take the whole of Windows-1252 for Latin-1. */
export const inPage = (page: CodePage, bytes: Buffer): string =>
  page === 'cp850' ? dosText(bytes) : new TextDecoder(page).decode(bytes, { stream: true });

type Letter = 'lower' | 'upper' | null;

interface Page {
  readonly signs: readonly string[];
  readonly letters: readonly Letter[];
}

const EVERY = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const letterOf = (sign: string): Letter => (/\p{Ll}/u.test(sign) && !/[ƒµ]/.test(sign) ? 'lower' : /\p{Lu}/u.test(sign) ? 'upper' : null);

function pageOf(page: CodePage): Page {
  const signs = [...inPage(page, EVERY)];
  return { signs, letters: signs.map(letterOf) };
}

/** Signs that stand between two letters now and then: dashes, apostrophes of all kinds, blanks, marks of an abbreviation. */
const JOINING = /[‘’´·–—\u00a0\u00ad«»°®&¨¸]/;
/** Signs that never follow a letter. */
const OPENING = /[‚„‹ˆ‰†‡•˜ƒ]/;

/** Whether a sign of the upper half stands well between its neighbours (1), cannot stand there (-1), or either (0). */
function judged({ signs, letters }: Page, before: number, byte: number, after: number): number {
  const sign = signs[byte] as string;
  const letter = letters[byte];
  const [left, right] = [letters[before] ?? null, letters[after] ?? null];
  if (letter === 'lower') return (left === null && right === null) || (left === 'upper' && right === 'upper') ? 0 : 1;
  if (letter === 'upper') return left === 'lower' ? -1 : left === null && right === null ? 0 : 1;
  if (/\p{Cc}/u.test(sign)) return -1;
  if (left !== null && OPENING.test(sign)) return -1;
  if (left === null || right === null) return 0;
  return sign === '’' ? 1 : JOINING.test(sign) ? 0 : -1;
}

/** A word of the text that its page cannot explain. */
export interface OddWord {
  readonly line: number;
  readonly bytes: Buffer;
}

export interface Paged {
  readonly page: CodePage;
  /** The first word that makes no sense in Windows-1252; `null` where all do. */
  readonly odd: OddWord | null;
}

const isPartOfWord = (byte: number | undefined): boolean =>
  byte !== undefined && (byte >= 0x80 || letterOf(String.fromCharCode(byte)) !== null);

/** Weighs all signs of a text that comes in blocks, in each page. */
export class PageCheck {
  private readonly pages = CODE_PAGES.map((name) => ({ name, ...pageOf(name), good: 0, bad: 0 }));
  private odd: OddWord | null = null;
  private before = 0;
  private byte = 0;
  private line = 1;

  see(block: Buffer): void {
    for (let at = 0; at < block.length; at++) {
      const next = block[at] as number;
      if (this.byte >= 0x80) this.weigh(next, block, at);
      if (this.byte === 10 || (this.byte === 13 && next !== 10)) this.line++;
      this.before = this.byte;
      this.byte = next;
    }
  }

  /** Another page only where Windows-1252 explains less than half of the signs, and that page nearly all. */
  found(): Paged {
    if (this.byte >= 0x80) this.weigh(0, Buffer.alloc(0), 0);
    this.byte = 0;
    const [windows, ...others] = this.pages as [(typeof this.pages)[number], ...typeof this.pages];
    const better = others
      .filter(({ good, bad }) => windows.bad > windows.good && good >= windows.bad && bad * 10 <= good)
      .reduce<(typeof this.pages)[number] | null>(
        (best, each) => (best && best.good - best.bad >= each.good - each.bad ? best : each),
        null,
      );
    return { page: better?.name ?? 'windows-1252', odd: this.odd };
  }

  /** Weighs the last byte, now that its neighbour is known; `at` is where that neighbour stands. */
  private weigh(after: number, block: Buffer, at: number): void {
    for (const page of this.pages) {
      const says = judged(page, this.before, this.byte, after);
      if (says > 0) page.good++;
      else if (says < 0) {
        page.bad++;
        if (page.name === 'windows-1252')
          this.odd ??= { line: this.line, bytes: wordAt(block, at - 1) ?? Buffer.from([this.before, this.byte]) };
      }
    }
  }
}

/** The word around a place, as far as it stands in this block. */
function wordAt(block: Buffer, at: number): Buffer | null {
  if (at < 0) return null;
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < 30 && isPartOfWord(block[from - 1])) from--;
  while (to < block.length && to - at < 30 && isPartOfWord(block[to])) to++;
  return Buffer.from(block.subarray(from, to));
}
