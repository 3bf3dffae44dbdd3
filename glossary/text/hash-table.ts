/**
 * A hash table over different 32-bit keys: open addressing with linear probing, read as it was written. Each slot holds a key and its row plus
 * one side by side, so that one look into memory gets both; the row is 0 where the slot is empty.
 */
import { powerOfTwo, spread } from './bloom-filter.ts';

/** Slots for each key at least, so that most keys are found at the first probe or the second. */
const SLOTS_PER_KEY = 1.5;
/** Numbers in a slot. */
const SLOT = 2;

/** The slots of some keys, each of which comes once; a key's row is its place among them. */
export function slotsFor(keys: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(powerOfTwo(keys.length * SLOTS_PER_KEY) * SLOT);
  const mask = slots.length / SLOT - 1;
  for (const [row, key] of keys.entries()) {
    let slot = spread(key) & mask;
    while (slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & mask;
    slots.set([key, row + 1], slot * SLOT);
  }
  return slots;
}

/** The row of a key; -1 where there is none. */
export function rowOf(slots: Int32Array, key: number): number {
  const mask = slots.length / SLOT - 1;
  for (let slot = spread(key) & mask; ; slot = (slot + 1) & mask) {
    const row = (slots[slot * SLOT + 1] ?? 0) - 1;
    if (row < 0 || slots[slot * SLOT] === key) return row;
  }
}
