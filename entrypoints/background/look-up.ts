/** Looks up what a reader has selected: the terms that stand in it, else those that it may be meant to be. */
import type { JoinedIndex } from '../../glossary/match/joined-index.ts';
import { termsOf } from '../../glossary/match/merge-matches.ts';
import type { Nearest } from '../../glossary/search/nearest.ts';
import type { LookedUp } from '../../messages/table.ts';

/** @param nearest looks for names that are near to a text; asked only where no term stands in it */
export async function lookUp(
  text: string,
  index: JoinedIndex,
  nearest: (text: string) => Promise<Nearest>,
): Promise<LookedUp> {
  const terms = Array.from(new Set(index.match(text).flatMap(termsOf).map(index.id)));
  return terms.length > 0 ? { terms, isName: false, cards: [] } : { terms, ...(await nearest(text)) };
}
