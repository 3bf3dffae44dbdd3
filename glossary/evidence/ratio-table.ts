/**
 * How much each word speaks for health: a hash table from words to log ratios, two bytes a word, read as it was written. Open addressing
 * with linear probing; a cell keeps a byte of the hash instead of the word, so that one unknown word in 500 is taken for a known one.
 */
import { powerOfTwo, spread } from '../text/bloom-filter.ts';

/** Steps of a ratio in one doubling: all evidence is counted in sixteenths of a bit. */
export const STEPS = 16;
/** Bounds of a ratio, in bits: a word that one kind of text alone has says no more than this, however often it is used there. */
const LEAST = -3;
const MOST = 5;
/** Cells for each word at least, so that most words are found, or not, at the first probe. */
const CELLS_PER_WORD = 2;
/** Stands in a cell's low byte for a ratio of 0, so that no full cell is 0. */
const ZERO = 128;
/** The byte of a hash that a cell keeps; the slot comes from the others. */
const KEPT_BYTE = 24;

/** A word by its hash, and the binary logarithm of how much more often it is used in text about health than in other text. */
export interface WordRatio {
  word: number;
  ratio: number;
}

/** The table of some words. Of two that cannot be told apart the first counts. */
export function ratioTableOf(words: readonly WordRatio[]): Uint16Array<ArrayBuffer> {
  const table = new Uint16Array(words.length === 0 ? 0 : powerOfTwo(words.length * CELLS_PER_WORD));
  const mask = table.length - 1;
  for (const { word, ratio } of words) {
    let slot = spread(word) & mask;
    while (table[slot] !== 0 && (table[slot] ?? 0) >>> 8 !== word >>> KEPT_BYTE) slot = (slot + 1) & mask;
    if (table[slot] === 0) table[slot] = ((word >>> KEPT_BYTE) << 8) | (ZERO + stepsOf(ratio));
  }
  return table;
}

/** A ratio in steps, within the bounds. */
function stepsOf(ratio: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, ratio)) * STEPS);
}

/** The ratio of a word in steps, by its hash; `undefined` where the word is unknown. */
export function ratioOf(table: Uint16Array, word: number): number | undefined {
  if (table.length === 0) return undefined;
  const mask = table.length - 1;
  for (let slot = spread(word) & mask; ; slot = (slot + 1) & mask) {
    const cell = table[slot] ?? 0;
    if (cell === 0) return undefined;
    if (cell >>> 8 === word >>> KEPT_BYTE) return (cell & 0xff) - ZERO;
  }
}
