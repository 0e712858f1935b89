/** A filled-in call sheet comes back as contacts with what came of them. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evaluateTold } from '../../src/desk/evaluate.js';
import { importFiles } from '../../src/desk/import-files.js';
import { undo } from '../../src/desk/undo.js';
import { DataProblems } from '../../src/errors.js';
import type { Day } from '../../src/ledger/day.js';
import { STATED_REASONS } from '../../src/ledger/reasons.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { Ledger, NOW } from './ledger.js';

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger();
});
afterEach(() => ledger.close());

const INVOICES = 'debtor_id,invoice_number,invoice_date,due_date,amount,currency\n7,F1,2026-08-01,2026-08-31,100.00,EUR\n';
const CAME = {
  reason: 'no_money_temporary',
  promiseDate: '2026-10-19',
  promiseAmount: 5050,
  promiseCurrency: 'EUR',
  callBackOn: '2026-10-20',
  channelNext: 'email',
  handledBy: 'Sanne',
};

describe('the columns of a call sheet are read', () => {
  test.each([
    [
      'en',
      'debtor_id,date,channel,direction,outcome,note,reason,promise_date,promise_amount,call_back_on,channel_next,handled_by\n7,2026-10-13,phone,out,spoken,,no_money_temporary,2026-10-19,50.50,2026-10-20,e-mail,Sanne\n',
    ],
    [
      'nl',
      'Klantnummer;Datum;Kanaal;Uitkomst;Reden;Toezegdatum;Toegezegd bedrag;Terugbellen op;Volgend kanaal;Gebeld door\n7;13-10-2026;telefoon;spoken;tijdelijk geen geld;19-10-2026;50,50;20-10-2026;mail;Sanne\n',
    ],
    [
      'nl, of a package,',
      'Debiteurnummer;Datum;Soort contact;Uitkomst;Reden;Toezegdatum;Toegezegd bedrag;Terugbellen op;Volgend kanaal;Medewerker\n7;13-10-2026;telefoon;spoken;tijdelijk geen geld;19-10-2026;50,50;20-10-2026;mail;Sanne\n',
    ],
    [
      'fr',
      "Code client;Date contact;Canal;Résultat;Motif;Date promesse;Montant promis;Rappeler le;Canal suivant;Traité par\n7;13/10/2026;appel;spoken;plus d'argent temporaire;19/10/2026;50,50;20/10/2026;courriel;Sanne\n",
    ],
    [
      'de',
      'Kundennr;Kontaktdatum;Kanal;Ergebnis;Grund;Zusagedatum;Zusagebetrag;Ruckruf am;Nächster Kanal;Bearbeitet von\n7;13.10.2026;Anruf;spoken;vorübergehend kein Geld;19.10.2026;50,50;20.10.2026;Mail;Sanne\n',
    ],
  ])('with headings and words in %s', (_, sheet) => {
    ledger.import(INVOICES, sheet);
    expect(ledger.account('7').contacts).toMatchObject([{ date: '2026-10-13', channel: 'phone', outcome: 'spoken', ...CAME }]);
  });
});

test('a reason that comes later completes the contact, and is taken back alone', () => {
  const head = 'debtor_id,date,channel,outcome,note,reason\n7,2026-10-03,phone,spoken,belt terug,';
  ledger.import(INVOICES, `${head}\n`);
  ledger.import(`${head}forgot\n`);
  expect(ledger.account('7').contacts).toMatchObject([{ note: 'belt terug', reason: 'forgot' }]);
  undo(ledger.store, { batch: null, cascade: false, dryRun: false, now: NOW });
  expect(ledger.account('7').contacts).toMatchObject([{ note: 'belt terug', reason: null }]);
});

test('an unknown reason is refused with its place, its value and the list', () => {
  let problems: DataProblems['problems'] = [];
  try {
    ledger.import(INVOICES, 'debtor_id,date,outcome,reason\n7,2026-10-03,spoken,forgot\n7,2026-10-04,spoken,the moon\n');
  } catch (error) {
    if (error instanceof DataProblems) problems = error.problems;
  }
  expect(problems).toMatchObject([{ line: 3, column: 'reason', value: 'the moon' }]);
  for (const reason of Object.keys(STATED_REASONS)) expect(problems[0]?.remedy).toContain(reason);
  expect(ledger.account('7')).toBeUndefined();
});

describe('our own call list, filled in', () => {
  const HEAD =
    'rank;tier;debtor_id;name;phone;email;language;preferred_channel;class;sub_reason;probabilities_cant_pay;probabilities_wont_pay;probabilities_disorganized;overdue;currency;not_yet_due;oldest_days_overdue;invoices;why;against;ask;avoid;next_step;last_contact_date;last_contact_channel;last_contact_outcome;skipped;outcome;reason;promise_date;promise_amount;call_back_on;channel_next;note;handled_by\n';
  /** As a spreadsheet saves it: semicolons, the zeros of 0042 gone. */
  const row = (id: string, name: string, said: string): string =>
    `1;5;${id};${name};;;;;unknown;;0.2;0.3;0.5;100.00;EUR;0.00;43;F1 due 2026-08-31 open 100.00 (unknown);;;;;;;;;;${said}\n`;
  const OWED = `${INVOICES.replace('7,F1', '0042,F1').replace('debtor_id', 'debtor_name,debtor_id').replace('\n0042', '\nMaes,0042')}`;
  const FILLED = 'Spoken;no money temporary;2026-10-19;50.50;2026-10-20;;Wil "zeker" betalen;Sanne';

  test('is written once, on the day of the list, for the debtor whose zeros a spreadsheet took', () => {
    ledger.import(OWED, HEAD + row('42', 'Maes', FILLED));
    ledger.import(HEAD + row('42', 'Maes', FILLED));
    expect(ledger.account('0042').contacts).toMatchObject([
      {
        date: '2026-10-13',
        channel: 'phone',
        direction: 'out',
        outcome: 'spoken',
        reason: 'no_money_temporary',
        promiseAmount: 5050,
        callBackOn: '2026-10-20',
      },
    ]);
    ledger.import(HEAD + row('42', 'Maes', FILLED.replace('no money temporary', 'forgot')));
    expect(ledger.account('0042').contacts, 'corrected').toMatchObject([{ reason: 'forgot' }]);
  });

  test('days and months that could be either way round are told by the day of the list, and refused where it does not tell', () => {
    const promising = (by: string, again: string) =>
      HEAD + row('42', 'Maes', FILLED.replace('2026-10-19', by).replace('2026-10-20', again));
    ledger.import(OWED, promising('05-11-2026', '06-11-2026'));
    expect(ledger.account('0042').contacts).toMatchObject([{ promiseDate: '2026-11-05', callBackOn: '2026-11-06' }]);
    ledger.import(promising('11/12/2026', '11/09/2026'));
    expect(ledger.account('0042').contacts, 'the other way round the call-back were in September').toMatchObject([
      { promiseDate: '2026-11-12', callBackOn: '2026-11-09' },
    ]);
    expect(() => ledger.import(promising('11/12/2026', ''))).toThrow(DataProblems);
  });

  test.each([
    ['a debtor who is not there', row('43', 'Maes', FILLED), 'debtor_id'],
    ['a name beside another number', row('0042', 'Smit', FILLED), 'name'],
    ['an outcome nobody knows', row('0042', 'Maes', 'perhaps;;;;;;;'), 'outcome'],
    ['a list whose day cannot be told', row('0042', 'Maes', FILLED).replace(';43;', ';;'), 'oldest_days_overdue'],
  ])('%s is refused with its line', (_, line, column) => {
    ledger.import(OWED);
    let problems: DataProblems['problems'] = [];
    try {
      ledger.import(HEAD + row('0042', 'Maes', ';;;;;;;') + line);
    } catch (error) {
      if (error instanceof DataProblems) problems = error.problems;
    }
    expect(problems).toMatchObject([{ line: 3, column }]);
    expect(ledger.account('0042').contacts).toEqual([]);
  });
});

