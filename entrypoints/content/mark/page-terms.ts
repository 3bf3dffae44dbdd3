/** The terms that were found on this page, by numbers of its own: the background, which may restart, has none that last. */
import type { Level } from '../../../glossary/entry/term.ts';
import type { Evidence } from '../../../glossary/evidence/evidence.ts';
import type { MergedMatch } from '../../../glossary/match/merge-matches.ts';
import type { Found } from '../../../glossary/match/batch.ts';

/** A match on this page, with the page's own numbers. */
export interface PageMatch extends Omit<MergedMatch, 'need'> {
  /** The mean evidence that the page has to have for it to be shown; none where it is always shown. */
  asked?: number;
}

/** What was found in a passage, or a piece of one. */
export interface FoundInPassage {
  matches: PageMatch[];
  evidence: Evidence;
}

/** The terms of one page. */
export interface PageTerms {
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  level(term: number): Level;
  /** Whether a term comes from a pack; those are marked whatever their level, since the reader chose them. */
  isFromPack(term: number): boolean;
  /** What was found in a batch by the places of its passages. @param context passages at its beginning that were not matched */
  take(found: Found, context: number): Map<number, FoundInPassage>;
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
    take({ ids: found, levels: foundLevels, matches, evidence, because }, context) {
      const own = found.map((id, at) => numberOf(id, foundLevels[at] ?? FROM_PACK));
      const reasons = new Map(because);
      const byPassage = new Map<number, FoundInPassage>();
      for (let at = 0; at < evidence.length; at += 2) {
        const [sum = 0, count = 0] = evidence.slice(at, at + 2);
        byPassage.set(context + at / 2, { matches: [], evidence: { sum, count } });
      }
      let number = 0;
      for (let at = 0; at < matches.length; number += 1) {
        const [passage = 0, from = 0, to = 0, asked = 0, count = 1] = matches.slice(at, at + HEAD);
        const [term = 0, ...others] = matches.slice(at + HEAD, at + HEAD + count).map((place) => own[place] ?? -1);
        const reason = reasons.get(number);
        byPassage.get(passage)?.matches.push({
          term,
          from,
          to,
          asked,
          ...(others.length > 0 && { others }),
          ...(reason !== undefined && { because: reason }),
        });
        at += HEAD + count;
      }
      return byPassage;
    },
  };
}

/** Numbers of a match before its terms. */
const HEAD = 5;
