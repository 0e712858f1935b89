import { decimal } from '../../ledger/money.js';
import type { Text } from './index.js';

export const en: Text = ({ debtor, lines, currency, sender }) => {
  const one = lines.length === 1;
  const amount = (minor: number): string => `${currency} ${decimal(minor, currency)}`;
  const reach = [sender.phone, sender.email].filter((way) => way !== null).join(' or ');
  return {
    subject: one ? `Our invoice ${lines[0]?.number}` : `Our invoices ${lines.map(({ number }) => number).join(', ')}`,
    body: [
      `Dear ${debtor.contactPerson ?? debtor.name},`,
      '',
      `It may have slipped your attention: ${one ? 'this invoice is' : 'these invoices are'} still open with us.`,
      '',
      ...lines.map(({ number, due, open }) => `  ${number}, due on ${due}: ${amount(open)}`),
      '',
      `Would you transfer the amount${sender.iban === null ? '' : ` to ${sender.iban}`} and mention the invoice number?`,
      `If you have paid already, if something is wrong, or if paying is difficult right now, let us know${reach === '' ? '' : ` at ${reach}`} and we will find a solution together.`,
      '',
      'Kind regards,',
      ...[sender.contact, sender.name].filter((name) => name !== null),
    ].join('\n'),
  };
};
