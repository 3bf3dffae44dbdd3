/** A hash table over rows that are sorted by their 32-bit keys: open addressing with linear probing, read as it was written. */
import { powerOfTwo, spread } from './bloom-filter.ts';

/** Slots for each different key at least, so that most keys are found at the first probe. */
const SLOTS_PER_KEY = 2;

/** By slot, the first row of a key plus one; 0 where the slot is empty. @param keys of all rows, equal ones side by side */
export function slotsFor(keys: Int32Array): Uint32Array<ArrayBuffer> {
  let different = 0;
  for (let row = 0; row < keys.length; row += 1) if (row === 0 || keys[row] !== keys[row - 1]) different += 1;
  const slots = new Uint32Array(powerOfTwo(different * SLOTS_PER_KEY));
  for (let row = 0; row < keys.length; row += 1) {
    if (row > 0 && keys[row] === keys[row - 1]) continue;
    let slot = spread(keys[row] ?? 0) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = row + 1;
  }
  return slots;
}

/** The first row of a key; -1 where there is none. */
export function firstRow(slots: Uint32Array, keys: Int32Array, key: number): number {
  const mask = slots.length - 1;
  for (let slot = spread(key) & mask; ; slot = (slot + 1) & mask) {
    const row = (slots[slot] ?? 0) - 1;
    if (row < 0 || keys[row] === key) return row;
  }
}
