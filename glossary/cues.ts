/** Finds the cue words of guards among the words of a text, also as plurals. A cue is looked for once a guard asks for it. */
import { createKeySet, spread } from './key-set.ts';
import { createWords, pairOf, readWords, withLetter, type Words } from './word-hash.ts';

/** A passage whose words may settle what a word near it means. */
export interface CueText {
  readonly text: string;
}

/** The cue words of all guards, by number. */
export interface Cues {
  /** A cue as it is shown. */
  text(cue: number): string;
  /** From now on these cues are looked for; gives their numbers. */
  lookFor(texts: readonly string[]): number[];
  /** Grows whenever cues are looked for that were not before: what was found until then may lack some. */
  version(): number;
  /** The numbers of the cues among some words, in their order. */
  among(words: Pick<Words, 'count' | 'hashes'>): readonly number[];
  /** The same for a passage; remembered, as long as no other cues are looked for. */
  in(passage: CueText): readonly number[];
}

/** Slots of the first table; it grows before half of it is taken. */
const FIRST_SLOTS = 4096;
const SMALL_E = 0x65;
const SMALL_I = 0x69;
const SMALL_S = 0x73;

const own = /* @__PURE__ */ createWords();
/** Of most cues, which are one word or two. */
const NO_MORE: readonly number[][] = [];

/** A list of cues that is empty as yet. */
export function createCues(): Cues {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  /** By cue: its words after the first two, where it has more; the last of them may be there as one of some plurals. */
  const further = new Map<number, readonly (readonly number[])[]>();
  let entries = 0;
  let filter = createKeySet(FIRST_SLOTS / 2);
  /** By slot: a key, and its cue plus one, or 0. */
  let keys = new Int32Array(FIRST_SLOTS);
  let cueOf = new Uint32Array(FIRST_SLOTS);

  const enter = (key: number, cue: number) => {
    if (entries * 2 >= keys.length) grow();
    entries += 1;
    filter.add(key);
    let slot = spread(key) & (keys.length - 1);
    while (cueOf[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    cueOf[slot] = cue + 1;
  };
  const grow = () => {
    const before = { keys, cueOf };
    entries = 0;
    filter = createKeySet(keys.length);
    keys = new Int32Array(before.keys.length * 2);
    cueOf = new Uint32Array(keys.length);
    for (const [slot, cue] of before.cueOf.entries()) if (cue !== 0) enter(before.keys[slot] ?? 0, cue - 1);
  };
  const learn = (text: string): number => {
    const cue = texts.push(text) - 1;
    readWords(text, own);
    const { count, hashes } = own;
    const first = hashes[0] ?? 0;
    const last = hashes[Math.max(0, count - 1)] ?? 0;
    if (count > 2) {
      further.set(cue, [
        ...Array.from(hashes.subarray(2, count - 1), (word) => [word]),
        [last, ...pluralsOf(last, text)],
      ]);
      enter(pairOf(first, hashes[1] ?? 0), cue);
      return cue;
    }
    const key = (word: number) => (count < 2 ? word : pairOf(first, word));
    enter(key(last), cue);
    for (const plural of pluralsOf(last, text)) enter(key(plural), cue);
    return cue;
  };
  const among = ({ count, hashes }: Pick<Words, 'count' | 'hashes'>): number[] => {
    const found: number[] = [];
    const take = (key: number, next: number) => {
      const last = keys.length - 1;
      for (let slot = spread(key) & last; cueOf[slot] !== 0; slot = (slot + 1) & last) {
        if (keys[slot] !== key) continue;
        const cue = (cueOf[slot] ?? 0) - 1;
        if (goesOn(further.get(cue) ?? NO_MORE, next, count, hashes)) found.push(cue);
      }
    };
    for (let at = 0; at < count; at += 1) {
      const word = hashes[at] ?? 0;
      if (filter.mayHave(word)) take(word, at + 1);
      if (at + 1 === count) break;
      const pair = pairOf(word, hashes[at + 1] ?? 0);
      if (filter.mayHave(pair)) take(pair, at + 2);
    }
    return found;
  };
  const known = new WeakMap<CueText, { version: number; cues: readonly number[] }>();
  return {
    text: (cue) => texts[cue] ?? '',
    lookFor: (wanted) =>
      wanted.map((text) => {
        const known = numbers.get(text);
        const cue = known ?? learn(text);
        if (known === undefined) numbers.set(text, cue);
        return cue;
      }),
    version: () => texts.length,
    among,
    in(passage) {
      let entry = known.get(passage);
      if (entry?.version !== texts.length) {
        readWords(passage.text, own);
        entry = { version: texts.length, cues: among(own) };
        known.set(passage, entry);
      }
      return entry.cues;
    },
  };
}

/** Whether a cue's further words follow at a place. */
function goesOn(further: readonly (readonly number[])[], next: number, count: number, hashes: Int32Array): boolean {
  for (let at = 0; at < further.length; at += 1) {
    if (next + at >= count || !further[at]?.includes(hashes[next + at] ?? 0)) return false;
  }
  return true;
}

/** The hashes of what can be a word's plural: with *s*, and with *es*, or *ies* for *y*. */
function pluralsOf(hash: number, cue: string): number[] {
  const withS = withLetter(hash, SMALL_S);
  if (!cue.endsWith('y')) return [withS, withLetter(withLetter(hash, SMALL_E), SMALL_S)];
  readWords(cue, own, 0, cue.length - 1);
  const stem = own.hashes[own.count - 1] ?? 0;
  return [withS, withLetter(withLetter(withLetter(stem, SMALL_I), SMALL_E), SMALL_S)];
}
