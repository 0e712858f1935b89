/** Commerzbank: payer and purpose in one text. */
import type { Profile } from './profile.js';

export const commerzbank: Profile = {
  id: 'commerzbank',
  title: 'Commerzbank, statement',
  kind: 'payments',
  needs: ['Buchungstag', 'Wertstellung', 'Umsatzart', 'Buchungstext', 'Betrag', 'IBAN Auftraggeberkonto'],
  columns: { payment_date: 'Buchungstag', amount: 'Betrag', currency: 'Währung', reference: 'Buchungstext' },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
