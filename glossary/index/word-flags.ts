/**
 * What may begin with a word: a Bloom filter of one hash with four bits for each cell, so that one load tells of each word of a text
 * whether it matters at all. No false negatives; about one false positive in eight.
 */
import { powerOfTwo, spread } from '../text/bloom-filter.ts';

/** `form`, `cue`: of this word alone. `longForm`, `longCue`: of several words, this one first. */
export const WORD_FLAGS = { form: 1, longForm: 2, cue: 4, longCue: 8 } as const;

/** Cells for each word. */
const CELLS_PER_WORD = 8;

/** The filter of some words, each with its flag. */
export function wordFlagsOf(words: readonly { word: number; flag: number }[]): Uint8Array<ArrayBuffer> {
  const flags = new Uint8Array(powerOfTwo(new Set(words.map(({ word }) => word)).size * CELLS_PER_WORD));
  for (const { word, flag } of words) {
    const cell = spread(word) & (flags.length - 1);
    flags[cell] = (flags[cell] ?? 0) | flag;
  }
  return flags;
}

/** The flags of a word, by its hash; bits that are not set are certain. */
export function flagsOf(flags: Uint8Array, word: number): number {
  return flags[spread(word) & (flags.length - 1)] ?? 0;
}
