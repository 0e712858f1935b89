/** BNP Paribas Fortis, downloaded in Dutch; refused transactions stay in the list. */
import type { Profile } from './profile.js';

export const bnpParibasFortis: Profile = {
  id: 'bnp-paribas-fortis',
  title: 'BNP Paribas Fortis, statement',
  kind: 'payments',
  needs: ['Volgnummer', 'Uitvoeringsdatum', 'Valutadatum', 'Bedrag', 'Valuta rekening'],
  columns: { payment_date: 'Uitvoeringsdatum', amount: 'Bedrag', currency: 'Valuta rekening' },
  also: {
    payer_iban: ['Tegenpartij', 'Tegenpartij van de verrichting'],
    payer_name: ['Naam van de tegenpartij'],
    reference: ['Mededeling', 'Details'],
  },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
  never: [{ header: 'Status', says: ['Geweigerd'] }],
};
