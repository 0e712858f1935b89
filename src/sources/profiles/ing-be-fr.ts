/** ING Belgium, downloaded in French: the payer stands within the details of the entry. */
import type { Profile } from './profile.js';

export const ingBeFr: Profile = {
  id: 'ing-be-fr',
  title: 'ING Belgium, statement in French',
  kind: 'payments',
  needs: ['Numéro de compte', 'Compte partie adverse', 'Numéro de mouvement', 'Date comptable', 'Montant', 'Détails du mouvement'],
  columns: { payment_date: 'Date comptable', amount: 'Montant', currency: 'Devise', payer_iban: 'Compte partie adverse' },
  also: { reference: ['Détails du mouvement', 'Message', 'Libellés'] },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
