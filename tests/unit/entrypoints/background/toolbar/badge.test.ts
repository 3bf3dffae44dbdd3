import { expect, test } from 'vitest';
import { badgeText } from '../../../../../entrypoints/background/toolbar/badge.ts';

test.each([
  [0, false, ''],
  [1, false, '1'],
  [42, false, '42'],
  [99, false, '99'],
  [100, false, '99+'],
  [20_000, false, '99+'],
  [0, true, ''],
  [12, true, '12+'],
  [99, true, '99+'],
  [100, true, '99+'],
])('%d terms, and perhaps more: %s, read “%s”', (terms, hasMore, text) => {
  expect(badgeText(terms, hasMore)).toBe(text);
});
