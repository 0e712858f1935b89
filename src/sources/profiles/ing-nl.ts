/** ING in the Netherlands: amounts without a sign, Af or Bij beside them. Both generations, with comma or semicolon. */
import type { Profile } from './profile.js';

export const ingNl: Profile = {
  id: 'ing-nl',
  title: 'ING (Netherlands), statement',
  kind: 'payments',
  needs: ['Datum', 'Naam / Omschrijving', 'Rekening', 'Tegenrekening', 'Af Bij', 'Bedrag (EUR)', 'Mededelingen'],
  columns: {
    payment_date: 'Datum',
    payer_name: 'Naam / Omschrijving',
    payer_iban: 'Tegenrekening',
    sign: 'Af Bij',
    amount: 'Bedrag (EUR)',
    reference: 'Mededelingen',
  },
  decimal: ',',
  currency: 'EUR',
  statement: true,
};
