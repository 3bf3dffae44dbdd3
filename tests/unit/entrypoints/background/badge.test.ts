import { expect, test } from 'vitest';
import { badgeText } from '../../../../entrypoints/background/badge.ts';

test.each([
  [0, ''],
  [1, '1'],
  [42, '42'],
  [99, '99'],
  [100, '99+'],
  [20_000, '99+'],
])('%d terms read “%s”', (terms, text) => {
  expect(badgeText(terms)).toBe(text);
});
