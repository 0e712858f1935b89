/** The config file, begun by questions or by flags. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hasTerminal, runInTerminal } from '../support/run.js';
import { atDesk } from './desk.js';

test('by flags: what is given stands in it, the rest as comments; it is read, and never overwritten unasked', async () => {
  await atDesk(async (desk) => {
    const flags = ['--name', 'Bakker & "Zn"', '--country', 'be', '--enterprise-number', '0403.170.701', '--iban', 'NL91 ABNA 0417 1643 00'];
    expect((await desk.must('init', '--dry-run', ...flags)).stdout).toContain('  iban: "NL91ABNA0417164300"');
    expect(existsSync(`${desk.dir}/dunning.yaml`)).toBe(false);
    await desk.must('init', '--no-input', ...flags);
    const text = readFileSync(`${desk.dir}/dunning.yaml`, 'utf8');
    const company = { name: 'Bakker & "Zn"', country: 'BE', enterprise_number: '0403170701', iban: 'NL91ABNA0417164300' };
    expect(parse(text)).toEqual({ company });
    expect(parse(text.replace(/^( *)# ?( *)(?=[a-z_]+:(?: |$))/gm, '$1$2'))).toMatchObject({
      company,
      language: 'nl',
      terms_days: 30,
    });
    expect(await desk.dunning(['init', '--name', 'B'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(`${desk.dir}/dunning.yaml`, 'utf8')).toBe(text);
    await desk.must('init', '--force', '--config', 'dunning.yaml');
    expect(parse(readFileSync(`${desk.dir}/dunning.yaml`, 'utf8'))).toEqual({ company: null });
    desk.write('i.csv', 'debtor_id,invoice_number,invoice_date,amount,currency\n1,F1,2026-01-01,10.00,EUR\n');
    await desk.must('import', 'i.csv');
  });
});

test.each([
  [['--iban', 'NL91ABNA0417164301'], 'right check digits'],
  [['--country', 'BE', '--enterprise-number', '0403.170.702'], 'right check digits'],
  [['--email', 'nobody'], 'an e-mail address'],
  [['--language', 'es'], 'one of nl, fr, de, en'],
])('%j is refused', async (flags, says) => {
  await atDesk(async (desk) => {
    expect(await desk.dunning(['init', ...flags])).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
    expect(readdirSync(desk.dir)).toEqual([]);
  });
});

test.skipIf(!hasTerminal)(
  'on a terminal it asks, asks again what cannot be, and every question may be skipped; Ctrl-C leaves nothing',
  async () => {
    await atDesk(async (desk) => {
      const cancelled = await runInTerminal(['init'], {
        cwd: desk.dir,
        typing: [
          [/Name of your company/, 'Bakker\r'],
          [/Country/, '\x03'],
        ],
      });
      expect(cancelled.code).toBe(130);
      expect(readdirSync(desk.dir)).toEqual([]);
      const { code } = await runInTerminal(['init', '--country', 'NL', '--language', 'nl'], {
        cwd: desk.dir,
        typing: [
          [/Name of your company/, 'Bakker\r'],
          [/Enterprise number/, '\r'],
          [/IBAN/, 'NL91ABNA041716430'],
          [/430/, '1\r'],
          [/check digits/, '\x7f0\r'],
          [/Address/, '\r'],
          [/E-mail/, '\r'],
          [/Phone/, '\r'],
          [/signs/, 'Sanne\r'],
          [/may a caller give/, '25,00\r'],
        ],
      });
      expect(code).toBe(0);
      expect(parse(readFileSync(`${desk.dir}/dunning.yaml`, 'utf8'))).toEqual({
        company: { name: 'Bakker', country: 'NL', iban: 'NL91ABNA0417164300', contact: 'Sanne' },
        language: 'nl',
        mandate: { goodwill: 25 },
      });
    });
  },
);
