/** Writes the cue words of guards, hashed with their plurals. */
import { hashesWithPlurals } from '../text/plurals.ts';
import { hashesOf, pairOf } from '../text/tokens.ts';
import type { Tables } from './tables.ts';
import type { KeyedCue } from './write-keys.ts';
import { startsOf } from './write-parts.ts';

type CueTables = Pick<Tables, 'cueTexts' | 'cueFurtherStarts' | 'cueFurther'>;

/** What is written of cues. */
export interface WrittenCues {
  tables: CueTables;
  /** The number of a cue. */
  numberOf: (cue: string) => number;
  /** The keys of all cues, sorted. */
  keyed: KeyedCue[];
}

/** Writes cues; they may come more than once. */
export function writeCues(all: readonly string[]): WrittenCues {
  const cues = Array.from(new Set(all)).toSorted();
  const numbers = new Map(cues.map((cue, number) => [cue, number]));
  const further = cues.map(furtherOf);
  return {
    numberOf: (cue) => numbers.get(cue) ?? -1,
    keyed: cues
      .flatMap((text, cue) => keysOf(text).map((key) => ({ key, cue })))
      .toSorted((a, b) => a.key - b.key || a.cue - b.cue),
    tables: {
      cueTexts: new TextEncoder().encode(cues.join('\n')),
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

/** The words of a cue after its first: for each the number of its spellings, and their hashes. */
function furtherOf(cue: string): number[] {
  const words = hashesOf(cue);
  if (words.length < 2) return [];
  const lasts = hashesWithPlurals(cue);
  return [...words.slice(1, -1).flatMap((word) => [1, word]), lasts.length, ...lasts];
}
