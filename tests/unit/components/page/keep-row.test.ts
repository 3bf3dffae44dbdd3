import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsWithKept } from '../../../../components/page/keep-row.ts';

const rows = (ids: string) => Array.from(ids, (id) => ({ id }));
const shown = (before: string, now: string, kept?: string) =>
  rowsWithKept(rows(before), rows(now), kept)
    .map(({ id }) => id)
    .join('');

test.each([
  ['nothing is kept', 'abc', 'bcd', undefined, 'bcd'],
  ['the kept row is still there', 'abc', 'bcd', 'b', 'bcd'],
  ['it was the first', 'abc', 'bcd', 'a', 'abcd'],
  ['it stood behind another that is still there', 'abc', 'acd', 'b', 'abcd'],
  ['it stood behind several, of which some are still there', 'abcd', 'ace', 'd', 'acde'],
  ['all are gone', 'abc', 'xyz', 'b', 'bxyz'],
  ['nothing is left', 'abc', '', 'b', 'b'],
  ['it never was in the list', 'abc', 'bcd', 'z', 'bcd'],
])('where %s, “%s” becomes “%s” (kept: %s)', (_why, before, now, kept, expected) => {
  expect(shown(before, now, kept)).toBe(expected);
});

const LETTERS = Array.from('abcdefgh');

test('only the kept row is added, and the others keep their order', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...LETTERS)).map((letters) => letters.join(''));
  fc.assert(
    fc.property(ids, ids, fc.constantFrom(...LETTERS), (before, now, kept) => {
      const out = shown(before, now, kept);
      expect(now.includes(kept) ? out : out.replace(kept, '')).toBe(now);
      expect(out.includes(kept)).toBe(now.includes(kept) || before.includes(kept));
    }),
  );
});
