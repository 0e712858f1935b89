/** A Dutch company with the playbook that ships. */
import { defaultPlaybook } from '../../src/desk/read-playbook.js';
import { claimFor, DEFAULT_TERMS } from '../../src/reminders/law/index.js';
import { caseOf, LAWFUL } from '../../src/reminders/message-facts.js';
import type { House } from '../../src/reminders/next-step.js';

export const playbook = defaultPlaybook();
export const house: House = {
  playbook,
  language: 'nl',
  country: 'NL',
  despiteMoney: false,
  claim: (known, lines, { template, channel, sendOn }) =>
    claimFor(caseOf(known, lines, { channel, sendOn, today: sendOn, country: 'NL', terms: DEFAULT_TERMS }), LAWFUL[template]),
};
