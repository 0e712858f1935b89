/** A ledger of head offices with branches, equal names, lost zeros and payments that say little, made from a seed. */
import { dayAfter, dice, type Row, type Tables } from './mixed-ledger.js';

export function kinLedger(seed: number): Tables {
  const die = dice(seed);
  const upto = (n: number): number => Math.floor(die() * n);
  const one = <T>(values: readonly T[]): T => values[upto(values.length)] as T;
  const tables = { debtors: [] as Row[], invoices: [] as Row[], payments: [] as Row[], contacts: [] as Row[], disputes: [] as Row[] };
  const ids = ['H1', 'B11', 'B12', 'B13', '0077', '77', 'J1', 'J2', 'J3', 'Z9'];
  const names = [
    'Groot Holding',
    'Groot Noord',
    'Groot Zuid',
    'Groot Oost',
    'Bakker Maes',
    'Bakker Maes',
    'A. Jansen',
    'A. Jansen',
    'A. Jansen',
    'Zeilmakerij',
  ];
  const open: { id: string; number: string; cents: number; day: number }[] = [];
  for (const [at, debtor_id] of ids.entries()) {
    const name = names[at] as string;
    tables.debtors.push({
      debtor_id,
      name,
      iban: at % 3 === 0 ? `NL${20 + at}TEST0000000${at}` : '',
      parent_id: /^B/.test(debtor_id) ? 'H1' : '',
    });
    for (let day = upto(30); day < 200; day += 15 + upto(30)) {
      const cents = one([4950, 12_500, 1000 + upto(90_000), 1000 + upto(90_000)]);
      const number = `${debtor_id}-${100 + day}`;
      tables.invoices.push({
        debtor_id,
        debtor_name: name,
        invoice_number: number,
        invoice_date: dayAfter(day),
        due_date: dayAfter(day + 30),
        amount: (cents / 100).toFixed(2),
        currency: 'EUR',
      });
      open.push({ id: debtor_id, number, cents, day });
    }
  }
  let n = 0;
  const pay = (day: number, cents: number, more: Row): void => {
    tables.payments.push({
      payment_id: `P${String(++n).padStart(4, '0')}`,
      payment_date: dayAfter(day),
      amount: (cents / 100).toFixed(2),
      currency: 'EUR',
      ...more,
    });
  };
  for (const { id, number, cents, day } of open) {
    const on = day + 5 + upto(50);
    const name = names[ids.indexOf(id)] as string;
    const way = upto(5);
    if (/^B/.test(id)) {
      if (way < 2) pay(on, cents, { debtor_id: 'H1', reference: way === 0 ? number : '' });
    } else if (/^J/.test(id)) pay(on, way === 0 ? cents + 1 : cents, { payer_name: name, payer_iban: one(['', 'NL99TEST0000000099']) });
    else if (way < 3) pay(on, cents, { debtor_id: one([id, '']), reference: way === 0 ? '' : number, payer_name: name });
  }
  // Head offices pay in lumps: all of one branch, all that was due by a day.
  for (let day = 40; day < 240; day += 45) {
    const due = open.filter(({ id, day: from }) => /^B/.test(id) && from + 30 <= day && from + 30 > day - 45);
    if (due.length > 1)
      pay(
        day,
        due.reduce((sum, { cents }) => sum + cents, 0),
        { payer_name: 'Groot Holding', reference: one(['', due.map(({ number }) => number).join(' ')]) },
      );
  }
  return tables;
}
