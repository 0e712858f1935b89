/** The reference a message asks to be paid under: one that finds its way back to exactly these invoices. */
import { createHash } from 'node:crypto';
import { makeReference, makeSeededReference } from '../ledger/make-reference.js';
import { numberKey } from '../ledger/references.js';
import type { PayTo } from '../reminders/message.js';
import type { NextStep } from '../reminders/next-step.js';
import { bare, givenReferences, sharesDigits } from '../store/issued-references.js';
import type { Store } from '../store/open.js';

export type ReferenceFor = (next: NextStep) => Pick<PayTo, 'reference' | 'structured'>;

/**
 * One invoice has the reference that carries its number, where no other debtor's number has the same digits; several have a short one made
 * from their numbers, the same in every reminder of the same invoices. None is ever given for two debtors.
 */
export function referencesFor(store: Store, country: string): ReferenceFor {
  const taken = new Map<string, string>();
  for (const [reference, given] of givenReferences(store))
    for (const { debtorId, numbers } of given) taken.set(reference, whoAndWhat(debtorId, numbers));
  const isShared = sharesDigits(store);
  return ({ debtorId, currency, lines }) => {
    const numbers = lines.map(({ number }) => number);
    const own = whoAndWhat(debtorId, numbers);
    const isFree = (printed: string): boolean => (taken.get(bare(printed)) ?? own) === own;
    const [only, ...more] = numbers;
    let made = only !== undefined && more.length === 0 && !isShared(debtorId, digitsOf(only)) ? makeReference(country, only) : null;
    for (let attempt = 0; made === null || !isFree(made.printed); attempt++) {
      const hash = createHash('sha256')
        .update(JSON.stringify([own, currency, attempt]))
        .digest('hex');
      made = makeSeededReference(country, BigInt(`0x${hash}`).toString().padStart(15, '0'));
    }
    taken.set(bare(made.printed), own);
    return { reference: made.printed, structured: made.structured };
  };
}

const digitsOf = (number: string): string => numberKey(number.replace(/\D/g, ''));
const whoAndWhat = (debtorId: string, numbers: readonly string[]): string => JSON.stringify([debtorId, [...numbers].sort()]);
