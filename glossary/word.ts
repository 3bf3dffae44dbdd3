/** The words next to a place in a text. */
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT } from './fold.ts';
import { unitAt } from './unit-at.ts';

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
  while (from < end && !isLetter(unitAt(text, from))) from += 1;
  return from < end ? wordFrom(text, from) : undefined;
}

/** The word that begins at an offset. */
function wordFrom(text: string, from: number): Word {
  let to = from;
  while (to < text.length && (isLetter(unitAt(text, to)) || isSkipped(unitAt(text, to)))) to += 1;
  return { from, to };
}

/** The word that ends before an offset, whatever stands between; none at the start of the text. */
export function wordBefore(text: string, at: number): Word | undefined {
  let to = at;
  while (to > 0 && !isLetter(unitAt(text, to - 1))) to -= 1;
  if (to === 0) return undefined;
  let from = to;
  while (from > 0 && (isLetter(unitAt(text, from - 1)) || isSkipped(unitAt(text, from - 1)))) from -= 1;
  while (!isLetter(unitAt(text, from))) from += 1;
  return wordFrom(text, from);
}

/** Whether a UTF-16 unit belongs to a word. */
export function isLetter(unit: number): boolean {
  const fold = FOLDS[unit] || learnFold(unit);
  return fold >= FIRST_LETTER || fold === SPELLED_OUT;
}

/** Whether a UTF-16 unit is as good as not there. */
export function isSkipped(unit: number): boolean {
  return (FOLDS[unit] || learnFold(unit)) === SKIPPED;
}
