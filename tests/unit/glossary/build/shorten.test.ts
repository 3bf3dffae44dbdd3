import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionOf, shorten } from '../../../../glossary/build/shorten.ts';
import { runs } from '../../../runs.ts';

/** A shortened text as whoever loads it gets it back. */
const restored = (text: string) =>
  shorten(text).signs.reduce((long, [sign, stretch]) => long.replaceAll(sign, stretch), shorten(text).text);

test('a text comes back as it was, whatever signs stand in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('{y,ies}', '{,es}', '\\n', '%', '$', '^', '~', '$&')), {
        maxLength: 30,
      }),
      (pieces) => {
        expect(restored(pieces.join(''))).toBe(pieces.join(''));
      },
    ),
    runs(),
  );
});

test('what stands in it often takes one sign', () => {
  expect(shorten('biops{y,ies}|arter{y,ies}').text).toBe('biops$|arter$');
});

test('the expression gives the text', async () => {
  const text = 'biops{y,ies}|arter{y,ies}\\nlens{,es}';
  const module = await import(`data:text/javascript,export default ${encodeURIComponent(expressionOf(shorten(text)))}`);
  expect((module as { default: string }).default).toBe(text);
});
