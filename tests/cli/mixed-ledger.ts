/** A ledger of everything exports hold, made from a seed: the same rows on every machine. */
export type Row = Readonly<Record<string, string>>;

export interface Tables {
  readonly debtors: readonly Row[];
  readonly invoices: readonly Row[];
  readonly payments: readonly Row[];
  readonly contacts: readonly Row[];
  readonly disputes: readonly Row[];
}
export type Name = keyof Tables;
export const NAMES: readonly Name[] = ['debtors', 'invoices', 'payments', 'contacts', 'disputes'];

const COLUMNS: Readonly<Record<Name, readonly string[]>> = {
  debtors: 'debtor_id name party country language email phone iban preferred_channel customer_since parent_id'.split(' '),
  invoices: 'debtor_id debtor_name invoice_number kind invoice_date due_date amount currency credits_invoice description'.split(' '),
  payments: 'payment_id debtor_id payment_date amount currency invoice_number reference method return_code payer_name payer_iban'.split(
    ' ',
  ),
  contacts: 'debtor_id date channel direction outcome note'.split(' '),
  disputes: 'dispute_id invoice_number opened_on closed_on reason status'.split(' '),
};

/** The column that dates a row; debtors have none. */
const DATED: Readonly<Record<Name, string | null>> = {
  debtors: null,
  invoices: 'invoice_date',
  payments: 'payment_date',
  contacts: 'date',
  disputes: 'opened_on',
};

