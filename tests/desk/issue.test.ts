/** Issuing once and sending once: twice, killed, taken back, and through a mail server that breaks the line. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, NO_CONFIG } from '../../src/desk/config.js';
import { issueReminders, overridesOf, recover, writeAgain } from '../../src/desk/issue-reminders.js';
import { issuedFiles, removeFiles } from '../../src/desk/issued-files.js';
import { type PlannedBatch, planReminders } from '../../src/desk/plan-reminders.js';
import { defaultPlaybook } from '../../src/desk/read-playbook.js';
import { sendReminders } from '../../src/desk/send-reminders.js';
import { undo } from '../../src/desk/undo.js';
import { Refused } from '../../src/errors.js';
import { addDays, type Day, weekday } from '../../src/ledger/day.js';
import type { Gate } from '../../src/reminders/gates.js';
import { portfolioOn } from '../../src/store/accounts.js';
import { type SendState, sendings, writeSending } from '../../src/store/issued.js';
import { DEFAULTS, judge } from '../../src/triage/index.js';
import { Ledger, NOW } from './ledger.js';

const TODAY = '2026-11-02' as Day;
const COMPANY = {
  ...{
    name: 'Voorbeeld B.V.',
    country: 'NL',
    enterpriseNumber: '12345678',
    iban: 'NL91ABNA0417164300',
    address: 'Dorpsstraat 1, 3511 AB Utrecht',
  },
  ...{ email: 'debiteuren@voorbeeld.example', phone: '+31 30 1234567', contact: 'Sanne de Vries' },
};
const CONFIG: Config = { ...NO_CONFIG, company: COMPANY };
const WRITING = { dryRun: false, now: NOW };

const debtors = (ids: readonly string[]): string =>
  `debtor_id,name,party,country,language,email,phone,address,postcode,city\n${ids.map((id) => `${id},Debtor ${id},business,NL,nl,d${id}@debtor.example.com,+31 30 555${id},Laan ${id},3511 AB,Utrecht\n`).join('')}`;
const invoices = (ids: readonly string[]): string =>
  `debtor_id,invoice_number,invoice_date,due_date,amount,currency,description\n${ids.map((id) => `${id},F-${id},2026-09-20,2026-10-20,${id}.00,EUR,goods\n`).join('')}`;
/** Told on the day, so that nobody is called first. */
const forgot = (ids: readonly string[]): string =>
  `debtor_id,date,channel,direction,outcome,reason\n${ids.map((id) => `${id},2026-10-21,email,in,note,forgot\n`).join('')}`;
const PAID = 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,900,2026-10-30,900.00,EUR,F-900\n';

let ledger: Ledger;
const out = (): string => join(ledger.folder, 'out');
const plan = (config = CONFIG, overridden: readonly Gate[] = [], asOf = TODAY): PlannedBatch =>
  planReminders(ledger.store, asOf, {
    config,
    playbook: defaultPlaybook(),
    texts: new Map(),
    settings: DEFAULTS,
    overridden: new Set(overridden),
  });
const count = (table: string): number => ledger.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
const commit = (planned = plan()) => issueReminders(ledger.store, planned, { out: out(), overrides: [], ...WRITING });

beforeEach(() => {
  ledger = new Ledger();
  const ids = ['101', '102', '103'];
  ledger.import(debtors([...ids, '900']), invoices([...ids, '900']), PAID, forgot(ids));
});
afterEach(() => ledger.close());

test('a batch is issued once: the same day again, and nothing goes out', async () => {
  const first = await commit();
  expect(first).toMatchObject({ messages: 3, folder: out() });
  expect(first.files).toEqual(['batch.json', 'mail/101-EUR.eml', 'mail/102-EUR.eml', 'mail/103-EUR.eml']);
  expect(statSync(out()).mode & 0o777).toBe(0o700);
  expect(statSync(join(out(), 'mail', '101-EUR.eml')).mode & 0o777).toBe(0o600);
  expect(ledger.account('101').contacts.filter(({ outcome }) => outcome === 'reminder_sent')).toHaveLength(1);
  expect(await commit()).toMatchObject({ messages: 0, batch: null });
  expect(count('issued')).toBe(3);
  // Two programs that planned the same at once: the second one is told.
  undo(ledger.store, { batch: null, cascade: false, ...WRITING });
  const [one, other] = [plan(), plan()];
  expect(one.id).toBe(other.id);
  rmSync(out(), { recursive: true });
  await commit(one);
  await expect(commit(other)).rejects.toThrow(/issued just now/);
  expect(count('issued')).toBe(3);
});

