/** The terms that were found on this page, by numbers of its own: the background, which may restart, has none that last. */
import type { Level } from '../../../glossary/entry/term.ts';
import type { MergedMatch } from '../../../glossary/match/merge-matches.ts';
import type { Found } from '../../../glossary/match/batch.ts';

/** The terms of one page. */
export interface PageTerms {
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  level(term: number): Level;
  /** Whether a term comes from a pack; those are marked whatever their level, since the reader chose them. */
  isFromPack(term: number): boolean;
  /** The matches of a batch by the places of their passages, with the page's own numbers. */
  take(found: Found): Map<number, MergedMatch[]>;
}

/** Stands in a batch's answer for the level of a term from a pack. */
const FROM_PACK = 0;

/** A page without terms. */
export function createPageTerms(): PageTerms {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const levels: number[] = [];
  const numberOf = (id: string, level: number) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    levels.push(level);
    return ids.push(id) - 1;
  };
  return {
    id: (term) => ids[term] ?? '',
    level(term) {
      const level = levels[term];
      return level === 1 || level === 2 ? level : 3;
    },
    isFromPack: (term) => levels[term] === FROM_PACK,
    take({ ids: found, levels: foundLevels, matches, because }) {
      const own = found.map((id, at) => numberOf(id, foundLevels[at] ?? FROM_PACK));
      const reasons = new Map(because);
      const byPassage = new Map<number, MergedMatch[]>();
      let number = 0;
      for (let at = 0; at < matches.length; number += 1) {
        const [passage = 0, from = 0, to = 0, count = 1] = matches.slice(at, at + HEAD);
        const [term = 0, ...others] = matches.slice(at + HEAD, at + HEAD + count).map((place) => own[place] ?? -1);
        const reason = reasons.get(number);
        const match = {
          term,
          from,
          to,
          ...(others.length > 0 && { others }),
          ...(reason !== undefined && { because: reason }),
        };
        const known = byPassage.get(passage);
        if (known) known.push(match);
        else byPassage.set(passage, [match]);
        at += HEAD + count;
      }
      return byPassage;
    },
  };
}

/** Numbers of a match before its terms. */
const HEAD = 4;
