/** What a reader has typed, as words to look up. */
import { foldedWords } from './folded-words.ts';

/** A typed word. */
export interface TypedWord {
  letters: string;
  /** A hit must have it; the others only help to put the best hit first. */
  isNeeded: boolean;
  /** Nearly every meaning holds it, so that it is looked for in names only. */
  isCommon: boolean;
}

/** Words that nearly every meaning holds. */
const COMMON = new Set(
  'a about an and are as at be by can do does for from has have how i in is it its my of on or that the this to was what when which who why with you your'.split(
    ' ',
  ),
);
/** Shorter than this, a word in progress says too little about a meaning. */
export const TELLING_LETTERS = 3;
/** Words that are looked up at most; who pastes a page gets what its beginning finds. */
const MOST_WORDS = 16;

/** The words of what was typed; where none of them tells anything, all are needed. */
export function typedWords(query: string): TypedWord[] {
  const words = [...new Set(foldedWords(query).map(({ letters }) => letters))].slice(0, MOST_WORDS);
  const noneTells = !words.some(tells);
  return words.map((letters) => ({
    letters,
    isNeeded: noneTells || tells(letters),
    isCommon: COMMON.has(letters),
  }));
}

function tells(word: string): boolean {
  return !COMMON.has(word) && word.length >= TELLING_LETTERS;
}
