/** What a collection agency gets: one CSV, and a dossier per debtor with the proof of each lawful step. */
import type { Day } from '../ledger/day.js';
import type { Debtor } from '../ledger/model.js';
import { sum } from '../ledger/money.js';
import { fileName } from '../outbox/output.js';
import type { IssuedNotice } from '../reminders/law/claim.js';
import type { Message } from '../reminders/message.js';
import type { NextStep } from '../reminders/next-step.js';
import { render } from '../reports/render/index.js';
import { dossier } from '../reports/screens/dossier.js';
import { type HandOverRow, handOver } from '../reports/screens/hand-over.js';
import { eachAccount } from '../store/accounts.js';
import { type IssuedRow, issuedTo } from '../store/issued.js';
import type { Store } from '../store/open.js';
import type { OutFile } from './out-files.js';

/** Of each invoice its own interest; what is asked for the claim as a whole stands with its first invoice, so that every column adds up. */
function rowsOf({ lines, claim, currency }: NextStep, debtor: Debtor, steps: readonly IssuedRow[]): readonly HandOverRow[] {
  const of = (number: string): readonly IssuedRow[] => steps.filter(({ invoices }) => invoices.some((one) => one.number === number));
  return lines.map((invoice, at) => ({
    debtor,
    invoice,
    currency,
    steps: of(invoice.number).map(stepAsSaid),
    notice:
      of(invoice.number)
        .map(stepAsSaid)
        .find(({ notice }) => notice !== null) ?? null,
    costs: at === 0 ? sum((claim?.costs ?? []).map(({ amount }) => amount)) : 0,
    interest: sum((claim?.interest ?? []).filter((one) => one.invoice === invoice.number).map(({ amount }) => amount)),
  }));
}

/** A step as its text was: the Belgian first reminder is the notice. */
const stepAsSaid = ({ step, on, channel, message, claim }: IssuedRow) => ({
  step: (message as { step?: string } | null)?.step ?? step,
  on,
  channel,
  notice: (claim as { notice?: IssuedNotice | null } | null)?.notice ?? null,
});

export async function* handOverFiles(store: Store, handed: readonly NextStep[], asOf: Day): AsyncGenerator<OutFile> {
  const issued = issuedTo(store, asOf);
  const rows = handed.flatMap((next) => {
    const { debtorId, currency } = next;
    const [account] = eachAccount(store, asOf, { id: debtorId });
    return account ? rowsOf(next, account.debtor, stepsTo(debtorId, currency)) : [];
  });
  const csv = [...(await render(handOver(rows, asOf), 'csv', {}))].join('');
  yield { path: 'hand-over.csv', bytes: Buffer.from(csv), of: null };
  for (const { id, debtorId, currency, lines, because, claim } of handed) {
    const [account] = eachAccount(store, asOf, { id: debtorId });
    if (!account) continue;
    const file = { debtorId, currency } as Message;
    const text = dossier({ account, currency, lines, because, asOf, claim, steps: stepsTo(debtorId, currency) });
    yield { path: `dossiers/${fileName(file, 'txt')}`, bytes: Buffer.from(text), of: id };
  }

  function stepsTo(debtorId: string, currency: string) {
    return (issued?.(debtorId) ?? []).filter((one) => one.currency === currency);
  }
}
