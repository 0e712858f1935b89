import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBetalingskenmerk, makeOgm, makeReference, makeRf } from '../../src/ledger/make-reference.js';
import { betalingskenmerk, isOgm, isRf, structuredIn } from '../../src/ledger/structured-reference.js';

test('known references are made', () => {
  expect(makeOgm('0108068171')).toBe('+++010/8068/17183+++');
  expect(makeRf('2348231')).toBe('RF712348231');
  expect(makeRf('539007547034')).toBe('RF18539007547034');
  expect(makeBetalingskenmerk('234534622567')).toBe('12234534622567');
  expect(makeBetalingskenmerk('000056789012345')).toBe('5000056789012345');
});

test('what is made is read again, and carries the number', () => {
  const digits = (most: number) => fc.bigInt({ min: 1n, max: 10n ** BigInt(most) - 1n }).map(String);
  fc.assert(
    fc.property(digits(10), digits(15), fc.stringMatching(/^[0-9A-Z]{1,21}$/), (ogm, nl, rf) => {
      const printed = makeOgm(ogm) as string;
      expect(isOgm(printed.replace(/\D/g, ''))).toBe(true);
      expect(structuredIn(`Betaling ${printed}`).references).toMatchObject([{ marked: true }]);
      expect(BigInt(betalingskenmerk(makeBetalingskenmerk(nl) as string) as string)).toBe(BigInt(nl));
      expect(isRf(makeRf(rf) as string)).toBe(true);
    }),
  );
});

test('the country decides, and what does not fit is no reference', () => {
  expect(makeReference('BE', '2026-0117')).toEqual({ printed: '+++002/0260/11718+++', structured: 'OGM' });
  expect(makeReference('NL', '12345678901234567')).toMatchObject({ structured: 'RF' });
  expect(makeReference('DE', 'RE-117')).toMatchObject({ structured: 'RF' });
  expect(makeReference('DE', 'RE-1234567890-1234567890')).toBeNull();
  for (const wrong of ['', '0', '12345678901', 'A1']) expect(makeOgm(wrong)).toBeNull();
});
