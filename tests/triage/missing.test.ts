import { expect, test } from 'vitest';
import { factsFor, findingsFor, missingFor, verdictFor } from '../../src/triage/index.js';
import { ago, debtor, PORTFOLIO, TODAY, type World } from './world.js';

function missing(world: World): string {
  const facts = factsFor(world.account(), 'EUR', TODAY, PORTFOLIO);
  return missingFor(facts, verdictFor(facts, findingsFor(facts))).join('; ');
}

test('a conversation, until there was one', () => {
  expect(missing(debtor().due('A', 30))).toContain('a conversation');
  const spoken = debtor().due('A', 30).note(ago(3), 'We cannot pay at the moment');
  expect(missing(spoken)).not.toContain('a conversation');
});

test('a habit, where fewer than four invoices were paid', () => {
  expect(missing(debtor().due('A', 30).due('B', 90).paid('B', ago(60)))).toContain('a habit: fewer than 4');
  expect(missing(debtor().habit(8, 0).due('A', 30))).not.toContain('a habit');
});

test('money that is booked nowhere', () => {
  expect(missing(debtor().habit(8, 0).due('A', 30))).not.toContain('booked nowhere');
  expect(missing(debtor().habit(8, 0).due('A', 30).loose(ago(3), 40))).toContain('booked nowhere');
});
