import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../glossary/build/compile.ts';
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

const FOLDER = join(import.meta.dirname, '../judged');
const read = (file: string): unknown => parse(readFileSync(join(FOLDER, file), 'utf8'));
const searches = read('searches.yaml') as { tuned: Searches; heldBack: Searches };
const selections = read('selections.yaml') as Selections;

const { cards } = compile(glossary);
const search = createSearch(cards);
const nearest = createNearest(cards);
const queries = [searches.tuned, searches.heldBack]
  .flatMap((part) => Object.values(part))
  .flatMap((part) => Object.entries(part))
  .map(([query, right]) => ({ query, right: [right].flat(), found: search(query).map(({ id }) => id) }));
const missed = (within: number) =>
  queries
    .filter(({ right, found }) => !found.slice(0, within).some((id) => right.includes(id)))
    .map(({ query, right, found }) => `${query}: ${found.slice(0, 3).join(', ')} instead of ${right.join(' or ')}`);

test('each judged entry is there', () => {
  const ids = new Set(cards.map(({ id }) => id));
  const wanted = [...queries.flatMap(({ right }) => right), ...Object.values(selections.near)];
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});

test('what people type finds the right entry first', () => {
  const others = missed(1);
  expect(1 - others.length / queries.length, others.join('\n')).toBeGreaterThanOrEqual(LEAST_FIRST);
});

test('what people type finds the right entry among the first three', () => {
  const others = missed(3);
  expect(1 - others.length / queries.length, others.join('\n')).toBeGreaterThanOrEqual(LEAST_IN_THREE);
});

test.each(Object.entries(selections.near))('“%s” may mean %s', (text, id) => {
  expect(nearest(text).cards[0]?.id).toBe(id);
});

test.each(selections.nothing)('“%s” is near to nothing', (text) => {
  expect(nearest(text)).toEqual({ isName: false, cards: [] });
});
