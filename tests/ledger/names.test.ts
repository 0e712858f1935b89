import { describe, expect, test } from 'vitest';
import { looseNameKey, nameKey } from '../../src/ledger/names.js';

describe('the same name, written otherwise', () => {
  test.each([
    ['Jansen Installaties B.V.', 'JANSEN INSTALLATIES BV'],
    ['Jansen, P.', 'p jansen'],
    ['Müller GmbH', 'MUELLER GmbH'.replace('UE', 'ü')],
    ['Café Zoë', 'cafe zoe'],
    ["Bakkerij 't Hoekje", 'BAKKERIJ T HOEKJE'],
    ['Weiß & Söhne', 'WEISS SOHNE'],
    ['Van  den  Berg', 'berg van den'],
    ['Société Générale S.A.', 'SOCIETE GENERALE SA'],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Jansen B.V.', 'Jansen'],
    ['Jansen B.V.', 'Jansen VOF'],
    ['Müller GmbH & Co. KG', 'Muller'],
    ['Dupont SARL', 'DUPONT SAS'],
    ['Smith Ltd.', 'Smith Limited'],
  ])('%s and %s, but for the legal form', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(looseNameKey(one)).toBe(looseNameKey(other));
  });
});

describe('other names', () => {
  test.each([
    ['Jansen', 'Janssen'],
    ['Jansen Installaties', 'Jansen'],
    ['Bakker 1', 'Bakker 2'],
    ['Ελλάς', 'Ελλάδα'],
  ])('%s is not %s', (one, other) => {
    expect(looseNameKey(one)).not.toBe(looseNameKey(other));
  });

  test('a legal form alone is nobody', () => {
    expect([looseNameKey('B.V.'), looseNameKey('GmbH'), looseNameKey(' ')]).toEqual(['', '', '']);
  });
});
