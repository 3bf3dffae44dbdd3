/** The keys of an index, single words and pairs of them: where among the words of a text forms and cues may begin. */
import { bitOf } from '../text/bloom-filter.ts';
import { rowOf } from '../text/hash-table.ts';
import { pairOf, type Tokens } from '../text/tokens.ts';
import type { Tables } from './tables.ts';

/**
 * Keys that stand in a text, in order; of a word and a pair that begin alike the word first. The arrays are longer than `count`, and are used
 * again for the next text.
 */
export interface FoundKeys {
  count: number;
  /** The number of each key in the index. */
  numbers: Int32Array;
  /** Places among the words of the text: of the key's first word, and one past its last. */
  firsts: Int32Array;
  nexts: Int32Array;
}

/** Room for the keys of a text. */
export function createKeys(): FoundKeys {
  return { count: 0, numbers: new Int32Array(0), firsts: new Int32Array(0), nexts: new Int32Array(0) };
}

/** Finds the keys among the words of a text: first those that the filter lets through, then of these those that the hash table has. */
export function findKeys({ keyFilter, keySlots }: Tables, tokens: Tokens, found: FoundKeys): void {
  makeRoom(found, tokens.count);
  filterKeys(keyFilter, tokens, found);
  const { count, numbers, firsts, nexts } = found;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const number = rowOf(keySlots, numbers[at] ?? 0);
    if (number < 0) continue;
    numbers[kept] = number;
    firsts[kept] = firsts[at] ?? 0;
    nexts[kept] = nexts[at] ?? 0;
    kept += 1;
  }
  found.count = kept;
}

/** Notes the words and pairs of a text that may be keys, in the place of their numbers. */
function filterKeys(filter: Uint32Array, { count, hashes }: Tokens, found: FoundKeys): void {
  const { numbers, firsts, nexts } = found;
  let at = 0;
  // All are written, and those that may be keys not overwritten, since a branch that cannot be predicted costs more than three stores.
  for (let word = 0; word < count; word += 1) {
    const hash = hashes[word] ?? 0;
    numbers[at] = hash;
    firsts[at] = word;
    nexts[at] = word + 1;
    at += bitOf(filter, hash);
    if (word + 1 === count) break;
    const pair = pairOf(hash, hashes[word + 1] ?? 0);
    numbers[at] = pair;
    firsts[at] = word;
    nexts[at] = word + 2;
    at += bitOf(filter, pair);
  }
  found.count = at;
}

/** Makes room for a word and a pair at each place. */
function makeRoom(found: FoundKeys, words: number): void {
  const most = words * 2;
  if (found.numbers.length >= most) return;
  found.numbers = new Int32Array(most);
  found.firsts = new Int32Array(most);
  found.nexts = new Int32Array(most);
}
