import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/triage/words/index.js';

const SAYINGS = [
  'Factuur niet ontvangen, opnieuw gemaild',
  'kan deze week niet betalen, vrijdag wel',
  'klant van hem failliet, wacht op geld',
  'No dispute but cannot pay',
  'Goods arrived damaged, wants a credit note',
  "n'a pas encore reçu la facture",
  'trésorerie tendue, demande un délai',
  'Reklamation ist erledigt',
  'Ware beschädigt, möchte Gutschrift',
  'geen gehoor',
];

const words = fc.constantFrom(
  ...'niet geen klacht factuur betaalt vrijdag not dispute invoice pay if resolved pas facture payer litige nicht Rechnung zahlt Insolvenz , . ( ) aber maar 3e 12-03'.split(
    ' ',
  ),
);
const notes = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...SAYINGS),
  fc.array(words).map((list) => list.join(' ')),
);

describe('any note', () => {
  it('is read without an error, and the same way twice', () => {
    fc.assert(
      fc.property(notes, fc.option(fc.string(), { nil: undefined }), (note, preferred) => {
        expect(readNote(note, preferred)).toEqual(readNote(note, preferred));
      }),
    );
  });

  it('reads the same in capitals and in small letters', () => {
    const plain = fc.oneof(
      fc.string(),
      fc.constantFrom(...SAYINGS),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(plain, (note) => {
        expect(readNote(note.toUpperCase())).toEqual(readNote(note));
        expect(readNote(note.toLowerCase())).toEqual(readNote(note));
      }),
    );
  });

  it.each([
    ['Het was een prettig gesprek.', SAYINGS.slice(0, 3)],
    ['It was a pleasant conversation.', SAYINGS.slice(3, 5)],
    ["La conversation s'est bien passée.", SAYINGS.slice(5, 7)],
    ['Es war ein nettes Gespräch.', SAYINGS.slice(7, 9)],
  ])('means the same beside a sentence about nothing: %s', (neutral, sayings) => {
    for (const saying of sayings) {
      expect(readNote(`${saying}. ${neutral}`)).toEqual(readNote(saying));
      expect(readNote(`${neutral} ${saying}`)).toEqual(readNote(saying));
    }
  });
});

describe('a note of 100 kB', () => {
  const LONG = 100_000;

  it.each([
    ['one word without end', 'a'.repeat(LONG)],
    ['one sentence without end', 'factuur niet klopt '.repeat(LONG / 19)],
    ['nothing but negations', 'niet '.repeat(LONG / 5)],
    ['nothing but commas and dots', ',.'.repeat(LONG / 2)],
    ['dotted letters', 'a.'.repeat(LONG / 2)],
    ['near-misspellings', 'betalingsregelxng faillisxement '.repeat(LONG / 32)],
    ['accents', 'é'.repeat(LONG)],
  ])('is read within two seconds: %s', (_, note) => {
    const started = performance.now();
    readNote(note);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('of random words is read within two seconds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: LONG, maxLength: LONG }), (note) => {
        const started = performance.now();
        readNote(note);
        expect(performance.now() - started).toBeLessThan(2000);
      }),
      { numRuns: 5 },
    );
  });
});
