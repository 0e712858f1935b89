/** One draft → the ledger's rows, in the ledger's own words. */
import { addDays, type Day } from '../ledger/day.js';
import type { Draft } from '../sources/drafts.js';
import type { LedgerWriter } from '../store/ledger-writer.js';
import type { Conflict, Outcome } from '../store/row-writer.js';

/** The day a draft is dated; `null` for what has none. */
export function dayOfDraft(draft: Draft): Day | null {
  switch (draft.kind) {
    case 'debtor':
      return null;
    case 'dispute':
      return draft.openedOn;
    default:
      return draft.date;
  }
}

/** What a draft is written with that its row does not say. */
export interface Given {
  /** Days until an invoice without a due date is due. */
  readonly termsDays: number;
  /** Day on which the export states what is open. */
  readonly statedOn: Day | null;
}

/** A credit note without a debtor, of an invoice the ledger does not have, or has of several. */
const whose = (credited: string | null): Conflict => ({
  column: 'credits_invoice',
  value: credited,
  message: `credits invoice ${credited}, and the ledger does not tell whose that is`,
  remedy: 'import that invoice first, or set such rows aside: --skip-bad-rows',
});

/** Writes one draft. */
export function put(writer: LedgerWriter, draft: Draft, { termsDays, statedOn }: Given): Outcome | Conflict {
  switch (draft.kind) {
    case 'debtor':
      return writer.debtor(
        {
          id: draft.id,
          name: draft.name,
          party: draft.party,
          country: draft.country,
          language: draft.language,
          email: draft.email,
          phone: draft.phone,
          mobile: draft.mobile,
          address: draft.address,
          postcode: draft.postcode,
          city: draft.city,
          vat_number: draft.vatNumber,
          iban: draft.iban,
          preferred_channel: draft.preferredChannel,
          customer_since: draft.customerSince,
          parent_id: draft.parentId,
          contact_person: draft.contactPerson,
          handled_by: draft.handledBy,
        },
        draft,
      );
    case 'invoice':
    case 'credit_note': {
      const owner = draft.debtorId === '' ? writer.debtorOfInvoice(draft.credits ?? '') : draft.debtorId;
      if (owner === null) return whose(draft.credits);
      const document = owner === draft.debtorId ? draft : { ...draft, debtorId: owner };
      const due = draft.due ?? (draft.kind === 'credit_note' ? draft.date : addDays(draft.date, termsDays));
      const outcome = writer.invoice(document, due, statedOn);
      if (typeof outcome !== 'string' || !draft.paid) return outcome;
      // The row says it was paid: that is a payment on that day, until a payment row of its own comes.
      const paid = writer.payment(
        {
          id: `paid ${draft.number}`,
          debtorId: owner,
          date: draft.paid.date,
          amount: draft.paid.amount,
          currency: draft.currency,
          invoiceNumber: draft.number,
          reference: null,
          method: null,
          returnCode: null,
          payerName: null,
          payerIban: null,
          line: draft.line,
          raw: draft.raw,
        },
        true,
      );
      return typeof paid !== 'string' ? paid : outcome === 'unchanged' && paid !== 'unchanged' ? 'changed' : outcome;
    }
    case 'payment':
      // A refused collection was never received: it is told, as an invoice row tells that it was paid, and moves no money.
      return writer.payment(draft, draft.told === true);
    case 'contact':
      return draft.listed === null ? writer.contact(draft) : writer.listed({ ...draft, listed: draft.listed });
    case 'dispute':
      return writer.dispute({ ...draft, closedOn: draft.closedOn ?? (draft.closed ? draft.openedOn : null) });
  }
}
