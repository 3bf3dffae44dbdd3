import { expect, test } from 'vitest';
import { FROM_PACK } from '../../../../../glossary/entry/level.ts';
import { createPageTerms } from '../../../../../entrypoints/content/mark/page-terms.ts';

test('the terms of a page keep their numbers from one answer to the next, however the background counts', () => {
  const terms = createPageTerms();
  const first = terms.take(
    { ids: ['iron', 'zinc'], levels: [1, 2], matches: [0, 3, 7, 0, 0, 0, 1, 1], evidence: [5, 1], because: [] },
    0,
  );
  const second = terms.take(
    {
      ids: ['zinc', 'atp', 'iron'],
      levels: [2, 3, 1],
      matches: [0, 0, 4, 0, 0, 0, 1, 0],
      evidence: [5, 1],
      because: [],
    },
    0,
  );
  const zinc = first[0]?.matches[0]?.term ?? -1;
  expect(second[0]?.matches[0]?.term).toBe(zinc);
  expect([terms.id(zinc), terms.level(zinc)]).toEqual(['zinc', 2]);
  expect(terms.id(99)).toBe('');
});

test('matches stand by their passages, with their names, further terms, their reasons, and the evidence of each passage', () => {
  const terms = createPageTerms();
  const found = terms.take(
    {
      ids: ['iron', 'pack:ward/iron', 'zinc'],
      levels: [1, FROM_PACK, 2],
      matches: [1, 0, 4, -128, 3, 63, 2, 0, 1, 1, 9, 13, 3, 0, 20, 1, 2, 4, 2, 6, -7, 1, 0, 1, 0],
      evidence: [10, 3, 0, 0, -4, 1, 40, 9],
      because: [
        [0, 'blood'],
        [2, 5],
      ],
    },
    1,
  );
  const drawn = Object.entries(found).map(([passage, { matches, evidence }]) => [
    Number(passage),
    matches.map(({ term, others = [], from, to, asked, name, rarity, because }) => [
      from,
      to,
      asked,
      name,
      rarity,
      ...[term, ...others].map(terms.id),
      because,
    ]),
    evidence,
  ]);
  expect(drawn).toEqual([
    [
      1,
      [
        [0, 4, -128, 3, 63, 'iron', 'pack:ward/iron', 'blood'],
        [9, 13, 3, 0, 20, 'zinc', undefined],
      ],
      { sum: 10, count: 3 },
    ],
    [2, [], { sum: 0, count: 0 }],
    [3, [], { sum: -4, count: 1 }],
    [4, [[2, 6, -7, 1, 0, 'iron', 5]], { sum: 40, count: 9 }],
  ]);
  const [, other = -1] = [found[1]?.matches[0]?.term, ...(found[1]?.matches[0]?.others ?? [])];
  expect(terms.level(other)).toBe(FROM_PACK);
});
