/**
 * A message to one debtor in one currency, as a plain value: everything that any output (e-mail, letter, sms, mail merge, JSON) needs.
 * `Facts` is what is true; `compose` in compose.ts puts it into words, and the two together are the `Message` that goes out and is kept.
 */
import type { Day } from '../ledger/day.js';
import type { Channel, Party } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';

/** The languages that texts are shipped in. */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The texts there are, in the order of the procedure.
 *
 * | id | when |
 * |---|---|
 * | friendly | first reminder, free |
 * | loyal | kind words for the first slip of a loyal payer; never a fee, never a threat |
 * | second | free reminder after a first one without an answer |
 * | notice | formal first notice of the law: Dutch 14-day letter, Belgian first reminder, German Mahnung, mise en demeure |
 * | after_notice | the term of the notice has passed: what is owed now, cent by cent |
 * | last | last letter before the claim is handed over |
 */
export const STEPS = ['friendly', 'loyal', 'second', 'notice', 'after_notice', 'last'] as const;
export type Step = (typeof STEPS)[number];

/** How a person is spoken to: u, vous, Sie; or je, tu, du. English knows one form, in two tones. */
export type Formality = 'formal' | 'informal';

/** One open invoice in the message. Amounts are minor units of the message's currency. */
export interface MessageLine {
  readonly number: string;
  readonly date: Day;
  readonly due: Day;
  /** The goods or service; Belgian law asks for it in words. */
  readonly description: string | null;
  readonly amount: Minor;
  /** Paid or credited so far, zero or more. */
  readonly paid: Minor;
  readonly open: Minor;
  /** Days past the due day on the day of issue. */
  readonly daysLate: number;
}

/** Interest over a stretch of days at one rate, as it is printed. */
export interface InterestPart {
  readonly invoice: string;
  readonly from: Day;
  /** Last day counted. */
  readonly to: Day;
  readonly days: number;
  /** Percent a year, as text: `4.00`. */
  readonly rate: string;
  readonly base: Minor;
  readonly amount: Minor;
}

/** What is asked for beside the invoices. Empty on every free step, and always for the shielded. */
export interface Charge {
  /** `scale`: collection costs by law; `clause`: agreed damage clause (BE); `fixed`: fixed sum between businesses; `reminder`: cost of a later reminder. */
  readonly kind: 'scale' | 'clause' | 'fixed' | 'reminder' | 'interest';
  readonly amount: Minor;
  /** How interest was worked out; empty for the others. */
  readonly parts: readonly InterestPart[];
  /** Where the law says so, for the reader: `art. 6:96 BW`. */
  readonly source: string | null;
}

/** What will be asked for when the term passes without payment: said once, exactly, in the formal notice. */
export interface Announced {
  /** Exact costs in minor units; 0 where none may be asked. */
  readonly costs: Minor;
  readonly kind: 'scale' | 'clause' | 'fixed' | 'reminder';
  /** True where interest runs too and will be asked for. */
  readonly interest: boolean;
  /** Percent a year, as text, where interest is announced. */
  readonly rate: string | null;
  readonly source: string | null;
  /** Interest is counted from the end of the term; from the day on which payment was late where absent. */
  readonly afterTerm?: boolean;
}

/** The free term of a formal notice. */
export interface NoticeTerm {
  readonly days: number;
  /**
   * `day_after_receipt`: NL, no date is printed, as the day of receipt is the debtor's to know; `third_working_day`: BE by post;
   * `day_after_sending`: BE electronic; `fixed_day`: simply until `lastFreeDay`.
   */
  readonly starts: 'day_after_receipt' | 'third_working_day' | 'day_after_sending' | 'fixed_day';
  /** Our own reckoning of the last day without costs; nothing is charged before the day after it. */
  readonly lastFreeDay: Day;
}

export interface PayTo {
  readonly name: string;
  readonly iban: string | null;
  /** As it is printed: `+++010/8068/17183+++`, `RF18 5390 0754 7034`, or the invoice numbers. */
  readonly reference: string;
  /** Kind of check digits in the reference; `null` for plain text. */
  readonly structured: 'OGM' | 'RF' | 'NL' | null;
}

export interface MessageSender {
  readonly company: string;
  /** Who answers; a letter without a name is a letter from nobody. */
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Lines of the postal address. */
  readonly address: readonly string[];
  readonly enterpriseNumber: string | null;
  /** Where the company is registered; told by its IBAN where it is not said. */
  readonly country?: string | null;
}

/** Everything that is true of one message before it is put into words. */
export interface Facts {
  readonly debtorId: string;
  readonly name: string;
  readonly contactPerson: string | null;
  /** Lines below the name on the envelope. */
  readonly address: readonly string[];
  readonly email: string | null;
  readonly mobile: string | null;
  /** ISO 3166; decides the wording of the notice and of the line on debt help. */
  readonly country: string;
  readonly language: Language;
  readonly formality: Formality;
  readonly channel: Channel;
  readonly step: Step;
  /** Loyal payer's first slip: no charge and no word of one, whatever a text says. */
  readonly shielded: boolean;
  /** The computed reason, which sets the tone only; it is never named. */
  readonly class: 'cant_pay' | 'wont_pay' | 'disorganized' | 'unknown';
  /** `null` is treated as a consumer. */
  readonly party: Party | null;
  readonly currency: Currency;
  /** Day of issue, printed on it. */
  readonly issuedOn: Day;
  readonly lines: readonly MessageLine[];
  readonly charges: readonly Charge[];
  /** Open invoices and charges together, minor units. */
  readonly total: Minor;
  readonly announced: Announced | null;
  readonly term: NoticeTerm | null;
  /** What came in part on the invoices, and is thanked for; `null` where nothing did. */
  readonly received: Minor | null;
  readonly payTo: PayTo;
  readonly sender: MessageSender;
}

/** A piece of a composed message, in order. Outputs lay these out; none makes words of its own. */
export type Block = { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'invoices' } | { readonly kind: 'payment' };

/** The words. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** For sms and WhatsApp: names no costs, two segments at most with shipped texts and usual names. */
  readonly short: string;
  readonly blocks: readonly Block[];
  /** What a person should know, such as a text of the user's own that was not used and why. */
  readonly warnings: readonly string[];
}

export interface Message extends Facts, Composed {}

/** Texts of the user's own: `nl/friendly.liquid` → its content. Desk reads them from the folder `texts` beside the config. */
export type OwnTexts = ReadonlyMap<string, string>;
