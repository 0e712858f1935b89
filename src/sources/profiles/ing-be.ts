/** ING Belgium: the payer stands within the details of the entry. */
import type { Profile } from './profile.js';

export const ingBe: Profile = {
  id: 'ing-be',
  title: 'ING Belgium, statement',
  kind: 'payments',
  needs: ['Rekeningnummer', 'Rekening tegenpartij', 'Omzetnummer', 'Boekingsdatum', 'Bedrag', 'Detail van de omzet'],
  columns: { payment_date: 'Boekingsdatum', amount: 'Bedrag', currency: 'Munteenheid', payer_iban: 'Rekening tegenpartij' },
  also: { currency: ['Munt'], reference: ['Detail van de omzet', 'Bericht', 'Omschrijving'] },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
