import { expect, test, vi } from 'vitest';
import { lookUp } from '../../../../entrypoints/background/look-up.ts';
import type { Guess } from '../../../../glossary/decode/guess.ts';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
import { cardOf } from '../../components/tiny.tsx';
import { indexOf, term } from '../../glossary/tiny.ts';

const index = joinIndexes(indexOf(term('enzyme'), term('glycolysis')));
const near = { isName: false, cards: [] };
const guessed: Guess = { kind: 'parts', word: 'gastritis', parts: [], meaning: 'inflammation of the stomach' };
const none = () => Promise.resolve(undefined);

test('the terms that stand in a text are what it means, each once', async () => {
  const nearest = vi.fn<() => Promise<typeof near>>();
  const guess = vi.fn(none);
  const found = await lookUp('glycolysis, an enzyme, enzymes', index, { nearest, guess });
  expect(found).toEqual({ terms: ['glycolysis', 'enzyme'], isName: false, cards: [] });
  expect(nearest).toHaveBeenCalledTimes(0);
  expect(guess).toHaveBeenCalledTimes(0);
});

test('else the nearest names are', async () => {
  const found = await lookUp('gliccolisis', index, { nearest: () => Promise.resolve(near), guess: none });
  expect(found).toEqual({ terms: [], ...near });
});

test('and what can be guessed', async () => {
  const others = { nearest: () => Promise.resolve(near), guess: () => Promise.resolve(guessed) };
  expect(await lookUp('gastritis', index, others)).toEqual({ terms: [], ...near, guess: guessed });
});

test('nothing is guessed about the name of an entry', async () => {
  const named = { isName: true, cards: [cardOf('gastritis')] };
  const guess = vi.fn(none);
  expect(await lookUp('gastritis', index, { nearest: () => Promise.resolve(named), guess })).toEqual({
    terms: [],
    ...named,
  });
  expect(guess).toHaveBeenCalledTimes(0);
});
