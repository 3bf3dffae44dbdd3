/** Looks up what a reader has selected: the terms that stand in it, else those that it may be meant to be, and what can be guessed. */
import type { Guesser } from '../../glossary/decode/guesser.ts';
import type { JoinedIndex } from '../../glossary/match/joined-index.ts';
import { termsOf } from '../../glossary/match/merge-matches.ts';
import type { Nearest } from '../../glossary/search/nearest.ts';
import type { LookedUp } from '../../messages/table.ts';

/** What is asked where no term stands in a text. */
export interface Otherwise {
  /** Looks for names that are near to a text. */
  nearest(text: string): Promise<Nearest>;
  guess: Guesser;
}

/** What a text may mean. Nothing is guessed about what has an entry. */
export async function lookUp(text: string, index: JoinedIndex, { nearest, guess }: Otherwise): Promise<LookedUp> {
  const terms = Array.from(new Set(index.match(text).flatMap(termsOf).map(index.id)));
  if (terms.length > 0) return { terms, isName: false, cards: [] };
  const near = await nearest(text);
  const guessed = near.isName ? undefined : await guess(text);
  return { terms, ...near, ...(guessed && { guess: guessed }) };
}
