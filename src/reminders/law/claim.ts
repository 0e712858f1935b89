/**
 * What may lawfully be asked of a debtor: the words of the law room. A `Case` goes in, a `Claim` comes out; both are plain values.
 * Amounts are minor units of the case's one currency. Payments are taken as the ledger booked them: on the principal, in the debtor's favour.
 */
import type { Day } from '../../ledger/day.js';
import type { Channel, Party } from '../../ledger/model.js';
import type { Currency, Minor } from '../../ledger/money.js';

/**
 * How well a value of the law was checked: `V2` seen twice, or seen once and reproduced by the statutory formula; `V` seen once;
 * `D` derived by the formula only; `M` not verified, and so not charged unless the user opts in (`chargeUnverified`).
 */
export type Check = 'V2' | 'V' | 'D' | 'M';

/** A value of the law, with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  /** First day it holds. */
  readonly from: Day;
  /** Law article or publishing institution. */
  readonly source: string;
  readonly check: Check;
}

/**
 * What a message does.
 * `reminder`: friendly and free, claims nothing but the principal (a Belgian consumer's first one carries the legal term all the same).
 * `notice`: the lawful notice that must come before costs (Dutch 14-day letter, Belgian first reminder, Mahnung); announces, and charges a consumer nothing.
 * `demand`: claims what may be claimed now; before the notice's term is over a consumer is charged nothing, and `chargesFrom` says when.
 */
export type Step = 'reminder' | 'notice' | 'demand';

/** `plain`: no legal form; a reasonable term of 14 days. */
export type NoticeKind = 'nl_14_days' | 'be_first' | 'de_mahnung' | 'plain';

export interface CaseInvoice {
  readonly number: string;
  readonly date: Day;
  readonly due: Day;
  readonly amount: Minor;
  /** Left of it on the day looked at; 0 where it was paid late and interest is still owed. */
  readonly open: Minor;
  /** The goods or service. */
  readonly description: string | null;
  /** Payments booked on it, positive. Credit notes are not among them: they lower the principal from the start. */
  readonly receipts: readonly { readonly day: Day; readonly amount: Minor }[];
  /** The contract whose instalment it is; `null` for a single delivery. */
  readonly contract?: string | null;
}

/** A notice that was issued, as it was recorded. */
export interface IssuedNotice {
  readonly kind: NoticeKind;
  readonly sentOn: Day;
  readonly channel: Channel;
  /** Numbers of the invoices in it; for one that was not overdue when it was sent it has no effect. */
  readonly invoices: readonly string[];
  /** Its last day to pay free of charge. */
  readonly lastFreeDay: Day;
  /** First day on which it lets costs be claimed. */
  readonly chargesFrom: Day;
  /** Costs it said would follow; minor units. No more than these are claimed later. */
  readonly announced: Minor;
  /** Whether it said that interest would follow; where that was not recorded, it did. A consumer is asked for none that was not announced. */
  readonly interest?: boolean;
}

/** What the user says of his contracts and himself. All of it has a careful default: `DEFAULT_TERMS`. */
export interface Terms {
  /** Due dates are agreed (contract, accepted terms), not only printed on the invoice: default then needs no notice. */
  readonly dueDateAgreed: boolean;
  /** BE: the contract with consumers has a damage clause and stays within the caps. */
  readonly clauseAgreed: boolean;
  /** BE: goods or services are supplied periodically: three reminders a year are free. */
  readonly periodicSupply: boolean;
  /** BE: the creditor is an SME: interest may run from the day after sending. */
  readonly creditorIsSme: boolean;
  /** Agreed yearly rate in hundredths of a per cent (`1000` is 10 %); `null` for none. */
  readonly agreedRate: number | null;
  /** Postal days until a letter counts as delivered; `null` for the country's own. */
  readonly deliveryAllowanceDays: number | null;
  /** NL: days waited after the term of an e-mailed notice before anything is charged. */
  readonly emailMarginDays: number;
  /** A term that ends on a Saturday, Sunday or public holiday runs to the next working day. */
  readonly rollForward: boolean;
  readonly dayCount: 'ACT/365' | 'ACT/ACT';
  /** DE: print and postage of a second or later letter to a consumer, minor units, at most 100. */
  readonly deFee: Minor;
  /** BE: postage of one letter, minor units. */
  readonly postage: Minor;
  /** The fixed sum between businesses: once for the whole claim, or for each invoice. */
  readonly fixedSumPer: 'claim' | 'invoice';
  /** NL: businesses are charged the scale in place of the fixed sum once a notice has run out. */
  readonly businessScale: boolean;
  /** Charge values marked `M` too. */
  readonly chargeUnverified: boolean;
}

export const DEFAULT_TERMS: Terms = {
  dueDateAgreed: true,
  clauseAgreed: false,
  periodicSupply: false,
  creditorIsSme: false,
  agreedRate: null,
  deliveryAllowanceDays: null,
  emailMarginDays: 2,
  rollForward: true,
  dayCount: 'ACT/365',
  deFee: 0,
  postage: 0,
  fixedSumPer: 'claim',
  businessScale: false,
  chargeUnverified: false,
};

