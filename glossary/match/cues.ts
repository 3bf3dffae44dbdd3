/** Finds the cue words of guards among the words of a text, also as plurals. */
import type { CueStamps, FormIndex } from '../index/form-index.ts';
import { createKeys, findKeys, type FoundKeys } from '../index/keys.ts';
import type { Tables } from '../index/tables.ts';
import { createTokens, readTokens, type Tokens } from '../text/tokens.ts';

/** A passage whose words may settle what a word near it means. */
export interface CueText {
  readonly text: string;
}

const own = /* @__PURE__ */ createTokens();
const ownKeys = /* @__PURE__ */ createKeys();
/** The cues of passages that come before others; each is asked about by up to three passages after it. */
const KNOWN = new WeakMap<FormIndex, WeakMap<CueText, readonly number[]>>();

/**
 * The numbers of the cues among some words, in their order.
 *
 * @param keys among the words
 */
export function cuesAmong(tables: Tables, tokens: Tokens, { count, numbers, firsts, nexts }: FoundKeys): number[] {
  const { keyCueStarts, keyCues } = tables;
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const key = numbers[at] ?? 0;
    const end = keyCueStarts[key + 1] ?? 0;
    for (let row = keyCueStarts[key] ?? 0; row < end; row += 1) {
      const cue = keyCues[row] ?? 0;
      const second = (firsts[at] ?? 0) + 1;
      // A single word is a cue as a whole.
      if (nexts[at] === second || goesOn(tables, cue, tokens, second)) found.push(cue);
    }
  }
  return found;
}

/**
 * Whether the words of a cue after its first stand where its second is to be. Not where it has none: then a pair of words has the key of a
 * single one by chance.
 */
function goesOn(
  { cueFurtherStarts, cueFurther }: Tables,
  cue: number,
  { count, hashes }: Tokens,
  second: number,
): boolean {
  const start = cueFurtherStarts[cue] ?? 0;
  const end = cueFurtherStarts[cue + 1] ?? 0;
  let at = start;
  for (let word = second; at < end; word += 1) {
    const next = at + 1 + (cueFurther[at] ?? 0);
    if (word >= count || !hasBetween(cueFurther, at + 1, next, hashes[word] ?? 0)) return false;
    at = next;
  }
  return start < end;
}

/** Whether a number is among those from one place of a table up to another. */
function hasBetween(table: Int32Array, from: number, to: number, wanted: number): boolean {
  for (let at = from; at < to; at += 1) if (table[at] === wanted) return true;
  return false;
}

/** The same for a passage; remembered while the passage is. */
export function cuesIn(index: FormIndex, passage: CueText): readonly number[] {
  const known = KNOWN.get(index) ?? new WeakMap<CueText, readonly number[]>();
  KNOWN.set(index, known);
  let cues = known.get(passage);
  if (!cues) {
    readTokens(passage.text, own);
    findKeys(index.tables, own, ownKeys);
    cues = cuesAmong(index.tables, own, ownKeys);
    known.set(passage, cues);
  }
  return cues;
}

/** Notes which cues stand in a text, instead of those of the text before; the first place of each counts. */
export function stampCues(stamps: CueStamps, cues: readonly number[]): void {
  stamps.base = stamps.end;
  for (let place = 0; place < cues.length; place += 1) {
    const cue = cues[place] ?? 0;
    if ((stamps.at[cue] ?? 0) < stamps.base) stamps.at[cue] = stamps.base + place;
  }
  stamps.end = stamps.base + cues.length;
}

/** The first of the cues of a text that a guard asks for. */
export function firstAskedFor({ tables }: FormIndex, guard: number, { at, base }: CueStamps): number | undefined {
  const { guardCueStarts, guardCues } = tables;
  const end = guardCueStarts[guard + 1] ?? 0;
  let first: number | undefined;
  let firstPlace = Number.POSITIVE_INFINITY;
  for (let row = guardCueStarts[guard] ?? 0; row < end; row += 1) {
    const cue = guardCues[row] ?? 0;
    const place = at[cue] ?? 0;
    if (place < base || place >= firstPlace) continue;
    first = cue;
    firstPlace = place;
  }
  return first;
}
