/** Which money names a number, found without reading every text again. */
import type { Receipt } from './book.js';
import { citations } from './references.js';

/** Which money has which number in its text: asked only where there are credit notes, so read only then. */
export class Naming {
  private readonly byKey = new Map<string, Receipt[]>();
  private read = 0;

  of(key: string, receipts: readonly Receipt[]): readonly Receipt[] {
    for (; this.read < receipts.length; this.read++) {
      const money = receipts[this.read] as Receipt;
      const { invoiceNumber, reference, amount } = money.payment;
      if (amount <= 0) continue;
      const keys = new Set([invoiceNumber, reference].flatMap((text) => (text === null ? [] : citations(text).map((each) => each.key))));
      for (const each of keys) {
        const same = this.byKey.get(each);
        if (same) same.push(money);
        else this.byKey.set(each, [money]);
      }
    }
    return this.byKey.get(key) ?? [];
  }
}
