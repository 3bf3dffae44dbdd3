/** Finds the forms that fit in a text, before their guards are asked. */
import { firstOfPair, firstOfWord, type FormIndex } from '../index/form-index.ts';
import { flagsOf, WORD_FLAGS } from '../index/word-flags.ts';
import { hashesOf, pairOf, type Tokens } from '../text/tokens.ts';
import { partsInMiddle } from './ellipsis.ts';
import { endOfForm } from './fit.ts';

/** A form that fits at a place. */
export interface Candidate {
  /** Its number in the index. */
  form: number;
  /** UTF-16 offsets into the text: first unit, and one past the last. */
  from: number;
  to: number;
}

/**
 * The forms that fit in a text, in order of their places; at each place the longest first. Notes in the index's scratch memory what may
 * begin with each word.
 *
 * @param tokens of the text
 */
export function candidatesIn(index: FormIndex, text: string, tokens: Tokens): Candidate[] {
  const { scratch, tables } = index;
  const { wordFlags } = tables;
  const { form: short, longForm: long } = WORD_FLAGS;
  const { count, hashes, starts } = tokens;
  if (scratch.flags.length < count) scratch.flags = new Uint8Array(hashes.length);
  const { flags } = scratch;
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0;
    const flag = flagsOf(wordFlags, hash);
    flags[at] = flag;
    if ((flag & (short | long)) === 0) continue;
    if ((flag & long) !== 0 && at + 1 < count) addLonger(index, text, tokens, at, candidates);
    if ((flag & short) !== 0) {
      const first = firstOfWord(index, hash);
      if (first >= 0) addFitting(index, first, text, starts[at] ?? 0, candidates);
    }
  }
  return candidates;
}

/** Adds the forms of several words that fit where two words stand that begin some. */
function addLonger(index: FormIndex, text: string, tokens: Tokens, word: number, candidates: Candidate[]): void {
  const { hashes, starts, ends } = tokens;
  const first = firstOfPair(index, pairOf(hashes[word] ?? 0, hashes[word + 1] ?? 0));
  if (first < 0) return;
  const from = starts[word] ?? 0;
  const before = candidates.length;
  addFitting(index, first, text, from, candidates);
  if (candidates.length === before) {
    candidates.push(...namesWithTwoMiddles(index, text, from, ends[word + 1] ?? 0));
  }
}

/** Adds those forms that fit at a place. @param first the first of the forms of one key */
function addFitting(index: FormIndex, first: number, text: string, from: number, candidates: Candidate[]): void {
  const { formKeys } = index.tables;
  const key = formKeys[first];
  for (let form = first; formKeys[form] === key; form += 1) {
    const to = endOfForm(index, form, text, from);
    if (to > 0) candidates.push({ form, from, to });
  }
}

/** Both names of *type 1 and 2 diabetes*, where a form begins but breaks off at a list. */
function namesWithTwoMiddles(index: FormIndex, text: string, from: number, to: number): Candidate[] {
  return partsInMiddle(text, from, to, (phrase) => formOf(index, phrase) >= 0).flatMap((part) => {
    const form = formOf(index, part.phrase);
    return form < 0 ? [] : [{ form, from: part.from, to: part.to }];
  });
}

/** The form that a phrase is as a whole, by number; -1 where it is none. */
export function formOf(index: FormIndex, phrase: string): number {
  const [word = 0, next] = hashesOf(phrase);
  const first = next === undefined ? firstOfWord(index, word) : firstOfPair(index, pairOf(word, next));
  if (first < 0) return -1;
  const { formKeys } = index.tables;
  const key = formKeys[first];
  for (let form = first; formKeys[form] === key; form += 1) {
    if (endOfForm(index, form, phrase, 0) === phrase.length) return form;
  }
  return -1;
}
