/** Belfius: lines of filters above the table. */
import type { Profile } from './profile.js';

export const belfius: Profile = {
  id: 'belfius',
  title: 'Belfius, statement',
  kind: 'payments',
  needs: ['Rekening', 'Boekingsdatum', 'Rekeninguittrekselnummer', 'Transactienummer', 'Bedrag', 'Mededelingen'],
  columns: { payment_date: 'Boekingsdatum', amount: 'Bedrag', currency: 'Devies', payer_iban: 'Rekening tegenpartij' },
  also: { payer_name: ['Naam tegenpartij bevat', 'Naam tegenpartij'], reference: ['Mededelingen', 'Transactie'] },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
