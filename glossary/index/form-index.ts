/** An index, read: its tables as they are, and the few texts of it. */
import { levelFrom } from '../entry/level.ts';
import type { Level } from '../entry/term.ts';
import { createTokens, type Tokens } from '../text/tokens.ts';
import { createKeys, type FoundKeys } from './keys.ts';
import { tablesOf, type Tables } from './tables.ts';

/** An index, ready for matching. */
export interface FormIndex {
  tables: Tables;
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  /** The level of a term by its number. */
  level(term: number): Level;
  /** A cue word by its number, as it is shown. */
  cue(number: number): string;
  /** Memory for matching; matching is synchronous, so one text at a time needs it. */
  scratch: Scratch;
}

/** What the matcher notes of the text at hand. */
interface Scratch {
  tokens: Tokens;
  /** The keys among its words. */
  keys: FoundKeys;
  /** The cues of the text, and those of the passages before it. */
  cues: readonly CueStamps[];
}

/** Which cues stand in a text, for quick asking: no list is cleared from one text to the next. */
export interface CueStamps {
  /** By cue, `base` and its place among the cues of the text; less than `base` where it does not stand there. */
  at: Int32Array;
  base: number;
  /** One more than the last place. */
  end: number;
}

/** Passages of the section read before whose words may be cues for a guarded form. */
export const PASSAGES_BEFORE = 3;

function createScratch(cues: number): Scratch {
  return {
    tokens: createTokens(),
    keys: createKeys(),
    cues: Array.from({ length: 1 + PASSAGES_BEFORE }, () => ({ at: new Int32Array(cues), base: 1, end: 1 })),
  };
}

/**
 * Reads an index; nothing of it is decoded but the ids and cues, and those when first asked for.
 *
 * @throws {RangeError} where the buffer is no index of this format, or is cut off
 */
export function readIndex(buffer: ArrayBuffer): FormIndex {
  const tables = tablesOf(buffer);
  const ids = lines(tables.ids);
  const cues = lines(tables.cueTexts);
  return {
    tables,
    id: (term) => ids()[term] ?? '',
    level: (term) => levelFrom(tables.levels[term]),
    cue: (number) => cues()[number] ?? '',
    scratch: createScratch(cues().length),
  };
}

/** The ids of all terms of an index, by number. @throws {RangeError} as {@link readIndex} */
export function idsOf(buffer: ArrayBuffer): readonly string[] {
  return lines(tablesOf(buffer).ids)();
}

/** The lines of a UTF-8 table, decoded once, when first asked for. */
function lines(table: Uint8Array<ArrayBuffer>): () => readonly string[] {
  let decoded: string[] | undefined;
  return () => (decoded ??= new TextDecoder().decode(table).split('\n'));
}
