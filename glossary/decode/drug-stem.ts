/** Recognises the name of a medicine by the official stem that it begins or ends with. */
import type { NameStem } from './word-parts.ts';

/** A shorter word that ends like a medicine is more likely something else. */
const LEAST_LETTERS = 7;

/** The longest stem of a word of small letters; `undefined` where it has none, or one that it only seems to have. */
export function stemOf(word: string, stems: readonly NameStem[]): NameStem | undefined {
  if (word.length < LEAST_LETTERS) return undefined;
  const [longest] = stems
    .filter(({ stem, except }) => hasStem(word, stem) && !except.some((other) => word.endsWith(other)))
    .toSorted((a, b) => b.stem.length - a.stem.length);
  return longest;
}

function hasStem(word: string, stem: string): boolean {
  return stem.startsWith('-') ? word.endsWith(stem.slice(1)) : word.startsWith(stem.slice(0, -1));
}
