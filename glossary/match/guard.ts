/** Decides about phrases in which a word with an everyday meaning does not stand for its term. */
import { FORM_ITSELF } from '../index/form.ts';
import type { FormIndex } from '../index/form-index.ts';
import { LITERAL } from '../index/guard-records.ts';
import { APOSTROPHE, FOLDS, foldForm, JOINS, learnFold, SKIPPED } from '../text/fold.ts';
import { hashWithS, PLURAL_LETTER } from '../text/plurals.ts';
import type { Tokens } from '../text/tokens.ts';

/** UTF-16 units on each side of a match in which a phrase without the form's own name is looked for. */
const PHRASE_REACH = 48;
/** Numbers before the words of a record: of a phrase by its sides, and of one that is compared letter by letter. */
const SIDED_HEAD = 2;
const LITERAL_HEAD = 4;

/**
 * Whether the stretch `from`–`to` of a text is part of a phrase in which the form means something else.
 *
 * @param guard its number
 * @param mayHold whether the text may hold a word, by its hash
 */
export function isInPhrase(
  { tables }: FormIndex,
  guard: number,
  text: string,
  tokens: Tokens,
  mayHold: (word: number) => boolean,
  from: number,
  to: number,
): boolean {
  const { guardPhraseStarts, phrases, phraseLetters } = tables;
  const end = guardPhraseStarts[guard + 1] ?? 0;
  let at = guardPhraseStarts[guard] ?? 0;
  if (at === end) return false;
  const after = firstWordFrom(tokens, to);
  const before = firstWordFrom(tokens, from) - 1;
  const nearest = tokens.hashes[before];
  while (at < end) {
    const first = phrases[at] ?? 0;
    if (first === LITERAL) {
      const words = at + LITERAL_HEAD;
      const next = words + (phrases[at + 3] ?? 0);
      // Hardly any phrase has all its words in the passage; only then is it looked for letter by letter.
      if (mayHoldAll(phrases, words, next, mayHold)) {
        const letters = phraseLetters.subarray(phrases[at + 1], phrases[at + 2]);
        if (touches(String.fromCharCode(...letters), text, from, to)) return true;
      }
      at = next;
      continue;
    }
    const words = at + SIDED_HEAD;
    const middle = words + first;
    const next = middle + (phrases[at + 1] ?? 0);
    if (
      // Of nearly all phrases not even the nearest word stands there.
      (first === 0 || phrases[words] === nearest) &&
      standsBefore(phrases, words, middle, text, tokens, before, from) &&
      standsAfter(phrases, middle, next, text, tokens, after, to)
    ) {
      return true;
    }
    at = next;
  }
  return false;
}

/**
 * Whether a text may hold all words of a phrase, the last of them perhaps as a plural.
 *
 * @param start and `end`, where the words lie among the phrases
 */
function mayHoldAll(phrases: Int32Array, start: number, end: number, mayHold: (word: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) {
    const word = phrases[at] ?? 0;
    if (!mayHold(word) && !(at + 1 === end && mayHold(hashWithS(word)))) return false;
  }
  return true;
}

/**
 * Whether the words of a phrase, nearest first, stand before a place, with nothing but joints between.
 *
 * @param start and `end`, where the words lie among the phrases
 * @param word the word before the place
 * @param edge the place, as a UTF-16 offset
 */
function standsBefore(
  phrases: Int32Array,
  start: number,
  end: number,
  text: string,
  { hashes, starts, ends }: Tokens,
  word: number,
  edge: number,
): boolean {
  let last = edge;
  for (let at = start; at < end; at += 1) {
    const place = word - (at - start);
    if (place < 0 || hashes[place] !== phrases[at] || !isJoint(text, ends[place] ?? 0, last)) return false;
    last = starts[place] ?? 0;
  }
  return true;
}

/** The same for the words after a place; the last of them may be there as a plural. @param word the word after the place */
function standsAfter(
  phrases: Int32Array,
  start: number,
  end: number,
  text: string,
  { count, hashes, starts, ends }: Tokens,
  word: number,
  edge: number,
): boolean {
  let last = edge;
  for (let at = start; at < end; at += 1) {
    const place = word + at - start;
    const wanted = phrases[at] ?? 0;
    const isThere =
      place < count && (hashes[place] === wanted || (at + 1 === end && hashes[place] === hashWithS(wanted)));
    if (!isThere || !isJoint(text, last, starts[place] ?? 0)) return false;
    last = ends[place] ?? 0;
  }
  return true;
}

/** The place of the first word that begins at an offset or after it. */
export function firstWordFrom({ count, starts }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing but white space, hyphens, apostrophes and what is not seen lies between two words. */
function isJoint(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold !== JOINS && fold !== APOSTROPHE && fold !== SKIPPED) return false;
  }
  return from < to;
}

/** Whether a phrase stands in a text so that it touches the stretch `from`–`to`. */
function touches(template: string, text: string, from: number, to: number): boolean {
  // The full stop keeps the joint before the form, which folding would trim.
  const before = foldForm(`${text.slice(Math.max(0, from - PHRASE_REACH), from)}.`).slice(0, -1);
  const around = ` ${before}${foldForm(text.slice(from, to + PHRASE_REACH))} `;
  const form = foldForm(text.slice(from, to));
  const at = before.length + 1;
  const phrase = template.replaceAll(FORM_ITSELF, form);
  for (let found = around.indexOf(phrase); found >= 0; found = around.indexOf(phrase, found + 1)) {
    const isTouching = found < at + form.length && found + phrase.length > at;
    if (isTouching && !isWordChar(around, found - 1) && endsWord(around, found + phrase.length)) return true;
  }
  return false;
}

/** Whether a word ends here, or does so after the s of a plural. */
function endsWord(text: string, at: number): boolean {
  return !isWordChar(text, at) || (text.charAt(at) === PLURAL_LETTER && !isWordChar(text, at + 1));
}

function isWordChar(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
