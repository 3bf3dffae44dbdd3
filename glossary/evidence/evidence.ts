/**
 * Whether a text is about health, and whether that is enough for a form. The evidence of a text is the mean of the log ratios of its words,
 * as in a naive Bayes classifier; a text of few words is shrunk towards what is expected of any. All in {@link STEPS} of a bit.
 */
import type { Tokens } from '../text/tokens.ts';
import { ratioOf, STEPS } from './ratio-table.ts';

/** The log ratios of some words that are known, added up. */
export interface Evidence {
  sum: number;
  /** How many words that are. */
  count: number;
}

/** What a form needs that is marked wherever it stands: less than any evidence there is. */
export const NEEDS_NONE = -128;

/** So many words tell well what a place is about; passages before are asked where a passage has fewer. */
export const WORDS_AROUND = 60;
/** What is around a place counts as much as all of the page once it has this many words; the fewer, the more it is taken to be as the page. */
const TRUSTED_AROUND = 40;
/** A page counts as much as what is expected of any page once it has this many words. */
const TRUSTED_PAGE = 60;
/** Expected of a page of no words: a little more than most forms need, since without evidence against it a match is shown. */
const EXPECTED = 0.5 * STEPS;

/** The evidence of words of a text, by their places. */
export function evidenceOf(table: Uint16Array, { hashes, count }: Tokens, from = 0, to = count): Evidence {
  // A local is read once; an import is looked up for each word.
  const ratio = ratioOf;
  let sum = 0;
  let known = 0;
  for (let at = from; at < to; at += 1) {
    const steps = ratio(table, hashes[at] ?? 0);
    if (steps === undefined) continue;
    sum += steps;
    known += 1;
  }
  return { sum, count: known };
}

/**
 * Gives the evidence around a stretch of a text, without the words of the stretch; stretches are to be asked for in their order.
 *
 * @param around the evidence of the text and what is added to it
 */
export function withoutWords(
  table: Uint16Array,
  tokens: Tokens,
  around: Evidence,
): (from: number, to: number) => Evidence {
  const { starts, ends, count } = tokens;
  let word = 0;
  return (from, to) => {
    while (word < count && (ends[word] ?? 0) <= from) word += 1;
    const first = word;
    while (word < count && (starts[word] ?? 0) < to) word += 1;
    const own = evidenceOf(table, tokens, first, word);
    return { sum: around.sum - own.sum, count: around.count - own.count };
  };
}

/** Of a page the mean that is to be expected, by the words that have been read of it. */
export function pageMean({ sum, count }: Evidence): number {
  return (sum + TRUSTED_PAGE * EXPECTED) / (count + TRUSTED_PAGE);
}

/**
 * The mean that a page has to have for a match to be shown: half of what the form needs comes from the words around it, shrunk towards the
 * page's mean, and half from the page. Solved for the page's mean, so that a page needs to know nothing else.
 *
 * @param need what the form needs of both together
 * @param around the words around the match, without its own
 */
export function askedOfPage(need: number, { sum, count }: Evidence): number {
  if (need <= NEEDS_NONE) return NEEDS_NONE;
  const asked = (2 * need * (count + TRUSTED_AROUND) - sum) / (count + 2 * TRUSTED_AROUND);
  return Math.max(NEEDS_NONE + 1, Math.ceil(asked));
}
