/** Belfius, downloaded in French: lines of filters above the table. */
import type { Profile } from './profile.js';

export const belfiusFr: Profile = {
  id: 'belfius-fr',
  title: 'Belfius, statement in French',
  kind: 'payments',
  needs: ['Compte', 'Date de comptabilisation', "Numéro d'extrait", 'Numéro de transaction', 'Montant', 'Communications'],
  columns: { payment_date: 'Date de comptabilisation', amount: 'Montant', currency: 'Devise', payer_iban: 'Compte contrepartie' },
  also: { payer_name: ['Nom contrepartie contient', 'Nom contrepartie'], reference: ['Communications', 'Transaction'] },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
};
