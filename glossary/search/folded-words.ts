/** The words of a text, folded, as the search compares them: in small letters without accents, apostrophes and signs. */
import {
  APOSTROPHE,
  FIRST_LETTER,
  FOLDS,
  learnFold,
  plainSign,
  SKIPPED,
  SPELLED_OUT,
  spelledOut,
} from '../text/fold.ts';

/** A word in its place. */
export interface FoldedWord {
  letters: string;
  /** Where its first letter stands, as a UTF-16 offset. */
  from: number;
}

/** The words of a text, in order: *Crohn’s β-blocker* gives `crohns`, `beta` and `blocker`. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let from = 0;
  let letters = '';
  for (let at = 0; at <= text.length; at += 1) {
    const folded = at < text.length ? foldedLetters(text.charCodeAt(at)) : undefined;
    if (folded === undefined) {
      if (letters !== '') words.push({ letters, from });
      letters = '';
    } else {
      if (letters === '') from = at;
      letters += folded;
    }
  }
  return words;
}

/** The letters that a UTF-16 unit folds to; empty for what does not count, `undefined` for what ends a word. */
export function foldedLetters(unit: number): string | undefined {
  const known = LETTERS[unit];
  if (known !== undefined) return known === NO_WORD ? undefined : known;
  const letters = lettersOf(unit);
  LETTERS[unit] = letters ?? NO_WORD;
  return letters;
}

/** Stands for what ends a word; no letter folds to it. */
const NO_WORD = ' ';
/** What units fold to, where already asked for. */
const LETTERS: string[] = [];

function lettersOf(unit: number): string | undefined {
  const fold = FOLDS[unit] || learnFold(unit);
  if (fold >= FIRST_LETTER) return String.fromCharCode(fold);
  if (fold === SPELLED_OUT) return String.fromCharCode(...spelledOut(unit));
  if (fold === SKIPPED || fold === APOSTROPHE) return '';
  const sign = plainSign(String.fromCharCode(unit));
  return /\d/.test(sign) ? sign : undefined;
}
