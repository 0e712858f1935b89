/** What a command cannot do without and was not told: asked on a terminal, an error in a script. */
import { type OpenInvoice, openInvoices } from '../desk/log-contact.js';
import { UserError } from '../errors.js';
import type { Debtor } from '../ledger/model.js';
import { readable } from '../ledger/money.js';
import type { Store } from '../store/open.js';
import { ask, askSeveral, askText } from './prompt.js';
import type { Session } from './session.js';

/** @param remedy what to type, with the values there are @throws UserError where nobody can be asked */
function mustAsk({ mayAsk }: Session, flag: string, remedy: string): void {
  if (!mayAsk) throw new UserError(`${flag} is missing`, remedy);
}

/** One of the values of a flag. */
export async function oneMissing(session: Session, flag: string, question: string, values: readonly string[]): Promise<string> {
  mustAsk(session, flag, `use one of ${values.join(', ')}`);
  return ask(
    session.deps,
    question,
    values.map((value) => ({ name: value.replaceAll('_', ' '), value })),
  );
}

/** A text that `read` takes. */
export async function textMissing(
  session: Session,
  flag: string,
  question: string,
  remedy: string,
  read: (text: string) => unknown = (text) => {
    if (text.trim() === '') throw new UserError('Nothing is written', remedy);
  },
): Promise<string> {
  mustAsk(session, flag, remedy);
  return (await askText(session.deps, question, read)).trim();
}

/** Some of his open invoices that are in no dispute. */
export async function invoicesMissing(session: Session, store: Store, debtor: Debtor): Promise<string[]> {
  mustAsk(session, '--invoice', 'name the invoices he objects to: --invoice F17 F18');
  const open = openInvoices(store, debtor, session.asOf);
  if (open.length === 0)
    throw new UserError(`${debtor.name} (${debtor.id}) has no open invoice outside a dispute`, 'name one with --invoice');
  const choices = open.map((invoice) => ({ name: inWords(invoice), value: invoice.number }));
  return askSeveral(session.deps, `${debtor.name} (${debtor.id}): which invoices? Mark them with the space bar`, choices);
}

/** An open invoice as it stands in a list of them. */
export const inWords = ({ number, open, currency, due }: OpenInvoice): string => `${number}, ${readable(open, currency)}, due ${due}`;
