import { decimal } from '../../ledger/money.js';
import type { Text } from './index.js';

export const de: Text = ({ debtor, lines, currency, sender }) => {
  const one = lines.length === 1;
  const amount = (minor: number): string => `${decimal(minor, currency).replace('.', ',')} ${currency}`;
  const reach = [sender.phone, sender.email].filter((way) => way !== null).join(' oder ');
  return {
    subject: one ? `Unsere Rechnung ${lines[0]?.number}` : `Unsere Rechnungen ${lines.map(({ number }) => number).join(', ')}`,
    body: [
      `Guten Tag ${debtor.contactPerson ?? debtor.name},`,
      '',
      `vielleicht ist es Ihnen entgangen: ${one ? 'diese Rechnung ist' : 'diese Rechnungen sind'} bei uns noch offen.`,
      '',
      ...lines.map(({ number, due, open }) => `  ${number}, fällig am ${due.split('-').reverse().join('.')}: ${amount(open)}`),
      '',
      `Bitte überweisen Sie den Betrag${sender.iban === null ? '' : ` auf ${sender.iban}`} und nennen Sie die Rechnungsnummer.`,
      `Haben Sie schon bezahlt, stimmt etwas nicht oder ist das Bezahlen gerade schwierig? Sagen Sie uns Bescheid${reach === '' ? '' : ` (${reach})`}, dann finden wir gemeinsam eine Lösung.`,
      '',
      'Mit freundlichen Grüßen',
      ...[sender.contact, sender.name].filter((name) => name !== null),
    ].join('\n'),
  };
};
