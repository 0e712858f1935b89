/** Which calls without an outcome were conversations. */
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/ledger/day.js';
import type { Contact } from '../../src/ledger/model.js';
import { wasTalk, withOutcome } from '../../src/ledger/talked.js';

const call = (note: string | null, more: Partial<Contact> = {}): Contact => ({
  ...{ key: 1, date: '2026-11-20' as Day, channel: 'phone', direction: null, outcome: null, note, reason: null },
  ...{ promiseDate: null, promiseAmount: null, promiseCurrency: null, callBackOn: null, channelNext: null, handledBy: null },
  ...more,
});

describe('a call without an outcome', () => {
  test.each([
    'Klant zegt volgende week te betalen',
    'klant belooft vrijdag',
    'customer says invoice never came',
    'promised to pay on Friday',
    'Kunde sagt, er zahlt nächste Woche',
    'Le client promet de payer vendredi',
    'klant zegt geen antwoord te krijgen op zijn klacht',
  ])('was a conversation: %s', (note) => {
    expect(wasTalk(call(note))).toBe(true);
    expect(withOutcome(call(note)).outcome).toBe('spoken');
  });

  test.each([
    'geen gehoor',
    'Voicemail ingesproken, collega vraagt terug te bellen',
    'no answer',
    'left a message: asks to call back',
    'nicht erreicht',
    'pas de réponse',
    'Pas de réponse, le standard dit de rappeler',
    'gebeld',
    '',
  ])('was none: %s', (note) => {
    expect(withOutcome(call(note)).outcome).toBeNull();
  });

  test('was one where a reason or a promise is noted', () => {
    expect(wasTalk(call(null, { reason: 'forgot' }))).toBe(true);
    expect(wasTalk(call('gebeld', { promiseDate: '2026-11-27' as Day }))).toBe(true);
    expect(wasTalk(call(null))).toBe(false);
  });

  test('keeps the outcome it has, and no mail is a call', () => {
    expect(withOutcome(call('klant zegt niets', { outcome: 'no_answer' })).outcome).toBe('no_answer');
    expect(wasTalk(call('klant zegt volgende week', { channel: 'email' }))).toBe(false);
  });
});
