/** The terms that were found on this page, by numbers of its own: the background, which may restart, has none that last. */
import type { Evidence } from '../../../glossary/evidence/evidence.ts';
import type { MergedMatch } from '../../../glossary/match/merge-matches.ts';
import { FROM_PACK } from '../../../glossary/entry/level.ts';
import type { Level } from '../../../glossary/entry/term.ts';
import type { Found } from '../../../glossary/match/batch.ts';

/** A match on this page, with the page's own numbers. */
export interface PageMatch extends Omit<MergedMatch, 'need'> {
  /** The mean evidence that the page has to have for it to be shown; none where it is always shown. */
  asked?: number;
}

/** What was found in a passage, or a piece of one. */
export interface FoundInPassage {
  matches: readonly PageMatch[];
  evidence: Evidence;
}

/** Most passages hold no matches. */
const NONE: readonly PageMatch[] = [];

/** The terms of one page. */
export interface PageTerms {
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  /** The level of a term; `FROM_PACK` for one from a pack. */
  level(term: number): Level | typeof FROM_PACK;
  /** What was found in a batch by the places of its passages. @param context passages at its beginning that were not matched */
  take(found: Found, context: number): readonly FoundInPassage[];
}

/** A page without terms. */
export function createPageTerms(): PageTerms {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const levels: (Level | typeof FROM_PACK)[] = [];
  const numberOf = (id: string, level: Level | typeof FROM_PACK) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    levels.push(level);
    return ids.push(id) - 1;
  };
  return {
    id: (term) => ids[term] ?? '',
    level: (term) => levels[term] ?? FROM_PACK,
    take({ ids: found, levels: foundLevels, matches, evidence, because }, context) {
      const own = found.map((id, at) => numberOf(id, foundLevels[at] ?? FROM_PACK));
      const reasons = new Map(because);
      const byPassage: FoundInPassage[] = [];
      for (let at = 0; at < evidence.length; at += 2) {
        const own = { sum: evidence[at] ?? 0, count: evidence[at + 1] ?? 0 };
        byPassage[context + at / 2] = { matches: NONE, evidence: own };
      }
      let number = 0;
      // Plain loops over places: a long page has a hundred thousand numbers, and a list made of each few is garbage at once.
      for (let at = 0; at < matches.length; number += 1) {
        const passage = byPassage[matches[at] ?? 0];
        const match: PageMatch = {
          term: own[matches[at + HEAD] ?? 0] ?? -1,
          from: matches[at + 1] ?? 0,
          to: matches[at + 2] ?? 0,
          name: matches[at + 4] ?? 0,
          rarity: matches[at + 5] ?? 0,
          asked: matches[at + 3] ?? 0,
        };
        const end = at + HEAD + (matches[at + 6] ?? 1);
        if (end > at + HEAD + 1) match.others = matches.slice(at + HEAD + 1, end).map((place) => own[place] ?? -1);
        const reason = reasons.get(number);
        if (reason !== undefined) match.because = reason;
        if (passage?.matches === NONE) passage.matches = [match];
        else (passage?.matches as PageMatch[] | undefined)?.push(match);
        at = end;
      }
      return byPassage;
    },
  };
}

/** Numbers of a match before its terms. */
const HEAD = 7;
