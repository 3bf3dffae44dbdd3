/** The terms that somebody may have meant by a text: those of that name, or those with a name near to it or to a word in it. */
import type { Card } from '../entry/card.ts';
import { foldForm } from '../text/fold.ts';
import { createSearch } from './search.ts';

/** What somebody may have meant. */
export interface Nearest {
  /** Whether the text is the name, or another name, of these; otherwise they are only near. */
  isName: boolean;
  /** Nearest first. */
  cards: Card[];
}

/** Terms worth choosing from; in a longer list the right one would not be seen. */
const MOST_NEAR = 5;
/** A shorter word beside others is more likely *with* or *from* than part of a name. */
const LEAST_LETTERS = 5;
/** Quotation marks, commas and the like, which are easily selected along with a word. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Accents that stand by themselves, soft hyphens and the like, which part no word. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/** Prepares looking for terms by their names alone; what they mean is full of words that name other things. */
export function createNearest(cards: readonly Card[]): (text: string) => Nearest {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const search = createSearch(cards.map((card) => ({ ...card, gist: '' })));
  const named = (text: string) => search(text).flatMap(({ id }) => byId.get(id) ?? []);
  return (text) => nearest(named, text);
}

function nearest(search: (text: string) => Card[], text: string): Nearest {
  const whole = search(text);
  const wanted = new Set([text, text.replace(AROUND, '')].map(foldForm));
  const named = whole.filter(({ term, also = [] }) => [term, ...also].some((name) => wanted.has(foldForm(name))));
  if (named.length > 0) return { isName: true, cards: named };
  const cards = whole.length > 0 ? whole : nearestToWords(search, text);
  return { isName: false, cards: cards.slice(0, MOST_NEAR) };
}

/** The cards with names near to the longer words of a text: the best for each word before the second best for any. */
function nearestToWords(search: (text: string) => Card[], text: string): Card[] {
  const found = text
    .replace(UNSEEN, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length >= LEAST_LETTERS)
    .map((word) => search(word));
  const ranks = Array.from({ length: MOST_NEAR }, (_, rank) => found.flatMap((cards) => cards[rank] ?? []));
  return Array.from(new Set(ranks.flat()));
}
