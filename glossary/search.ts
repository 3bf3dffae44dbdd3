/** Searches the glossary as a reader types: names first, then other names, misspellings and meanings. */
import MiniSearch from 'minisearch';
import type { Card } from './card.ts';
import { foldForm } from './fold.ts';

/** Hits worth showing; a longer list would not be read. */
const MOST_HITS = 50;
/** How many letters may be wrong, as a share of the word: two in *magnesium*, one in *iron*. */
const MISSPELLED = 0.2;
/** What a hit in each field counts. A name outweighs any number of hits in meanings. */
const WEIGHTS = { term: 8, also: 5, gist: 1 };

/** The best cards for what was typed, best first: found by name or meaning, or by `names` alone. */
export type Search = (query: string, where?: 'everywhere' | 'names') => Card[];

/** Prepares a search over cards. Takes time linear in their text. */
export function createSearch(cards: readonly Card[]): Search {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const names = cards.map((card) => ({ card, names: [card.term, ...(card.also ?? [])].map(foldForm) }));
  const index = new MiniSearch<Card>({
    fields: ['term', 'also', 'gist'],
    processTerm: (word) => foldForm(word) || null,
    extractField: (card, field) => {
      if (field === 'also') return card.also?.join(' ') ?? '';
      return field === 'term' ? card.term : field === 'gist' ? card.gist : card.id;
    },
  });
  index.addAll(cards);
  return (query, where = 'everywhere') => {
    const wanted = foldForm(query);
    if (wanted === '') return [];
    const exact = names.filter(({ names }) => names.includes(wanted)).map(({ card }) => card);
    const begun = names.filter(({ names }) => names[0]?.startsWith(wanted)).map(({ card }) => card);
    const found = index
      .search(query, {
        fields: where === 'names' ? ['term', 'also'] : ['term', 'also', 'gist'],
        boost: WEIGHTS,
        prefix: true,
        boostDocument: (id) => 1 / wordsInName(byId.get(String(id))?.term ?? ''),
        fuzzy: (word) => (word.length > 3 ? MISSPELLED : false),
        combineWith: 'AND',
      })
      .flatMap(({ id }) => byId.get(String(id)) ?? []);
    return [...new Set([...exact, ...begun.toSorted((a, b) => a.term.length - b.term.length), ...found])].slice(
      0,
      MOST_HITS,
    );
  };
}

/** Among names that fit alike, the one with fewer words is more likely meant: *magnesium* before its forms. */
function wordsInName(name: string): number {
  return name.split(/\s+/).length;
}
