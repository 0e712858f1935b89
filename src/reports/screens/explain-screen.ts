/** One debtor on one screen of 24 lines: the strongest of everything. The whole is in `explain.ts`. */
import { standingsOf } from '../../ledger/balances.js';
import { readable } from '../../ledger/money.js';
import { messageInWords } from '../issued.js';
import { type Column, record, type Sheet, text } from '../sheet.js';
import { inWords, reasonInWords, type Shares } from '../verdict.js';
import { skipsInWords } from './call-list.js';
import { type Explained, type ExplainedVerdict, timesInWords, type WeighedFindingRow } from './explain.js';
import { planInWords } from './plans.js';

const FOR = 3;
/** Named in full; of more, the rest is counted. */
const INVOICES = 2;
const CITES = 2;

export function explainScreen(explained: Explained): Sheet {
  const strongest = Array.from({ length: FOR }, (_, at) =>
    line(at === 0 ? 'for' : '', ({ verdict }) => findingInWords(verdict, verdict?.why[at]), `for_${at + 1}`),
  );
  return record(
    '',
    [
      line('reach', ({ account: { debtor } }) => listed([debtor.phone ?? debtor.mobile, debtor.email, debtor.language])),
      line('owes', owes),
      line('open', open),
      line('habit', habit),
      line('last', last),
      line('message', ({ issued = [] }) => issued.slice(-1).map(messageInWords).join('')),
      line('agreed', agreed),
      line('plan', ({ plans = [] }) => plans.slice(-1).map(planInWords).join('')),
      line('today', today),
      line('reason', reason),
      ...strongest,
      line('against', ({ verdict }) => findingInWords(verdict, verdict?.against.find(tells))),
      line('missing', ({ missing }) => missing[0] ?? ''),
      line('ask', ({ calls }) => calls[0]?.ask ?? ''),
      line('avoid', ({ calls }) => calls[0]?.avoid ?? ''),
      line('next', ({ calls }) => calls[0]?.nextStep ?? ''),
    ],
    explained,
  ) as Sheet;
}

const line = (label: string, value: (explained: Explained) => string, key = label): Column<Explained> => text(key, value, { label });

const listed = (parts: readonly (string | 0 | null | undefined)[], between = ', '): string => parts.filter(Boolean).join(between);

const owes = ({ calls }: Explained): string =>
  calls.length === 0
    ? 'nothing is overdue: no call, no reminder'
    : calls
        .map(({ overdue, setAside, notYetDue, currency, oldestDaysOverdue }) =>
          listed([
            `${readable(overdue, currency)} overdue, the oldest ${oldestDaysOverdue} ${oldestDaysOverdue === 1 ? 'day' : 'days'}`,
            setAside,
            notYetDue === 0 ? null : `${readable(notYetDue, currency)} not yet due`,
          ]),
        )
        .join('; ');

const open = ({ calls }: Explained): string =>
  counted(
    calls.flatMap(({ currency, invoices, verdict }) =>
      invoices.map(({ number, due, open: left, suspected }) =>
        listed([`${number} due ${due}`, readable(left, currency), suspected === verdict.class ? null : inWords(suspected)], ' '),
      ),
    ),
    INVOICES,
    '; ',
  );

const habit = ({ account, asOf }: Explained): string =>
  standingsOf(account, asOf)
    .map(({ currency, invoices, openInvoices, averageDaysLate }, _, all) =>
      listed([
        `${all.length > 1 ? `${currency} ` : ''}${invoices} ${invoices === 1 ? 'invoice' : 'invoices'}, ${openInvoices} open`,
        averageDaysLate === null ? null : `usually ${lateInWords(averageDaysLate)}`,
      ]),
    )
    .join('; ');

const lateInWords = (days: number): string => (days === 0 ? 'on the day' : `${Math.abs(days)} days ${days < 0 ? 'early' : 'late'}`);

function last({ account: { payments, contacts } }: Explained): string {
  const paid = payments.findLast(({ amount }) => amount > 0);
  const told = contacts.findLast(({ outcome }) => outcome !== 'reminder_sent') ?? contacts.at(-1);
  return listed(
    [
      paid && `paid ${readable(paid.amount, paid.currency)} on ${paid.date}`,
      told && `${(told.outcome ?? told.channel ?? 'contact').replaceAll('_', ' ')} on ${told.date}`,
    ],
    '; ',
  );
}

/** What stands between us: promises, plans and disputes, those that are over left out. */
const agreed = ({ agreements }: Explained): string =>
  counted(
    agreements
      .filter(({ state }) => state !== 'kept' && state !== 'late' && state !== 'withdrawn' && state !== 'closed')
      .map(({ kind, state, until, owner, amount, currency }) =>
        listed(
          [
            kind,
            amount && currency && readable(amount, currency),
            until && `${kind.startsWith('hold') ? 'until' : 'by'} ${until}`,
            owner && `(${owner})`,
            state,
          ],
          ' ',
        ),
      ),
    INVOICES,
    '; ',
  );

const today = ({ calls }: Explained): string =>
  calls
    .map((call) => (call.skipped.length > 0 ? `no call: ${skipsInWords(call, '; ')}` : `call ${call.rank} of the list: ${call.tierName}`))
    .join('; ');

function reason({ verdict }: Explained): string {
  if (verdict === null) return '';
  const { probabilities, subReason, unknownBecause } = verdict;
  const shares = (Object.entries(probabilities) as [keyof Shares, number][])
    .sort(([, a], [, b]) => b - a)
    .map(([each, part]) => [each, `${Math.round(part * 100)} %`] as const);
  const named = (each: typeof shares): string => listed(each.map(([reason, part]) => `${inWords(reason)} ${part}`));
  if (unknownBecause !== null) return `${inWords(verdict.class)}, ${unknownBecause.split(/:| between/)[0]}: ${named(shares)}`;
  return `${listed([`${reasonInWords(verdict)} (${shares[0]?.[1]})`, subReason])}; ${named(shares.slice(1))}`;
}

/** The finding, what it rests on, and how likely the likeliest reason were without it; where that hardly differs, what it does to the odds. */
function findingInWords(verdict: ExplainedVerdict | null, finding: WeighedFindingRow | undefined): string {
  if (verdict === null || finding === undefined) return '';
  const { says, cites, shareWithout, times } = finding;
  // What the sentence names already need not be cited again.
  const others = cites.map((cite) => cite.replace(/^invoice /, '')).filter((cite) => !says.includes(cite.split(' ').at(-1) as string));
  const facts = others.length === 0 ? '' : ` [${counted(others, CITES, ', ')}]`;
  const without = Math.round(shareWithout * 100);
  const isSame = without === Math.round(Math.max(...Object.values(verdict.probabilities)) * 100) && timesInWords(times) !== timesInWords(1);
  return `${says}${facts} (${without} % without it${isSame ? ` too; odds ${timesInWords(times)}` : ''})`;
}

/** What hardly moves the odds is no counter-evidence to read out; the full screen has it. */
const tells = ({ times }: WeighedFindingRow): boolean => times < 0.95 || times > 1.05;

function counted(items: readonly string[], most: number, between: string): string {
  const rest = items.length - most;
  return [...items.slice(0, most), ...(rest > 0 ? [`${rest} more`] : [])].join(between);
}
