import { expect, test } from 'vitest';
import { findingsIn } from '../../../glossary/why.ts';
import { indexOf, term } from './tiny.ts';

const index = indexOf(
  term('oxidative-phosphorylation'),
  term('phosphorylation'),
  term('iron', { guard: { with: ['blood'] } }),
);
const said = (text: string) => findingsIn(index, text).map(({ id, why }) => `${id}: ${why}`);

test('every form that stands in a text says why it is marked or not', () => {
  expect(said('Iron in the blood')).toEqual(['iron: “blood” stands near']);
  expect(said('oxidative phosphorylation')).toEqual([
    'oxidative-phosphorylation: needs no cue',
    'phosphorylation: lies in “oxidative phosphorylation”',
  ]);
  expect(said('a hot iron')).toEqual([
    'iron: stands in a phrase that means something else, or none of its cues is near: blood',
  ]);
});
