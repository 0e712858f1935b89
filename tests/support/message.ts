/** A message to write in tests: a Dutch consumer with two late invoices, unless said otherwise. */
import type { Day } from '../../src/ledger/day.js';
import { compose } from '../../src/reminders/compose.js';
import type { Facts, Message, MessageLine } from '../../src/reminders/message.js';

export const day = (text: string): Day => text as Day;

export const LINE: MessageLine = {
  number: '2026-0117',
  date: day('2026-09-12'),
  due: day('2026-10-12'),
  description: 'Tuinhout en bevestiging',
  amount: 48_460,
  paid: 0,
  open: 48_460,
  daysLate: 38,
};

export const FACTS: Facts = {
  debtorId: '10042',
  name: 'Familie Łukasz & Zoë Groß',
  contactPerson: null,
  address: ['Lange Vijverberg 12', '2513 AC Den Haag'],
  email: 'zoe@example.com',
  mobile: '+31 6 12345678',
  country: 'NL',
  language: 'nl',
  formality: 'formal',
  channel: 'letter',
  step: 'notice',
  shielded: false,
  class: 'unknown',
  party: 'consumer',
  currency: 'EUR',
  issuedOn: day('2026-11-19'),
  lines: [
    LINE,
    {
      ...LINE,
      number: '2026-0131',
      description: 'Bezorging',
      due: day('2026-10-20'),
      daysLate: 30,
      amount: 15_000,
      paid: 5_000,
      open: 10_000,
    },
  ],
  charges: [],
  received: null,
  total: 58_460,
  announced: { costs: 8_769, kind: 'scale', interest: true, rate: '4.00', source: 'art. 6:96 BW' },
  term: { days: 14, starts: 'day_after_receipt', lastFreeDay: day('2026-12-05') },
  payTo: { name: 'Voorbeeld B.V.', iban: 'NL91ABNA0417164300', reference: '5000056789012345', structured: 'NL' },
  sender: {
    company: 'Voorbeeld B.V.',
    contact: 'Sanne de Vries',
    phone: '030 123 45 67',
    email: 'debiteuren@voorbeeld.example',
    address: ['Dorpsstraat 1', '3511 AB Utrecht'],
    enterpriseNumber: '12345678',
  },
};

export const facts = (other: Partial<Facts> = {}): Facts => ({ ...FACTS, ...other });
export const message = (other: Partial<Facts> = {}): Message => {
  const made = facts(other);
  return { ...made, ...compose(made) };
};
