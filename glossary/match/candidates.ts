/** Finds the forms that fit in a text, before their guards are asked. */
import type { FormIndex } from '../index/form-index.ts';
import { findKeys } from '../index/keys.ts';
import { rowOf } from '../text/hash-table.ts';
import { keyOf, type Tokens } from '../text/tokens.ts';
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
 * The forms that fit in a text, in order of their places; at each place the longest first. Notes the keys of the text in the index's scratch
 * memory.
 *
 * @param tokens of the text
 */
export function candidatesIn(index: FormIndex, text: string, tokens: Tokens): Candidate[] {
  const { tables, scratch } = index;
  findKeys(tables, tokens, scratch.keys);
  const { count, firsts } = scratch.keys;
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    // Forms of several words are longer than those of the word that they begin with.
    if (at + 1 < count && firsts[at + 1] === firsts[at]) {
      addFitting(index, text, tokens, at + 1, candidates);
      addFitting(index, text, tokens, at, candidates);
      at += 1;
    } else addFitting(index, text, tokens, at, candidates);
  }
  return candidates;
}

/** Adds those forms under a key that fit where it stands. @param at its place among the keys of the text */
function addFitting(
  index: FormIndex,
  text: string,
  { starts, ends }: Tokens,
  at: number,
  candidates: Candidate[],
): void {
  const { keyFormStarts } = index.tables;
  const { numbers, firsts, nexts } = index.scratch.keys;
  const key = numbers[at] ?? 0;
  const end = keyFormStarts[key + 1] ?? 0;
  let form = keyFormStarts[key] ?? 0;
  if (form === end) return;
  const word = firsts[at] ?? 0;
  const next = nexts[at] ?? 0;
  const from = starts[word] ?? 0;
  const before = candidates.length;
  for (; form < end; form += 1) {
    const to = endOfForm(index, form, text, from);
    if (to > 0) candidates.push({ form, from, to });
  }
  if (candidates.length === before && next > word + 1) {
    candidates.push(...namesWithTwoMiddles(index, text, from, ends[next - 1] ?? 0));
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
  const key = rowOf(index.tables.keySlots, keyOf(phrase));
  if (key < 0) return -1;
  const { keyFormStarts } = index.tables;
  const end = keyFormStarts[key + 1] ?? 0;
  for (let form = keyFormStarts[key] ?? 0; form < end; form += 1) {
    if (endOfForm(index, form, phrase, 0) === phrase.length) return form;
  }
  return -1;
}
