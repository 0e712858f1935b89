/** A debtor of whom nothing but number and name is known. */
import type { Debtor } from '../../src/ledger/model.js';

export const NO_DETAILS: Omit<Debtor, 'key' | 'id' | 'name'> = {
  party: null,
  country: null,
  language: null,
  email: null,
  phone: null,
  mobile: null,
  address: null,
  postcode: null,
  city: null,
  vatNumber: null,
  iban: null,
  preferredChannel: null,
  customerSince: null,
  parentId: null,
  contactPerson: null,
};
