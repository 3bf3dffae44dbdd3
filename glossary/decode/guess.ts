/** Explains a word that has no entry by what its parts mean, or by the stem of a medicine's name: a guess, and shown as one. */
import type { Related } from '../entry/card.ts';
import { foldForm } from '../text/fold.ts';
import { singularOf } from '../text/plurals.ts';
import { meaningOf } from './compose.ts';
import { stemOf } from './drug-stem.ts';
import { createSplit, type Piece } from './split.ts';
import type { WordParts } from './word-parts.ts';

/** What a word may mean by its parts. */
interface PartsGuess {
  kind: 'parts';
  /** The word as it is written. */
  word: string;
  /** Its parts as they are written in it, in order; two at least. */
  parts: { written: string; meaning: string }[];
  /** What they mean together, as the middle of a sentence; left out where that cannot be said well. */
  meaning?: string;
}

/** What medicines a name may belong to. */
interface StemGuess {
  kind: 'stem';
  word: string;
  /** The stem with its hyphen, which says where in the name it stands. */
  stem: string;
  /** What such medicines are and do. */
  what: string;
  /** The entry of their class. */
  class: Related;
}

export type Guess = PartsGuess | StemGuess;

/** A word, its digits, unseen signs and inner hyphens included. */
const WORDS = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:[-‐‑][\p{L}\p{N}\p{M}\p{Cf}]+)*/gu;
const LEAST_LETTERS = 6;
/** More letters than any word that somebody has selected in earnest; longer ones cost time. */
const MOST_LETTERS = 60;

/** Prepares guessing. The guess for a text is that for the one word in it that can be guessed; none where there are several. */
export function createGuess({ parts, stems, everyday }: WordParts): (text: string) => Guess | undefined {
  const split = createSplit(parts);
  const isEveryday = new Set(everyday);
  const ofWord = (word: string): Guess | undefined => {
    const letters = foldForm(word).replaceAll(' ', '');
    const singulars = [letters, ...singularsOf(letters)];
    if (!/^[a-z]+$/.test(letters) || letters.length > MOST_LETTERS || singulars.some((one) => isEveryday.has(one))) {
      return undefined;
    }
    const stem = stemOf(letters, stems);
    if (stem) return { kind: 'stem', word, stem: stem.stem, what: stem.what, class: stem.class };
    for (const one of singulars.filter(({ length }) => length >= LEAST_LETTERS)) {
      const pieces = split(one);
      if (pieces) return partsGuess(word, pieces);
    }
    return undefined;
  };
  return (text) => {
    const [guess, ...others] = (text.match(WORDS) ?? []).flatMap((word) => ofWord(word) ?? []);
    return others.length === 0 ? guess : undefined;
  };
}

function partsGuess(word: string, pieces: readonly Piece[]): PartsGuess {
  const meaning = meaningOf(pieces);
  return {
    kind: 'parts',
    word,
    parts: pieces.map(({ part, written }) => ({ written, meaning: part.meaning })),
    ...(meaning !== undefined && { meaning }),
  };
}

/** What a word may be the plural of: *biopsies*, *stenoses*. */
function singularsOf(word: string): string[] {
  const singular = singularOf(word);
  return [...(word.endsWith('ses') ? [`${word.slice(0, -2)}is`] : []), ...(singular === undefined ? [] : [singular])];
}