export interface Case {
  /** ISO 3166 code of the debtor's country, whose law is applied; `null` where it is not known. */
  readonly country: string | null;
  /** `null` is treated as a consumer. */
  readonly party: Party | null;
  readonly currency: Currency;
  readonly today: Day;
  /** The day the message goes out; interest is worked out up to and including it. */
  readonly sendOn: Day;
  readonly channel: Channel;
  /** Everything in the message, one currency. */
  readonly invoices: readonly CaseInvoice[];
  readonly notices: readonly IssuedNotice[];
  /** Instalments missed before that are no longer open: for the rules on repeated reminders of one contract. None where absent. */
  readonly missed?: readonly { readonly contract: string; readonly due: Day }[];
  readonly terms: Terms;
}

/** One amount that is claimed or announced. */
export interface Charge {
  /** `scale` collection costs by the scale, `fixed` the fixed sum between businesses, `clause` the Belgian damage clause, `reminder` a reminder's own cost. */
  readonly kind: 'scale' | 'fixed' | 'clause' | 'reminder';
  /** One line for people: what it is. */
  readonly says: string;
  /** The amount it is worked out on; `null` for a fixed sum. */
  readonly base: Minor | null;
  readonly amount: Minor;
  readonly source: string;
  readonly check: Check;
  /** How the amount comes about, one step a line, adding up to it. */
  readonly steps: readonly { readonly says: string; readonly amount: Minor }[];
}

/** Interest of one invoice over days with one rate and one base. Each is rounded half up to the minor unit; the total is their sum. */
export interface InterestSegment {
  readonly invoice: string;
  readonly from: Day;
  /** Included. */
  readonly to: Day;
  readonly days: number;
  /** Days of the year the rate is divided by. */
  readonly yearDays: 365 | 366;
  /** Hundredths of a per cent a year: `1040` is 10.40 %. */
  readonly rate: number;
  /** Principal, and with yearly compounding the interest of full years. */
  readonly base: Minor;
  /** The part of the base that is interest of earlier years. */
  readonly compounded: Minor;
  readonly amount: Minor;
  readonly source: string;
  readonly check: Check;
}

/** The term a message sets. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly presumedDelivered: Day;
  /** First of the free days. */
  readonly firstDay: Day;
  /** Last day to pay free of charge, rolled forward where the terms say so. */
  readonly lastFreeDay: Day;
  /** The same without rolling forward. */
  readonly strictLastDay: Day;
  /** First day on which costs may be claimed. */
  readonly chargesFrom: Day;
}

/** Something that can be looked up in a text by machine. */
export type Lookup =
  | { readonly kind: 'amount'; readonly amount: Minor; readonly currency: Currency }
  | { readonly kind: 'day'; readonly day: Day }
  /** The text as it stands: an invoice number, a description. */
  | { readonly kind: 'text'; readonly text: string }
  /** Language → wordings, of which the text holds one, letter for letter but for case and blanks. */
  | { readonly kind: 'words'; readonly anyOf: Readonly<Record<string, readonly string[]>> }
  /** Data of the creditor that must be printed; a key of the config's company. */
  | { readonly kind: 'company'; readonly field: 'name' | 'enterpriseNumber' };

/** What a text must hold to have its legal effect. */
export type RequiredFact = Lookup & {
  readonly id: string;
  /** For people: what must be there. */
  readonly says: string;
  readonly source: string;
};

export interface Claim {
  /** The law applied: `NL`, `BE`, `DE`, `FR`, `GB`; `EU` where only the directive is known, `none` elsewhere. */
  readonly law: string;
  readonly party: Party;
  readonly step: Step;
  readonly on: Day;
  readonly currency: Currency;
  readonly principal: Minor;
  /** Claimed now. */
  readonly costs: readonly Charge[];
  readonly interest: readonly InterestSegment[];
  /** Principal, costs and interest. */
  readonly total: Minor;
  /** The term this message sets; `null` where it sets none or its channel cannot carry it. */
  readonly term: Notice | null;
  /** Costs that will be claimed if the term passes; empty where none may be. */
  readonly announced: readonly Charge[];
  /** First day on which a consumer may be charged on the notices issued so far; `null` where a notice must come first, or nothing may ever be charged. Businesses: the day after the oldest due day. */
  readonly chargesFrom: Day | null;
  readonly required: readonly RequiredFact[];
  /** For the user: what was not charged and why, what to look at. */
  readonly warnings: readonly string[];
  /** Law articles and publications used, each once. */
  readonly sources: readonly string[];
}

/** One value of the law as `dunning report law` lists it. */
export interface LawValue {
  readonly country: string;
  readonly party: Party | 'both';
  readonly what: string;
  readonly value: string;
  readonly from: Day;
  readonly source: string;
  readonly check: Check;
  /** Charged by default; where false, `note` says why; `null` for what is no amount: terms, days. */
  readonly charged: boolean | null;
  readonly note: string | null;
}

/** The law of one country. A country is a file beside this one and a line in the list of `index.ts`. */
export interface Law {
  readonly country: string;
  /** Works the claim out; the case's party is settled. */
  claim(case_: SettledCase, step: Step): Claim;
  /** All values it goes by. */
  values(): readonly LawValue[];
  /** True where the newest rate of a party's interest is not known to hold in the half-year of `today`; false where none is charged. */
  ratesAreStale(party: Party, today: Day): boolean;
}

/** A case whose party is known or was taken for a consumer. */
export type SettledCase = Case & { readonly party: Party };
