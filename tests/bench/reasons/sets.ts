/** Labelled portfolios: imported with the built program, as a user would, and read back as facts and findings. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readLabels } from '../../../src/desk/evaluate.js';
import type { Day } from '../../../src/ledger/day.js';
import { eachAccount, portfolioOn } from '../../../src/store/accounts.js';
import { openStore } from '../../../src/store/open.js';
import { currenciesOverdue, type Facts, type Finding, factsFor, findingsFor, type Reason } from '../../../src/triage/index.js';

/** A debtor whose reason is known, with what the rules saw. */
export interface Row {
  readonly debtor: string;
  readonly label: Reason;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** The day for which the reasons in the simulated portfolios hold. */
const AS_OF = '2026-10-31' as Day;

/** Folders with labels below `data/simulated`, and those named. */
export function portfolios(data: string, named: readonly string[]): readonly string[] {
  const simulated = join(data, 'simulated');
  const own = existsSync(simulated)
    ? readdirSync(simulated)
        .sort()
        .map((name) => join(simulated, name))
    : [];
  return [...own, ...named].filter((folder) => labelsIn(folder) !== null);
}

function labelsIn(folder: string): string | null {
  const places = [join(folder, 'truth/labels.csv'), join(folder, 'labels.csv')];
  return places.find((place) => existsSync(place)) ?? null;
}

export function load(program: string, folder: string): readonly Row[] {
  const place = mkdtempSync(join(tmpdir(), 'dunning-reasons-'));
  try {
    const path = join(place, 'ledger.db');
    const files = ['debtors', 'invoices', 'payments', 'contacts', 'disputes']
      .map((name) => join(folder, `${name}.csv`))
      .filter((file) => existsSync(file));
    const { status, stderr } = spawnSync(process.execPath, [program, '--db', path, '--no-input', '-q', 'import', ...files], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${basename(folder)} could not be imported: ${stderr}`);
    const labels = readLabels(labelsIn(folder) ?? '');
    const store = openStore(path, { create: false });
    try {
      const portfolio = portfolioOn(store, AS_OF);
      const rows: Row[] = [];
      for (const account of eachAccount(store, AS_OF, { openOnly: true })) {
        const label = labels.get(account.debtor.id);
        if (label === undefined) continue;
        for (const currency of currenciesOverdue(account, AS_OF)) {
          const facts = factsFor(account, currency, AS_OF, portfolio);
          rows.push({ debtor: account.debtor.id, label, facts, findings: findingsFor(facts) });
        }
      }
      return rows;
    } finally {
      store.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
