import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTermId } from '../../../../glossary/entry/pack-id.ts';
import { pageWordId, pageWordOf } from '../../../../glossary/entry/page-word.ts';

test('an id holds the letters and their long name, whatever that is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][A-Za-z0-9&-]{1,8}$/), fc.string({ minLength: 1 }), (letters, long) => {
      expect(pageWordOf(pageWordId({ letters, long }))).toEqual({ letters, long });
    }),
  );
});

test.each(['magnesium', packTermId('ward', 'page'), 'page:', ''])('“%s” is the id of no such word', (id) => {
  expect(pageWordOf(id)).toBeUndefined();
});
