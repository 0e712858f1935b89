/** A ledger of its own for a test, filled from texts as the program fills it from files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../src/desk/import-files.js';
import type { Day } from '../../src/ledger/day.js';
import type { Account } from '../../src/ledger/model.js';
import { eachAccount } from '../../src/store/accounts.js';
import { openStore, type Store } from '../../src/store/open.js';

/** The moment every batch of a test is written. */
export const NOW = new Date('2026-11-02T09:00:00Z');

export class Ledger {
  readonly folder = mkdtempSync(join(tmpdir(), 'dunning-ledger-'));
  readonly store: Store = openStore(join(this.folder, 'ledger.db'), { create: true });
  private files = 0;

  file(text: string): string {
    const path = join(this.folder, `${++this.files}.csv`);
    writeFileSync(path, text);
    return path;
  }

  import(...texts: string[]): void {
    const options = { currency: 'EUR', termsDays: 30, dateOrder: null, decimal: null, dryRun: false, now: NOW };
    importFiles(
      this.store,
      texts.map((text) => this.file(text)),
      options,
    );
  }

  account(id: string, asOf = '2026-12-31'): Account {
    return [...eachAccount(this.store, asOf as Day, { id })][0] as Account;
  }

  close(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
