/** Bank statements without a header, known by what stands in which place of their first line. */
import { firstOfEach, headerless } from './mapping.js';
import { planByProfile } from './plan.js';
import type { Profile } from './profiles/profile.js';
import type { Recognised } from './recognise.js';
import type { Table } from './table.js';

interface Placed {
  /** Columns go by their place, counted from one. */
  readonly profile: Profile;
  readonly separator: Table['dialect']['separator'];
  /** What each place of a line holds; there may be as many more as `more` says. */
  readonly places: readonly RegExp[];
  readonly more: number;
}

const DAY = /^\d{2}-\d{2}-\d{4}$/;
const COMPACT = /^20\d{6}$/;
const DUTCH = /^[-+]?\d{1,3}(?:\.?\d{3})*,\d{2}$/;
const POINT = /^[-+]?\d+\.\d{2}$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;
const CURRENCY = /^[A-Z]{3}$/;
const ANY = /^/;

const DEBIT_OR_CREDIT = /^[DC]$/;

const STATEMENT = { kind: 'payments', needs: [], statement: true } as const;

const PLACED: readonly Placed[] = [
  {
    separator: '\t',
    places: [/^\d{9,10}$|^[A-Z]{2}\d{2}ABNA\d{10}$/, CURRENCY, COMPACT, DUTCH, DUTCH, COMPACT, DUTCH, ANY],
    more: 0,
    profile: {
      ...STATEMENT,
      id: 'abn-amro-tab',
      title: 'ABN AMRO, statement as TXT or TAB',
      columns: { currency: 'column 2', payment_date: 'column 3', amount: 'column 7', reference: 'column 8' },
      decimal: ',',
    },
  },
  {
    separator: ',',
    places: [IBAN, CURRENCY, COMPACT, DEBIT_OR_CREDIT, POINT, ANY, ANY, COMPACT, /^[a-z]{2}$/, ANY, ANY, ANY, ANY, ANY, ANY, ANY],
    more: 3,
    profile: {
      ...STATEMENT,
      id: 'rabobank-older',
      title: 'Rabobank, statement as TXT, until 2018',
      columns: {
        currency: 'column 2',
        payment_date: 'column 3',
        sign: 'column 4',
        amount: 'column 5',
        payer_iban: 'column 6',
        payer_name: 'column 7',
      },
      also: { reference: ['column 11', 'column 12', 'column 13', 'column 14', 'column 15', 'column 16', 'column 17'] },
      decimal: '.',
    },
  },
  {
    separator: ',',
    places: [DAY, IBAN, DUTCH, /^(?:Debet|Credit)$/i, ANY, ANY, ANY, ANY],
    more: 1,
    profile: {
      ...STATEMENT,
      id: 'triodos',
      title: 'Triodos Bank, statement',
      columns: {
        payment_date: 'column 1',
        amount: 'column 3',
        sign: 'column 4',
        payer_name: 'column 5',
        payer_iban: 'column 6',
        reference: 'column 8',
      },
      dateOrder: 'dmy',
      decimal: ',',
      currency: 'EUR',
    },
  },
  {
    separator: ',',
    places: [DAY, IBAN, ANY, ANY, ANY, ANY, ANY, CURRENCY, POINT, CURRENCY, POINT, DAY, DAY, /^\d*$/, /^[A-Z]{3}$/, /^\d+$/, ANY, ANY],
    more: 1,
    profile: {
      ...STATEMENT,
      id: 'asn',
      title: 'ASN Bank, SNS and RegioBank, statement',
      columns: { payment_date: 'column 1', payer_iban: 'column 3', payer_name: 'column 4', currency: 'column 10', amount: 'column 11' },
      also: { reference: ['column 17', 'column 18'] },
      dateOrder: 'dmy',
      decimal: '.',
    },
  },
];

/** The statement a file without a header is; `null` for any other file. */
export function byPlace(tables: Iterable<Table>): Recognised | null {
  for (const table of firstOfEach(tables, 0)) {
    const fields = table.header.fields.map((field) => field.trim());
    const known = PLACED.find(
      ({ separator, places, more }) =>
        table.dialect.separator === separator &&
        fields.length >= places.length &&
        fields.length <= places.length + more &&
        places.every((place, at) => place.test(fields[at] ?? '')),
    );
    if (!known) continue;
    const placed = headerless(table);
    return { table: placed, plan: planByProfile(known.profile, placed.header.fields) };
  }
  return null;
}
