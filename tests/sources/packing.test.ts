/** Rows come out of a parcel as they went in: whatever their kinds, in their order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../src/ledger/day.js';
import { Packer, unpack } from '../../src/sources/packing.js';
import type { Row } from '../../src/sources/rows.js';

const text = fc.option(fc.constantFrom('', 'a', 'Zoë', '2026'), { nil: null });
const amount = fc.integer({ min: -3, max: 3 });
const date = fc.constantFrom('2026-01-01', '2026-02-01') as fc.Arbitrary<Day>;
const origin = { line: fc.nat(9), raw: fc.constantFrom('one', 'two') };
const invoice = fc.record({
  kind: fc.constantFrom('invoice', 'credit_note'),
  ...{ debtorId: fc.constantFrom('1', '2'), debtorName: text, number: fc.constantFrom('F1', 'F2'), date, due: fc.option(date) },
  ...{ amount, currency: fc.constantFrom('EUR', 'USD'), credits: text, description: text, poNumber: text },
  ...{ disputed: fc.option(fc.boolean()), disputeReason: text, statedOpen: fc.option(amount) },
  paid: fc.option(fc.record({ date, amount })),
  ...origin,
});
const payment = fc
  .record({
    kind: fc.constant('payment'),
    ...{ id: text, debtorId: text, date, amount, currency: fc.constant('EUR'), invoiceNumber: text, reference: text },
    ...{ method: fc.constantFrom(null, 'bank'), returnCode: text, payerName: text, payerIban: text },
    ...origin,
  })
  .chain((row) => fc.constantFrom(row, { ...row, told: true }));
const other = fc.constantFrom({ kind: 'ignored', reason: 'header again' }, { kind: 'faulty', line: 3, raw: 'x', problems: [] });

test('any rows, in any number of parcels', () => {
  const rows = fc.array(fc.oneof(invoice, payment, other), { maxLength: 12 }) as unknown as fc.Arbitrary<Row[]>;
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 4 }), (parcels) => {
      const packer = new Packer();
      for (const each of parcels) {
        for (const row of each) packer.add(row);
        expect([...unpack(structuredClone(packer.take()))]).toEqual(each);
      }
    }),
  );
});
