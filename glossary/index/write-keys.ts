/** Writes the keys under which forms and cues are found. */
import { addKey, createFilter } from '../text/bloom-filter.ts';
import { slotsFor } from '../text/hash-table.ts';
import type { Tables } from './tables.ts';
import { startsOf } from './write-parts.ts';

type KeyTables = Pick<Tables, 'keyFilter' | 'keySlots' | 'keyFormStarts' | 'keyCueStarts' | 'keyCues'>;

/** A cue under one of its keys. */
export interface KeyedCue {
  key: number;
  /** The number of the cue. */
  cue: number;
}

/**
 * The tables of keys.
 *
 * @param formKeys the key of each form, sorted
 * @param cues sorted by key
 */
export function keyTables(formKeys: readonly number[], cues: readonly KeyedCue[]): KeyTables {
  const forms = countsOf(formKeys);
  const cueCounts = countsOf(cues.map(({ key }) => key));
  const keys = Int32Array.from(new Set([...forms.keys(), ...cueCounts.keys()])).toSorted();
  const keyFilter = createFilter(keys.length);
  for (const key of keys) addKey(keyFilter, key);
  return {
    keyFilter,
    keySlots: slotsFor(keys),
    keyFormStarts: startsOf(Array.from(keys, (key) => forms.get(key) ?? 0)),
    keyCueStarts: startsOf(Array.from(keys, (key) => cueCounts.get(key) ?? 0)),
    keyCues: Uint32Array.from(cues, ({ cue }) => cue),
  };
}

/** How often each key comes. */
function countsOf(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
