/** One header, taken apart: what it names, and what it says of the currency and of VAT. */
import { isCurrency } from './amounts.js';
import { plainWord } from './words.js';

export interface HeaderWord {
  /** All of it, plain. */
  readonly whole: string;
  /** What it names once currency, VAT and document or base currency are taken off. */
  readonly word: string;
  /** A currency code or sign in it: `Bedrag (EUR)`, `Invoice_Amount_USD`, `Betrag (€)`. */
  readonly currency: string | null;
  /** Amounts with VAT, or without. */
  readonly vat: 'with' | 'without' | null;
  /** Amounts in the currency of the document, or in that of our own books. */
  readonly side: 'document' | 'base' | null;
}

const TAX = '(?:btw|vat|tax|taxes|sales tax|gst|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|toutes taxes|taxe)';
const WITH = new RegExp(
  `\\b(?:inclusief|inclusive(?: of)?|including|incl|inkl|inklusive|brutto|bruto|gross|ttc|tvac|toutes taxes comprises|tva comprise|taxes comprises)(?: (?:de )?(?:la )?${TAX})?\\b|\\b(?:inc|with|mit|after|avec|tax inclusive|met) ${TAX}\\b`,
);
const WITHOUT = new RegExp(
  `\\b(?:exclusief|exclusive(?: of)?|excluding|excl|exkl|exklusive|netto|nett|net|untaxed|ht|htva|hors taxes?|hors tva|pre tax)(?: (?:de )?(?:la )?${TAX})?\\b|\\b(?:ex|without|before|ohne|zzgl|vor|zonder|sans|less) ${TAX}\\b`,
);
const MONEY = '(?:currency|curr|cur|valuta|wahrung|waehrung|devise|munt|monnaie)';
const DOCUMENT = new RegExp(
  `\\b(?:in |en )?(?:doc|document|transaction|transactie|invoice|factuur|foreign|original|vreemde|beleg|fremd|transaktions|rechnungs|etrangere) ?${MONEY}\\b|\\b(?:in |en )?(?:vv|fc|dc|fw|bw|fcy|tc)\\b|\\ben devises?\\b|\\bmontant devise\\b|\\b(?:in|en) (?:valuta|devise|devises|fremdwahrung)\\b|\\bdevise etrangere\\b|\\bin currency\\b|\\bforeign\\b`,
);
const BASE = new RegExp(
  `\\b(?:in |en )?(?:base|local|home|company|functional|reporting|group|basis|haus|eigen|eigene|lokal|lokale|landes|administratie|boekhoud|rapportage|locale|de base|societe|comptable) ?${MONEY}\\b|\\b(?:in )?(?:lc|lcy|hw|hc|bc|bv)\\b|\\b(?:base|home|local)\\b|\\bdevise locale\\b`,
);

/** Lower case, without accents, words apart: camel case and compounds such as `Bruttobetrag` too. */
function apart(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/MwSt/g, 'Mwst')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9#%+*]+/g, ' ')
    .replace(/(brutto|bruto|netto)(?=[a-z])/g, '$1 ')
    .replace(/(incl|inkl|excl|exkl|inc|ex)(?:usief|usive)?(?=(?:btw|vat|tax|mwst|ust|tva)\b)/g, ' $1 ')
    .replace(/\b(montant|total)(?=(?:ttc|tvac|ht|htva)\b)/g, '$1 ')
    .trim();
}

const remembered = new Map<string, HeaderWord>();

/** Takes a header apart. */
export function headerWord(header: string): HeaderWord {
  const known = remembered.get(header);
  if (known) return known;
  const made = takeApart(header);
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(header, made);
  return made;
}

function takeApart(header: string): HeaderWord {
  const whole = plainWord(header);
  const { rest, currency } = withoutCurrency(
    header
      .trim()
      .replace(/^\*+/, '')
      .replace(/\s*\(UTC\)$/i, ''),
  );
  let text = apart(rest);
  const vat = WITHOUT.test(text) ? 'without' : WITH.test(text) ? 'with' : null;
  if (vat !== null) text = text.replace(vat === 'with' ? WITH : WITHOUT, ' ');
  const side = DOCUMENT.test(text) ? 'document' : BASE.test(text) ? 'base' : null;
  if (side !== null) text = text.replace(side === 'document' ? DOCUMENT : BASE, ' ');
  const word = plainWord(text.replace(/\b(?:in|en|de|du|of|van)\s*$/, ''));
  // `Incl. btw` and `TTC` alone are an amount.
  return { whole, word: word === '' ? (vat !== null || side !== null ? 'amount' : whole) : word, currency, vat, side };
}

/** A currency code or sign at the end, or in brackets. */
function withoutCurrency(header: string): { rest: string; currency: string | null } {
  const sign = /[\s_(]*(?:(?:in|en)\s+)?(?:([€£])|\beuros?)\)?\s*$/i.exec(header);
  if (sign && sign.index > 0) return { rest: header.slice(0, sign.index), currency: sign[1] === '£' ? 'GBP' : 'EUR' };
  const code = /(?:^|[^A-Za-z])([A-Z]{3})\)?\s*$/.exec(header)?.[1];
  if (code === undefined || !isCurrency(code) || header === code) return { rest: header, currency: null };
  const rest = header.replace(/[^A-Za-z]*[A-Z]{3}\)?\s*$/, '');
  return plainWord(rest) === '' ? { rest: header, currency: null } : { rest, currency: code };
}
