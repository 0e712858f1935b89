/** Countries and languages as exports write them. */
import { expect, test } from 'vitest';
import { countryOf, languageOf } from '../../src/sources/places.js';

test.each([
  ['DE', 'Deutschland Duitsland Allemagne Germany BRD D de DEU'],
  ['VN', 'Vietnam'],
  ['GB', 'UK GB Great_Britain Grossbritannien Großbritannien Grande-Bretagne Verenigd_Koninkrijk United_Kingdom Engeland'],
  ['NL', 'The_Netherlands Netherlands Nederland Pays-Bas Niederlande Holland NLD nl'],
  ['BE', 'B Belgium België Belgique Belgien'],
  ['FR', 'F France Frankrijk Frankreich'],
  ['LU', 'L Luxembourg Luxemburg'],
  ['CZ', 'Tsjechië Czech_Republic Czechia'],
  ['US', 'USA United_States Verenigde_Staten'],
])('%s is %s', (code, names) => {
  expect(names.split(' ').map((name) => countryOf(name.replaceAll('_', ' ')))).toEqual(names.split(' ').map(() => code));
});

test('a country nobody knows stays as it came', () => {
  expect(countryOf('Atlantis')).toBe('Atlantis');
});

test.each([
  ['nl', 'N nl NL nl_BE nl-NL Nederlands Vlaams Dutch NLD'],
  ['fr', 'F fr fr-BE Frans Français French'],
  ['de', 'D de Duits Deutsch German'],
  ['en', 'E en en_GB Engels English'],
  [null, '1 2 es Deens Frisian x'],
])('%s is written %s', (code, words) => {
  expect(words.split(' ').map((word) => languageOf(word))).toEqual(words.split(' ').map(() => code));
});
