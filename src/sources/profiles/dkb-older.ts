/** DKB until 2023: the account of the other party under a name of its own. */
import type { Profile } from './profile.js';

export const dkbOlder: Profile = {
  id: 'dkb-older',
  title: 'DKB, statement until 2023',
  kind: 'payments',
  needs: ['Buchungstag', 'Auftraggeber / Begünstigter', 'Kontonummer', 'BLZ', 'Betrag (EUR)', 'Gläubiger-ID'],
  columns: {
    payment_date: 'Buchungstag',
    payer_name: 'Auftraggeber / Begünstigter',
    payer_iban: 'Kontonummer',
    amount: 'Betrag (EUR)',
    reference: 'Verwendungszweck',
  },
  also: { reference: ['Kundenreferenz'] },
  decimal: ',',
  dateOrder: 'dmy',
  currency: 'EUR',
  statement: true,
};
