import { describe, expect, test } from 'vitest';
import { compile } from '../../../glossary/build/compile.ts';
import { createSearch } from '../../../glossary/search.ts';
import { glossaryOf, term } from './tiny.ts';

const { cards } = compile(
  glossaryOf(
    term('glycolysis', { gist: 'The first step in turning sugar into energy.' }),
    term('glycogen', { gist: 'Sugar put by for later.' }),
    term('blood-sugar', { gist: 'How much sugar is in the blood.', also: [{ form: 'blood glucose' }] }),
    term('magnesium', { gist: 'A mineral.' }),
    term('magnesium-citrate', { gist: 'A form of it.' }),
    term('magnesium-glycinate', { gist: 'A form of it.', also: [{ form: 'magnesium bisglycinate' }] }),
    term('anemia', { gist: 'Too few red cells.' }),
  ),
);
const search = createSearch(cards);
const best = (query: string) => search(query)[0]?.id;

describe('searching', () => {
  test.each([
    ['a name', 'glycolysis', 'glycolysis'],
    ['capitals and accents aside', 'GLYCÓLYSIS', 'glycolysis'],
    ['the beginning of a name, the shortest first', 'magn', 'magnesium'],
    ['another name', 'blood glucose', 'blood-sugar'],
    ['a part of another name', 'bisglycinate', 'magnesium-glycinate'],
    ['a misspelling', 'glycolisis', 'glycolysis'],
    ['a misspelling with a letter missing', 'magnesum', 'magnesium'],
    ['a meaning', 'sugar in the blood', 'blood-sugar'],
  ])('finds by %s', (_how, query, id) => {
    expect(best(query)).toBe(id);
  });

  test('finds nothing for nothing, for signs, and for what is not there', () => {
    for (const query of ['', '  ', '…', 'qqqqqq']) expect(search(query)).toEqual([]);
  });
});
