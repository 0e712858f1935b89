/** Knab: a mark above the table, amounts without a sign, C or D beside them. */
import type { Profile } from './profile.js';

export const knab: Profile = {
  id: 'knab',
  title: 'Knab, statement',
  kind: 'payments',
  needs: ['Rekeningnummer', 'Transactiedatum', 'Valutacode', 'CreditDebet', 'Bedrag', 'Tegenrekeningnummer', 'Omschrijving'],
  columns: {
    payment_date: 'Transactiedatum',
    currency: 'Valutacode',
    sign: 'CreditDebet',
    amount: 'Bedrag',
    payer_iban: 'Tegenrekeningnummer',
    payer_name: 'Tegenrekeninghouder',
    reference: 'Omschrijving',
  },
  also: { reference: ['Referentie'] },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
