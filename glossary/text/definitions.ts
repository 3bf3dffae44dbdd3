/**
 * Abbreviations that a text defines itself, “glycemic index (GI)”: found by the algorithm of Schwartz and Hearst (2003), which takes the
 * shortest words before the bracket in which the letters stand in order, the first of them at the beginning of a word.
 */

/** Letters in brackets, and the words before them that they stand for. Offsets are UTF-16. */
export interface Definition {
  letters: string;
  /** The long name, as it is written. */
  long: string;
  from: number;
  to: number;
}

/** The longest letters, and the longest words before them that they may stand for, in UTF-16 units. */
export const LONGEST_LETTERS = 9;
export const LONGEST_LONG = 120;

const IN_BRACKETS = new RegExp(
  String.raw`\(([A-Z][A-Za-z0-9&-]{1,${LONGEST_LETTERS - 1}}?)s?(?:[;,][^()]{0,40})?\)`,
  'g',
);
/** Fewer capitals make no abbreviation. */
const LEAST_CAPITALS = 2;
/** A long name has at most so many words more than letters, and at most twice as many. */
const WORDS_MORE = 5;
/** A long name does not run over these. */
const STOPS = /[.;:!?()[\]]/;

/** The abbreviations that a text defines, in order. */
export function definitionsIn(text: string): Definition[] {
  const found: Definition[] = [];
  for (const { 1: letters = '', index } of text.matchAll(IN_BRACKETS)) {
    if (letters.replace(/[^A-Z]/g, '').length < LEAST_CAPITALS) continue;
    const before = wordsBefore(text, index, letters.length);
    const start = startOfLong(letters, before);
    if (start < 0) continue;
    const from = index - before.length + start;
    const to = from + before.slice(start).trimEnd().length;
    found.push({ letters, long: text.slice(from, to), from, to });
  }
  return found;
}

/** The words before a bracket that may be a long name, with what stands between them and it. */
function wordsBefore(text: string, bracket: number, letters: number): string {
  let before = text.slice(Math.max(0, bracket - LONGEST_LONG), bracket);
  const stop = before.split('').findLastIndex((sign) => STOPS.test(sign));
  before = before.slice(stop + 1);
  const words = Array.from(before.matchAll(/[\p{L}\p{N}][^\s-]*/gu));
  const most = Math.min(letters + WORDS_MORE, letters * 2);
  return before.slice(words.at(-most)?.index ?? words[0]?.index ?? before.length);
}

/** Where the long name begins in the words before a bracket; -1 where the letters do not stand in them. */
function startOfLong(letters: string, before: string): number {
  const [first = '', ...rest] = letters.toLowerCase().replace(/[^a-z0-9]/g, '');
  const long = before.toLowerCase();
  let at = long.length;
  for (const letter of rest.toReversed()) {
    at = at > 0 ? long.lastIndexOf(letter, at - 1) : -1;
    if (at < 0) return -1;
  }
  while (at > 0) {
    at = long.lastIndexOf(first, at - 1);
    if (at <= 0 || !/[\p{L}\p{N}]/u.test(long[at - 1] ?? '')) return at;
  }
  return -1;
}
