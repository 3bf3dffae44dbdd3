/** Matches passages that are sent together. What a page sends is flat, since it travels as JSON; so is what it gets back (`found.ts`). */
import { FROM_PACK } from '../entry/level.ts';
import type { Level } from '../entry/term.ts';
import { PASSAGES_BEFORE } from '../index/form-index.ts';
import { asDefined, meaningsOf, type Defined, type DefinedMatch } from './defined.ts';
import { createFound, writeEvidence, writeMatch, type Found } from './found.ts';
import type { JoinedIndex, PassageBefore } from './joined-index.ts';

/** The most text of a batch, in UTF-16 units, what is sent for its cue words included: 32 kB of plain letters. */
export const MOST_UNITS = 32_000;
/** The most passages of a batch: a page of a million single letters makes no batch of its own kind. */
export const MOST_PASSAGES = 2000;
/** The most letters that a page defines. */
export const MOST_DEFINED = 100;

/** Passages that are sent together. */
export interface Batch {
  /** The texts of all passages, one behind another. */
  text: string;
  /** By passage: the UTF-16 offset at which its text ends. */
  ends: number[];
  /** By passage: the number of its scope, times four, and the bits of {@link PASSAGE}. */
  scopes: number[];
  /** How many passages at the beginning were matched before, and are there for their cue words alone. */
  context: number;
  /** Letters that the page has defined so far. */
  defined: Defined[];
}

/** `startsAnew`: the cue words of passages before it do not count. `goesOn`: is a further piece of the passage before it, which was too long. */
export const PASSAGE = { startsAnew: 1, goesOn: 2 } as const;
/** Bits of a scope that are not its number. */
export const SCOPE_BITS = 2;

/** Letters that a page defines itself are half known: it has said what they mean. */
const LEVEL_OF_PAGE_WORDS: Level = 1;

/** A passage of a batch, as those after it see it. */
type Read = PassageBefore & { scope: number };

/** Finds the terms in all passages of a batch. */
export function matchBatch(index: JoinedIndex, { text, ends, scopes, context, defined }: Batch): Found {
  const meanings = meaningsOf(index, defined);
  const found = createFound();
  const placeOf = createPlaces(index, found);
  let before: Read[] = [];
  for (const [passage, end] of ends.entries()) {
    const bits = scopes[passage] ?? 0;
    const scope = bits >> SCOPE_BITS;
    const own: Read = { text: text.slice(ends[passage - 1] ?? 0, end), scope };
    if ((bits & PASSAGE.goesOn) !== 0) before.shift();
    if ((bits & PASSAGE.startsAnew) !== 0) before = [];
    const cues = before.filter((other) => other.scope === scope);
    if (passage >= context) {
      const read = index.read(own.text, cues);
      own.evidence = read.evidence;
      writeEvidence(found, read.evidence);
      const matches: readonly DefinedMatch[] = meanings ? asDefined(own.text, read.matches, meanings) : read.matches;
      for (const { pageWord, term, others = [], ...match } of matches) {
        writeMatch(found, passage, { ...match, term: placeOf(pageWord ?? term), others: others.map(placeOf) });
      }
    }
    before.unshift(own);
    if (before.length > PASSAGES_BEFORE) before.pop();
  }
  return found;
}

/** Gives each term its place in an answer. The key is a term's number, or the id of a word of the page's own. */
function createPlaces(index: JoinedIndex, found: Found): (key: number | string) => number {
  const places = new Map<number | string, number>();
  return (key) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, found.ids.length);
    if (typeof key === 'string') found.levels.push(LEVEL_OF_PAGE_WORDS);
    else found.levels.push(index.isFromPack(key) ? FROM_PACK : index.level(key));
    return found.ids.push(typeof key === 'string' ? key : index.id(key)) - 1;
  };
}
