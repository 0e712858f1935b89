/** What a spreadsheet leaves behind of a number or a date it has taken for something else. */

/** Why a number (of a debtor, an invoice, a payment) cannot be the one that was exported; `null` for nothing. */
export function numberDamage(text: string): string | null {
  // Nearly every number has none of these; and a damaged one begins with a digit or `#`.
  const first = text.charCodeAt(0);
  if (first > 57 || !/[.,+#]/.test(text)) return null;
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text)) return 'was rounded by a spreadsheet: its last digits are lost';
  if (/^\d{4,}[.,]0+$/.test(text)) return 'was turned into an amount by a spreadsheet: what it was before is not known';
  return hidden(text);
}

/** The same for a date. */
export function dateDamage(text: string): string | null {
  if (/^[34]\d{4}(?:[.,]\d+)?$/.test(text)) return 'is the day number of a spreadsheet, not a date';
  if (/^(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?(?:\s*[ap]m)?$/i.test(text))
    return 'is a time without a day: a spreadsheet has dropped the date';
  if (
    /^0?[01][-/.]0?[01][-/.](?:1900|00)$|^(?:30[-/.]12|12[-/.]30)[-/.]1899$|^1900-01-00$|^1899-12-3[01]$/.test(text) &&
    text !== '01-01-00'
  )
    return 'is what a spreadsheet makes of an empty cell, not a date';
  return hidden(text);
}

/** The same for an amount. */
export function amountDamage(text: string): string | null {
  return /^-?\d(?:[.,]\d+)?E[+-]?\d+$/i.test(text) ? 'was rounded by a spreadsheet: its last digits are lost' : hidden(text);
}

function hidden(text: string): string | null {
  return /^#{2,}$/.test(text) || /^#(?:N\/A|NB|REF!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NV|WERT!|VALEUR!|REF)$/i.test(text)
    ? 'is what a spreadsheet shows where it cannot show the value'
    : null;
}

export const DAMAGE_REMEDY = 'export it again and import that file, without opening and saving it in a spreadsheet';

const NO_DAY = /^(?:0000[-/.]?00[-/.]?00|00[-/.]00[-/.](?:0000|00)|0001-01-01|0?1[-/.]0?1[-/.]0001)(?:[ T].*)?$/;

/** Whether a date is one that stands for none, as databases export it. */
export const isNoDay = (text: string): boolean =>
  (text.charCodeAt(0) === 48 || (text.charCodeAt(text.length - 1) === 49 && text.endsWith('0001'))) && NO_DAY.test(text);
