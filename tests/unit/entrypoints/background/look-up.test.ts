import { expect, test, vi } from 'vitest';
import { lookUp } from '../../../../entrypoints/background/look-up.ts';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
import { indexOf, term } from '../../glossary/tiny.ts';

const index = joinIndexes(indexOf(term('enzyme'), term('glycolysis')));
const near = { isName: false, cards: [] };

test('the terms that stand in a text are what it means, each once', async () => {
  const nearest = vi.fn<() => Promise<typeof near>>();
  const found = await lookUp('glycolysis, an enzyme, enzymes', index, nearest);
  expect(found).toEqual({ terms: ['glycolysis', 'enzyme'], isName: false, cards: [] });
  expect(nearest).toHaveBeenCalledTimes(0);
});

test('else the nearest names are', async () => {
  expect(await lookUp('gliccolisis', index, () => Promise.resolve(near))).toEqual({ terms: [], ...near });
});
