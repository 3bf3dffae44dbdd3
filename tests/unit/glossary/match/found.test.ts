import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createFound,
  readEvidence,
  readMatches,
  writeEvidence,
  writeMatch,
  type Found,
  type FoundMatch,
} from '../../../../glossary/match/found.ts';
import { runs } from '../../../runs.ts';

const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
const matchOf: fc.Arbitrary<FoundMatch> = fc.record(
  {
    from: number,
    to: number,
    asked: number,
    name: number,
    rarity: number,
    term: number,
    others: fc.array(number, { minLength: 1, maxLength: 4 }),
    because: fc.oneof(fc.string(), number),
  },
  { requiredKeys: ['from', 'to', 'asked', 'name', 'rarity', 'term'], noNullPrototype: true },
);
const matches = fc.array(fc.tuple(fc.nat(2000), matchOf), { maxLength: 20 });
const evidence = fc.array(fc.record({ sum: number, count: fc.nat() }, { noNullPrototype: true }), { maxLength: 20 });

test('what is written is read again, also behind a journey as JSON', () => {
  fc.assert(
    fc.property(matches, evidence, (matches, evidence) => {
      const written = createFound();
      for (const [passage, match] of matches) writeMatch(written, passage, match);
      for (const one of evidence) writeEvidence(written, one);
      const found = JSON.parse(JSON.stringify(written)) as Found;
      const read: [number, FoundMatch][] = [];
      readMatches(found, (passage, match) => read.push([passage, match]));
      expect(read).toEqual(matches);
      expect(readEvidence(found)).toEqual(evidence);
    }),
    runs(),
  );
});

test('a match without further terms has no list of them', () => {
  const found = createFound();
  writeMatch(found, 0, { from: 0, to: 4, asked: 0, name: 0, rarity: 0, term: 0, others: [] });
  readMatches(found, (_, match) => expect(match).not.toHaveProperty('others'));
  expect.assertions(1);
});
