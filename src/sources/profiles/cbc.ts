/** KBC and CBC, downloaded in French. */
import type { Profile } from './profile.js';

export const cbc: Profile = {
  id: 'cbc',
  title: 'CBC, statement',
  kind: 'payments',
  needs: ['Numéro de compte', 'Nom de la rubrique', "Numéro de l'extrait", 'Date', 'Description', 'Montant'],
  columns: { payment_date: 'Date', amount: 'Montant', currency: 'Devise' },
  also: {
    payer_iban: ['Numéro de compte contrepartie', 'numéro de compte de la contrepartie'],
    payer_name: ['Nom contrepartie', 'Nom de la contrepartie', 'contrepartie'],
    reference: ['communication structurée', 'communication libre', 'Description'],
  },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
