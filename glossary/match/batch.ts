/** Matches passages that are sent together: what a page sends, and what it gets back. Both are flat, since they travel as JSON. */
import { FROM_PACK } from '../entry/level.ts';
import type { Level } from '../entry/term.ts';
import { asDefined, meaningsOf, type Defined } from './defined.ts';
import type { JoinedIndex, PassageBefore } from './joined-index.ts';

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

/** What was found in a batch. */
export interface Found {
  /** The terms found, each once. */
  ids: string[];
  /** Their levels; `FROM_PACK` for those of packs, which are marked whatever their level. */
  levels: (Level | typeof FROM_PACK)[];
  /**
   * For each match: its passage, `from` and `to` in it, the mean evidence that the page has to have for it to be shown, the number of its
   * name among those of its first term, the rarity of that, how many terms it has, and their places in `ids`.
   */
  matches: number[];
  /** For each passage that was matched: the evidence of its words, as its sum and its count. */
  evidence: number[];
  /** Places of matches that needed a reason, and the reasons. */
  because: [match: number, reason: string | number][];
}

/** Passages of the section read before whose words may be cues for a guarded form. */
export const PASSAGES_BEFORE = 3;

/** Letters that a page defines itself are half known: it has said what they mean. */
const LEVEL_OF_PAGE_WORDS: Level = 1;

/** Finds the terms in all passages of a batch. */
export function matchBatch(index: JoinedIndex, { text, ends, scopes, context, defined }: Batch): Found {
  const meanings = meaningsOf(index, defined);
  const found: Found = { ids: [], levels: [], matches: [], evidence: [], because: [] };
  const places = new Map<number | string, number>();
  /** @param key a term's number, or the id of a word of the page's own */
  const placeOf = (key: number | string) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, found.ids.length);
    if (typeof key === 'string') found.levels.push(LEVEL_OF_PAGE_WORDS);
    else found.levels.push(index.isFromPack(key) ? FROM_PACK : index.level(key));
    return found.ids.push(typeof key === 'string' ? key : index.id(key)) - 1;
  };
  let before: (PassageBefore & { scope: number })[] = [];
  let matches = 0;
  for (const [passage, end] of ends.entries()) {
    const bits = scopes[passage] ?? 0;
    const scope = bits >> SCOPE_BITS;
    const own: PassageBefore & { scope: number } = { text: text.slice(ends[passage - 1] ?? 0, end), scope };
    if ((bits & PASSAGE.goesOn) !== 0) before.shift();
    if ((bits & PASSAGE.startsAnew) !== 0) before = [];
    const cues = before.filter((other) => other.scope === scope);
    if (passage >= context) {
      const read = index.read(own.text, cues);
      own.evidence = read.evidence;
      found.evidence.push(read.evidence.sum, read.evidence.count);
      for (const { from, to, asked, name, rarity, term, pageWord, others = [], because } of asDefined(
        own.text,
        read.matches,
        meanings,
      )) {
        found.matches.push(
          passage,
          from,
          to,
          asked,
          name,
          rarity,
          1 + others.length,
          placeOf(pageWord ?? term),
          ...others.map(placeOf),
        );
        if (because !== undefined) found.because.push([matches, because]);
        matches += 1;
      }
    }
    before.unshift(own);
    if (before.length > PASSAGES_BEFORE) before.pop();
  }
  return found;
}