test('what was told is held against what was computed the day before: the note of the call explains nothing', () => {
  const told = (day: string) =>
    `debtor_id,date,channel,outcome,note,reason\n7,${day},phone,spoken,has no money at all and cannot pay,no_money_structural\n`;
  ledger.import(INVOICES, told('2026-10-13'));
  const [known] = evaluateTold(ledger.store, '2026-10-20' as Day, DEFAULTS).cases;
  expect(known).toMatchObject({ debtor: '7', label: 'cant_pay', class: 'unknown' });
  ledger.import(told('2026-10-15'));
  const [later] = evaluateTold(ledger.store, '2026-10-20' as Day, DEFAULTS).cases;
  expect(later?.class, 'what was noted two days before counts').toBe('cant_pay');
});

describe('a sheet that LibreOffice saved', () => {
  const SHEET = readFileSync(new URL('../../fixtures/profiles/dunning-call-list.csv', import.meta.url), 'utf8');
  const LEDGER = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
0042,"Maes, Bakkerij",007,2026-08-01,2026-08-31,1500.50,EUR
0043,=Smit,F2,2026-09-01,2026-09-30,900.00,EUR
44,Oud,F3,2021-10-15,2021-11-30,750.00,EUR
`;
  const notesOf = (sheet: string): readonly string[] => {
    const options = {
      currency: 'EUR',
      termsDays: 30,
      dateOrder: null,
      decimal: null,
      dryRun: false,
      now: new Date('2026-11-22T09:00:00Z'),
    };
    return importFiles(ledger.store, [ledger.file(sheet)], options).notes.map((note) => note.replace(/^.*\.csv: /, ''));
  };

  test('is read as it was meant, and a promise of more than is open is said', () => {
    ledger.import(LEDGER);
    expect(notesOf(SHEET)).toEqual(['line 4: debtor 0043 promised EUR 1,000.00, and only EUR 900.00 is open']);
    expect(ledger.account('0042').contacts).toMatchObject([
      {
        date: '2026-11-22',
        outcome: 'spoken',
        reason: 'no_money_temporary',
        promiseDate: '2026-12-19',
        promiseAmount: 125_050,
        callBackOn: '2026-12-20',
        note: 'Wil volgende week betalen; "zeker"',
        handledBy: 'Sanne',
      },
    ]);
    expect(notesOf(SHEET), 'read again, nothing is new').toEqual([]);
    expect(ledger.account('0042').contacts).toHaveLength(1);
  });

  test('that holds promises of who has paid, or of the past, says so with the line', () => {
    ledger.import(LEDGER, 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,0043,2026-11-20,900.00,EUR,F2\n');
    expect(notesOf(SHEET.replace('19-12-26', '19-10-26').replace('20-12-26', '20-10-26'))).toEqual([
      'line 3: the promise for 2026-10-19 lies before the call of 2026-11-22',
      'line 3: the call-back on 2026-10-20 lies before the call of 2026-11-22',
      'line 4: debtor 0043 promised to pay, and nothing of his is open in EUR: has he paid meanwhile?',
    ]);
  });
});