test('a dry run writes nothing', async () => {
  expect(await issueReminders(ledger.store, plan(), { out: out(), overrides: [], dryRun: true, now: NOW })).toMatchObject({
    messages: 3,
    batch: null,
  });
  expect(existsSync(out())).toBe(false);
  expect(count('issued')).toBe(0);
});

test('an empty ledger issues nothing', async () => {
  ledger.close();
  ledger = new Ledger();
  expect(await commit()).toMatchObject({ messages: 0, batch: null });
});

test('on a Sunday no more wait than the next run may send; the others are full, and a day later', () => {
  const usual = defaultPlaybook();
  const planning = { config: CONFIG, texts: new Map(), settings: DEFAULTS, overridden: new Set<Gate>() };
  const sunday = planReminders(ledger.store, '2026-11-01' as Day, {
    ...planning,
    playbook: { ...usual, limits: { ...usual.limits, mostARun: 2 } },
  });
  expect(sunday.waiting.map(({ next }) => [next.debtorId, next.earliest])).toEqual([
    ['101', '2026-11-02'],
    ['102', '2026-11-02'],
  ]);
  expect(sunday.nextSteps.find(({ debtorId }) => debtorId === '103')).toMatchObject({ step: 'none', earliest: '2026-11-03' });
});

test('files that stand as they were written go with their batch; changed and added ones stay, and are named', async () => {
  const { batch } = await commit();
  const mail = join(out(), 'mail', '101-EUR.eml');
  writeFileSync(mail, `${readFileSync(mail, 'utf8')}\nP.S.`);
  writeFileSync(join(out(), 'notes.txt'), 'call the printer');
  const [files] = await issuedFiles(ledger.store, [batch as number]);
  expect(files).toMatchObject({ folder: out(), untouched: ['batch.json', 'mail/102-EUR.eml', 'mail/103-EUR.eml'] });
  expect(files?.others).toEqual(['mail/101-EUR.eml', 'notes.txt']);
  if (files) removeFiles(files);
  expect(readdirSync(out()).sort()).toEqual(['mail', 'notes.txt']);
  expect(await issuedFiles(ledger.store, [1])).toEqual([]);
  const [rest] = await issuedFiles(ledger.store, [batch as number]);
  rmSync(join(out(), 'notes.txt'));
  rmSync(mail);
  if (rest) removeFiles({ ...rest, untouched: ['mail/101-EUR.eml'] });
  expect(existsSync(out())).toBe(false);
});

test('undo takes an issued batch back, and it can be issued again; a past day does not know it', async () => {
  await commit();
  expect(plan(CONFIG, [], '2026-11-01' as Day).nextSteps.some(({ because }) => because.includes('reminded on'))).toBe(false);
  undo(ledger.store, { batch: null, cascade: false, ...WRITING });
  expect([count('issued'), ledger.account('101').contacts.filter(({ outcome }) => outcome === 'reminder_sent').length]).toEqual([0, 0]);
  expect(await commit()).toMatchObject({ messages: 3 });
});

test('killed after the record: the files are put in place the next time, and can be written once more', async () => {
  const { batch } = await commit();
  const next = ledger.store.db.prepare('SELECT plan FROM issued LIMIT 1').pluck().get() as string;
  renameSync(out(), join(ledger.folder, `.out.${next}.part`));
  expect(recover(ledger.store, out())).toEqual([expect.stringContaining('they are now')]);
  expect(readdirSync(out())).toContain('batch.json');
  const again = await writeAgain(ledger.store, TODAY, batch as number, join(ledger.folder, 'again'));
  expect(again.files).toEqual(['batch.json', 'mail/101-EUR.eml', 'mail/102-EUR.eml', 'mail/103-EUR.eml']);
});

