/** Our own call list, filled in and saved by a spreadsheet. */
import type { Profile } from './profile.js';

export const callList: Profile = {
  id: 'dunning-call-list',
  title: 'dunning, call list filled in',
  kind: 'contacts',
  needs: [
    'rank',
    'tier',
    'debtor_id',
    'oldest_days_overdue',
    'invoices',
    'outcome',
    'reason',
    'promise_date',
    'call_back_on',
    'handled_by',
  ],
  columns: {
    debtor_id: 'debtor_id',
    listed_name: 'name',
    listed_age: 'oldest_days_overdue',
    listed_invoices: 'invoices',
    currency: 'currency',
    outcome: 'outcome',
    reason: 'reason',
    promise_date: 'promise_date',
    promise_amount: 'promise_amount',
    call_back_on: 'call_back_on',
    channel_next: 'channel_next',
    note: 'note',
    handled_by: 'handled_by',
  },
};
