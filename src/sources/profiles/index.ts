/** The layouts we know by name. A new one is a file here, a line in this list and a file in fixtures/profiles. */

import { abnAmro } from './abn-amro.js';
import { adyenSettlement } from './adyen-settlement.js';
import { barclays } from './barclays.js';
import { belfius } from './belfius.js';
import { belfiusFr } from './belfius-fr.js';
import { bnpParibasFortis } from './bnp-paribas-fortis.js';
import { bnpParibasFortisFr } from './bnp-paribas-fortis-fr.js';
import { bunqEn } from './bunq-en.js';
import { bunqNl } from './bunq-nl.js';
import { callList } from './call-list.js';
import { cbc } from './cbc.js';
import { commerzbank } from './commerzbank.js';
import { datevBuchungsstapel } from './datev-buchungsstapel.js';
import { dkb } from './dkb.js';
import { dkbOlder } from './dkb-older.js';
import { dunningDebtors } from './dunning-debtors.js';
import { dunningInvoices } from './dunning-invoices.js';
import { dunningPayments } from './dunning-payments.js';
import { freshbooksClients } from './freshbooks-clients.js';
import { freshbooksInvoices } from './freshbooks-invoices.js';
import { gocardlessExport } from './gocardless-export.js';
import { gocardlessPayments } from './gocardless-payments.js';
import { harvestInvoices } from './harvest-invoices.js';
import { ingBe } from './ing-be.js';
import { ingBeFr } from './ing-be-fr.js';
import { ingNl } from './ing-nl.js';
import { ingNlEn } from './ing-nl-en.js';
import { invoiceNinjaClients } from './invoice-ninja-clients.js';
import { invoiceNinjaInvoices } from './invoice-ninja-invoices.js';
import { invoiceNinjaPayments } from './invoice-ninja-payments.js';
import { invoice2goInvoices } from './invoice2go-invoices.js';
import { invoicelyStatement } from './invoicely-statement.js';
import { kbc } from './kbc.js';
import { knab } from './knab.js';
import { mollie } from './mollie.js';
import { n26 } from './n26.js';
import { n26Older } from './n26-older.js';
import { paypal } from './paypal.js';
import { paypalFr } from './paypal-fr.js';
import { paypalNl } from './paypal-nl.js';
import type { Profile } from './profile.js';
import { quickbooksCreditMemos } from './quickbooks-credit-memos.js';
import { quickbooksCustomers } from './quickbooks-customers.js';
import { quickbooksInvoices } from './quickbooks-invoices.js';
import { quickbooksPayments } from './quickbooks-payments.js';
import { rabobank } from './rabobank.js';
import { shopifyOrders } from './shopify-orders.js';
import { sparkasseCamt } from './sparkasse-camt.js';
import { stripeBalance } from './stripe-balance.js';
import { stripeBalanceHistory } from './stripe-balance-history.js';
import { stripeCharges } from './stripe-charges.js';
import { stripeCreditNotes } from './stripe-credit-notes.js';
import { stripeCustomers } from './stripe-customers.js';
import { stripeDisputes } from './stripe-disputes.js';
import { stripeDisputesExport } from './stripe-disputes-export.js';
import { stripeInvoices } from './stripe-invoices.js';
import { stripePayments } from './stripe-payments.js';
import { stripePayouts } from './stripe-payouts.js';
import { volksbank } from './volksbank.js';
import { waveCustomers } from './wave-customers.js';
import { waveTransactions } from './wave-transactions.js';
import { wise } from './wise.js';
import { xeroSalesInvoices } from './xero-sales-invoices.js';
import { zohoContacts } from './zoho-contacts.js';
import { zohoInvoices } from './zoho-invoices.js';

export type { Profile } from './profile.js';

export const PROFILES: readonly Profile[] = [
  abnAmro,
  adyenSettlement,
  barclays,
  belfius,
  belfiusFr,
  bnpParibasFortis,
  bnpParibasFortisFr,
  bunqEn,
  bunqNl,
  cbc,
  commerzbank,
  datevBuchungsstapel,
  dkb,
  dkbOlder,
  callList,
  dunningDebtors,
  dunningInvoices,
  dunningPayments,
  freshbooksClients,
  freshbooksInvoices,
  gocardlessExport,
  gocardlessPayments,
  harvestInvoices,
  ingBe,
  ingBeFr,
  ingNl,
  ingNlEn,
  invoiceNinjaClients,
  invoiceNinjaInvoices,
  invoiceNinjaPayments,
  invoice2goInvoices,
  invoicelyStatement,
  kbc,
  knab,
  mollie,
  n26,
  n26Older,
  paypal,
  paypalFr,
  paypalNl,
  quickbooksCreditMemos,
  quickbooksCustomers,
  quickbooksInvoices,
  quickbooksPayments,
  rabobank,
  shopifyOrders,
  sparkasseCamt,
  stripeBalance,
  stripeBalanceHistory,
  stripeCharges,
  stripeCreditNotes,
  stripeCustomers,
  stripeDisputes,
  stripeDisputesExport,
  stripeInvoices,
  stripePayments,
  stripePayouts,
  volksbank,
  waveCustomers,
  waveTransactions,
  wise,
  xeroSalesInvoices,
  zohoContacts,
  zohoInvoices,
];
