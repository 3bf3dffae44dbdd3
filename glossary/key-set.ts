/** A set of 32-bit keys that is quick to ask, and now and then wrong: it turns most keys away that are not in it. */

/** Bits for each key, so that about one foreign key in sixteen gets through. */
const BITS_PER_KEY = 16;

/** The set; see {@link createKeySet}. */
export interface KeySet {
  add(key: number): void;
  clear(): void;
  /** Whether a key may have been added; certain where it says no. */
  mayHave(key: number): boolean;
}

/** An empty set. @param most how many keys will be added at most */
export function createKeySet(most: number): KeySet {
  const mask = powerOfTwo(most * BITS_PER_KEY) - 1;
  const cells = new Uint32Array((mask + 1) >>> 5);
  return {
    add(key) {
      const bit = spread(key);
      const cell = (bit & mask) >>> 5;
      cells[cell] = (cells[cell] ?? 0) | (1 << (bit & 31));
    },
    clear: () => void cells.fill(0),
    mayHave(key) {
      const bit = spread(key);
      return ((cells[(bit & mask) >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
  };
}

/** Brings the high bits of a hash down, since tables are entered by the low ones. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The least power of two that is not smaller than a number, and at least 32. */
export function powerOfTwo(least: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, least))));
}
