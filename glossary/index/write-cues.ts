/** Writes the cue words of guards, hashed with their plurals. */
import { slotsFor } from '../text/hash-table.ts';
import { hashesWithPlurals } from '../text/plurals.ts';
import { hashesOf, pairOf } from '../text/tokens.ts';
import type { Tables } from './tables.ts';
import { startsOf } from './write-parts.ts';
import { WORD_FLAGS } from './word-flags.ts';

type CueTables = Pick<Tables, 'cueTexts' | 'cueKeys' | 'cueRows' | 'cueSlots' | 'cueFurtherStarts' | 'cueFurther'>;

/** What is written of cues. */
export interface WrittenCues {
  tables: CueTables;
  /** The number of a cue. */
  numberOf: (cue: string) => number;
  /** The words that cues begin with, with their flags. */
  words: { word: number; flag: number }[];
}

/** Writes cues; they may come more than once. */
export function writeCues(all: readonly string[]): WrittenCues {
  const cues = Array.from(new Set(all)).toSorted();
  const numbers = new Map(cues.map((cue, number) => [cue, number]));
  const rows = cues
    .flatMap((cue, number) => keysOf(cue).map((key) => ({ key, number })))
    .toSorted((a, b) => a.key - b.key || a.number - b.number);
  const cueKeys = Int32Array.from(rows, ({ key }) => key);
  const further = cues.map(furtherOf);
  return {
    numberOf: (cue) => numbers.get(cue) ?? -1,
    words: cues.flatMap(firstWordsOf),
    tables: {
      cueTexts: new TextEncoder().encode(cues.join('\n')),
      cueKeys,
      cueRows: Uint32Array.from(rows, ({ number }) => number),
      cueSlots: slotsFor(cueKeys),
      cueFurtherStarts: startsOf(further.map(({ length }) => length)),
      cueFurther: Int32Array.from(further.flat()),
    },
  };
}

/** The keys under which a cue is found: its word or its pair of words, with the plurals of the last; of longer ones the first pair. */
function keysOf(cue: string): number[] {
  const words = hashesOf(cue);
  const [first = 0, second = 0] = words;
  if (words.length > 2) return [pairOf(first, second)];
  const lasts = hashesWithPlurals(cue);
  return words.length < 2 ? lasts : lasts.map((last) => pairOf(first, last));
}

/** The words that a cue may begin with: its first, and of a cue of one word the plurals too. */
function firstWordsOf(cue: string): { word: number; flag: number }[] {
  const words = hashesOf(cue);
  if (words.length > 1) return [{ word: words[0] ?? 0, flag: WORD_FLAGS.longCue }];
  return hashesWithPlurals(cue).map((word) => ({ word, flag: WORD_FLAGS.cue }));
}

/** The words of a cue after its first two: for each the number of its spellings, and their hashes. */
function furtherOf(cue: string): number[] {
  const words = hashesOf(cue);
  if (words.length < 3) return [];
  const lasts = hashesWithPlurals(cue);
  return [...words.slice(2, -1).flatMap((word) => [1, word]), lasts.length, ...lasts];
}
