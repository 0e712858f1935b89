/** Stripe: what was paid out to the bank, each payout the sum of many payments. */
import type { Profile } from './profile.js';

export const stripePayouts: Profile = {
  id: 'stripe-payouts',
  title: 'Stripe, payouts',
  kind: 'payments',
  needs: ['id', 'Amount', 'Arrival Date (UTC)', 'Source Type', 'Destination', 'Balance Transaction'],
  columns: { payment_date: 'Arrival Date (UTC)', amount: 'Amount', currency: 'Currency' },
  refused: {
    message: 'lists what Stripe paid out to the bank, not what customers paid',
    remedy: 'export the payments, or the itemised balance changes',
  },
};
