/** The terms that were found on this page, by numbers of its own: the background, which may restart, has none that last. */
import type { Evidence } from '../../../glossary/evidence/evidence.ts';
import type { MergedMatch } from '../../../glossary/match/merge-matches.ts';
import { FROM_PACK } from '../../../glossary/entry/level.ts';
import type { Level } from '../../../glossary/entry/term.ts';
import { readEvidence, readMatches, type Found } from '../../../glossary/match/found.ts';

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
    take(found, context) {
      const own = found.ids.map((id, at) => numberOf(id, found.levels[at] ?? FROM_PACK));
      const byPassage: FoundInPassage[] = [];
      for (const [at, evidence] of readEvidence(found).entries()) byPassage[context + at] = { matches: NONE, evidence };
      readMatches(found, (passage, match) => {
        match.term = own[match.term] ?? -1;
        if (match.others) match.others = match.others.map((place) => own[place] ?? -1);
        const into = byPassage[passage];
        if (into?.matches === NONE) into.matches = [match];
        else (into?.matches as PageMatch[] | undefined)?.push(match);
      });
      return byPassage;
    },
  };
}
