/** Names of people and firms in a form that survives capitals, accents, word order and the ways a legal form is written. */

/** Legal forms of the countries we serve, as single words after normalising (`B.V.` → `BV`). */
const LEGAL_FORMS = new Set(
  (
    'BV NV VOF CV EENMANSZAAK MAATSCHAP STICHTING BVBA SPRL SRL SA SNC SCS COMMV CVBA ASBL VZW ' +
    'GMBH MBH UG AG KG OHG GBR EK EKFR SARL SAS SASU EURL EI LTD LIMITED PLC LLP LLC INC CORP CO HOLDINGSBV'
  ).split(' '),
);

function words(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .toUpperCase()
    .replace(/\b((?:[A-Z]\.){2,}[A-Z]?)/g, (dotted) => dotted.replaceAll('.', ''))
    .replace(/['’`]/g, '')
    .split(/[^0-9A-Z\u0370-\uffff]+/)
    .filter((word) => word !== '');
}

/** The text without capitals, accents and punctuation, its words in their order. */
export function plainText(text: string): string {
  return words(text).join(' ');
}

/** The name with its legal form; equal keys are the same name written differently. */
export function nameKey(name: string): string {
  return words(name).sort().join(' ');
}

/** The name without its legal form; equal keys are likely, not surely, the same. Empty where only a legal form is left. */
export function looseNameKey(name: string): string {
  return words(name)
    .filter((word) => !LEGAL_FORMS.has(word))
    .sort()
    .join(' ');
}
