/** The plain case of naming an invoice: one number and nothing that could be read as another. */

/** `factuur F2024001`: words, then a number as it stands on the invoice. */
const WORDS_AND_NUMBER = /^((?:[A-Za-z]+ )*)([1-9A-Z][0-9A-Z]*)$/;
const NUMBER_ONLY = /^[0-9A-Za-z.-]+$/;
/** `betaling`, `dank u`: nothing a number could be read from. */
const WORDS_ONLY = /^[A-Za-z ]*$/;

/**
 * The invoice number a payment names, where its text can name no other: the number field, or else a reference of words and one
 * number; `''` where there is none in it. `null` where it must be read closely (`ledger/claims.ts`).
 */
export function plainNumber(invoiceNumber: string | null, reference: string | null): string | null {
  if (invoiceNumber !== null) return NUMBER_ONLY.test(invoiceNumber) ? invoiceNumber : null;
  if (reference === null || WORDS_ONLY.test(reference)) return '';
  const found = WORDS_AND_NUMBER.exec(reference);
  if (!found) return null;
  const [, words = '', number = ''] = found;
  // Nine digits may be a structured reference, RF begins one, a short word may belong to bare digits (`FA 1234`), and a long one before them may not.
  if (!/\d/.test(number) || /^[A-Z]{4}/.test(number) || /\d{9}/.test(number) || /RF ?\d/i.test(reference)) return null;
  if (!/[A-Z]/.test(number) && words.indexOf(' ') !== words.length - 1) return null;
  return number;
}
