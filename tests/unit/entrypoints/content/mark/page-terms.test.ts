import { expect, test } from 'vitest';
import { createPageTerms } from '../../../../../entrypoints/content/mark/page-terms.ts';

test('the terms of a page keep their numbers from one answer to the next, however the background counts', () => {
  const terms = createPageTerms();
  const first = terms.take({ ids: ['iron', 'zinc'], levels: [1, 2], matches: [0, 3, 7, 1, 1], because: [] });
  const second = terms.take({ ids: ['zinc', 'atp', 'iron'], levels: [2, 3, 1], matches: [0, 0, 4, 1, 0], because: [] });
  const zinc = first.get(0)?.[0]?.term ?? -1;
  expect(second.get(0)?.[0]?.term).toBe(zinc);
  expect([terms.id(zinc), terms.level(zinc), terms.isFromPack(zinc)]).toEqual(['zinc', 2, false]);
  expect(terms.id(99)).toBe('');
});

test('matches stand by their passages, with further terms and their reasons', () => {
  const terms = createPageTerms();
  const found = terms.take({
    ids: ['iron', 'pack:ward/iron', 'zinc'],
    levels: [1, 0, 2],
    matches: [1, 0, 4, 2, 0, 1, 1, 9, 13, 1, 2, 4, 2, 6, 1, 0],
    because: [
      [0, 'blood'],
      [2, 5],
    ],
  });
  const drawn = Array.from(found, ([passage, matches]) => [
    passage,
    matches.map(({ term, others = [], from, to, because }) => [from, to, ...[term, ...others].map(terms.id), because]),
  ]);
  expect(drawn).toEqual([
    [
      1,
      [
        [0, 4, 'iron', 'pack:ward/iron', 'blood'],
        [9, 13, 'zinc', undefined],
      ],
    ],
    [4, [[2, 6, 'iron', 5]]],
  ]);
  const [, other = -1] = [found.get(1)?.[0]?.term, ...(found.get(1)?.[0]?.others ?? [])];
  expect(terms.isFromPack(other)).toBe(true);
});
