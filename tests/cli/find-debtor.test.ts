/** Whom a person means by a number or a name. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

test('a number or a whole name comes before parts of others; capitals, accents and punctuation say nothing', async () => {
  await atDesk(async (desk) => {
    const names = [
      'Company 1',
      'Company 10',
      'Company 11 BV',
      'Company 110',
      'Müller & Söhne',
      "Garage d'Or N.V.",
      'Dubbel',
      'Dubbel',
      'dubbelen',
    ];
    desk.write('d.csv', `debtor_id,name\n${names.map((name, at) => `K${at},${name}\n`).join('')}`);
    await desk.must('import', 'd.csv');
    for (const [text, id] of [
      ['company 1', 'K0'],
      ['Company-11', 'K2'],
      ['MULLER', 'K4'],
      ['söhne', 'K4'],
      ['garage dor nv', 'K5'],
      ['k3', 'K3'],
    ] as const)
      expect(JSON.parse((await desk.must('explain', text, '--json')).stdout), text).toMatchObject({ debtor: { debtor_id: id } });
    expect(await desk.dunning(['explain', 'dubbel'])).toMatchObject({
      code: 2,
      stderr: 'Error: "dubbel" fits 2 debtors:\n  K6  Dubbel\n  K7  Dubbel\n  give the number of one of them\n',
    });
    expect(await desk.dunning(['explain', '-'])).toMatchObject({ code: 2, stderr: expect.stringContaining('No debtor') });
  });
});
