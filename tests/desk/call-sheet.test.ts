/** A filled-in call sheet comes back as contacts with what came of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undo } from '../../src/desk/undo.js';
import { DataProblems } from '../../src/errors.js';
import { STATED_REASONS } from '../../src/ledger/reasons.js';
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
