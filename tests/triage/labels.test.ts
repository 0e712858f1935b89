/** Which reasons are known by now, how, and how far they are trusted. */
import { describe, expect, test } from 'vitest';
import { labelsOf, TRUST } from '../../src/triage/learning/labels.js';
import { ago, debtor, TODAY, type World } from './world.js';

const labels = (world: World, confirmed: string[] = []) =>
  labelsOf(world.account(), TODAY, confirmed as (typeof TODAY)[]).map(({ day, reason, source }) => [day, reason, source]);
const late = (): World => debtor().due('A', 60).due('B', 58);

describe('a stated reason', () => {
  test('is a label of its day; of several in one episode the last', () => {
    const world = late().contact(ago(40), 'spoken', { reason: 'forgot' }).contact(ago(20), 'spoken', { reason: 'no_money_temporary' });
    expect(labels(world)).toEqual([[ago(20), 'cant_pay', 'stated']]);
  });

  test('counts in full once a complaint was credited, or the money was found', () => {
    const complaint = (): World => late().contact(ago(40), 'spoken', { reason: 'complaint_price' });
    expect(labels(complaint())).toEqual([[ago(40), 'wont_pay', 'stated']]);
    expect(labels(complaint().credited('A', ago(30), 20))).toEqual([[ago(40), 'wont_pay', 'verified']]);
    const paid = late().contact(ago(40), 'spoken', { reason: 'already_paid' }).paid('A', ago(37));
    expect(labels(paid)).toEqual([[ago(40), 'disorganized', 'verified']]);
    expect(TRUST).toMatchObject({ file: 1, verified: 1, stated: 0.6, behaviour: 0.3 });
  });

  test('says nothing outside arrears, and nothing where it is unclear', () => {
    expect(labels(late().contact(ago(70), 'spoken', { reason: 'forgot' }))).toEqual([]);
    expect(labels(late().contact(ago(20), 'spoken', { reason: 'unclear' }))).toEqual([]);
  });

  test('gives way to a label from a file in the same arrears', () => {
    expect(labels(late().contact(ago(20), 'spoken', { reason: 'forgot' }), [ago(5)])).toEqual([]);
  });
});

describe('later behaviour', () => {
  const reminded = (): World => debtor().due('A', 60).reminded(ago(50));

  test('paid in full within a week of the first reminder, without a word: disorganised', () => {
    expect(labels(reminded().paid('A', ago(44)))).toEqual([[ago(50), 'disorganized', 'behaviour']]);
    expect(labels(reminded().paid('A', ago(42)))).toEqual([]);
    expect(labels(reminded().paid('A', ago(44), 60))).toEqual([]);
    expect(labels(reminded().contact(ago(47), 'spoken').paid('A', ago(44)))).toEqual([]);
  });

  test('credited while overdue: would not pay', () => {
    expect(labels(reminded().credited('A', ago(30), 40))).toEqual([[ago(30), 'wont_pay', 'behaviour']]);
    expect(labels(debtor().due('A', 60).credited('A', ago(70), 40))).toEqual([]);
  });
});
