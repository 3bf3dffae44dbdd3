/** A one-hash Bloom filter of 32-bit keys: no false negatives, about one false positive in sixteen. */

/** Bits for each key, which gives that rate. */
const BITS_PER_KEY = 16;

/** An empty filter, as the bits themselves, so that it can be written to a file. @param most how many keys will be added at most */
export function createFilter(most: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(powerOfTwo(most * BITS_PER_KEY) >>> 5);
}

/** Adds a key to a filter. */
export function addKey(filter: Uint32Array, key: number): void {
  const bit = spread(key);
  const cell = cellOf(filter, bit);
  filter[cell] = (filter[cell] ?? 0) | (1 << (bit & 31));
}

/** Whether a key may have been added; certain where it says no. */
export function mayHave(filter: Uint32Array, key: number): boolean {
  return bitOf(filter, key) !== 0;
}

/** The bit of a key: 1 where it may have been added, 0 where it was not. */
export function bitOf(filter: Uint32Array, key: number): number {
  const bit = spread(key);
  return ((filter[cellOf(filter, bit)] ?? 0) >>> (bit & 31)) & 1;
}

function cellOf(filter: Uint32Array, bit: number): number {
  return (bit >>> 5) & (filter.length - 1);
}

/** Mixes the high bits of a hash into the low ones, by which tables are entered. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The least power of two that is not smaller than a number, and at least 32. */
export function powerOfTwo(least: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, least))));
}
