/** Writes a large ledger in the canonical columns, the same for the same seed: only its size is like life. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const LAST = Date.UTC(2026, 9, 31) / 86_400_000;
const TERMS = [14, 30, 60];

/** A small, seeded source of numbers below 1 (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const day = (serial) => new Date(serial * 86_400_000).toISOString().slice(0, 10);

function file(folder, name, header) {
  const handle = openSync(join(folder, name), 'w');
  let lines = [header];
  const flush = () => {
    writeSync(handle, `${lines.join('\n')}\n`);
    lines = [];
  };
  return {
    add(line) {
      if (lines.push(line) === 20_000) flush();
    },
    end() {
      if (lines.length > 0) flush();
      closeSync(handle);
    },
  };
}

/** Ten invoices a debtor; an eighth of them stays open or is paid in part; a third of the payments names no debtor. */
export function makeLedger(folder, invoices, seed = 7) {
  mkdirSync(folder, { recursive: true });
  const roll = dice(seed);
  const debtors = Math.max(1, Math.round(invoices / 10));
  const name = (debtor) => `"Firma ${debtor}, ${debtor % 3 === 0 ? 'VOF' : 'B.V.'}"`;
  const people = file(folder, 'debtors.csv', 'debtor_id,name,party,country,language,email,phone,preferred_channel,customer_since');
  for (let debtor = 0; debtor < debtors; debtor++)
    people.add(
      `${200000 + debtor},${name(debtor)},${debtor % 4 === 0 ? 'consumer' : 'business'},${debtor % 5 === 0 ? 'BE' : 'NL'},nl,admin@firma${debtor}.example,+3161${1000000 + debtor},${debtor % 6 === 0 ? 'letter' : 'email'},${day(LAST - 500 - (debtor % 2500))}`,
    );
  people.end();
  const claims = file(
    folder,
    'invoices.csv',
    'debtor_id,debtor_name,invoice_number,kind,invoice_date,due_date,amount,currency,credits_invoice',
  );
  const money = file(
    folder,
    'payments.csv',
    'payment_id,debtor_id,payment_date,amount,currency,invoice_number,reference,method,return_code,payer_name,payer_iban',
  );
  let payments = 0;
  for (let n = 0; n < invoices; n++) {
    const debtor = Math.floor(roll() * debtors);
    const date = LAST - 730 + Math.floor((n / invoices) * 725);
    const due = date + TERMS[n % 3];
    const cents = 1000 + Math.floor(roll() * 250_000);
    const number = `V${30000000 + n}`;
    claims.add(`${200000 + debtor},${name(debtor)},${number},invoice,${day(date)},${day(due)},${(cents / 100).toFixed(2)},EUR,`);
    const luck = roll();
    const paidOn = due - 7 + Math.floor(roll() * 28);
    if (luck < 0.12 || paidOn > LAST) continue;
    const paid = luck < 0.14 ? Math.floor(cents * 0.4) : cents;
    const named = roll() < 0.7;
    money.add(
      `B${++payments},${named ? 200000 + debtor : ''},${day(paidOn)},${(paid / 100).toFixed(2)},EUR,${named ? number : ''},${luck > 0.97 ? 'betaling' : `factuur ${number}`},bank,,${name(debtor)},NL${11 + (debtor % 88)}BANK0${300000000 + debtor}`,
    );
  }
  claims.end();
  money.end();
  return { debtors, invoices, payments };
}
