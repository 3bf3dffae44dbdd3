/** Where in a text stands what a reader has typed, so that it can be shown. */
import type { Card } from '../entry/card.ts';
import { foldedLetters, foldedWords, type FoldedWord } from './folded-words.ts';
import { mistakes, mistakesAllowed } from './misspelling.ts';
import { TELLING_LETTERS, type TypedWord } from './typed-words.ts';

/** A stretch of a text, in UTF-16 offsets. */
export type Stretch = readonly [from: number, to: number];

/** Where what was typed stands in a name, run together or not. In order and apart. */
export function typedInName(name: string, typed: readonly TypedWord[]): Stretch[] {
  const words = foldedWords(name);
  const first = words[0];
  const wanted = typed.map(({ letters }) => letters).join('');
  const letters = words.map(({ letters }) => letters).join('');
  const apart = stretchesIn(name, words, typed, 1);
  if (!first || wanted === '' || !letters.startsWith(wanted)) return apart;
  const together: Stretch = [first.from, endOf(name, first.from, wanted.length)];
  return lengthOf([together]) < lengthOf(apart) ? apart : [together];
}

/** Where what was typed stands in a meaning. Beginnings of words count from three letters on, as they do for the search. */
export function typedInMeaning(meaning: string, typed: readonly TypedWord[]): Stretch[] {
  const telling = typed.filter(({ isCommon }) => !isCommon);
  return stretchesIn(meaning, foldedWords(meaning), telling, TELLING_LETTERS);
}

/** The other name that fits what was typed better than the term does; `undefined` if none does. */
export function betterName(card: Card, typed: readonly TypedWord[]): string | undefined {
  let best = lengthOf(typedInName(card.term, typed));
  let better: string | undefined;
  for (const name of card.also ?? []) {
    const length = lengthOf(typedInName(name, typed));
    if (length <= best) continue;
    best = length;
    better = name;
  }
  return better;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0);
}

function stretchesIn(
  text: string,
  words: readonly FoldedWord[],
  typed: readonly TypedWord[],
  fewestBegun: number,
): Stretch[] {
  /** How far each word is typed, by where it begins. */
  const ends = new Map<number, number>();
  for (const { letters } of typed.filter(({ isNeeded }) => isNeeded)) {
    const begun = words.filter((word) =>
      letters.length >= fewestBegun ? word.letters.startsWith(letters) : word.letters === letters,
    );
    for (const { from } of begun) {
      ends.set(from, Math.max(ends.get(from) ?? 0, endOf(text, from, letters.length)));
    }
    if (begun.length > 0) continue;
    for (const word of misspelt(words, letters)) ends.set(word.from, endOf(text, word.from, word.letters.length));
  }
  return Array.from(ends).toSorted(([a], [b]) => a - b);
}

/** The words that what was typed is likeliest to mean. */
function misspelt(words: readonly FoldedWord[], letters: string): FoldedWord[] {
  const most = mistakesAllowed(letters);
  if (most === 0) return [];
  const counts = words.map((word) => mistakes(letters, word.letters, most) ?? Number.POSITIVE_INFINITY);
  const fewest = Math.min(...counts);
  return Number.isFinite(fewest) ? words.filter((_, at) => counts[at] === fewest) : [];
}

/** The offset after so many folded letters from another one on, with the accents that follow them. */
function endOf(text: string, from: number, letters: number): number {
  let left = letters;
  let at = from;
  for (; at < text.length; at += 1) {
    if (left <= 0 && !ACCENT.test(text.charAt(at))) break;
    left -= foldedLetters(text.charCodeAt(at))?.length ?? 0;
  }
  return at;
}

/** An accent that stands by itself, behind its letter. */
const ACCENT = /\p{M}/u;
