/** One debtor's file for a collection agency or a judge: what is claimed, what was paid, every contact, and each message as it went out. */
import type { Day } from '../../ledger/day.js';
import type { Account, StandingInvoice } from '../../ledger/model.js';
import { type Currency, readable, sum } from '../../ledger/money.js';
import { type CostLine, costLines, type ExplainedClaim } from './cost-breakdown.js';

export interface DossierFacts {
  readonly account: Account;
  readonly currency: Currency;
  readonly lines: readonly StandingInvoice[];
  readonly because: string;
  readonly asOf: Day;
  /** What is claimed on the day of the hand-over. */
  readonly claim: ExplainedClaim | null;
  /** What was issued to him, oldest first. */
  readonly steps: readonly {
    readonly on: Day;
    readonly step: string;
    readonly channel: string;
    readonly total: number;
    readonly lawVersion: string | null;
    readonly files: readonly string[];
    readonly message: unknown;
    readonly claim: unknown;
  }[];
}

export function dossier({ account, currency, lines, because, asOf, claim, steps }: DossierFacts): string {
  const { debtor, contacts, payments } = account;
  const numbers = new Set(lines.map(({ number }) => number));
  return `${[
    `Dossier of ${debtor.name} (${debtor.id}), ${asOf}`,
    because,
    '',
    ...[
      debtor.contactPerson,
      debtor.address,
      [debtor.postcode, debtor.city].filter(Boolean).join(' '),
      debtor.country,
      debtor.email,
      debtor.phone ?? debtor.mobile,
    ]
      .filter((line) => line !== null && line !== '')
      .map((line) => `  ${line}`),
    '',
    'What is open',
    ...lines.map(
      ({ number, date, due, description, amount, open }) =>
        `  ${number} of ${date}, due ${due}: ${readable(amount, currency)}, open ${readable(open, currency)}${description === null ? '' : ` (${description})`}`,
    ),
    `  Together: ${readable(sum(lines.map(({ open }) => open)), currency)}`,
    '',
    `What is claimed on ${asOf}`,
    ...listed(
      claim === null
        ? []
        : costLines(debtor.id, claim)
            .filter(({ part }) => part !== 'announced')
            .map(claimLine),
    ),
    '',
    'What was paid on it',
    ...listed(
      lines.flatMap(({ number, receipts }) =>
        receipts.map(
          ({ day, amount, payment }) =>
            `  ${day} ${readable(amount, currency)} on ${number} (payment ${payments.find(({ key }) => key === payment)?.id ?? ''})`,
        ),
      ),
    ),
    '',
    'Contacts',
    ...listed(
      contacts.map(
        ({ date, channel, direction, outcome, note }) =>
          `  ${date} ${[outcome, channel, direction].filter(Boolean).join(', ')}${note === null ? '' : `: ${note}`}`,
      ),
    ),
    '',
    'Disputes',
    ...listed(
      account.disputes
        .filter(({ invoiceNumber }) => numbers.has(invoiceNumber))
        .map(
          ({ invoiceNumber, openedOn, closedOn, reason }) =>
            `  ${invoiceNumber}: ${openedOn} to ${closedOn ?? 'today'}${reason === null ? '' : `, ${reason}`}`,
        ),
    ),
    '',
    'Every step, as it went out',
    ...listed(steps.flatMap(stepLines)),
  ].join('\n')}\n`;

  function claimLine({ part, invoice, says, from, to, amount, source }: CostLine): string {
    const days = from === null ? '' : `, ${from} to ${to}`;
    return `  ${part}${invoice === null ? '' : ` on ${invoice}`}: ${readable(amount, currency)} (${says}${days}${source === null ? '' : `; ${source}`})`;
  }

  function stepLines({ on, step, channel, total, lawVersion, files, message, claim }: DossierFacts['steps'][number]): string[] {
    const { subject, text, step: said } = (message ?? {}) as { subject?: string; text?: string; step?: string };
    const notice = (claim as { notice?: { lastFreeDay: string; chargesFrom: string } | null } | null)?.notice ?? null;
    return [
      `  ${on} ${said ?? step} by ${channel}, ${readable(total, currency)}${lawVersion === null ? '' : `, law as of ${lawVersion}`}${files.length === 0 ? '' : `, ${files.join(', ')}`}`,
      ...(notice === null
        ? []
        : [`  the notice of the law: free of charge until ${notice.lastFreeDay}; charges from ${notice.chargesFrom}`]),
      ...(subject === undefined ? [] : ['', `    ${subject}`, '', ...(text ?? '').split('\n').map((line) => `    ${line}`.trimEnd()), '']),
    ];
  }
}

const listed = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? ['  nothing'] : lines);
