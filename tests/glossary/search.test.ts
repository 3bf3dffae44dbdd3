import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../glossary/build/compile.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { createNearest } from '../../glossary/search/nearest.ts';
import { createSearch } from '../../glossary/search/search.ts';
import { glossary } from '../compiled/glossary.ts';

/** Queries by topic, each with the ids of the entries that may come first. */
type Searches = Record<string, Record<string, string | string[]>>;
interface Selections {
  near: Record<string, string>;
  nothing: string[];
}

/** The shares of queries whose right entry comes first, and among the first three. */
const LEAST_FIRST = 0.9;
const LEAST_IN_THREE = 0.97;

/** The same for the ranking alone, where entries have no lay names. Measured 77 % and 82 %. */
const LEAST_WITHOUT_NAMES = { first: 0.75, inThree: 0.82 };

const FOLDER = join(import.meta.dirname, '../judged');
const read = (file: string): unknown => parse(readFileSync(join(FOLDER, file), 'utf8'));
const searches = read('searches.yaml') as { tuned: Searches; heldBack: Searches };
const selections = read('selections.yaml') as Selections;

const { cards } = compile(glossary);
const nearest = createNearest(cards);
const queries = [searches.tuned, searches.heldBack]
  .flatMap((part) => Object.values(part))
  .flatMap((part) => Object.entries(part))
  .map(([query, right]) => ({ query, right: [right].flat() }));

/** The queries whose right entry is not among the first that are found, and the share of the others. */
function foundWithin(most: number, among: readonly Card[]) {
  const search = createSearch(among);
  const missed = queries.flatMap(({ query, right }) => {
    const first = search(query).slice(0, most);
    const isFound = first.some(({ id }) => right.includes(id));
    return isFound ? [] : [`${query}: ${first.map(({ id }) => id).join(', ')} instead of ${right.join(' or ')}`];
  });
  return { share: 1 - missed.length / queries.length, missed: missed.join('\n') };
}

test('each judged entry is there', () => {
  const ids = new Set(cards.map(({ id }) => id));
  const wanted = [...queries.flatMap(({ right }) => right), ...Object.values(selections.near)];
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});

test.each([
  ['first', 1, LEAST_FIRST],
  ['among the first three', 3, LEAST_IN_THREE],
])('what people type finds the right entry %s', (_where, most, least) => {
  const { share, missed } = foundWithin(most, cards);
  expect(share, missed).toBeGreaterThanOrEqual(least);
});

test.each([
  ['first', 1, LEAST_WITHOUT_NAMES.first],
  ['among the first three', 3, LEAST_WITHOUT_NAMES.inThree],
])('most of it does so %s where entries have no lay names', (_where, most, least) => {
  const { share, missed } = foundWithin(
    most,
    cards.map(({ called: _called, ...card }) => card),
  );
  expect(share, missed).toBeGreaterThanOrEqual(least);
});

test.each(Object.entries(selections.near))('“%s” may mean %s', (text, id) => {
  expect(nearest(text).cards[0]?.id).toBe(id);
});

test.each(selections.nothing)('“%s” is near to nothing', (text) => {
  expect(nearest(text)).toEqual({ isName: false, cards: [] });
});
