/** Sparkassen: statement as CSV-CAMT; entries that are only announced do not count. */
import type { Profile } from './profile.js';

export const sparkasseCamt: Profile = {
  id: 'sparkasse-camt',
  title: 'Sparkasse, statement (CSV-CAMT)',
  kind: 'payments',
  needs: ['Auftragskonto', 'Buchungstag', 'Verwendungszweck', 'Beguenstigter/Zahlungspflichtiger', 'Kontonummer/IBAN', 'Betrag', 'Info'],
  columns: {
    payment_date: 'Buchungstag',
    payer_name: 'Beguenstigter/Zahlungspflichtiger',
    payer_iban: 'Kontonummer/IBAN',
    amount: 'Betrag',
    currency: 'Waehrung',
    reference: 'Verwendungszweck',
  },
  also: { reference: ['Kundenreferenz (End-to-End)', 'Buchungstext'] },
  dateOrder: 'dmy',
  decimal: ',',
  statement: true,
  never: [{ header: 'Info', says: ['Umsatz vorgemerkt'] }],
};
