import { decimal } from '../../ledger/money.js';
import type { Text } from './index.js';

export const nl: Text = ({ debtor, lines, currency, sender }) => {
  const one = lines.length === 1;
  const amount = (minor: number): string => `${currency} ${decimal(minor, currency).replace('.', ',')}`;
  const reach = [sender.phone, sender.email].filter((way) => way !== null).join(' of ');
  return {
    subject: one ? `Onze factuur ${lines[0]?.number}` : `Onze facturen ${lines.map(({ number }) => number).join(', ')}`,
    body: [
      `Beste ${debtor.contactPerson ?? debtor.name},`,
      '',
      `Misschien is het aan uw aandacht ontsnapt: ${one ? 'deze factuur staat' : 'deze facturen staan'} bij ons nog open.`,
      '',
      ...lines.map(({ number, due, open }) => `  ${number}, te betalen vóór ${due.split('-').reverse().join('-')}: ${amount(open)}`),
      '',
      `Wilt u het bedrag overmaken${sender.iban === null ? '' : ` naar ${sender.iban}`} met het factuurnummer erbij?`,
      `Hebt u al betaald, klopt er iets niet of komt betalen nu niet uit? Laat het ons weten${reach === '' ? '' : ` via ${reach}`}, dan zoeken we samen een oplossing.`,
      '',
      'Met vriendelijke groet,',
      ...[sender.contact, sender.name].filter((name) => name !== null),
    ].join('\n'),
  };
};
