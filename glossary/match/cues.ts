/** Finds the cue words of guards among the words of a text, also as plurals. */
import type { CueStamps, FormIndex } from '../index/form-index.ts';
import { flagsOf, WORD_FLAGS } from '../index/word-flags.ts';
import { firstRow } from '../text/hash-table.ts';
import { createTokens, pairOf, readTokens, type Tokens } from '../text/tokens.ts';

/** A passage whose words may settle what a word near it means. */
export interface CueText {
  readonly text: string;
}

const own = /* @__PURE__ */ createTokens();
/** The cues of passages that come before others; each is asked about by up to three passages after it. */
const KNOWN = new WeakMap<FormIndex, WeakMap<CueText, readonly number[]>>();

/**
 * The numbers of the cues among some words, in their order.
 *
 * @param flags by word, what may begin with it
 */
export function cuesAmong(index: FormIndex, { count, hashes }: Tokens, flags: Uint8Array): number[] {
  const { cue: short, longCue: long } = WORD_FLAGS;
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const flag = flags[at] ?? 0;
    if ((flag & (short | long)) === 0) continue;
    const word = hashes[at] ?? 0;
    if ((flag & short) !== 0) take(index, word, at + 1, count, hashes, found);
    if ((flag & long) === 0 || at + 1 === count) continue;
    take(index, pairOf(word, hashes[at + 1] ?? 0), at + 2, count, hashes, found);
  }
  return found;
}

/** The same for a passage; remembered while the passage is. */
export function cuesIn(index: FormIndex, passage: CueText): readonly number[] {
  const known = KNOWN.get(index) ?? new WeakMap<CueText, readonly number[]>();
  KNOWN.set(index, known);
  let cues = known.get(passage);
  if (!cues) {
    readTokens(passage.text, own);
    const { wordFlags } = index.tables;
    cues = cuesAmong(
      index,
      own,
      Uint8Array.from(own.hashes.subarray(0, own.count), (word) => flagsOf(wordFlags, word)),
    );
    known.set(passage, cues);
  }
  return cues;
}

/** Adds the cues under a key whose further words follow. @param next the place of the word after the key's */
function take(
  { tables }: FormIndex,
  key: number,
  next: number,
  count: number,
  hashes: Int32Array,
  found: number[],
): void {
  const { cueSlots, cueKeys, cueRows, cueFurtherStarts, cueFurther } = tables;
  for (let row = firstRow(cueSlots, cueKeys, key); row >= 0 && cueKeys[row] === key; row += 1) {
    const cue = cueRows[row] ?? 0;
    const end = cueFurtherStarts[cue + 1] ?? 0;
    let at = cueFurtherStarts[cue] ?? 0;
    for (let place = next; at < end && place < count; place += 1) {
      const spellings = cueFurther[at] ?? 0;
      if (!cueFurther.subarray(at + 1, at + 1 + spellings).includes(hashes[place] ?? 0)) break;
      at += 1 + spellings;
    }
    if (at === end) found.push(cue);
  }
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
