/** Decides about phrases in which a word with an everyday meaning does not stand for its term. */
import { APOSTROPHE, FOLDS, foldForm, JOINS, learnFold, SKIPPED } from './fold.ts';
import { FORM_ITSELF, type DecodedGuard } from './guard-list.ts';
import { createKeySet, type KeySet } from './key-set.ts';
import { hashesOf, withLetter, type Words } from './word-hash.ts';

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
  if (guard.not.length === 0) return false;
  const { edges, sided, literal } = phrasesOf(guard);
  const after = firstWordFrom(words, to);
  const before = firstWordFrom(words, from) - 1;
  const isAtEdge =
    (before >= 0 && edges.mayHave(words.hashes[before] ?? 0)) ||
    (after < words.count && edges.mayHave(words.hashes[after] ?? 0));
  if (isAtEdge) {
    for (const phrase of sided) {
      if (stands(phrase.before, -1, text, words, before, from) && stands(phrase.after, 1, text, words, after, to)) {
        return true;
      }
    }
  }
  // Hardly any phrase has all its words in the passage; only then is it looked for letter by letter.
  return literal.some(
    (phrase) => phrase.words.every((choices) => choices.some(mayHold)) && touches(phrase.text, text, from, to),
  );
}

/** A word as its hash, or as two of which either will do: the last word of a phrase may be there as a plural. */
type WordHashes = readonly number[];

/** A phrase by its words on both sides of the form; those before it nearest first. */
interface SidedPhrase {
  before: readonly WordHashes[];
  after: readonly WordHashes[];
}

/** A phrase that does not name the form, or does so in its middle or twice, as text. */
interface LiteralPhrase {
  text: string;
  words: readonly WordHashes[];
}

/** The phrases of a guard, hashed. */
interface Phrases {
  sided: readonly SidedPhrase[];
  /** The words of the phrases that stand next to the form. */
  edges: KeySet;
  literal: readonly LiteralPhrase[];
}

const PHRASES = new WeakMap<DecodedGuard, Phrases>();

/** The phrases of a guard; hashed once. */
function phrasesOf(guard: DecodedGuard): Phrases {
  let phrases = PHRASES.get(guard);
  if (!phrases) {
    phrases = hashed(guard.not);
    PHRASES.set(guard, phrases);
  }
  return phrases;
}

function hashed(templates: readonly string[]): Phrases {
  const sided: SidedPhrase[] = [];
  const literal: LiteralPhrase[] = [];
  const edges = createKeySet(templates.length);
  for (const template of templates) {
    const [before = '', after, ...more] = template.split(FORM_ITSELF);
    if (after === undefined || more.length > 0) {
      literal.push({ text: template, words: wordsWithPlural(template) });
      continue;
    }
    const wordsBefore = hashesOf(before).toReversed();
    const wordsAfter = wordsWithPlural(after);
    sided.push({ before: wordsBefore.map((word) => [word]), after: wordsAfter });
    const edge = wordsBefore.length > 0 ? wordsBefore.slice(0, 1) : (wordsAfter[0] ?? []);
    for (const word of edge) edges.add(word);
  }
  return { sided, edges, literal };
}

function wordsWithPlural(phrase: string): WordHashes[] {
  const hashes = hashesOf(phrase);
  return hashes.map((hash, at) => (at === hashes.length - 1 ? [hash, withLetter(hash, SMALL_S)] : [hash]));
}

/**
 * Whether a phrase's words stand next to a place, onward or backward, with nothing but joints between.
 *
 * @param word the word next to the place, in the direction that the phrase goes
 * @param edge the place, as a UTF-16 offset
 */
function stands(
  phrase: readonly WordHashes[],
  step: 1 | -1,
  text: string,
  { count, hashes, starts, ends }: Words,
  word: number,
  edge: number,
): boolean {
  let at = word;
  let last = edge;
  for (const choices of phrase) {
    if (at < 0 || at >= count || !choices.includes(hashes[at] ?? 0)) return false;
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    if (step > 0 ? !isJoint(text, last, start) : !isJoint(text, end, last)) return false;
    last = step > 0 ? end : start;
    at += step;
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
    const unit = text.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold !== JOINS && fold !== APOSTROPHE && fold !== SKIPPED) return false;
  }
  return from < to;
}

/** Whether a phrase stands in a text so that it touches the stretch `from`–`to`. */
function touches(template: string, text: string, from: number, to: number): boolean {
  const before = foldEdge(text.slice(Math.max(0, from - PHRASE_REACH), from));
  const around = ` ${before}${foldEdge(text.slice(from, to + PHRASE_REACH))} `;
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

/** Folds a piece of text but keeps a space at its edges. */
function foldEdge(text: string): string {
  const folded = foldForm(text);
  return (/^[\s-]/.test(text) ? ' ' : '') + folded + (/[\s-]$/.test(text) && folded !== '' ? ' ' : '');
}
