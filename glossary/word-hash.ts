/** Hashes of words, by their folded letters, as the index and the matcher know them. */
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT, spelledOut } from './fold.ts';

/** Starts the hash of a word. */
export const HASH_START = 0x811c9dc5 | 0;
/** Multiplier of the 32-bit FNV-1a hash (Fowler, Noll, Vo). */
export const HASH_PRIME = 0x01000193;
/** A hash as the key of a map: engines keep numbers of up to 30 bits without a box around them, and find them faster. */
export function keyOf(hash: number): number {
  return hash >>> 2;
}

/** The hash of the word that a form begins with. */
export function hashOfFirstWord(form: string): number {
  let hash = HASH_START;
  for (let at = 0; at < form.length; at += 1) {
    const unit = form.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold >= FIRST_LETTER) hash = Math.imul(hash ^ fold, HASH_PRIME);
    else if (fold === SPELLED_OUT) for (const letter of spelledOut(unit)) hash = Math.imul(hash ^ letter, HASH_PRIME);
    else if (fold !== SKIPPED) break;
  }
  return hash;
}

/** The hashes of the words of a text, in order. Words are runs of letters and digits as {@link FOLDS} has them. */
export function hashesOf(text: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_START;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold >= FIRST_LETTER) {
      hash = Math.imul(hash ^ fold, HASH_PRIME);
      inWord = true;
    } else if (fold === SPELLED_OUT) {
      for (const letter of spelledOut(unit)) hash = Math.imul(hash ^ letter, HASH_PRIME);
      inWord = true;
    } else if (inWord && fold !== SKIPPED) {
      hashes.push(hash);
      hash = HASH_START;
      inWord = false;
    }
  }
  if (inWord) hashes.push(hash);
  return hashes;
}
