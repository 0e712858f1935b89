/** Volksbanken and Raiffeisenbanken: statement with both parties of an entry. */
import type { Profile } from './profile.js';

export const volksbank: Profile = {
  id: 'volksbank',
  title: 'Volksbank Raiffeisenbank, statement',
  kind: 'payments',
  needs: ['IBAN Auftragskonto', 'Buchungstag', 'Name Zahlungsbeteiligter', 'IBAN Zahlungsbeteiligter', 'Verwendungszweck', 'Betrag'],
  columns: {
    payment_date: 'Buchungstag',
    payer_name: 'Name Zahlungsbeteiligter',
    payer_iban: 'IBAN Zahlungsbeteiligter',
    amount: 'Betrag',
    currency: 'Waehrung',
    reference: 'Verwendungszweck',
  },
  also: { currency: ['Währung'], reference: ['Buchungstext'] },
  dateOrder: 'dmy',
  decimal: ',',
  statement: true,
};
