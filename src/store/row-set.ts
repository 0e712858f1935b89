/** A set of row keys, one bit each: a million rows take 125 kB. */
export class RowSet {
  private bits = new Uint32Array(1024);

  has(key: number): boolean {
    return ((this.bits[key >>> 5] ?? 0) & (1 << (key & 31))) !== 0;
  }

  add(key: number): void {
    const at = key >>> 5;
    if (at >= this.bits.length) {
      const grown = new Uint32Array(Math.max(at + 1, this.bits.length * 2));
      grown.set(this.bits);
      this.bits = grown;
    }
    this.bits[at] = (this.bits[at] as number) | (1 << (key & 31));
  }

  clear(): void {
    this.bits.fill(0);
  }
}
