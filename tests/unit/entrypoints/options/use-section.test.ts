import { expect, test } from 'vitest';
import { sectionAt } from '../../../../entrypoints/options/use-section.ts';

test.each([
  ['the first before any has come to the line', [300, 900, 1500], 0],
  ['the one that has just come to it', [-500, 200, 900], 1],
  ['the last of those above it', [-900, -500, -100], 2],
  ['the first where the others are not there yet', [40, Infinity, Infinity], 0],
])('the section in view is %s', (_which, tops, section) => {
  expect(sectionAt(tops, 200)).toBe(section);
});
