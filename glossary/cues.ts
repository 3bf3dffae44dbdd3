/** Finds the cue words of guards among the words of a text, also as plurals. A cue is looked for once a guard asks for it. */
import { createKeySet, powerOfTwo, spread, type KeySet } from './key-set.ts';
import { createWords, hashesOf, pairOf, readWords, withLetter, type Words } from './word-hash.ts';

/** A passage whose words may settle what a word near it means. */
export interface CueText {
  readonly text: string;
}

/** The cue words of all guards, by number. */
export interface Cues {
  /** A cue as it is shown. */
  text(cue: number): string;
  /** From now on these cues are looked for. */
  lookFor(cues: readonly number[]): void;
  /** Grows whenever cues are looked for that were not before: what was found until then may lack some. */
  version(): number;
  /** The numbers of the cues among some words, in their order. */
  among(words: Pick<Words, 'count' | 'hashes'>): readonly number[];
  /** The same for a passage; remembered, as long as no other cues are looked for. */
  in(passage: CueText): readonly number[];
}

/** Keys that a cue has at most: the word itself and its plurals. */
const KEYS_PER_CUE = 3;
/** Slots for each key, so that about a third of the table is taken. */
const SLOTS_PER_KEY = 2;
const SMALL_E = 0x65;
const SMALL_I = 0x69;
const SMALL_S = 0x73;

const own = createWords();

/** @param encoded the cues, separated by `|` */
export function createCues(encoded: string): Cues {
  const texts = encoded.split('|');
  const isLookedFor = new Uint8Array(texts.length);
  /** By cue: its words after the first two; the last of each list may be there as a plural. */
  const further: (readonly (readonly number[])[])[] = [];
  let version = 0;
  let filter: KeySet | undefined;
  let slotMask = 0;
  /** By slot: a key, and its cue plus one, or 0. */
  let keys = new Int32Array(0);
  let cueOf = new Uint32Array(0);

  const enter = (key: number, cue: number) => {
    filter?.add(key);
    let slot = spread(key) & slotMask;
    while (cueOf[slot] !== 0) slot = (slot + 1) & slotMask;
    keys[slot] = key;
    cueOf[slot] = cue + 1;
  };
  const learn = (cue: number) => {
    const [first = [], second, ...rest] = wordsOf(texts[cue] ?? '');
    further[cue] = rest;
    for (const word of second ?? first) enter(second ? pairOf(first[0] ?? 0, word) : word, cue);
  };
  const among = ({ count, hashes }: Pick<Words, 'count' | 'hashes'>): number[] => {
    const found: number[] = [];
    if (!filter) return found;
    const take = (key: number, next: number) => {
      for (let slot = spread(key) & slotMask; cueOf[slot] !== 0; slot = (slot + 1) & slotMask) {
        if (keys[slot] !== key) continue;
        const cue = (cueOf[slot] ?? 0) - 1;
        if (goesOn(further[cue], next, count, hashes)) found.push(cue);
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
    lookFor(cues) {
      if (!filter) {
        filter = createKeySet(texts.length * KEYS_PER_CUE);
        slotMask = powerOfTwo(texts.length * KEYS_PER_CUE * SLOTS_PER_KEY) - 1;
        keys = new Int32Array(slotMask + 1);
        cueOf = new Uint32Array(slotMask + 1);
      }
      for (const cue of cues) {
        if (isLookedFor[cue] === 1) continue;
        isLookedFor[cue] = 1;
        learn(cue);
        version += 1;
      }
    },
    version: () => version,
    among,
    in(passage) {
      let entry = known.get(passage);
      if (entry?.version !== version) {
        readWords(passage.text, own);
        entry = { version, cues: among(own) };
        known.set(passage, entry);
      }
      return entry.cues;
    },
  };
}

/** Whether a cue's further words follow at a place. */
function goesOn(
  further: readonly (readonly number[])[] = [],
  next: number,
  count: number,
  hashes: Int32Array,
): boolean {
  for (let at = 0; at < further.length; at += 1) {
    if (next + at >= count || !further[at]?.includes(hashes[next + at] ?? 0)) return false;
  }
  return true;
}

/** The words of a cue, each as the hashes that it may have; only the last one may be there as a plural. */
function wordsOf(cue: string): number[][] {
  const words = hashesOf(cue).map((hash) => [hash]);
  const last = words.at(-1);
  last?.push(...pluralsOf(last[0] ?? 0, cue));
  return words;
}

/** The hashes of what can be a word's plural: with *s*, and with *es*, or *ies* for *y*. */
function pluralsOf(hash: number, cue: string): number[] {
  const withS = withLetter(hash, SMALL_S);
  if (!cue.endsWith('y')) return [withS, withLetter(withLetter(hash, SMALL_E), SMALL_S)];
  const stem = hashesOf(cue.slice(0, -1)).at(-1) ?? 0;
  return [withS, [SMALL_I, SMALL_E, SMALL_S].reduce(withLetter, stem)];
}
