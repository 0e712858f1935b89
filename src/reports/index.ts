/** The reports of `dunning report NAME`. A new one is a file here and a line in this list. */
import { type Sheet, sheet, text } from './sheet.js';

export const REPORTS = [
  {
    name: 'ageing',
    aliases: ['aging'],
    title: 'who owes how much for how long, per debtor and currency',
    load: async () => (await import('./ageing.js')).ageing,
  },
  {
    name: 'debtors',
    aliases: [],
    title: 'all debtors: how to reach them, what is open, how late they usually are',
    load: async () => (await import('./debtors.js')).debtors,
  },
  {
    name: 'invoices',
    aliases: [],
    title: 'all invoices and credit notes as they were read, with what is open',
    load: async () => (await import('./invoices.js')).invoices,
  },
  {
    name: 'payments',
    aliases: [],
    title: 'all payments as they were read, with what is booked of them',
    load: async () => (await import('./payments.js')).payments,
  },
  {
    name: 'allocations',
    aliases: [],
    title: 'which payment was booked on which invoice, and how that was found',
    load: async () => (await import('./allocations.js')).allocations,
  },
  {
    name: 'unmatched',
    aliases: [],
    title: 'money booked on no invoice, why, and where it may belong',
    load: async () => (await import('./unmatched.js')).unmatched,
  },
  {
    name: 'causes',
    aliases: [],
    title: 'why money is late, in money times days: our own mistakes first',
    load: async () => (await import('./causes.js')).causes,
  },
  {
    name: 'promises',
    aliases: [],
    title: 'what was promised, by them and by us, and what was kept',
    load: async () => (await import('./promises.js')).promises,
  },
  {
    name: 'disputes',
    aliases: [],
    title: 'objections with owner, age and outcome; those solved lately, for a thank-you',
    load: async () => (await import('./disputes.js')).disputes,
  },
  {
    name: 'accuracy',
    aliases: [],
    title: 'computed against confirmed reasons, and how long it took to know them',
    load: async () => (await import('./accuracy.js')).accuracy,
  },
  {
    name: 'marketing',
    aliases: [],
    title: 'whom sales and marketing should pause, and whom to put back, with the reason',
    load: async () => (await import('./marketing.js')).marketing,
  },
  {
    name: 'keep-or-part',
    aliases: [],
    title: 'what each late payer costs and brings, with a suggestion',
    load: async () => (await import('./keep-or-part.js')).keepOrPart,
  },
  {
    name: 'feedback',
    aliases: [],
    title: 'whom to ask how his case was handled, and what others answered',
    load: async () => (await import('./feedback.js')).feedback,
  },
  {
    name: 'forecast',
    aliases: [],
    title: 'expected receipts per week: low, expected, high',
    load: async () => (await import('./forecast.js')).forecast,
  },
  {
    name: 'dso',
    aliases: [],
    title: 'days sales outstanding, best possible, and collection effectiveness per month',
    load: async () => (await import('./dso.js')).dso,
  },
  {
    name: 'issued',
    aliases: ['reminders'],
    title: 'every message that was issued, as it stood on its day, and what became of it',
    load: async () => (await import('./issued.js')).issued,
  },
  {
    name: 'law',
    aliases: [],
    title: 'the values of the law that reminders go by, with source and whether they are charged',
    load: async () => (await import('./law.js')).law,
  },
] as const satisfies readonly ReportEntry[];

export interface ReportEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line for help and `--list`. */
  readonly title: string;
  /** The function that lays the report out; each takes rows of its own and the day looked at. */
  readonly load: () => Promise<unknown>;
}

export type Report = (typeof REPORTS)[number];
export type ReportName = Report['name'];

/** The report of a name or alias. */
export function reportNamed(name: string): Report | undefined {
  return REPORTS.find((report) => report.name === name || (report.aliases as readonly string[]).includes(name));
}

/** `dunning report --list`. */
export function reportList(): Sheet<ReportEntry> {
  return sheet<ReportEntry>(
    'Reports',
    [text('name', (report) => report.name), text('shows', (report) => report.title, { long: true })],
    REPORTS,
  );
}
