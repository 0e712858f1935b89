/** Contacts as people keep them: a channel under a bare heading, no outcome, and what the debtor said in the note. */
import { describe, expect, test } from 'vitest';
import { atDesk } from './desk.js';

const INVOICES = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1,Jansen,F1,2026-09-01,2026-09-30,900.00,EUR
`;

interface Told {
  readonly missing: string;
  readonly calls: string;
  readonly said: string;
}

/** What is said of debtor 1 on 22 November after an import of these contacts. */
const told = (contacts: string): Promise<Told> =>
  atDesk(async (desk) => {
    desk.write('invoices.csv', INVOICES);
    desk.write('contacts.csv', contacts);
    const { stderr } = await desk.must('import', 'invoices.csv', 'contacts.csv');
    const { stdout } = await desk.must('explain', '1', '--csv', '--as-of', '2026-11-22');
    const lines = stdout.split('\n');
    const having = (start: string): string => lines.filter((line) => line.startsWith(start)).join('\n');
    return { missing: having('missing,'), calls: having('today,1,on_the_list'), said: stderr };
  });

const NOT_SPOKEN = 'not spoken to since the oldest was sent';

describe('a call without an outcome', () => {
  test.each(['Telefoon', 'gebeld', 'tel', 'telephone', 'appel', 'Anruf'])(
    'under "%s" counts as spoken to where he said something',
    async (channel) => {
      const seen = await told(`debtor_id,date,channel,note\n1,2026-11-20,${channel},klant zegt dat de factuur niet klopt\n`);
      expect(seen.missing).not.toContain(NOT_SPOKEN);
      expect(seen.calls).toContain('spoken to on 2026-11-20');
    },
  );

  test('that reached nobody does not', async () => {
    const seen = await told('debtor_id,date,channel,note\n1,2026-11-20,Telefoon,geen gehoor\n');
    expect(seen.missing).toContain(NOT_SPOKEN);
    expect(seen.calls).not.toContain('spoken to');
  });

  test('with the outcome in another language does as well', async () => {
    const seen = await told('debtor_id,date,channel,outcome,note\n1,2026-11-20,Telefon,gesprochen,Rechnung\n');
    expect(seen.calls).toContain('spoken to on 2026-11-20');
  });
});

describe('a bare heading', () => {
  test.each(['Soort', 'Type', 'Art'])('%s is the channel where it holds channels', async (heading) => {
    const seen = await told(
      `Debiteurnummer;Datum;${heading};Opmerking\n1;2026-11-10;E-mail;kopie gestuurd\n1;2026-11-20;Telefoon;klant zegt dat de factuur niet klopt\n`,
    );
    expect(seen.calls).toContain('spoken to on 2026-11-20');
    expect(seen.said).not.toContain('not understood');
  });

  test('is no channel where it holds other words, and every column that is not read is named', async () => {
    const seen = await told(
      'Debiteurnummer;Datum;Soort;Opmerking;Stemming;Leeg\n1;2026-11-20;Herinnering;klant zegt dat de factuur niet klopt;boos;\n',
    );
    expect(seen.missing).toContain(NOT_SPOKEN);
    expect(seen.said).toContain('no column is known to hold the channel, as phone or email; not understood: Soort, Stemming\n');
  });
});

test('no letter is proposed to who has no address', async () => {
  const step = await atDesk(async (desk) => {
    desk.write('invoices.csv', INVOICES);
    await desk.must('import', 'invoices.csv');
    return (await desk.must('explain', '1', '--csv', '--as-of', '2026-11-22')).stdout;
  });
  expect(step).toContain('no phone number, e-mail or postal address: look them up; then');
  expect(step).not.toContain('by letter');
});
