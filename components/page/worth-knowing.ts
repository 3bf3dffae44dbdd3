/** Chooses the words of a page that are worth knowing before it is read. */
import { FROM_PACK } from '../../glossary/entry/level.ts';
import type { Card } from '../../glossary/entry/card.ts';

/** A term on a page. */
export interface PageTerm {
  card: Card;
  /** How often it stands there. */
  count: number;
}

/** As many words as somebody takes in before reading. */
const MOST_WORDS = 8;

/**
 * The terms worth knowing, best first: the hardest, of equally hard ones those that are met most often, of those the ones that are met first. Words from
 * packs, which the reader chose, go before all others.
 *
 * @param terms in reading order
 */
export function worthKnowing(terms: readonly PageTerm[]): PageTerm[] {
  return terms.toSorted((a, b) => hardness(b) - hardness(a) || b.count - a.count).slice(0, MOST_WORDS);
}

function hardness({ card }: PageTerm): number {
  return card.pack === undefined ? card.level : FROM_PACK;
}
