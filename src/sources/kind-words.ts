/** What a title above a table, or a file's own name, says of its kind: asked where the header fits two kinds equally well. */
import type { Kind } from './drafts.js';
import type { RawRecord } from './records.js';

const SAYS: readonly (readonly [Kind, RegExp])[] = [
  [
    'payments',
    /betaling|ontvangst|ontvangen|incasso|payment|receipt|remittance|zahlung|zahlungseing|paiement|reglement|encaissement|transact|mutatie|umsatz|umsaetze|afschrift|statement|extrait|kontoauszug/,
  ],
  [
    'invoices',
    /factu|openstaand|open.?posten|debiteurenlijst|invoice|receivable|age?ing|open.?item|rechnung|offene.?posten|facture|impaye|creance|echeanc|credit.?not|credit.?memo|gutschrift|avoir/,
  ],
  ['disputes', /dispuut|geschil|klacht|dispute|complaint|claim|reklamation|litige|reclamation/],
  ['contacts', /contactmoment|gesprek|notitie|activit|call|kontakt|notiz|journal|relance/],
  ['debtors', /debiteur|klant|relatie|customer|client|debtor|kunden|debitor/],
];

/** The kind of a file by what it is called, or by a title above its table; `null` where neither says one. */
export function kindSaid(file: string, above: readonly RawRecord[]): Kind | null {
  const texts = [...above.map(({ fields }) => fields.join(' ')), file.replace(/\.[^.]*$/, '')];
  for (const text of texts) {
    const plain = text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    const kinds = SAYS.filter(([, words]) => words.test(plain)).map(([kind]) => kind);
    if (kinds.length === 1) return kinds[0] ?? null;
  }
  return null;
}
