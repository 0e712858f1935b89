/**
 * How many sms segments a text takes. Letters of the GSM 7-bit alphabet (3GPP TS 23.038) count one, those of its extension two; one
 * letter outside makes the whole text UCS-2. A text of one segment holds 160 or 70, each of several 153 or 67; no letter is cut in two.
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';
const isBasic = new Set(BASIC);
const isExtension = new Set(EXTENSION);

export interface Segments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets, or 16-bit units. */
  readonly units: number;
  readonly segments: number;
}

export function segmentsOf(text: string): Segments {
  const letters = [...text];
  const isGsm = letters.every((letter) => isBasic.has(letter) || isExtension.has(letter));
  const widths = letters.map((letter) => (isGsm ? (isExtension.has(letter) ? 2 : 1) : letter.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const [single, each] = isGsm ? [160, 153] : [70, 67];
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', units, segments: units === 0 ? 0 : units <= single ? 1 : filled(widths, each) };
}

/** Segments filled one after another; a letter of two units goes whole into the next. */
function filled(widths: readonly number[], each: number): number {
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > each) {
      segments++;
      used = 0;
    }
    used += width;
  }
  return segments;
}

/** Letters that look the same in the small alphabet, so that a curly quote does not double the price. */
const ALIKE: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

export const likeGsm = (text: string): string => text.replace(/[’‘“”–—…\u00a0\u202f]/g, (sign) => ALIKE[sign] ?? sign);
