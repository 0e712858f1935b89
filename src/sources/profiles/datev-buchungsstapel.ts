/** DATEV: the journal of a period, one row for each booking; only rows on debtors' accounts are ours. Dates have no year. */
import type { Profile } from './profile.js';

export const datevBuchungsstapel: Profile = {
  id: 'datev-buchungsstapel',
  title: 'DATEV format (EXTF), Buchungsstapel',
  kind: 'invoices',
  above: ['Buchungsstapel'],
  needs: ['Soll/Haben-Kennzeichen', 'Konto', 'Gegenkonto (ohne BU-Schlüssel)', 'Belegdatum', 'Belegfeld 1'],
  columns: {
    account: 'Konto',
    against: 'Gegenkonto (ohne BU-Schlüssel)',
    invoice_number: 'Belegfeld 1',
    invoice_date: 'Belegdatum',
    amount: 'Umsatz (ohne Soll/Haben-Kz)',
    sign: 'Soll/Haben-Kennzeichen',
    currency: 'WKZ Umsatz',
    description: 'Buchungstext',
    reversed: 'Generalumkehr (GU)',
  },
  also: { amount: ['Umsatz (ohne Soll/Haben-Kennzeichen)'], reversed: ['Generalumkehr'] },
  dateOrder: 'dmy',
  decimal: ',',
  currency: 'EUR',
  lines: 'add up',
  journal: { debtors: /^[1-6]\d{4}$/, digitsAbove: 13, money: /^1/ },
  period: { year: 12, from: 14, to: 15 },
};
