/** PayPal: activity, downloaded in French. */
import type { Profile } from './profile.js';

export const paypalFr: Profile = {
  id: 'paypal-fr',
  title: 'PayPal, activity in French',
  kind: 'payments',
  needs: ['Date', 'Heure', 'Fuseau horaire', 'Nom', 'Devise', 'Avant commission', 'Commission', 'Net', 'Numéro de transaction'],
  columns: {
    payment_id: 'Numéro de transaction',
    payment_date: 'Date',
    amount: 'Avant commission',
    currency: 'Devise',
    payer_name: 'Nom',
    invoice_number: 'Numéro de facture',
    status: 'État',
    reference: 'Objet',
  },
  decimal: ',',
  dateOrder: 'dmy',
  statement: true,
  never: ['Type', 'Description'].map((header) => ({
    header,
    says: ['Virement standard', 'Conversion de devise standard', 'Virement bancaire sur le compte PayPal'],
  })),
};
