/** A contact and what came of it, as one batch. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Channel, Debtor } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import type { CallOutcome, StatedReason } from '../ledger/reasons.js';
import { LedgerWriter } from '../store/ledger-writer.js';
import type { Store } from '../store/open.js';
import { asBatch, type Writing } from './batch.js';

export interface Contacted {
  readonly date: Day;
  readonly channel: Channel;
  readonly outcome: CallOutcome;
  readonly reason: StatedReason | null;
  readonly promise: { readonly by: Day; readonly amount: Minor | null; readonly currency: Currency } | null;
  readonly callBackOn: Day | null;
  readonly channelNext: string | null;
  readonly handledBy: string | null;
  readonly note: string | null;
}

export interface Logging extends Writing {
  /** The day of today: nothing is logged before it happens. */
  readonly today: Day;
}

/**
 * Writes down a contact.
 *
 * @returns the batch; `null` in a dry run
 * @throws UserError where what is said does not go together; nothing is written then
 */
export function logContact(store: Store, debtor: Debtor, contacted: Contacted, { today, ...writing }: Logging): number | null {
  checked(contacted, today);
  const { promise, ...said } = contacted;
  return asBatch(store, 'log', writing, (batch) => {
    const writer = new LedgerWriter(store, batch);
    writer.startFile({ name: 'dunning log', sha256: '', kind: 'contacts', source: 'dunning log', header: '', keepsRecords: false });
    writer.logged(
      {
        ...said,
        debtorId: debtor.id,
        direction: 'out',
        promiseDate: promise?.by ?? null,
        promiseAmount: promise?.amount ?? null,
        promiseCurrency: promise?.currency ?? null,
        line: 1,
        raw: '',
      },
      batch,
    );
    writer.endFile(said.date);
    return { what: `${said.outcome} ${debtor.id} on ${said.date}`, records: 1 };
  });
}

function checked({ date, outcome, reason, promise, callBackOn }: Contacted, today: Day): void {
  if (date > today) throw new UserError(`${date} is still to come`, 'log what has happened; a call to come is --call-back DAY');
  if (promise && promise.by < date) throw new UserError(`A promise to pay by ${promise.by} was over on ${date}`, 'name a day from then on');
  if (promise && promise.amount !== null && promise.amount <= 0)
    throw new UserError('A promise of nothing is none', 'leave the amount out where all of it was promised');
  if (callBackOn !== null && callBackOn < date)
    throw new UserError(`A call-back on ${callBackOn} lies before ${date}`, 'name a day from then on');
  if (outcome !== 'spoken' && (reason !== null || promise !== null))
    throw new UserError(`With ${outcome} nobody gave a reason or a promise`, 'leave --reason and --promise out, or say --outcome spoken');
}
