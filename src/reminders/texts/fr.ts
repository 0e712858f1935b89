import { decimal } from '../../ledger/money.js';
import type { Text } from './index.js';

export const fr: Text = ({ debtor, lines, currency, sender }) => {
  const one = lines.length === 1;
  const amount = (minor: number): string => `${decimal(minor, currency).replace('.', ',')} ${currency}`;
  const reach = [sender.phone, sender.email].filter((way) => way !== null).join(' ou ');
  return {
    subject: one ? `Notre facture ${lines[0]?.number}` : `Nos factures ${lines.map(({ number }) => number).join(', ')}`,
    body: [
      `Bonjour ${debtor.contactPerson ?? debtor.name},`,
      '',
      `Cela vous a peut-être échappé : ${one ? 'cette facture est encore ouverte' : 'ces factures sont encore ouvertes'} chez nous.`,
      '',
      ...lines.map(({ number, due, open }) => `  ${number}, à payer pour le ${due.split('-').reverse().join('/')} : ${amount(open)}`),
      '',
      `Pouvez-vous verser ce montant${sender.iban === null ? '' : ` sur le compte ${sender.iban}`} en indiquant le numéro de facture ?`,
      `Vous avez déjà payé, quelque chose ne va pas, ou payer est difficile en ce moment ? Dites-le-nous${reach === '' ? '' : ` (${reach})`} : nous chercherons une solution ensemble.`,
      '',
      'Bien à vous,',
      ...[sender.contact, sender.name].filter((name) => name !== null),
    ].join('\n'),
  };
};
