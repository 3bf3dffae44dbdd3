/** A search over cards that gets ready while the reader looks at the page. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Card } from '../../../glossary/entry/card.ts';
import { createSearch, type Search } from '../../../glossary/search/search.ts';

/** Gives the search at once; it prepares after the first paint, a step a turn. What is typed before that finds all the same. */
export function useSearch(cards: readonly Card[]): Search {
  const search = useMemo(() => createSearch(cards), [cards]);
  useEffect(() => {
    let timer = setTimeout(function step() {
      if (search.prepare()) timer = setTimeout(step);
    });
    return () => clearTimeout(timer);
  }, [search]);
  return search;
}