export function csv(name: Name, rows: readonly Row[]): string {
  const cell = (value = ''): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = [COLUMNS[name], ...rows.map((row) => COLUMNS[name].map((column) => row[column]))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}

/** What was dated up to a day: a dispute closed later is still open. */
export function upTo(day: string, tables: Tables): Tables {
  const known = (name: Name): Row[] => {
    const column = DATED[name];
    return tables[name].flatMap((row) => {
      if (column !== null && (row[column] as string) > day) return [];
      return [(row.closed_on ?? '') > day ? { ...row, closed_on: '', status: 'Open' } : row];
    });
  };
  return {
    debtors: known('debtors'),
    invoices: known('invoices'),
    payments: known('payments'),
    contacts: known('contacts'),
    disputes: known('disputes'),
  };
}

/** Numbers from 0 to 1, the same for a seed on every machine (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(rows: readonly T[], throwDie: () => number): T[] {
  const mixed = [...rows];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(throwDie() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

const START = Date.UTC(2026, 0, 5) / 86_400_000;
export const dayAfter = (days: number): string => new Date((START + days) * 86_400_000).toISOString().slice(0, 10);
const euros = (cents: number): string => (cents / 100).toFixed(2);

const NOTES = [
  'Could not pay this month, lost his job',
  'Says the delivery was incomplete',
  'Invoice was never received, please resend',
  'Will pay in the next run, "promised"',
  '',
];

/** Debtors of every sort: described in a file or only met in documents, some sharing an account, one who is renamed. */
export function mixedLedger(seed: number, size = 24): Tables {
  const die = dice(seed);
  const upto = (n: number): number => Math.floor(die() * n);
  const one = <T>(values: readonly T[]): T => values[upto(values.length)] as T;
  const tables = { debtors: [] as Row[], invoices: [] as Row[], payments: [] as Row[], contacts: [] as Row[], disputes: [] as Row[] };
  let payments = 0;
  let invoices = 0;
  for (let n = 0; n < size; n++) {
    const id = `${1000 + n}`;
    const name =
      `${one(['Bakkerij', 'Garage', 'Installatie', 'Hotel'])} ${['Visser', 'Jansen', 'de Boer', 'Maes', 'Peeters', 'Smit'][n % 6]} ${one(['B.V.', 'VOF', ''])}`.trim();
    const iban = `NL${10 + n}TEST000000${id}`;
    const described = n % 4 !== 3;
    if (described)
      tables.debtors.push({
        debtor_id: id,
        name,
        party: one(['consumer', 'business', '']),
        country: 'NL',
        language: one(['nl', 'en', 'fr', 'de', '']),
        email: `d${id}@example.com`,
        phone: '',
        iban: n % 3 === 0 ? iban : '',
        preferred_channel: one(['email', 'phone', '']),
        customer_since: dayAfter(-upto(2000)),
      });
    const own: { number: string; day: number; cents: number; currency: string }[] = [];
    const currency = n % 7 === 6 ? 'USD' : 'EUR';
    for (let day = upto(20); day < 270; day += 12 + upto(40)) {
      const number = `2026${String(100 + invoices++ * 7).padStart(6, '0')}`;
      const cents = one([4950, 4950, 12_500, 1000 + upto(90_000)]);
      own.push({ number, day, cents, currency });
      tables.invoices.push({
        debtor_id: id,
        debtor_name: n % 8 === 7 && day > 130 ? `${name} Holding` : name,
        invoice_number: number,
        kind: 'invoice',
        invoice_date: dayAfter(day),
        due_date: dayAfter(day + 14 + upto(17)),
        amount: euros(cents),
        currency,
        description: one(['service', 'levering, "spoed"', '']),
      });
      if (upto(9) === 0)
        tables.invoices.push({
          debtor_id: id,
          debtor_name: name,
          invoice_number: `C${number}`,
          kind: 'credit_note',
          invoice_date: dayAfter(day + 5),
          due_date: dayAfter(day + 5),
          amount: euros(-Math.min(cents, one([1000, cents]))),
          currency,
          credits_invoice: upto(2) === 0 ? number : '',
        });
      if (upto(5) === 0)
        tables.disputes.push({
          dispute_id: `D${number}`,
          invoice_number: number,
          opened_on: dayAfter(day + 9),
          closed_on: upto(2) === 0 ? dayAfter(day + 40) : '',
          reason: one(['price', 'not delivered']),
          status: '',
        });
    }
    const pay = (day: number, cents: number, more: Row): void => {
      const known = upto(2) === 0 ? { debtor_id: id } : {};
      tables.payments.push({
        payment_id: upto(6) === 0 ? '' : `P${String(++payments).padStart(5, '0')}`,
        payment_date: dayAfter(day),
        amount: euros(cents),
        currency,
        method: 'bank',
        ...known,
        ...more,
      });
    };
    for (const [at, { number, day, cents }] of own.entries()) {
      const on = day + 10 + upto(60);
      if (on > 300 || upto(5) === 0) continue;
      const way = upto(12);
      const next = own[at + 1];
      if (way <= 2) pay(on, cents, { invoice_number: number, payer_name: name });
      else if (way === 3) pay(on, cents, { reference: `betreft factuur ${number}`, payer_iban: iban });
      else if (way === 4) pay(on, cents, { debtor_id: '', payer_iban: iban });
      else if (way === 5) pay(on, cents, { debtor_id: '', payer_name: name.toUpperCase(), reference: 'zie bijlage' });
      else if (way === 6) pay(on, Math.round(cents / 2), { reference: `deel ${number.slice(-4)}`, payer_iban: iban });
      else if (way === 7 && next) pay(on, cents + next.cents, { reference: `${number} + ${next.number}`, debtor_id: '', payer_iban: iban });
      else if (way === 8 && next && upto(2) === 0) {
        // One payment on two rows, one for each invoice.
        pay(on, cents, { payment_id: `M${number}`, invoice_number: number });
        pay(on, next.cents, { payment_id: `M${number}`, invoice_number: next.number });
      } else if (way === 8) {
        const debit = { debtor_id: id, invoice_number: number, method: 'direct_debit', payer_iban: iban };
        pay(on, cents, debit);
        pay(on + 3, -cents, { ...debit, return_code: one(['AM04', 'MD06']) });
        if (upto(2) === 0) pay(on + 20, cents, { reference: number, payer_iban: iban });
      } else if (way === 9) {
        pay(on, cents, { invoice_number: number });
        pay(on + 2, cents, { invoice_number: number });
      } else if (way === 10) {
        const twin = { payment_id: '', debtor_id: id, reference: 'termijn' };
        pay(on, 2500, twin);
        pay(on, 2500, twin);
      } else pay(on, cents + upto(2) * 100, { reference: `klant ${id}`, debtor_id: '' });
      if (upto(3) === 0)
        tables.contacts.push({
          debtor_id: id,
          date: dayAfter(day + 20 + upto(20)),
          channel: one(['phone', 'email', 'letter']),
          direction: one(['in', 'out']),
          outcome: one(['spoken', 'no_answer', 'reminder_sent']),
          note: one(NOTES),
        });
    }
  }
  return tables;
}
