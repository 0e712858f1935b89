/**
 * NL, since 2024-10-01 (Stb. 2024, 44): costs of repeated missed instalments of one contract within six months are limited. The text of the
 * article was not seen; of the readings that are known the lowest is taken.
 */
import { addMonths, type Day } from '../../../ledger/day.js';
import { type Currency, type Minor, sum } from '../../../ledger/money.js';
import type { CaseInvoice } from '../claim.js';
import { NL_SCALE, scaled } from './scale.js';

export interface Instalment {
  readonly invoice: CaseInvoice;
  readonly base: Minor;
}

export interface Lowest {
  readonly amount: Minor;
  readonly says: string;
  /** Numbers of the instalments concerned. */
  readonly invoices: readonly string[];
}

const SINCE = '2024-10-01';
/** Above this a following instalment keeps the scale. */
const SMALL = 26_667;
const FOLLOWING_MOST = 2_000;

/** The lowest sum over all claims of one debtor; `null` where no contract has two missed instalments within six months. */
export function cumulated(
  instalments: readonly Instalment[],
  missed: readonly { readonly contract: string; readonly due: Day }[],
  currency: Currency,
): Lowest | null {
  const scale = (base: Minor): Minor => scaled(base, NL_SCALE, currency).amount;
  const open = instalments.filter(({ base }) => base > 0);
  const contracts = new Set(open.map(({ invoice }) => invoice.contract ?? null));
  const repeated = new Map<string, readonly { base: Minor; following: boolean; number: string }[]>();
  for (const contract of contracts) {
    if (contract === null) continue;
    const dues = missed.filter((each) => each.contract === contract).map(({ due }) => due);
    const own = open.filter(({ invoice }) => invoice.contract === contract).sort((a, b) => (a.invoice.due < b.invoice.due ? -1 : 1));
    const rows = own.map(({ invoice: { due, number }, base }) => {
      const following = due >= SINCE && dues.some((before) => before <= due && addMonths(before, 6) >= due);
      dues.push(due);
      return { base, following, number };
    });
    if (rows.some(({ following }) => following)) repeated.set(contract, rows);
  }
  if (repeated.size === 0) return null;
  const rest = scale(sum(open.filter(({ invoice }) => !repeated.has(invoice.contract ?? '')).map(({ base }) => base)));
  const groups = [...repeated.values()];
  const readings = [
    { says: 'the scale over the sum', amount: scale(sum(open.map(({ base }) => base))) },
    {
      says: 'repeated instalments: as much as the highest of them alone',
      amount: rest + sum(groups.map((rows) => Math.max(...rows.map(({ base }) => scale(base))))),
    },
    {
      says: 'repeated instalments: half for each that follows, at most 20.00',
      amount:
        rest +
        sum(
          groups
            .flat()
            .map(({ base, following }) =>
              following && base <= SMALL ? Math.min(Math.floor(scale(base) / 2), FOLLOWING_MOST) : scale(base),
            ),
        ),
    },
  ];
  const amount = Math.min(...readings.map((reading) => reading.amount));
  const says = readings.find((reading) => reading.amount === amount)?.says ?? '';
  return { amount, says, invoices: groups.flat().map(({ number }) => number) };
}
