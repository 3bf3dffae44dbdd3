/** The words of a text and their hashes, by folded letters: what the index, the matcher and guards know words by. */
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT, spelledOut } from './fold.ts';

/** Starts the hash of a word. */
const HASH_START = 0x811c9dc5 | 0;
/** Multiplier of the 32-bit FNV-1a hash (Fowler, Noll, Vo). */
const HASH_PRIME = 0x01000193;
/** Multiplier for hashing two words: the golden ratio in 32 bits, as Fibonacci hashing has it. */
const PAIR_FACTOR = 0x9e3779b1;

/** The words of one text. The arrays are longer than `count`, and are used again for the next text. */
export interface Words {
  count: number;
  hashes: Int32Array;
  /** UTF-16 offsets: where each word begins, and one past its end. */
  starts: Int32Array;
  ends: Int32Array;
}

/** Room for the words of a long paragraph, so that it seldom has to grow. */
const FIRST_ROOM = 1024;
/** Bytes that a UTF-16 unit takes at most in UTF-8. */
const BYTES_PER_UNIT = 3;
/** Bytes after the first in a UTF-8 sequence for two UTF-16 units. */
const BYTES_OF_PAIR = 3;
const HIGH_SURROGATE = 0xd800;
const ASCII_SIZE = 0x80;
/** Stands among {@link ASCII_LETTERS} for every byte that is none. */
const BEYOND_ASCII = 1;
/** By byte: the folded letter; 0 for what ends a word. */
const ASCII_LETTERS = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  const fold = byte < ASCII_SIZE ? learnFold(byte) : BEYOND_ASCII;
  return fold >= FIRST_LETTER || byte >= ASCII_SIZE ? fold : 0;
});

const encoder = new TextEncoder();
let bytes = new Uint8Array(FIRST_ROOM);

/** Words of no text yet. */
export function createWords(): Words {
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
 * Reads bytes, since engines keep texts of pages in many ways, and asking for one unit of such a text is several times slower than
 * reading an array.
 */
export function readWords(text: string, words: Words): void {
  if (bytes.length < text.length * BYTES_PER_UNIT) bytes = new Uint8Array(text.length * BYTES_PER_UNIT);
  readBytes(bytes, 0, encoder.encodeInto(text, bytes).written, words);
}

/** The same for UTF-8 bytes from one place up to another; offsets are UTF-16 and count from `from`. */
export function readBytes(bytes: Uint8Array, from: number, to: number, words: Words): void {
  const most = ((to - from) >> 1) + 2;
  if (words.hashes.length < most) {
    words.hashes = new Int32Array(most);
    words.starts = new Int32Array(most);
    words.ends = new Int32Array(most);
  }
  const { hashes, starts, ends } = words;
  let count = 0;
  let hash = HASH_START;
  let start = 0;
  /** How many more bytes than UTF-16 units were read. */
  let ahead = from;
  for (let at = from; at < to; at += 1) {
    const letter = ASCII_LETTERS[bytes[at] ?? 0] ?? 0;
    if (letter > BEYOND_ASCII) {
      hash = Math.imul(hash ^ letter, HASH_PRIME);
      continue;
    }
    const offset = at - ahead;
    if (letter === BEYOND_ASCII) {
      const more = bytesAfter(bytes[at] ?? 0);
      const unit = unitAt(bytes, at, more);
      at += more;
      ahead += more === BYTES_OF_PAIR ? more - 1 : more;
      if (!endsWord(unit)) {
        hash = withUnit(hash, unit);
        if (hash === HASH_START) start = at + 1 - ahead;
        continue;
      }
    }
    // Written whether or not a word ends here, since a branch that cannot be foretold costs more than three stores.
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = offset;
    if (hash !== HASH_START) count += 1;
    hash = HASH_START;
    start = at + 1 - ahead;
  }
  if (hash !== HASH_START) {
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = to - ahead;
    count += 1;
  }
  words.count = count;
}

/** How many bytes follow the first one of a UTF-8 sequence that is not ASCII. */
function bytesAfter(byte: number): number {
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : BYTES_OF_PAIR;
}

/** The UTF-16 unit of a UTF-8 sequence; for two units the first, which is no letter of any form. */
function unitAt(bytes: Uint8Array, at: number, more: number): number {
  const first = bytes[at] ?? 0;
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (more === 1) return ((first & 0x1f) << 6) | second;
  return more === 2 ? ((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f) : HIGH_SURROGATE;
}

function endsWord(unit: number): boolean {
  const fold = FOLDS[unit] || learnFold(unit);
  return fold < FIRST_LETTER && fold !== SPELLED_OUT && fold !== SKIPPED;
}

/** The hash of a word with one more UTF-16 unit, which may stand for several letters, or for none. */
function withUnit(hash: number, unit: number): number {
  const fold = FOLDS[unit] || learnFold(unit);
  if (fold >= FIRST_LETTER) return withLetter(hash, fold);
  return fold === SPELLED_OUT ? spelledOut(unit).reduce(withLetter, hash) : hash;
}

/** The hash of a word with one more letter, given as a folded UTF-16 unit. */
export function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, HASH_PRIME);
}

/** The key of two words that follow each other, by their hashes. */
export function pairOf(first: number, second: number): number {
  return Math.imul(first, PAIR_FACTOR) ^ second;
}

const own = createWords();

/** The hashes of the words of a text, in order. */
export function hashesOf(text: string): number[] {
  readWords(text, own);
  return Array.from(own.hashes.subarray(0, own.count));
}

/** The key under which a form is found: the hash of its word, or of its first two; 0 where it has no word. */
export function keyOf(text: string): number {
  readWords(text, own);
  return keyOfWords(own);
}

/** The same for words that are read already. */
export function keyOfWords({ count, hashes }: Words): number {
  const [first = 0, second = 0] = hashes;
  return count < 2 ? (count === 0 ? 0 : first) : pairOf(first, second);
}
