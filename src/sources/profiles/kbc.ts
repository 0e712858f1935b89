/** KBC, downloaded in Dutch: amount, and again as debit or credit. */
import type { Profile } from './profile.js';

export const kbc: Profile = {
  id: 'kbc',
  title: 'KBC, statement',
  kind: 'payments',
  needs: ['Rekeningnummer', 'Rubrieknaam', 'Afschriftnummer', 'Datum', 'Omschrijving', 'Bedrag', 'rekeningnummer tegenpartij'],
  columns: {
    payment_date: 'Datum',
    amount: 'Bedrag',
    currency: 'Munt',
    payer_iban: 'rekeningnummer tegenpartij',
    payer_name: 'Naam tegenpartij',
  },
  also: { reference: ['gestructureerde mededeling', 'Vrije mededeling', 'Omschrijving'] },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
