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
  /** By UTF-16 unit: the match that was taken there. */
  const taken = new Map<number, MergedMatch>();
  const merged: MergedMatch[] = [];
  for (const match of all) {
    // None that was taken is shorter, so that one which overlaps this holds its first unit or its last.
    const other = taken.get(match.from) ?? taken.get(match.to - 1);
    if (!other) {
      const own = { ...match };
      merged.push(own);
      for (let unit = match.from; unit < match.to; unit += 1) taken.set(unit, own);
    } else if (other.from === match.from && other.to === match.to) {
      other.others = [...(other.others ?? []), match.term];
      other.need = Math.min(other.need, match.need);
    }
  }
  return merged.toSorted((a, b) => a.from - b.from);
}

/** The terms of a match: of the bundled glossary first, then of packs. */
export function termsOf({ term, others }: Pick<MergedMatch, 'term' | 'others'>): readonly number[] {
  return others ? [term, ...others] : [term];
}