test('gates refuse with their names, and are overridden by name and with a reason that is kept', async () => {
  const nameless: Config = { ...CONFIG, company: { ...COMPANY, iban: null } };
  await expect(commit(plan(nameless))).rejects.toThrow(Refused);
  expect(plan(nameless).gates.map(({ gate }) => gate)).toEqual(['company-data']);
  expect(plan(CONFIG, [], '2026-11-09' as Day).gates.map(({ gate }) => gate)).toEqual(['stale-payments']);
  expect(() => overridesOf(['stale'], 'x')).toThrow(/no gate "stale"/);
  expect(() => overridesOf(['unlawful-text'], 'x')).toThrow(/cannot be overridden/);
  expect(() => overridesOf(['company-data'], undefined)).toThrow(/--because/);
  const overrides = overridesOf(['company-data'], 'the bank changes our account');
  await issueReminders(ledger.store, plan(nameless, ['company-data']), { out: out(), overrides, ...WRITING });
  expect(ledger.store.db.prepare('SELECT DISTINCT overrides FROM issued').pluck().all()).toEqual([JSON.stringify(overrides)]);
});

test('a rate of an earlier half-year shuts the gate for a notice that prints it too; one agreed with businesses opens it', () => {
  ledger.import(
    'debtor_id,date,channel,direction,outcome\n101,2026-12-01,email,out,reminder_sent\n101,2026-12-14,phone,out,no_answer\n',
    'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP5,900,2026-12-31,1.00,EUR,F-900\n',
  );
  const on = (day: string, config = CONFIG) => plan(config, [], day as Day).gates.map(({ gate }) => gate);
  expect(plan(CONFIG, [], '2026-12-31' as Day).messages.find(({ next: { debtorId } }) => debtorId === '101')?.message).toMatchObject({
    ...{ step: 'notice', charges: [], announced: { rate: '10.40' } },
  });
  expect(on('2026-12-31')).not.toContain('old-rates');
  // A Saturday: what waits for the Monday is looked at too.
  expect([on('2027-01-02'), on('2027-01-04')]).toEqual([['old-rates'], ['old-rates']]);
  const agreed: Config = { ...CONFIG, law: { ...CONFIG.law, agreedRate: { consumer: null, business: 1_200 } } };
  expect(on('2027-01-04', agreed)).toEqual([]);
});

test('a free reminder of the user’s own that speaks of a fee does not go out: ours does', () => {
  ledger.import('debtor_id,name,party,country,language\n101,Debtor 101,consumer,FR,fr\n');
  const texts = (text: string) =>
    planReminders(ledger.store, TODAY, {
      ...{ config: CONFIG, playbook: defaultPlaybook(), settings: DEFAULTS, overridden: new Set() },
      texts: new Map([['fr/friendly.liquid', `Rappel\n\n${text}\n\n{{ invoices }}`]]),
    }).messages.find(({ next: { debtorId } }) => debtorId === '101')?.message.text;
  expect(texts('Payez, sinon des frais de dossier suivent.')).not.toContain('frais de dossier');
  expect(texts('Payez sans frais.')).toContain('Payez sans frais.');
});

test('a debtor whose country is not known is taken for one of ours, and that is said', () => {
  ledger.import(
    'debtor_id,name,party,language,email\n104,Debtor 104,business,nl,d104@debtor.example.com\n',
    invoices(['104']),
    forgot(['104']),
  );
  const warnings = (id: string) => plan().nextSteps.find(({ debtorId }) => debtorId === id)?.claim?.warnings;
  expect([warnings('104')?.[0], warnings('101')]).toEqual(['his country is not known: taken as NL, with the law of it', []]);
});

