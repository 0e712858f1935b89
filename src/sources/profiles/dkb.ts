/** DKB: payer and payee in columns of their own; entries that are only announced do not count. */
import type { Profile } from './profile.js';

export const dkb: Profile = {
  id: 'dkb',
  title: 'DKB, statement',
  kind: 'payments',
  needs: ['Buchungsdatum', 'Zahlungspflichtige*r', 'Zahlungsempfänger*in', 'Verwendungszweck', 'Betrag (€)'],
  columns: {
    payment_date: 'Buchungsdatum',
    payer_name: 'Zahlungspflichtige*r',
    payer_iban: 'IBAN',
    amount: 'Betrag (€)',
    reference: 'Verwendungszweck',
  },
  also: { reference: ['Kundenreferenz'] },
  decimal: ',',
  dateOrder: 'dmy',
  currency: 'EUR',
  statement: true,
  never: [{ header: 'Status', says: ['Vorgemerkt'] }],
};
