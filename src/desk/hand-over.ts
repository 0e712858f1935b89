/** What a collection agency gets: one CSV, and a dossier per debtor with the proof of each lawful step. */
import type { Day } from '../ledger/day.js';
import { fileName } from '../outbox/output.js';
import type { Message } from '../reminders/message.js';
import type { NextStep } from '../reminders/next-step.js';
import { dossier } from '../reports/dossier.js';
import { handOver } from '../reports/hand-over.js';
import { render } from '../reports/render/index.js';
import { eachAccount } from '../store/accounts.js';
import { issuedTo } from '../store/issued.js';
import type { Store } from '../store/open.js';
import type { OutFile } from './out-files.js';

export async function* handOverFiles(store: Store, handed: readonly NextStep[], asOf: Day): AsyncGenerator<OutFile> {
  const issued = issuedTo(store, asOf);
  const rows = handed.flatMap(({ debtorId, currency, lines }) => {
    const [account] = eachAccount(store, asOf, { id: debtorId });
    return account ? lines.map((invoice) => ({ debtor: account.debtor, invoice, currency, steps: stepsTo(debtorId, currency) })) : [];
  });
  const csv = [...(await render(handOver(rows, asOf), 'csv', {}))].join('');
  yield { path: 'hand-over.csv', bytes: Buffer.from(csv), of: null };
  for (const { id, debtorId, currency, lines, because } of handed) {
    const [account] = eachAccount(store, asOf, { id: debtorId });
    if (!account) continue;
    const file = { debtorId, currency } as Message;
    const text = dossier({ account, currency, lines, because, asOf, steps: stepsTo(debtorId, currency) });
    yield { path: `dossiers/${fileName(file, 'txt')}`, bytes: Buffer.from(text), of: id };
  }

  function stepsTo(debtorId: string, currency: string) {
    return (issued?.(debtorId) ?? []).filter((one) => one.currency === currency);
  }
}