test('money that is nobody’s and equals what is asked of somebody shuts a gate; money of a debtor leaves him out', async () => {
  ledger.import('payment_id,payment_date,amount,currency,payer_name\nP2,2026-10-31,102.00,EUR,Somebody else\n');
  expect(plan().gates).toEqual([expect.objectContaining({ gate: 'unallocated-money', says: expect.stringContaining('102') })]);
  ledger.import(
    'debtor_id,invoice_number,invoice_date,due_date,amount,currency\n103,G-103,2026-09-21,2026-10-21,50.00,EUR\n',
    'payment_id,debtor_id,payment_date,amount,currency\nP3,103,2026-10-31,7.00,EUR\n',
  );
  const planned = plan(CONFIG, ['unallocated-money']);
  expect(plan().nextSteps.find(({ debtorId }) => debtorId === '103')?.step).toBe('check');
  expect(planned.nextSteps.find(({ debtorId }) => debtorId === '103')?.step).toBe('reminder');
});

test('each e-mail is sent once; where the line breaks it is in doubt, and sent again only when a person says so', async () => {
  await commit();
  const got: string[] = [];
  let breakOn: string | null = 'd102@debtor.example.com';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const [to] = session.envelope.rcptTo.map(({ address }) => address);
      stream.resume();
      stream.on('end', () => {
        // The text was taken, and the answer never came.
        if (to === breakOn) {
          for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
          return;
        }
        got.push(String(to));
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  const config: Config = { ...CONFIG, smtp: { host: '127.0.0.1', port, security: 'plain', user: null, from: null } };
  const send = (resend: readonly string[] = []) =>
    sendReminders(ledger.store, { asOf: TODAY, config, password: null, resend, settings: DEFAULTS, ...WRITING });
  try {
    const first = await send();
    expect(first.sent.map(({ state }) => state)).toEqual(['sent', 'doubtful', 'sent']);
    breakOn = null;
    const doubtful = `${TODAY}_102_EUR`;
    expect(await send()).toMatchObject({ batch: null, sent: [], doubtful: [doubtful] });
    expect(got).toEqual(['d101@debtor.example.com', 'd103@debtor.example.com']);
    expect((await send([doubtful])).sent).toEqual([expect.objectContaining({ state: 'sent' })]);
    expect(await send()).toMatchObject({ sent: [], doubtful: [] });
    await expect(send([doubtful])).rejects.toThrow(/was sent/);
    expect(got).toHaveLength(3);
    expect(sendings(ledger.store).get(doubtful)?.state).toBe('sent');
    expect(() => undo(ledger.store, { batch: null, cascade: false, ...WRITING })).toThrow(/cannot be called back/);
    expect(() => undo(ledger.store, { batch: 2, cascade: false, ...WRITING })).toThrow(/cannot be called back/);
    undo(ledger.store, { batch: 2, cascade: false, force: true, ...WRITING });
  } finally {
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  }
});

test('a server that is away: nothing is in doubt, and the next run sends', async () => {
  await commit();
  const config: Config = { ...CONFIG, smtp: { host: '127.0.0.1', port: 1, security: 'plain', user: null, from: null } };
  const { sent } = await sendReminders(ledger.store, { asOf: TODAY, config, password: null, resend: [], settings: DEFAULTS, ...WRITING });
  expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['again']));
  expect(sendings(ledger.store).get(`${TODAY}_101_EUR`)?.state).toBe('again');
});

test('what was issued is not sent any more to who paid or disputed since', async () => {
  await commit();
  const day = '2026-11-03' as Day;
  ledger.import(
    'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP9,101,2026-11-02,101.00,EUR,F-101\n',
    'debtor_id,invoice_number,invoice_date,due_date,amount,currency,disputed\n102,F-102,2026-09-20,2026-10-20,102.00,EUR,yes\n',
  );
  const config: Config = { ...CONFIG, smtp: { host: '127.0.0.1', port: 1, security: 'plain', user: null, from: null } };
  const { sent } = await sendReminders(ledger.store, {
    asOf: day,
    config,
    password: null,
    resend: [],
    settings: DEFAULTS,
    dryRun: true,
    now: NOW,
  });
  expect(sent.map(({ id, state, detail }) => [id.slice(11, 14), state, detail])).toEqual([
    ['103', 'would be sent', null],
    ['101', 'kept back', 'F-101: EUR 0.00 is open now, it asks for EUR 101.00'],
    ['102', 'kept back', expect.stringContaining('dispute')],
  ]);
});

