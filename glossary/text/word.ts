/** The words next to a place in a text. */
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT } from './fold.ts';

/** A run of letters and digits in a text. `from` and `to` are UTF-16 offsets. */
export interface Word {
  from: number;
  to: number;
}

/** The widest gap, in UTF-16 units, that is looked across for a next word: markup may indent a line deeply. */
const WIDEST_GAP = 200;

/** The word that follows an offset, if one does before the gap grows too wide. */
export function wordAfter(text: string, at: number): Word | undefined {
  const end = Math.min(text.length, at + WIDEST_GAP);
  let from = at;
  while (from < end && !isLetter(text.charCodeAt(from))) from += 1;
  return from < end ? { from, to: endOfWord(text, from) } : undefined;
}

/** The word that ends before an offset, whatever stands between; none at the start of the text. */
export function wordBefore(text: string, at: number): Word | undefined {
  let to = at;
  while (to > 0 && !isLetter(text.charCodeAt(to - 1))) to -= 1;
  if (to === 0) return undefined;
  let from = startOfWord(text, to);
  while (!isLetter(text.charCodeAt(from))) from += 1;
  return { from, to: endOfWord(text, from) };
}

/** Where the word at an offset ends; the offset itself where no word is. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isInWord(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the word before an offset begins; the offset itself where no word is. */
export function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && isInWord(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Letters, and what stands unseen between them. */
export function isInWord(unit: number): boolean {
  return isLetter(unit) || isSkipped(unit);
}

/** Whether a UTF-16 unit is a hyphen: the one of keyboards, the one of typesetters, or the one that keeps both its sides in one line. */
export function isHyphen(unit: number): boolean {
  return unit === HYPHEN || unit === TYPESET_HYPHEN || unit === NO_BREAK_HYPHEN;
}

const HYPHEN = 0x2d;
const TYPESET_HYPHEN = 0x2010;
const NO_BREAK_HYPHEN = 0x2011;

/** Whether a UTF-16 unit belongs to a word. */
export function isLetter(unit: number): boolean {
  const fold = FOLDS[unit] || learnFold(unit);
  return fold >= FIRST_LETTER || fold === SPELLED_OUT;
}

/** Whether a UTF-16 unit is as good as not there. */
export function isSkipped(unit: number): boolean {
  return (FOLDS[unit] || learnFold(unit)) === SKIPPED;
}
