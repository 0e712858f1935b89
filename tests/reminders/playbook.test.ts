/** Reading a playbook: what ships, what a team changes, and what is refused with its line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultPlaybook, readPlaybook } from '../../src/desk/read-playbook.js';
import { UserError } from '../../src/errors.js';
import { DEFAULT_PLAYBOOK } from '../../src/reminders/default-playbook.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-playbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  writeFileSync(join(folder, 'playbook.yaml'), text);
  return readPlaybook(join(folder, 'dunning.yaml'), null);
};
const complaint = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.remedy}`;
    throw error;
  }
  return 'none';
};

test('the playbook that ships, kept as a file, changes nothing', () => {
  expect(read(DEFAULT_PLAYBOOK)).toEqual(defaultPlaybook());
  expect(readPlaybook(join(folder, 'elsewhere', 'dunning.yaml'), null)).toEqual(defaultPlaybook());
  expect(() => readPlaybook(join(folder, 'dunning.yaml'), 'ours.yaml')).toThrow(/no playbook ours.yaml/);
});

test('what is left out is as in the one that ships', () => {
  const playbook = read('wait: { friendly: 5 }\nsteps:\n  business:\n    unknown: [friendly, call]\n');
  expect(playbook.wait).toEqual({ ...defaultPlaybook().wait, friendly: 5 });
  expect(playbook.steps.business.unknown).toEqual(['friendly', 'call']);
  expect(playbook.steps.consumer).toEqual(defaultPlaybook().steps.consumer);
  expect(read('')).toEqual(defaultPlaybook());
});

test.each([
  ['steps:\n  consumer:\n    disorganized: [freindly]\n', 'playbook.yaml, line 3', 'known are friendly, call'],
  ['steps:\n  consumer:\n    disorganised: [friendly]\n', 'playbook.yaml, line 3', 'known are disorganized'],
  ['steps:\n  business:\n    disorganized: [friendly, after_notice]\n', 'line 3', 'put notice before it'],
  ['steps:\n  business:\n    disorganized: [notice, hand_over, last]\n', 'line 3', 'make it the last step'],
  ['steps:\n  business:\n    loyal: [friendly, notice]\n', 'line 3', 'kind words'],
  ['steps:\n  business:\n    cant_pay: [call, friendly]\n', 'line 3', 'leaves the reminders'],
  ['wait:\n  call: soon\n', 'line 2', 'whole number'],
  ['calendar:\n  weekends: maybe\n', 'line 2', 'yes or no'],
  ['formality: stiff\n', 'line 1', 'formal, informal'],
  ['limits: 5\n', 'line 1', 'known are tolerance'],
  ['limits:\n  gap_days: 0\n', 'line 2', '1 to 365'],
  ['wait: [\n', 'line', 'correct the line'],
])('%j is refused', (text, place, remedy) => {
  expect(complaint(text)).toContain(place);
  expect(complaint(text)).toContain(remedy);
});
