/** Puts together what several glossaries find in one text: the longer match wins, and equal ones become one with both terms, which needs what the easier needs. */
import type { Match } from './judge.ts';

/** A match that may stand for terms of several glossaries. */
export interface MergedMatch extends Match {
  /** Numbers of further terms for the same stretch, in the order of their glossaries. */
  others?: readonly number[];
}

/**
 * The matches of all lists, in order, never overlapping.
 *
 * @param lists for each glossary its matches as `match` gives them; where two begin alike and are equally long the first list's lead
 */
export function mergeMatches(lists: readonly (readonly Match[])[]): MergedMatch[] {
  const all = lists.flat();
  // Sorting keeps equals in the order of the lists.
  all.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken: MergedMatch[] = [];
  for (const match of all) {
    const same = taken.findIndex(({ from, to }) => from < match.to && match.from < to);
    const other = taken[same];
    if (!other) taken.push(match);
    else if (other.from === match.from && other.to === match.to) {
      taken[same] = { ...other, others: [...(other.others ?? []), match.term], need: Math.min(other.need, match.need) };
    }
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

/** The terms of a match: of the bundled glossary first, then of packs. */
export function termsOf({ term, others }: Pick<MergedMatch, 'term' | 'others'>): readonly number[] {
  return others ? [term, ...others] : [term];
}
