/** `dunning remind` as a program: killed while it writes. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLOCK, ROOT } from '../support/run.js';
import { atDesk } from './desk.js';

const ids = Array.from({ length: 150 }, (_, at) => String(200 + at));
const FILES = {
  'debtors.csv': `debtor_id,name,party,country,language,email\n${ids.map((id) => `${id},Debtor ${id},business,NL,nl,d${id}@debtor.example.com\n`).join('')}`,
  'invoices.csv': `debtor_id,invoice_number,invoice_date,due_date,amount,currency\n${ids.map((id) => `${id},F-${id},2026-09-20,2026-10-20,${id}.00,EUR\n`).join('')}`,
  'contacts.csv': `debtor_id,date,channel,direction,outcome,reason\n${ids.map((id) => `${id},2026-10-21,email,in,note,forgot\n`).join('')}`,
  'payments.csv': 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,200,2026-10-30,1.00,EUR,F-200\n',
  'dunning.yaml':
    'company: { name: Voorbeeld B.V., country: NL, iban: NL91ABNA0417164300, email: a@voorbeeld.example, enterprise_number: "12345678" }\n',
};

test('killed while it writes: nothing was issued, and the next run clears away and issues all of it', () =>
  atDesk(async ({ dir, env, must, dunning, dump }) => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text);
    await must('import', 'debtors.csv', 'invoices.csv', 'contacts.csv', 'payments.csv');
    const args = ['remind', '--commit', '--out', 'out'];
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'dunning.js'), ...args], {
      cwd: dir,
      env: { ...(env as NodeJS.ProcessEnv), DUNNING_CLOCK: CLOCK, TZ: 'UTC' },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const drafts = (): string[] => readdirSync(dir).filter((name) => name.endsWith('.part'));
    const isWriting = (): boolean => drafts().some((name) => existsSync(join(dir, name, 'mail')));
    for (let waited = 0; waited < 20_000 && !isWriting() && child.exitCode === null; waited += 5)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    expect(dump()['issued']).toEqual([]);
    expect(isWriting()).toBe(true);
    expect(await dunning(args)).toMatchObject({ code: 0, stderr: expect.stringContaining('cleared away') });
    expect(dump()['issued']).toHaveLength(150);
    expect(readdirSync(join(dir, 'out', 'mail'))).toHaveLength(150);
    expect(drafts()).toEqual([]);
    expect((await dunning(args)).stderr).toContain('Nothing is due');
    expect(dump()['issued']).toHaveLength(150);
  }));

test('what could not be sent ends with 4 and can be taken back; a file is no folder; texts are written to start from', () =>
  atDesk(async ({ dir, must, dunning }) => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text);
    writeFileSync(join(dir, 'dunning.yaml'), `${FILES['dunning.yaml']}smtp: { host: 127.0.0.1, port: 1, security: plain }\n`);
    await must('import', 'debtors.csv', 'invoices.csv', 'contacts.csv', 'payments.csv');
    expect(await dunning(['remind', '--commit', '--out', 'debtors.csv'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('debtors.csv is a file, not a folder'),
    });
    await must('remind', '--commit', '--out', 'out');
    const sent = await dunning(['remind', '--send']);
    expect(sent).toMatchObject({ code: 4, stderr: expect.stringContaining('150 to be tried again') });
    await must('undo');
    await must('undo');
    await must('remind', '--texts', 'texts');
    expect(readdirSync(join(dir, 'texts')).sort()).toEqual(['de', 'en', 'fr', 'layout.html.liquid', 'nl']);
    await must('remind', '--commit', '--out', 'again');
  }));
