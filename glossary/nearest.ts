/** The terms that somebody may have meant by a text that names none: misspelled, cut off, or with other words around it. */
import type { Card } from './card.ts';
import type { Search } from './search.ts';

/** Terms worth choosing from; in a longer list the right one would not be seen. */
const MOST_NEAR = 5;
/** A shorter word beside others is more likely *with* or *from* than part of a name. */
const LEAST_LETTERS = 5;

/** The cards with the nearest names, nearest first: to the whole text, or else to its longer words. */
export function nearest(search: Search, text: string): Card[] {
  const whole = search(text, 'names');
  if (whole.length > 0) return whole.slice(0, MOST_NEAR);
  const found = text
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length >= LEAST_LETTERS)
    .map((word) => search(word, 'names').slice(0, MOST_NEAR));
  // The best for each word come before the second best for any.
  const ranks = Array.from({ length: MOST_NEAR }, (_, rank) => found.flatMap((cards) => cards[rank] ?? []));
  return Array.from(new Set(ranks.flat())).slice(0, MOST_NEAR);
}
