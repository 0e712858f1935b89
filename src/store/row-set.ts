/** A set of row keys, one bit each: a million rows take 125 kB. */
export class RowSet {
  private bits = new Uint32Array(1024);

  /** True until a key comes. */
  empty = true;

  has(key: number): boolean {
    return ((this.bits[key >>> 5] ?? 0) & (1 << (key & 31))) !== 0;
  }

  add(key: number): void {
    this.empty = false;
    const at = key >>> 5;
    if (at >= this.bits.length) {
      const grown = new Uint32Array(Math.max(at + 1, this.bits.length * 2));
      grown.set(this.bits);
      this.bits = grown;
    }
    this.bits[at] = (this.bits[at] as number) | (1 << (key & 31));
  }

  /** Keys in ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.bits.length; at++) {
      const word = this.bits[at] as number;
      if (word !== 0) for (let bit = 0; bit < 32; bit++) if ((word & (1 << bit)) !== 0) yield at * 32 + bit;
    }
  }

  clear(): void {
    this.bits.fill(0);
    this.empty = true;
  }
}
