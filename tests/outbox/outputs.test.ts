/** What leaves: read back by other programs than those that wrote it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import jsqrModule from 'jsqr';
import { PNG } from 'pngjs';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { asSent, composeMail, eml } from '../../src/outbox/eml.js';
import { epcPayload, qrPng } from '../../src/outbox/epc-qr.js';
import { segmentsOf } from '../../src/outbox/gsm7.js';
import { OUTPUTS } from '../../src/outbox/index.js';
import { composeLetter } from '../../src/outbox/letter-pdf.js';
import { fileName, type OutFile } from '../../src/outbox/output.js';
import { printable, printed } from '../../src/outbox/printed.js';
import { internationalNumber } from '../../src/outbox/text-messages.js';
import type { Message } from '../../src/reminders/message.js';
import { day, FACTS, LINE, message } from '../support/message.js';

const ISSUE = { id: 'R-7', at: new Date('2026-11-19T09:00:00Z') };
// The package is CommonJS with its function under `default`.
const jsqr = ((jsqrModule as unknown as { default?: unknown }).default ?? jsqrModule) as typeof jsqrModule.default;

function scanned(png: Uint8Array): string | null {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  return jsqr(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

async function all(id: string, messages: readonly Message[]): Promise<OutFile[]> {
  const output = OUTPUTS.find((each) => each.id === id);
  if (!output) throw new Error(`no output ${id}`);
  const files: OutFile[] = [];
  for await (const file of output.files(messages, ISSUE)) files.push(file);
  return files;
}

const rows = (file: OutFile | undefined): Record<string, string>[] => parse(Buffer.from(file?.bytes ?? []), { columns: true, bom: true });

describe('e-mail', () => {
  const mail = (other: Partial<Message> = {}) => message({ channel: 'email', step: 'friendly', ...other });

  test('holds the same text, HTML and code, and names that are not English', async () => {
    const made = mail({ lines: [{ ...LINE, description: 'Größe „XL“ für Łódź' }], total: LINE.open, language: 'de' });
    const read = await PostalMime.parse(await composeMail(made, ISSUE));
    expect(read.subject).toBe(made.subject);
    expect(read.to).toEqual([{ name: 'Familie Łukasz & Zoë Groß', address: 'zoe@example.com' }]);
    expect(read.from).toEqual({ name: 'Sanne de Vries, Voorbeeld B.V.', address: 'debiteuren@voorbeeld.example' });
    expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(made.text.trim());
    expect(read.html?.replaceAll('\r\n', '\n').trim()).toBe(made.html.trim());
    expect(read.date).toBe('2026-11-19T09:00:00.000Z');
    const [picture] = read.attachments;
    expect(picture).toMatchObject({ mimeType: 'image/png', contentId: '<epc-qr>', related: true });
    expect(scanned(new Uint8Array(picture?.content as ArrayBuffer))).toBe(epcPayload(made.payTo, made.total, 'EUR'));
  });

  test('is the same to the byte, another one for another debtor, and all lines are short', async () => {
    const first = await composeMail(mail(), ISSUE);
    expect(await composeMail(mail(), ISSUE)).toEqual(first);
    const idOf = (bytes: Buffer): string | undefined => /^Message-ID: (.*)$/im.exec(bytes.toString())?.[1];
    expect(idOf(first)).toMatch(/^<[0-9a-f]{32}@voorbeeld\.example>\r?$/);
    expect(idOf(await composeMail(mail({ debtorId: '10043' }), ISSUE))).not.toBe(idOf(first));
    expect(idOf(await composeMail(mail(), { ...ISSUE, id: 'R-8' }))).not.toBe(idOf(first));
    expect(
      Math.max(
        ...first
          .toString()
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
    expect(first.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('opens as a draft, and is none any more when it is sent', async () => {
    const bytes = await composeMail(mail(), ISSUE);
    expect(bytes.toString()).toMatch(/^X-Unsent: 1\r$/m);
    expect(asSent(bytes).toString()).toBe(bytes.toString().replace('X-Unsent: 1\r\n', ''));
  });

  test('a name cannot add a header or an address', async () => {
    const read = await PostalMime.parse(
      await composeMail(mail({ name: 'A\r\nBcc: b@example.com', contactPerson: 'X" <c@example.com>, "Y' }), ISSUE),
    );
    expect(read.bcc).toBeUndefined();
    expect(read.to?.map(({ address }) => address)).toEqual(['zoe@example.com']);
  });

  test('without IBAN or euros no code is promised', async () => {
    const bytes = await composeMail(mail({ payTo: { ...FACTS.payTo, iban: null } }), ISSUE);
    expect(bytes.toString()).not.toMatch(/epc-qr|image\/png/);
  });

  test('without an address it says what to do', async () => {
    await expect(composeMail(mail({ email: null }), ISSUE)).rejects.toMatchObject({ message: 'Debtor 10042 has no e-mail address' });
    await expect(composeMail(mail({ sender: { ...FACTS.sender, email: null } }), ISSUE)).rejects.toMatchObject({
      remedy: expect.stringContaining('company'),
    });
  });

  test('is a file of its own, also where numbers of debtors are nearly alike', () => {
    const names = ['10042', 'a/1', 'a_1', 'A1', 'a1', '..', ''].map((debtorId) => fileName(mail({ debtorId }), 'eml').toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[0-9a-z_-]+\.eml$/);
    expect(eml.takes(mail())).toBe(true);
    expect(eml.takes(message())).toBe(false);
  });
});

describe('letter', () => {
  const has = (program: string): boolean => {
    try {
      execFileSync(program, ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  const inFolder = <T>(work: (folder: string) => T): T => {
    const folder = mkdtempSync(join(tmpdir(), 'letter-'));
    try {
      return work(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('is the same to the byte', async () => {
    const made = message();
    const first = await composeLetter(made, ISSUE);
    await composeLetter(message({ name: 'Żółć Ķēniņš' }), ISSUE);
    expect((await composeLetter(made, ISSUE)).equals(first)).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('letters of every script are written or left blank, never a crash', async () => {
    const lines = [{ ...LINE, description: '漢字 👩‍💻 العربية €éßŁ' }];
    expect((await composeLetter(message({ lines, total: LINE.open }), ISSUE)).length).toBeGreaterThan(10_000);
  });

  test.skipIf(!has('pdftotext'))('holds the words, every invoice and the charges, over as many pages as it takes', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({
      ...LINE,
      number: `RE-${1000 + at}`,
      description: `Lieferung Nr. ${at} für Łódź, Größe É`,
    }));
    const total = 60 * LINE.open + 4_000;
    const charges = [{ kind: 'fixed', amount: 4_000, parts: [], source: '§ 288 BGB' }] as const;
    const made = message({ language: 'de', country: 'DE', party: 'business', step: 'after_notice', lines, total, charges });
    const pdf = await composeLetter(made, ISSUE);
    const pages = inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), pdf);
      return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'])
        .toString()
        .split('\f');
    });
    const withRows = pages.filter((page) => /RE-10\d\d .*€/.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page.match(/Rechnung +Fällig\S* +Betrag +Offen/g)).toHaveLength(1);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    // The subject names a few of them, the table all.
    expect(text).toContain('RE-1000, RE-1001, RE-1002 und 57 weitere');
    for (const { number, description } of lines) expect([text.includes(number), text.includes(description)]).toEqual([true, true]);
    for (const words of [
      'Familie Łukasz & Zoë Groß',
      'Verzugspauschale (§ 288 BGB)',
      '40,00 €',
      'Offene Rechnungen 29.076,00 €',
      '29.116,00 €',
      'Freundliche Grüße',
      '1/',
    ])
      expect(text).toContain(words);
  });

  test.skipIf(!has('pdftotext'))('interest of a hundred invoices goes on over the pages, and nothing is cut', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => ({ ...LINE, number: `F${at}`, open: 10_000, amount: 10_000 }));
    const parts = lines.map(({ number }, at) => ({
      ...{ invoice: number, from: day('2026-01-01'), to: day('2026-03-31'), days: 90, rate: '10.40', base: 10_000, amount: 256 + at },
    }));
    const interest = parts.reduce((sum, { amount }) => sum + amount, 0);
    const charges = [{ kind: 'interest', amount: interest, parts, source: null }] as const;
    const made = message({ step: 'after_notice', lines, charges, announced: null, term: null, total: 1_000_000 + interest });
    const pdf = await composeLetter(made, ISSUE);
    const pages = inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), pdf);
      return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'])
        .toString()
        .split('\f')
        .slice(0, -1);
    });
    for (const { number } of lines) expect(pages.join('')).toContain(`${number}: Rente: 90 dagen`);
    // Each page ends with its foot, and no line of the table stands below it.
    for (const [at, page] of pages.entries()) expect(page.trim().endsWith(`${at + 1}/${pages.length}`)).toBe(true);
    expect(pages.length).toBeLessThan(9);
    // The amount stands beside the words of the charge.
    expect(pages.join('')).toMatch(/Rente +€ 305,50/);
  });

  test('draws no sign that its font does not know', () => {
    const text = (words: string): string | null =>
      printable(message({ lines: [{ ...LINE, description: words }], total: LINE.open })).lines[0]?.description ?? null;
    expect(text('Taart 🎂 ☎ „groß“ – Łódź №1')).toBe('Taart „groß“ – Łódź №1');
    expect(text('Ǩiurujärvi')).toBe('K\u030ciurujärvi');
    for (const sign of 'ÀžșőΩЖ€½№–“’') expect(printed(sign)).toBe(sign);
  });

  test.skipIf(!has('pdftotext'))('shows the address in the window of the envelope of its country', async () => {
    for (const [iban, window] of [
      ['DE89370400440532013000', { left: 20, right: 105, top: 62.7, bottom: 90 }],
      ['NL91ABNA0417164300', { left: 20, right: 110, top: 50, bottom: 85 }],
      ['BE68539007547034', { left: 105, right: 200, top: 45, bottom: 85 }],
    ] as const) {
      const pdf = await composeLetter(message({ payTo: { ...FACTS.payTo, iban } }), ISSUE);
      const layout = inFolder((folder) => {
        writeFileSync(join(folder, 'a.pdf'), pdf);
        return execFileSync('pdftotext', ['-bbox', '-l', '1', join(folder, 'a.pdf'), '-']).toString();
      });
      for (const word of ['Łukasz', 'Vijverberg', '2513']) {
        const found = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">${word}<`).exec(layout);
        const [xMin = 0, yMin = 0, xMax = 999, yMax = 999] = (found ?? []).slice(1).map((points) => (Number(points) * 25.4) / 72);
        expect({
          iban,
          word,
          left: xMin >= window.left,
          top: yMin >= window.top,
          right: xMax <= window.right,
          bottom: yMax <= window.bottom,
        }).toEqual({ iban, word, left: true, top: true, right: true, bottom: true });
      }
    }
  });

  test.skipIf(!has('pdftotext'))('the last page never holds the closing alone', async () => {
    for (let rows = 1; rows < 22; rows++) {
      const lines = Array.from({ length: rows }, (_, at) => ({ ...LINE, number: `RE-${1000 + at}` }));
      const pdf = await composeLetter(message({ lines, total: rows * LINE.open }), ISSUE);
      const pages = inFolder((folder) => {
        writeFileSync(join(folder, 'a.pdf'), pdf);
        return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'])
          .toString()
          .split('\f')
          .filter(Boolean);
      });
      if (pages.length > 1) expect({ rows, last: pages.at(-1) }).toEqual({ rows, last: expect.stringMatching(/Klopt|Komt betalen/) });
    }
  });

  test.skipIf(!has('pdftotext'))('keeps postcode, town and country in the window, however long the name', async () => {
    for (const [iban, bottom] of [
      ['DE89370400440532013000', 90],
      ['NL91ABNA0417164300', 85],
      ['BE68539007547034', 85],
    ] as const)
      for (const times of [1, 4, 12]) {
        const address = ['Burgemeester van der Heijdenlaan van de Gouden Leeuw 1234 bis, achterhuis', '9999 ZZ Bergeijk', 'NEDERLAND'];
        const name = 'Coöperatieve Vereniging voor Onderlinge Bouwmaterialen '.repeat(times).trim();
        const contactPerson = 'Mevrouw mr. drs. Wilhelmina van Hogendorp tot Zuylenstein-Bentinck';
        const pdf = await composeLetter(message({ payTo: { ...FACTS.payTo, iban }, name, contactPerson, address }), ISSUE);
        const layout = inFolder((folder) => {
          writeFileSync(join(folder, 'a.pdf'), pdf);
          return execFileSync('pdftotext', ['-bbox', '-l', '1', join(folder, 'a.pdf'), '-']).toString();
        });
        for (const word of ['Coöperatieve', '9999', 'Bergeijk', 'NEDERLAND']) {
          const yMax = new RegExp(`yMax="([\\d.]+)">${word}<`).exec(layout)?.[1];
          expect({ word, times, inWindow: (Number(yMax) * 25.4) / 72 <= bottom }).toEqual({ word, times, inWindow: true });
        }
      }
  });

  test.skipIf(!has('pdftoppm'))('has a code that can be scanned from the paper', async () => {
    const made = message({
      payTo: { name: 'Exemple SA', iban: 'BE68 5390 0754 7034', reference: '+++010/8068/17183+++', structured: 'OGM' },
    });
    const pdf = await composeLetter(made, ISSUE);
    const png = inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), pdf);
      execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
      return readFileSync(join(folder, 'a.png'));
    });
    expect(scanned(png)).toBe('BCD\n002\n1\nSCT\n\nExemple SA\nBE68539007547034\nEUR584.60\n\n\n+++010/8068/17183+++');
  });
});

describe('the code to scan', () => {
  const payTo = { name: 'Voorbeeld B.V.', iban: 'NL91ABNA0417164300', reference: 'RF18 5390 0754 7034', structured: 'RF' } as const;

  test('puts RF in line 10 and all others in line 11', () => {
    expect(epcPayload(payTo, 123_450, 'EUR')).toBe(
      'BCD\n002\n1\nSCT\n\nVoorbeeld B.V.\nNL91ABNA0417164300\nEUR1234.50\n\nRF18539007547034',
    );
    expect(
      epcPayload({ ...payTo, reference: '5000056789012345', structured: 'NL' }, 1, 'EUR')
        ?.split('\n')
        .slice(7),
    ).toEqual(['EUR0.01', '', '', '5000056789012345']);
  });

  test('is not made where it cannot be', () => {
    for (const [other, amount, currency] of [
      [{}, 100, 'USD'],
      [{}, 0, 'EUR'],
      [{ iban: null }, 100, 'EUR'],
      [{ iban: 'NL91ABNA0417164301' }, 100, 'EUR'],
      [{ name: ' ' }, 100, 'EUR'],
      [{}, 100_000_000_000, 'EUR'],
    ] as const)
      expect(epcPayload({ ...payTo, ...other }, amount, currency)).toBeNull();
  });

  test('is never too long, and scans as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 99_999_999_999 }),
        async (name, reference, amount) => {
          const payload = epcPayload({ ...payTo, name, reference }, amount, 'EUR');
          fc.pre(payload !== null);
          expect(Buffer.byteLength(payload as string)).toBeLessThanOrEqual(331);
          expect((payload as string).split('\n').length).toBeLessThanOrEqual(11);
        },
      ),
    );
    for (const name of ['Łódź Größe SA', 'A'.repeat(90)]) {
      const payload = epcPayload({ ...payTo, name, reference: 'Rechnung 1 für Zoë '.repeat(9) }, 5, 'EUR') as string;
      expect(scanned(await qrPng(payload))).toBe(payload);
    }
  });
});

describe('telephone', () => {
  test('segments are counted as a provider counts them', () => {
    const said = (text: string) => Object.values(segmentsOf(text));
    expect(said('')).toEqual(['GSM-7', 0, 0]);
    expect(said('a'.repeat(160))).toEqual(['GSM-7', 160, 1]);
    expect(said('a'.repeat(161))).toEqual(['GSM-7', 161, 2]);
    expect(said('a'.repeat(306))).toEqual(['GSM-7', 306, 2]);
    expect(said('a'.repeat(307))).toEqual(['GSM-7', 307, 3]);
    expect(said('€')).toEqual(['GSM-7', 2, 1]);
    expect(said('€'.repeat(80))).toEqual(['GSM-7', 160, 1]);
    // The two halves of a euro sign stay together: 76 fit in the 153 of a segment.
    expect(said('€'.repeat(153))).toEqual(['GSM-7', 306, 3]);
    expect(said('éèùìòÇØøÅåÆæßÉÄÖÑÜ§äöñüà[]{}^~|\\')).toEqual(['GSM-7', 40, 1]);
    expect(said('ê'.repeat(70))).toEqual(['UCS-2', 70, 1]);
    expect(said('ê'.repeat(71))).toEqual(['UCS-2', 71, 2]);
    expect(said('😀'.repeat(35))).toEqual(['UCS-2', 70, 1]);
    expect(said('😀'.repeat(67))).toEqual(['UCS-2', 134, 3]);
  });

  test('numbers become international', () => {
    for (const mobile of ['06-12345678', '0031 6 12345678', '+31 (0)6 1234 5678'])
      expect(internationalNumber({ mobile, country: 'NL' })).toBe('+31612345678');
    expect(internationalNumber({ mobile: '0470 12 34 56', country: 'BE' })).toBe('+32470123456');
    expect(internationalNumber({ mobile: '555 1234', country: 'US' })).toBe('5551234');
  });

  test('sms and WhatsApp come as tables', async () => {
    const made = message({ step: 'friendly', name: '=HYPERLINK("x")' });
    expect(rows((await all('sms', [made]))[0])).toMatchObject([
      { debtor_id: '10042', name: '\'=HYPERLINK("x")', to: '+31612345678', encoding: 'GSM-7', segments: '1' },
    ]);
    const [row] = rows((await all('whatsapp', [made]))[0]);
    expect(new URL(row?.['link'] ?? '').searchParams.get('text')).toBe(made.short);
    expect(await all('sms', [])).toEqual([]);
  });
});

test('mail merge and JSON hold everything, money in decimals', async () => {
  const made = message({ language: 'en', address: ['1 High Street, "The Barn"', 'York'] });
  expect(rows((await all('mail-merge', [made]))[0])).toMatchObject([
    { address_1: '1 High Street, "The Barn"', total: '584.60', principal: '584.60', charges: '0.00', currency: 'EUR', text: made.text },
  ]);
  const [file] = await all('json', [made, message({ currency: 'JPY', lines: [LINE], total: LINE.open })]);
  const read = JSON.parse(Buffer.from(file?.bytes ?? []).toString());
  expect(read).toMatchObject({ batch: 'R-7', issued_at: '2026-11-19T09:00:00.000Z' });
  expect(read.messages).toMatchObject([
    {
      debtor_id: '10042',
      total: '584.60',
      invoices: [{ open: '484.60' }, { paid: '50.00' }],
      announced: { costs: '87.69' },
      text: made.text,
      html: made.html,
    },
    { total: '48460' },
  ]);
});

test('tables open in Excel: with its mark, and with semicolons where its country wants them', async () => {
  const output = OUTPUTS.find(({ id }) => id === 'mail-merge');
  for (const [excel, delimiter] of [
    [undefined, ','],
    ['nl', ';'],
  ] as const)
    for await (const { bytes } of output?.files([message()], { ...ISSUE, excel }) ?? []) {
      const text = Buffer.from(bytes).toString();
      expect(text.startsWith(`\ufeffdebtor_id${delimiter}`)).toBe(true);
      expect(parse(text, { columns: true, bom: true, delimiter })).toMatchObject([{ debtor_id: '10042' }]);
    }
});
