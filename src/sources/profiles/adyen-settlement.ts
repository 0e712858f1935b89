/** Adyen: settlement details; the gross amount is what the shopper paid, and money taken back stands on the debit side. */
import type { Profile } from './profile.js';

export const adyenSettlement: Profile = {
  id: 'adyen-settlement',
  title: 'Adyen, settlement detail report',
  kind: 'payments',
  needs: [
    'Psp Reference',
    'Merchant Reference',
    'Type',
    'Gross Currency',
    'Gross Debit (GC)',
    'Gross Credit (GC)',
    'Modification Reference',
  ],
  columns: {
    payment_id: 'Modification Reference',
    payment_date: 'Creation Date',
    debit: 'Gross Debit (GC)',
    credit: 'Gross Credit (GC)',
    currency: 'Gross Currency',
    reference: 'Merchant Reference',
    method: 'Payment Method',
  },
  also: { payment_id: ['Psp Reference'] },
  // What is left are fees, reserves and what was paid out to us.
  only: [
    {
      header: 'Type',
      says: [
        'Settled',
        'SettledBulk',
        'SettledInstallment',
        'SettledReversed',
        'Refunded',
        'RefundedBulk',
        'RefundedReversed',
        'Chargeback',
        'SecondChargeback',
        'ChargebackReversed',
      ],
    },
  ],
};