test('a notice counts from the day it left, and one that the mail server did not take counts for nothing', async () => {
  ledger.import(
    'debtor_id,name,party\n101,Debtor 101,consumer\n',
    'debtor_id,date,channel,direction,outcome\n101,2026-10-22,email,out,reminder_sent\n101,2026-10-24,phone,out,no_answer\n',
  );
  const { batch } = await commit();
  const id = `${TODAY}_101_EUR`;
  const onServer = (state: SendState): void =>
    writeSending(ledger.store, { messageId: id, state, at: '2026-11-09T08:00:00Z', detail: null }, batch as number);
  const step = (day: string) => {
    const found = plan(CONFIG, ['stale-payments'], day as Day).nextSteps.find(({ debtorId }) => debtorId === '101');
    return [found?.step, found?.total, found?.earliest];
  };
  // Sent by other means: 14 days from 3 November, and two more for an e-mail.
  expect([step('2026-11-18'), step('2026-11-19')]).toEqual([
    ['none', 10_100, '2026-11-19'],
    ['claim', 10_100 + 4_000 + 33, '2026-11-19'],
  ]);
  onServer('refused');
  expect(step('2026-11-20').slice(0, 2)).toEqual(['notice', 10_100]);
  onServer('sent');
  expect([step('2026-11-25'), step('2026-11-26')[0]]).toEqual([['none', 10_100, '2026-11-26'], 'claim']);
});

test('the whole procedure, one step at a time, ends with a dossier; a dispute keeps it in the house', async () => {
  const steps: string[] = [];
  const on = async (day: string): Promise<PlannedBatch> => {
    const gates: Gate[] = ['stale-payments', 'old-rates'];
    const planned = plan(CONFIG, gates, day as Day);
    const overrides = overridesOf(gates, 'a test');
    const done = await issueReminders(ledger.store, planned, {
      out: join(ledger.folder, day),
      overrides,
      dryRun: false,
      now: new Date(`${day}T09:00:00Z`),
    });
    const step = planned.nextSteps.find(({ debtorId }) => debtorId === '101')?.step ?? 'none';
    if (step !== 'none') steps.push(`${day} ${step}`);
    if (step === 'call') ledger.import(`debtor_id,date,channel,direction,outcome\n101,${day},phone,out,no_answer\n`);
    expect(done.messages + done.handedOver === 0 || planned.nextSteps.length > 0).toBe(true);
    return planned;
  };
  ledger.import('debtor_id,name,party\n101,Debtor 101,consumer\n');
  for (let day = TODAY, at = 0; at < 110; at++, day = addDays(day, 1)) if (weekday(day) <= 5 && steps.length < 6) await on(day);
  expect(steps.map((step) => step.slice(11))).toEqual(['reminder', 'call', 'notice', 'claim', 'last', 'hand_over']);
  const last = join(ledger.folder, (steps.at(-1) as string).slice(0, 10));
  expect(readFileSync(join(last, 'hand-over.csv'), 'utf8')).toContain('101,Debtor 101,consumer');
  const [head = '', row = ''] = readFileSync(join(last, 'hand-over.csv'), 'utf8').trim().split(/\r?\n/);
  const at = (name: string): string => row.split(',')[head.split(',').indexOf(name)] as string;
  const noticed = (steps.find((step) => step.endsWith('notice')) as string).slice(0, 10);
  expect([at('open'), at('costs'), at('notice_date'), at('notice_channel')]).toEqual(['101.00', '40.00', noticed, 'email']);
  expect(Number(at('total'))).toBeCloseTo(141 + Number(at('interest')), 9);
  expect(at('term_end') > addDays(noticed as Day, 13)).toBe(true);
  const file = readFileSync(join(last, 'dossiers', '101-EUR.txt'), 'utf8');
  expect(file).toMatch(/friendly by email[\s\S]*notice by email[\s\S]*charges from[\s\S]*after_notice by email[\s\S]*last by email/);
  expect(file).toMatch(/What is claimed on[\s\S]*principal: EUR 101\.00[\s\S]*costs: EUR[\s\S]*interest on F-101: EUR[\s\S]*total: EUR 14/);
  // What the agency has is off the calls; what falls due later is not.
  const handedOn = (steps.at(-1) as string).slice(0, 10) as Day;
  const judged = () => judge(ledger.account('101', handedOn), handedOn, portfolioOn(ledger.store, handedOn), DEFAULTS)[0];
  expect(judged()?.skipped).toEqual([
    expect.objectContaining({ reason: expect.stringContaining(`handed over on ${handedOn}`), list: 'legal-stops' }),
  ]);
  ledger.import(
    `debtor_id,invoice_number,invoice_date,due_date,amount,currency\n101,F-201,2026-11-01,${addDays(handedOn, -20)},50.00,EUR\n`,
  );
  expect(judged()?.skipped).toEqual([]);
  expect(judged()?.invoices).toMatchObject([
    { number: 'F-101', aside: true },
    { number: 'F-201', aside: false },
  ]);
  undo(ledger.store, { batch: null, cascade: false, ...WRITING });
  const notice = ledger.store.db.prepare("SELECT batch_id FROM issued WHERE debtor_id = '101' AND step = 'notice'").pluck().get() as number;
  expect(() => undo(ledger.store, { batch: notice, cascade: false, ...WRITING })).toThrow(/built on it/);
  undo(ledger.store, { batch: null, cascade: false, ...WRITING });
  ledger.import(
    'debtor_id,invoice_number,invoice_date,due_date,amount,currency,disputed\n101,F-101,2026-09-20,2026-10-20,101.00,EUR,yes\n',
  );
  const next = plan(CONFIG, ['stale-payments', 'old-rates'], (steps.at(-1) as string).slice(0, 10) as Day).nextSteps.find(
    ({ debtorId }) => debtorId === '101',
  );
  expect(next?.step).toBe('none');
});

