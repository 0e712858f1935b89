/** Whether bytes are UTF-8 is told as the platform's own decoder tells it, wherever the blocks end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Check } from '../../src/sources/text.js';

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }).map((text) => [...Buffer.from(text)]),
  fc.constantFrom([0xff], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]),
);
const mostly = fc.array(piece, { maxLength: 6 }).map((pieces) => Buffer.from(pieces.flat()));

test('blocks that cut letters anywhere', () => {
  fc.assert(
    fc.property(mostly, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }), (bytes, sizes) => {
      const check = new Utf8Check();
      let at = 0;
      for (const size of sizes) check.see(bytes.subarray(at, (at += size)));
      check.see(bytes.subarray(at));
      expect(check.holds()).toBe(decodes(bytes));
    }),
    { numRuns: 3000 },
  );
});
