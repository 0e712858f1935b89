/** BNP Paribas Fortis, downloaded in French; refused transactions stay in the list. */
import type { Profile } from './profile.js';

export const bnpParibasFortisFr: Profile = {
  id: 'bnp-paribas-fortis-fr',
  title: 'BNP Paribas Fortis, statement in French',
  kind: 'payments',
  needs: ["Date d'exécution", 'Date valeur', 'Montant', 'Devise du compte', 'Type de transaction'],
  columns: { payment_date: "Date d'exécution", amount: 'Montant', currency: 'Devise du compte' },
  also: {
    payer_iban: ['Contrepartie', 'Contrepartie de la transaction'],
    payer_name: ['Nom de la contrepartie'],
    reference: ['Communication', 'Détails'],
  },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
  never: [{ header: 'Statut', says: ['Refusé'] }],
};
