import type { Command } from 'commander';
import type { Decided, Said } from '../../desk/allocate.js';
import type { Unmatched } from '../../desk/unmatched.js';
import { UserError } from '../../errors.js';
import { decimal, readable } from '../../ledger/money.js';
import type { Sheet } from '../../reports/sheet.js';
import type { Store } from '../../store/open.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly to?: string[];
  readonly debtor?: string;
  readonly credit?: true;
  readonly notOurs?: true;
  readonly payerIs?: string;
  readonly list?: true;
}

/** `dunning allocate`: what is not booked, put where it belongs. */
export function registerAllocate(program: Command, deps: Deps): void {
  program
    .command('allocate [payment]')
    .summary('put a payment that was not booked where it belongs')
    .description(
      'Decides about a payment: which invoices it pays, that it stays as credit, that it is no payment of a debtor, who its payer is.\n' +
        'A decision comes before automatic booking, outlives a re-import, and is taken back with dunning undo.\n' +
        'Without a payment, on a terminal: goes through what is not booked, with proposals.',
    )
    .option('--to <invoice...>', 'it pays this invoice; INVOICE=AMOUNT for a part')
    .option('--debtor <debtor>', 'it is of this debtor')
    .option('--credit', 'it stays as credit on the account of the debtor')
    .option('--not-ours', 'it is no payment of a debtor: out of the list')
    .option('--payer-is <debtor>', 'its payer (account, else name) is this debtor, now and from now on')
    .option('--list', 'list what was decided')
    .addHelpText(
      'after',
      `
Examples:
  dunning allocate                                        go through what is not booked
  dunning allocate P0065 --to 2026-0041                   it pays this invoice
  dunning allocate P0065 --to 2026-0041=100 2026-0044=50  it pays parts of two
  dunning allocate P0065 --credit                         it stays as credit
  dunning allocate P0070 --payer-is 1003                  who pays from this account is debtor 1003
  dunning allocate P0071 --not-ours --dry-run             what would change

PAYMENT is the number in dunning report unmatched, which proposes a command for each. P1#F17 is the row of payment P1 for invoice F17.`,
    )
    .action(async (payment: string | undefined, flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      if (flags.list) return list(session, flags, payment);
      const { allocation } = await session.config();
      const { allocatePayments } = await import('../../desk/allocate.js');
      await session.withStore('write', async (store) => {
        const all = payment === undefined ? await askedFor(session, store, flags) : [said(payment, flags)];
        if (all.length === 0) return session.say('Nothing was decided.');
        const decided = allocatePayments(store, all, { allowances: allocation, dryRun: session.dryRun, now: deps.now });
        if (session.asked) await session.printJson(asJson(decided));
        tell(session, decided);
      });
    });
}

function said(payment: string, { to = [], debtor, credit, notOurs, payerIs }: Flags): Said {
  const ways = [to.length > 0, credit, notOurs].filter(Boolean).length;
  if (ways === 0 && debtor === undefined && payerIs === undefined)
    throw new UserError(`What about payment ${payment}?`, 'say it with --to INVOICE, --debtor, --credit, --not-ours or --payer-is');
  if (ways > 1) throw new UserError('--to, --credit and --not-ours exclude each other', 'name one of them');
  if (notOurs && (debtor !== undefined || payerIs !== undefined))
    throw new UserError('--not-ours names no debtor', 'leave out --debtor and --payer-is');
  if (debtor !== undefined && payerIs !== undefined && debtor !== payerIs)
    throw new UserError('--debtor and --payer-is name two debtors', 'name one');
  return {
    payment,
    to: to.map(invoiceAndAmount),
    debtor: debtor ?? null,
    credit: credit === true,
    notOurs: notOurs === true,
    payerIs: payerIs ?? null,
  };
}

function invoiceAndAmount(text: string): Said['to'][number] {
  const parted = /^(.+)=([^=]+)$/.exec(text);
  return parted ? { invoice: parted[1] as string, amount: parted[2] as string } : { invoice: text, amount: null };
}

const NOTHING = { to: [], debtor: null, credit: false, notOurs: false, payerIs: null } as const;

