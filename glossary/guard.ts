/** Decides about phrases in which a word with an everyday meaning does not stand for its term. */
import { APOSTROPHE, FOLDS, foldForm, JOINS, learnFold, SKIPPED } from './fold.ts';
import { FORM_ITSELF, type DecodedGuard, type GuardPhrases } from './guard-list.ts';
import { hashesOf, withLetter, type Words } from './word-hash.ts';
import { unitAt } from './unit-at.ts';

/** UTF-16 units on each side of a match in which a phrase without the form's own name is looked for. */
const PHRASE_REACH = 48;
const SMALL_S = 0x73;

/**
 * Whether the stretch `from`–`to` of a text is part of a phrase in which the form means something else.
 *
 * @param mayHold whether the text may hold a word, by its hash
 */
export function isInPhrase(
  guard: DecodedGuard,
  text: string,
  words: Words,
  mayHold: (word: number) => boolean,
  from: number,
  to: number,
): boolean {
  if (!guard.hasPhrases) return false;
  const { sided, literal } = phrasesOf(guard);
  const after = firstWordFrom(words, to);
  const before = firstWordFrom(words, from) - 1;
  for (let at = 0; at < sided.length; at += 1) {
    const phrase = sided[at];
    if (phrase && standsBefore(phrase, text, words, before, from) && standsAfter(phrase, text, words, after, to)) {
      return true;
    }
  }
  // Hardly any phrase has all its words in the passage; only then is it looked for letter by letter.
  return literal.some(
    (phrase) =>
      phrase.words.every((word, at) => mayHold(word) || (at + 1 === phrase.words.length && mayHold(pluralOf(word)))) &&
      touches(phrase.text, text, from, to),
  );
}

/** A phrase by the hashes of its words on both sides of the form. */
interface SidedPhrase {
  /** Nearest first. */
  before: readonly number[];
  /** The last of them may be there as a plural. */
  after: readonly number[];
}

/** A phrase that does not name the form, or does so in its middle or twice, as text. */
interface LiteralPhrase {
  text: string;
  /** The hashes of its words; the last may be there as a plural. */
  words: readonly number[];
}

/** The phrases of a guard, hashed. */
interface Phrases {
  sided: readonly SidedPhrase[];
  literal: readonly LiteralPhrase[];
}

const PHRASES = new WeakMap<DecodedGuard, Phrases>();

/** The phrases of a guard; hashed once. */
function phrasesOf(guard: DecodedGuard): Phrases {
  let phrases = PHRASES.get(guard);
  if (!phrases) {
    phrases = hashed(guard.phrases());
    PHRASES.set(guard, phrases);
  }
  return phrases;
}

const NONE: readonly number[] = [];

function hashed({ before, after, other }: GuardPhrases): Phrases {
  const sided: SidedPhrase[] = [];
  const literal: LiteralPhrase[] = [];
  for (const text of before) sided.push({ before: hashesOf(text).toReversed(), after: NONE });
  for (const text of after) sided.push({ before: NONE, after: hashesOf(text) });
  for (const text of other) {
    const [left = '', right, ...more] = text.split(FORM_ITSELF);
    if (right === undefined || more.length > 0) literal.push({ text, words: hashesOf(text) });
    else sided.push({ before: hashesOf(left).toReversed(), after: hashesOf(right) });
  }
  return { sided, literal };
}

function pluralOf(word: number): number {
  return withLetter(word, SMALL_S);
}

/**
 * Whether a phrase's words stand before a place, with nothing but joints between.
 *
 * @param word the word before the place
 * @param edge the place, as a UTF-16 offset
 */
function standsBefore(
  { before }: SidedPhrase,
  text: string,
  { hashes, starts, ends }: Words,
  word: number,
  edge: number,
): boolean {
  let last = edge;
  for (let at = 0; at < before.length; at += 1) {
    const place = word - at;
    if (place < 0 || hashes[place] !== before[at] || !isJoint(text, ends[place] ?? 0, last)) return false;
    last = starts[place] ?? 0;
  }
  return true;
}

/** The same for the words after a place. @param word the word after the place */
function standsAfter(
  { after }: SidedPhrase,
  text: string,
  { count, hashes, starts, ends }: Words,
  word: number,
  edge: number,
): boolean {
  let last = edge;
  for (let at = 0; at < after.length; at += 1) {
    const place = word + at;
    const wanted = after[at] ?? 0;
    const isThere =
      place < count && (hashes[place] === wanted || (at + 1 === after.length && hashes[place] === pluralOf(wanted)));
    if (!isThere || !isJoint(text, last, starts[place] ?? 0)) return false;
    last = ends[place] ?? 0;
  }
  return true;
}

/** The place of the first word that begins at an offset or after it. */
function firstWordFrom({ count, starts }: Words, offset: number): number {
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
    const unit = unitAt(text, at);
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
  return !isWordChar(text, at) || (text.charAt(at) === 's' && !isWordChar(text, at + 1));
}

function isWordChar(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
