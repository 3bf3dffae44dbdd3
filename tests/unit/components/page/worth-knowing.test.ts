import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthKnowing, type PageTerm } from '../../../../components/page/worth-knowing.ts';
import type { Card } from '../../../../glossary/entry/card.ts';
import type { Level } from '../../../../glossary/entry/term.ts';

const term = (id: string, level: Level, count = 1, pack?: string): PageTerm => ({
  card: { id, term: id, gist: '', more: '', level, topic: '', ...(pack !== undefined && { pack }) } satisfies Card,
  count,
});
const ids = (terms: readonly PageTerm[]) => worthKnowing(terms).map(({ card }) => card.id);

test('the hardest words come first', () => {
  expect(ids([term('dose', 0), term('ferritin', 3), term('hormone', 1), term('anemia', 2)])).toEqual([
    'ferritin',
    'anemia',
    'hormone',
    'dose',
  ]);
});

test('of equally hard words those come first that are met most often, and then those that are met first', () => {
  expect(ids([term('zinc', 2), term('iron', 2, 5), term('copper', 2), term('ATP', 2, 3)])).toEqual([
    'iron',
    'ATP',
    'zinc',
    'copper',
  ]);
});

test('a hard word that stands there once goes before an easier one that stands there often', () => {
  expect(ids([term('hormone', 1, 40), term('ferritin', 3)])).toEqual(['ferritin', 'hormone']);
});

test('words that the reader has added go before all others', () => {
  expect(ids([term('ferritin', 3, 9), term('wug', 0, 1, 'Ward words')])).toEqual(['wug', 'ferritin']);
});

test('there are eight at most, all of the page, and the list that was given stays as it was', () => {
  const terms = fc.array(fc.record({ level: fc.integer({ min: 0, max: 3 }), count: fc.integer({ min: 1, max: 9 }) }));
  fc.assert(
    fc.property(terms, (given) => {
      const all = given.map(({ level, count }, at) => term(String(at), level as Level, count));
      const before = [...all];
      const worth = worthKnowing(all);
      expect(all).toEqual(before);
      expect(worth).toHaveLength(Math.min(8, all.length));
      const left = all.filter((one) => !worth.includes(one));
      const least = Math.min(...worth.map(({ card }) => card.level));
      expect(left.every(({ card }) => card.level <= least)).toBe(true);
    }),
  );
});
