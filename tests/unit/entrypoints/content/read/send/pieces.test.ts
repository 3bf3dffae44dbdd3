import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../../../../entrypoints/content/read/send/pieces.ts';
import { runs } from '../../../../../runs.ts';

const cut = (text: string, most: number) => Array.from(piecesOf(text, most), ({ from, to }) => text.slice(from, to));

test.each([
  ['a short text is one piece', 'One. Two.', 20, ['One. Two.']],
  ['pieces end behind sentences', 'One two. Three four. Five.', 12, ['One two. ', 'Three four. ', 'Five.']],
  ['or behind white space', 'one two three four', 10, ['one two ', 'three four']],
  ['or wherever they must', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['no text, no pieces', '', 3, []],
])('%s', (_what, text, most, pieces) => {
  expect(cut(text, most)).toEqual(pieces);
});

test('the pieces are the text, and none is longer than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '. ', '\n'), maxLength: 200 }),
      fc.integer({ min: 2, max: 40 }),
      (text, most) => {
        const pieces = cut(text, most);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
      },
    ),
    runs(),
  );
});
