/** `dunning learn` and `dunning prior`, as a user meets them. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const IDS = Array.from({ length: 40 }, (_, at) => `${100 + at}`);
const INVOICES = `debtor_id,invoice_number,invoice_date,due_date,amount,currency\n${IDS.map((id) => `${id},F${id},2026-07-01,2026-07-31,500.00,EUR\n`).join('')}`;
const CONTACTS = `debtor_id,date,channel,outcome,reason\n${IDS.map((id) => `${id},2026-10-20,phone,spoken,no_money_temporary\n`).join('')}`;
type Priors = { segment: string; stage: string; cant_pay: number; labels: number; source: string }[];

test('learns, lists, is believed, and is taken back to the byte', async () => {
  await atDesk(async ({ must, write, dump }) => {
    write('invoices.csv', INVOICES);
    write('contacts.csv', CONTACTS);
    await must('import', 'invoices.csv', 'contacts.csv');
    const before = dump();
    const dry = await must('learn', '--dry-run', '--json');
    expect(dry.stderr).toContain('A dry run: nothing was written\n');
    expect(dump()).toEqual(before);
    const learned = await must('learn', '--json');
    expect(learned.stdout).toBe(dry.stdout);
    expect(learned.stderr).toContain('Batch 2. Take it back with: dunning undo\n');
    expect((await must('history', '--csv')).stdout).toMatch(/^2,\S+,learn,learned: prior/m);
    const priors = JSON.parse((await must('prior', '--json')).stdout) as Priors;
    expect(priors).toHaveLength(8);
    const cell = priors.find(({ segment, stage }) => segment === 'business' && stage === 'stubborn');
    expect(cell).toMatchObject({ labels: 24, source: 'default, learned in batch 2 on 2026-11-02' });
    expect(cell?.cant_pay).toBeCloseTo((20 * 0.22 + 24) / 44, 4);
    expect((await must('undo')).stderr).toMatch(/^Took back batch 2: learn /);
    expect({ ...dump(), batch: [] }).toEqual({ ...before, batch: [] });
  });
});

test('the config file has a prior of its own, and mistakes in it are named', async () => {
  await atDesk(async ({ dunning, must, write }) => {
    write('invoices.csv', INVOICES);
    await must('import', 'invoices.csv');
    const withPrior = async (text: string) => {
      write('dunning.yaml', `prior:\n  business:\n    old: ${text}\n`);
      return dunning(['prior', '--json']);
    };
    const own = JSON.parse((await withPrior('{ cant_pay: 0.2, wont_pay: 0.3, disorganized: 0.5 }')).stdout) as Priors;
    expect(own[3]).toMatchObject({ segment: 'business', stage: 'old', cant_pay: 0.2, wont_pay: 0.3, disorganized: 0.5, source: 'config' });
    expect(own[2]).toMatchObject({ source: 'default' });
    const triage = JSON.parse((await must('triage', '--all', '--json', '--as-of', '2026-11-10')).stdout) as { probabilities: object }[];
    expect(triage[0]?.probabilities).toMatchObject({ cant_pay: 0.2, wont_pay: 0.3, disorganized: 0.5 });
    for (const [text, message] of [
      ['{ cant_pay: 0.2, wont_pay: 0.3, disorganized: 0.4 }', 'prior: business: old: the shares sum to 0.9'],
      ['{ cant_pay: 0.2, wont_pay: 0.8 }', 'prior: business: old: disorganized is missing'],
      ['{ cant_pay: 2, wont_pay: 0.3, disorganized: 0.5 }', 'prior: business: old: cant_pay is 2'],
      ['{ lazy: 1 }', 'prior: business: old: lazy is not known'],
    ] as const) {
      const refused = await withPrior(text);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(message);
    }
  });
});

test('a file of labels that cannot be read is said to be so', async () => {
  await atDesk(async ({ dunning, must, write }) => {
    write('invoices.csv', INVOICES);
    await must('import', 'invoices.csv');
    write('labels.csv', 'debtor_id,label\n100,lazy\n');
    expect(await dunning(['learn', '--labels', 'labels.csv'])).toMatchObject({
      code: 2,
      stderr: 'Error: labels.csv, line 2: "lazy" is no reason\n  use one of cant_pay, wont_pay, disorganized\n',
    });
  });
});
