import { expect, test } from 'vitest';
import { FROM_PACK } from '../../../../../glossary/entry/level.ts';
import {
  createFound,
  writeEvidence,
  writeMatch,
  type Found,
  type FoundMatch,
} from '../../../../../glossary/match/found.ts';
import type { Evidence } from '../../../../../glossary/evidence/evidence.ts';
import { createPageTerms } from '../../../../../entrypoints/content/mark/page-terms.ts';

const match = (fields: Partial<FoundMatch>): FoundMatch => ({
  from: 0,
  to: 4,
  asked: 0,
  name: 0,
  rarity: 0,
  term: 0,
  ...fields,
});

/** An answer with these terms, matches by passage, and evidence. */
function answer(
  terms: [id: string, level: Found['levels'][number]][],
  matches: [passage: number, match: FoundMatch][],
  evidence: Evidence[] = [{ sum: 5, count: 1 }],
): Found {
  const found = createFound();
  for (const [id, level] of terms) {
    found.ids.push(id);
    found.levels.push(level);
  }
  for (const [passage, match] of matches) writeMatch(found, passage, match);
  for (const one of evidence) writeEvidence(found, one);
  return found;
}

test('the terms of a page keep their numbers from one answer to the next, however the background counts', () => {
  const terms = createPageTerms();
  const first = terms.take(
    answer(
      [
        ['iron', 1],
        ['zinc', 2],
      ],
      [[0, match({ term: 1 })]],
    ),
    0,
  );
  const second = terms.take(
    answer(
      [
        ['zinc', 2],
        ['atp', 3],
        ['iron', 1],
      ],
      [[0, match({ term: 0 })]],
    ),
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
    answer(
      [
        ['iron', 1],
        ['pack:ward/iron', FROM_PACK],
        ['zinc', 2],
      ],
      [
        [1, match({ asked: -128, name: 3, rarity: 63, others: [1], because: 'blood' })],
        [1, match({ from: 9, to: 13, asked: 3, rarity: 20, term: 2 })],
        [4, match({ from: 2, to: 6, asked: -7, name: 1, because: 5 })],
      ],
      [
        { sum: 10, count: 3 },
        { sum: 0, count: 0 },
        { sum: -4, count: 1 },
        { sum: 40, count: 9 },
      ],
    ),
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
