/** Rabobank: the reference in three columns, the reason of a returned debit in one of its own. */
import type { Profile } from './profile.js';

export const rabobank: Profile = {
  id: 'rabobank',
  title: 'Rabobank, statement',
  kind: 'payments',
  needs: ['IBAN/BBAN', 'Volgnr', 'Datum', 'Bedrag', 'Saldo na trn', 'Tegenrekening IBAN/BBAN', 'Naam tegenpartij', 'Omschrijving-1'],
  columns: {
    payment_date: 'Datum',
    payer_name: 'Naam tegenpartij',
    payer_iban: 'Tegenrekening IBAN/BBAN',
    amount: 'Bedrag',
    currency: 'Munt',
    return_code: 'Reden retour',
  },
  also: { reference: ['Betalingskenmerk', 'Omschrijving-1', 'Omschrijving-2', 'Omschrijving-3'] },
  decimal: ',',
  statement: true,
};
