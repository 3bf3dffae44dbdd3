/** The words of a text and their hashes, by folded letters: what the index, the matcher and guards know words by. */
import { FIRST_LETTER, FOLDS, JOINS, learnFold, SPELLED_OUT, spelledOut } from './fold.ts';

/** The hash of a word without letters. */
const HASH_START = 0x811c9dc5 | 0;
/** Multiplier of the 32-bit FNV-1a hash (Fowler, Noll, Vo). */
const HASH_PRIME = 0x01000193;
/** Multiplier for hashing two words: the golden ratio in 32 bits, as Fibonacci hashing has it. */
const PAIR_FACTOR = 0x9e3779b1;

/** The words of one text. The arrays are longer than `count`, and are used again for the next text. */
export interface Tokens {
  count: number;
  hashes: Int32Array;
  /** UTF-16 offsets: where each word begins, and one past its end. */
  starts: Int32Array;
  ends: Int32Array;
}

/** Room for the words of a long paragraph, so that it seldom has to grow. */
const FIRST_ROOM = 1024;

/** Room for the words of a text. */
export function createTokens(): Tokens {
  return {
    count: 0,
    hashes: new Int32Array(FIRST_ROOM),
    starts: new Int32Array(FIRST_ROOM),
    ends: new Int32Array(FIRST_ROOM),
  };
}

/**
 * Reads the words of a text: runs of letters and digits as {@link FOLDS} has them.
 *
 * @param from the UTF-16 offset to begin at
 * @param to one past the last unit to be read
 */
export function readTokens(text: string, tokens: Tokens, from = 0, to = text.length): void {
  const end = Math.min(to, text.length);
  const most = ((end - from) >> 1) + 2;
  if (tokens.hashes.length < most) {
    tokens.hashes = new Int32Array(most);
    tokens.starts = new Int32Array(most);
    tokens.ends = new Int32Array(most);
  }
  const { hashes, starts, ends } = tokens;
  // A local is read once; an import is looked up, and its type checked, for each letter.
  const folds = FOLDS;
  // Texts come in many string representations, and looking a method up on more than four of them is slow.
  const { charCodeAt } = String.prototype;
  let count = 0;
  let hash = HASH_START;
  let start = from;
  for (let at = from; at < end; at += 1) {
    const unit = charCodeAt.call(text, at);
    const fold = folds[unit] || learnFold(unit);
    if (fold >= FIRST_LETTER) {
      hash = Math.imul(hash ^ fold, HASH_PRIME);
      continue;
    }
    if (fold < JOINS) {
      if (fold === SPELLED_OUT) hash = spelledOut(unit).reduce(withLetter, hash);
      if (hash === HASH_START) start = at + 1;
      continue;
    }
    // Written whether or not a word ends here, since an unpredictable branch costs more than three stores.
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = at;
    if (hash !== HASH_START) count += 1;
    hash = HASH_START;
    start = at + 1;
  }
  if (hash !== HASH_START) {
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = end;
    count += 1;
  }
  tokens.count = count;
}

/** The hash of a word with one more letter, given as a folded UTF-16 unit. */
export function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, HASH_PRIME);
}

/** The key of two words that follow each other, by their hashes. */
export function pairOf(first: number, second: number): number {
  return Math.imul(first, PAIR_FACTOR) ^ second;
}

const own = /* @__PURE__ */ createTokens();

/** The hashes of the words of a text, in order. */
export function hashesOf(text: string): number[] {
  readTokens(text, own);
  return Array.from(own.hashes.subarray(0, own.count));
}

/** The key under which a form is found: the hash of its word, or the pair of its first two; 0 where it has no word. */
export function keyOf(form: string): number {
  readTokens(form, own);
  const { count, hashes } = own;
  const first = count > 0 ? (hashes[0] ?? 0) : 0;
  return count > 1 ? pairOf(first, hashes[1] ?? 0) : first;
}
