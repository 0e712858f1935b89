/** Contacts and disputes → rows. Few have a number of their own: the same content is the same row, and equal rows of one file are counted. */
import { createHash } from 'node:crypto';
import { nameKey } from '../ledger/names.js';
import { numberKey } from '../ledger/references.js';
import { type ContactRow, contactValues, type DisputeRow, type ListedContactRow, type Place } from './incoming.js';
import type { KnownDebtors } from './known-debtors.js';
import { listedDebtor } from './listed-debtor.js';
import type { Store } from './open.js';
import type { Conflict, Outcome, Row, RowWriter, Value } from './row-writer.js';

export class ContactWriter {
  constructor(
    private readonly store: Store,
    private readonly rows: RowWriter,
    private readonly debtors: KnownDebtors,
  ) {}

  contact(draft: ContactRow): Outcome {
    const debtorKey = this.debtors.find(draft.debtorId, draft).key;
    return this.counted(
      'contact',
      [draft.debtorId, draft.date, draft.channel, draft.direction, draft.outcome, draft.note],
      { debtor_key: debtorKey, ...contactValues(draft) },
      draft,
    );
  }

  /** A row of a call list that came back: one for each debtor, currency and day, however often it is read. */
  listed(draft: ListedContactRow): Outcome | Conflict {
    const debtor = listedDebtor(this.store, draft.debtorId);
    if (!debtor)
      return {
        column: 'debtor_id',
        value: draft.debtorId,
        message: 'is no debtor of this ledger',
        remedy: 'put the number back as it was printed; a spreadsheet may have changed it',
      };
    const { name } = draft.listed;
    if (name !== null && debtor.name !== null && nameKey(name) !== nameKey(debtor.name))
      return {
        column: 'name',
        value: null,
        message: `is not the name of debtor ${debtor.id} in this ledger`,
        remedy: 'rows may have slipped when the sheet was sorted: put each name beside its number again',
      };
    return this.counted(
      'contact',
      ['call list', debtor.id, draft.date, draft.listed.currency],
      { debtor_key: debtor.key, ...contactValues(draft) },
      draft,
    );
  }

  /** A contact that happened now, and no file tells again: two alike are two. */
  logged(draft: ContactRow, batch: number): void {
    this.rows.insert(
      'contact',
      { ident: `logged ${batch}`, nth: draft.line, debtor_key: this.debtors.find(draft.debtorId, draft).key, ...contactValues(draft) },
      draft,
    );
  }

  dispute(draft: DisputeRow): Outcome {
    const values = {
      id: draft.id,
      invoice_number: draft.invoiceNumber,
      number_key: numberKey(draft.invoiceNumber),
      opened_on: draft.openedOn,
      closed_on: draft.closedOn,
      reason: draft.reason,
    };
    return this.counted('dispute', draft.id === null ? [draft.invoiceNumber, draft.openedOn] : [draft.id], values, draft);
  }

  /** Rows without a number of their own: the same content is the same row, and the second of two equal rows is a second one. */
  private counted(table: 'contact' | 'dispute', content: readonly Value[], values: Row, place: Place): Outcome {
    const ident = createHash('sha1').update(content.join('\u001f')).digest('hex').slice(0, 20);
    for (let nth = 1; ; nth++) {
      const existing = this.rows.prepare(`SELECT * FROM ${table} WHERE ident = ? AND nth = ?`).get(ident, nth) as Row | undefined;
      if (!existing) {
        this.rows.insert(table, { ident, nth, ...values }, place);
        return 'new';
      }
      if (this.rows.isOfThisFile(table, existing)) continue;
      this.rows.seen[table].add(existing['key'] as number);
      return this.rows.update(table, existing, values, place);
    }
  }
}
