/** What a search finds, everywhere and in a part of the glossary. */
import { useMemo } from 'preact/hooks';
import type { Card } from '../../../glossary/entry/card.ts';
import type { TakenWord } from '../../../glossary/search/typed-words.ts';
import { cardsOf, type Chosen } from '../chosen.ts';
import { useSearch } from './use-search.ts';

/** What was found. */
export interface Found {
  isSearching: boolean;
  typed: readonly TakenWord[];
  /** What fits, in the whole glossary. */
  everywhere: readonly Card[];
  /** What of it is in the chosen part. */
  listed: readonly Card[];
}

/** What a search finds everywhere, and what of it is in the chosen part of the glossary. */
export function useFound(cards: readonly Card[], query: string, chosen: Chosen): Found {
  const search = useSearch(cards);
  const isSearching = query.trim() !== '';
  const typed = useMemo(() => (isSearching ? search.read(query) : []), [isSearching, query, search]);
  const everywhere = useMemo(() => (isSearching ? search(query) : cards), [isSearching, query, search, cards]);
  const listed = useMemo(() => cardsOf(everywhere, chosen), [everywhere, chosen]);
  return { isSearching, typed, everywhere, listed };
}
