/** Where in a text stands what a reader has typed, or what it was taken for, so that it can be shown. */
import type { Card } from '../entry/card.ts';
import { foldedLetters, foldedWords, type FoldedWord } from './folded-words.ts';
import { isStopWord } from './small-words.ts';
import { TELLING_LETTERS, type TakenWord } from './typed-words.ts';

/** A stretch of a text, in UTF-16 offsets. */
export type Stretch = readonly [from: number, to: number];

/** What a word counts, when names are compared, that was not typed as it stands but is only taken for what was typed. */
const TAKEN_FOR = 0.5;

/** Where what was typed stands in a name, run together or not. In order and apart. */
export function typedInName(name: string, typed: readonly TakenWord[]): Stretch[] {
  return placesInName(name, typed).map(({ stretch }) => stretch);
}

/** Where what was typed stands in a meaning. Beginnings of words count from three letters on, and stop words never, as for the search. */
export function typedInMeaning(meaning: string, typed: readonly TakenWord[]): Stretch[] {
  const telling = typed.filter(({ letters }) => !isStopWord(letters));
  return placesIn(meaning, foldedWords(meaning), telling, TELLING_LETTERS).map(({ stretch }) => stretch);
}

/** The other name that fits what was typed better than the term does; `undefined` if none does. */
export function betterName(card: Card, typed: readonly TakenWord[]): string | undefined {
  let best = worthOf(placesInName(card.term, typed));
  let better: string | undefined;
  for (const name of card.also ?? []) {
    const worth = worthOf(placesInName(name, typed));
    if (worth <= best) continue;
    best = worth;
    better = name;
  }
  return better;
}

/** Where something typed stands. */
interface Place {
  stretch: Stretch;
  /** It stands there as it was typed, or begins there. */
  isTyped: boolean;
}

function placesInName(name: string, typed: readonly TakenWord[]): Place[] {
  const words = foldedWords(name);
  const first = words[0];
  const wanted = typed.map(({ letters }) => letters).join('');
  const letters = words.map(({ letters }) => letters).join('');
  const apart = placesIn(name, words, typed, 1);
  if (!first || wanted === '' || !letters.startsWith(wanted)) return apart;
  const together: Place = { stretch: [first.from, endOf(name, first.from, wanted.length)], isTyped: true };
  return worthOf([together]) < worthOf(apart) ? apart : [together];
}

function worthOf(places: readonly Place[]): number {
  return places.reduce((sum, { stretch: [from, to], isTyped }) => sum + (to - from) * (isTyped ? 1 : TAKEN_FOR), 0);
}

function placesIn(
  text: string,
  words: readonly FoldedWord[],
  typed: readonly TakenWord[],
  fewestBegun: number,
): Place[] {
  const telling = typed.filter(({ says }) => says === 'something');
  return words.flatMap(({ letters, from }) => {
    const taken = telling.filter(({ takenFor }) => takenFor.has(letters)).map((word) => word.letters);
    const begun = taken.filter((word) => letters.startsWith(word) && (word.length >= fewestBegun || word === letters));
    const isTyped = begun.length > 0;
    // One or two letters that begin a word of a meaning are too little to be shown.
    if (!isTyped && taken.every((word) => letters.startsWith(word))) return [];
    const shown = isTyped ? Math.max(...begun.map(({ length }) => length)) : letters.length;
    return [{ stretch: [from, endOf(text, from, shown)], isTyped }];
  });
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