test('a batch of which nothing was accepted can be taken back, and a folder that cannot be is said by name', async () => {
  await commit();
  const smtp = { host: '127.0.0.1', port: 1, security: 'plain', user: null, from: null } as const;
  const options = { asOf: TODAY, config: { ...CONFIG, smtp }, password: null, resend: [], settings: DEFAULTS, ...WRITING };
  expect((await sendReminders(ledger.store, options)).sent.map(({ state }) => state)).toEqual(['again', 'again', 'again']);
  undo(ledger.store, { batch: null, cascade: false, ...WRITING });
  undo(ledger.store, { batch: null, cascade: false, ...WRITING });
  expect(count('issued')).toBe(0);
  const file = ledger.file('x');
  expect(() => recover(ledger.store, file)).toThrow(`${file} is a file, not a folder`);
  const under = join(file, 'deeper');
  await expect(issueReminders(ledger.store, plan(), { out: under, overrides: [], ...WRITING })).rejects.toThrow(/deeper lies under a file/);
});

test('letters abroad end with the country, in the language of the sender', () => {
  ledger.import(
    'debtor_id,name,party,country,language,address,postcode,city\n301,X,business,BE,fr,Rue 1,1000,Bruxelles\n302,Y,business,DE,de,Weg 1,10115,Berlin\n',
    invoices(['301', '302']),
    forgot(['301', '302']),
  );
  const made = new Map(plan().messages.map(({ message }) => [message.debtorId, message.address]));
  expect([made.get('101'), made.get('301'), made.get('302')]).toEqual([
    ['Laan 101', '3511 AB Utrecht'],
    ['Rue 1', '1000 Bruxelles', 'BELGIË'],
    ['Weg 1', '10115 Berlin', 'DUITSLAND'],
  ]);
});

test('an e-mail address that is none falls back to the post, and says so', () => {
  ledger.import(
    'debtor_id,name,party,country,language,email,address,postcode,city\n401,X,business,NL,nl,kapot@,Laan 1,3511 AB,Utrecht\n',
    invoices(['401']),
    forgot(['401']),
  );
  expect(plan().nextSteps.find(({ debtorId }) => debtorId === '401')).toMatchObject({
    channel: 'letter',
    channelBecause: 'the e-mail address is none: letter',
  });
});