/** Goes through what is not booked; all answers are written at the end, as one batch. */
async function askedFor(session: Session, store: Store, flags: Flags): Promise<Said[]> {
  if (Object.keys(flags).some((flag) => ['to', 'debtor', 'credit', 'notOurs', 'payerIs'].includes(flag)))
    throw new UserError('No payment is named', 'name one: dunning allocate PAYMENT …; list them with: dunning report unmatched');
  if (!session.mayAsk)
    throw new UserError('No payment is named, and nobody can be asked', 'list them, each with a command, with: dunning report unmatched');
  const [{ unmatched }, { ask }] = await Promise.all([import('../../desk/unmatched.js'), import('../prompt.js')]);
  const rows = [...unmatched(store, session.asOf)].filter(({ address, amount }) => address !== null && amount > 0);
  if (rows.length === 0) session.say('Everything is booked.');
  const all: Said[] = [];
  for (const [at, row] of rows.entries()) {
    const answer = await ask(session.deps, question(row, at + 1, rows.length), choices(row));
    if (answer === 'stop') break;
    if (answer !== 'skip') all.push(answer);
  }
  return all;
}

function question(
  { id, date, unallocated, currency, debtorId, debtorName, payerName, reference, why }: Unmatched,
  at: number,
  of: number,
): string {
  const whose = debtorId === null ? (payerName ?? 'payer unknown') : `${debtorId} ${debtorName}`;
  return `${at}/${of}  ${date}  ${readable(unallocated, currency)}  ${whose}${reference === null ? '' : `  "${reference}"`}  (${id}: ${why})`;
}

function choices(row: Unmatched): { name: string; value: Said | 'skip' | 'stop' }[] {
  const payment = row.address as string;
  const proposed = row.proposals.map(({ debtorId, debtorName, invoices, reason }) => {
    const to = invoices.map(({ number, amount }) => ({ invoice: number, amount: decimal(amount, row.currency) }));
    const what =
      to.length === 0 ? `of ${debtorId} ${debtorName}` : `pays ${to.map(({ invoice, amount }) => `${invoice} (${amount})`).join(', ')}`;
    return { name: `${what}: ${reason}`, value: { ...NOTHING, payment, to, debtor: row.debtorId === debtorId ? null : debtorId } };
  });
  const credit = { name: 'stays as credit', value: { ...NOTHING, payment, credit: true } };
  return [
    { name: 'leave it', value: 'skip' },
    ...proposed,
    ...(row.debtorId === null ? [] : [credit]),
    { name: 'is no payment of a debtor', value: { ...NOTHING, payment, notOurs: true } },
    { name: 'stop here, and write what was decided', value: 'stop' },
  ];
}

function tell(session: Session, { batch, rulings }: Decided): void {
  for (const { payment, debtorId, debtorName, booked, unallocated, currency, learned } of rulings) {
    const whose = debtorId === null ? 'nobody’s' : `${debtorId} ${debtorName}`;
    const where = booked.map(({ invoice, amount }) => `${readable(amount, currency)} on ${invoice}`);
    const rest = unallocated === 0 || debtorId === null ? [] : [`${readable(unallocated, currency)} not booked`];
    session.say(`Payment ${payment} (${whose}): ${[...where, ...rest].join(', ') || 'out of the list'}`);
    if (learned) {
      const { account, name, debtor, more } = learned;
      session.say(`Learned: ${account === null ? `who pays as ${name}` : `account ${account}`} pays for ${debtor.id} ${debtor.name}.`);
      if (more > 0)
        session.say(`${more} other ${more === 1 ? 'payment' : 'payments'} of this payer ${more === 1 ? 'is' : 'are'} of ${debtor.name}.`);
    }
  }
  session.say(batch === null ? 'Dry run: nothing was written.' : `Batch ${batch} written. dunning undo takes it back.`);
}

const asJson = ({ batch, rulings }: Decided): object => ({
  batch,
  payments: rulings.map(({ booked, amount, unallocated, debtorId, debtorName, learned, ...ruled }) => ({
    payment_id: ruled.payment,
    debtor_id: debtorId,
    debtor_name: debtorName,
    amount: decimal(amount, ruled.currency),
    currency: ruled.currency,
    booked: booked.map((each) => ({ invoice_number: each.invoice, amount: decimal(each.amount, ruled.currency), day: each.day })),
    unallocated: decimal(unallocated, ruled.currency),
    ...(learned && { learned: { payer_iban: learned.account, payer_name: learned.name, debtor_id: learned.debtor.id } }),
  })),
});

async function list(session: Session, flags: Flags, payment: string | undefined): Promise<void> {
  if (payment !== undefined || Object.keys(flags).length > 1) throw new UserError('--list takes nothing else', 'leave the rest out');
  const [{ decisionRows }, { decided }, { PAYMENT_KINDS }] = await Promise.all([
    import('../../desk/decided-rows.js'),
    import('../../reports/screens/decisions.js'),
    import('../../store/decisions.js'),
  ]);
  await session.withStore('read', (store) =>
    session.print(decided('Decisions about payments', decisionRows(store, [...PAYMENT_KINDS, 'payer'])) as Sheet),
  );
}
