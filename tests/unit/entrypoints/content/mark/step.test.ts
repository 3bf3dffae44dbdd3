import { expect, test } from 'vitest';
import { stepsFrom } from '../../../../../entrypoints/content/mark/step.ts';

test.each([
  ['the first mark in view comes first', [5, -1, 2, 'next'], [2, 3, 4, 0, 1]],
  ['then the one after the current', [5, 2, 0, 'next'], [3, 4, 0, 1, 2]],
  ['and around the end', [3, 2, 0, 'next'], [0, 1, 2]],
  ['backwards from the top of the view', [5, -1, 2, 'previous'], [1, 0, 4, 3, 2]],
  ['backwards from the current', [3, 0, 0, 'previous'], [2, 1, 0]],
  ['where all marks are above the view, from the first', [3, -1, -1, 'next'], [0, 1, 2]],
  ['where all marks are above the view, backwards from the last', [3, -1, -1, 'previous'], [2, 1, 0]],
  ['no marks, no steps', [0, -1, -1, 'next'], []],
] as const)('%s', (_what, [count, current, firstInView, direction], places) => {
  expect(stepsFrom(count, current, firstInView, direction)).toEqual(places);
});

test.each([
  ['onward to the end', [5, 2, 0, 'next'], [3, 4]],
  ['backwards to the beginning', [5, 2, 0, 'previous'], [1, 0]],
  ['onward from the top of the view', [5, -1, 3, 'next'], [3, 4]],
  ['not onward from the end', [3, 2, 0, 'next'], []],
  ['not onward where all marks are above the view', [3, -1, -1, 'next'], []],
] as const)(
  'where the first mark does not follow the last: %s',
  (_what, [count, current, firstInView, direction], places) => {
    expect(stepsFrom(count, current, firstInView, direction, false)).toEqual(places);
  },
);
