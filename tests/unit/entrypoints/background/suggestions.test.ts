import { describe, expect, test } from 'vitest';
import { suggestionsFor, targetOf } from '../../../../entrypoints/background/suggestions.ts';
import type { Card } from '../../../../glossary/entry/card.ts';

const cardOf = (term: string, gist = `What ${term} is.`): Card => ({
  id: term.toLowerCase().replaceAll(' ', '-'),
  term,
  gist,
  more: '',
  level: 2,
  topic: 'Cells',
});
const words = (key: string, fill: string) => `${key}(${fill})`;
const suggest = (typed: string, found: Card[], markup: 'xml' | 'plain' = 'plain') =>
  suggestionsFor(typed, found, words, markup);

describe('suggestions', () => {
  test('give the best term first, and the others below, each with its gist', () => {
    expect(suggest('magn', [cardOf('magnesium'), cardOf('magnesium oxide')])).toEqual({
      first: 'magnesium – What magnesium is.',
      others: [{ content: 'magnesium oxide', description: 'magnesium oxide – What magnesium oxide is.' }],
    });
  });

  test('are no more than fit under an address bar', () => {
    const found = Array.from({ length: 50 }, (_, number) => cardOf(`term ${number}`));
    expect(suggest('term', found).others).toHaveLength(7);
  });

  test.each([
    ['', 'omniboxEmpty()'],
    ['   ', 'omniboxEmpty()'],
    ['qqq', 'omniboxNothing(qqq)'],
  ])('say what to do where nothing fits “%s”', (typed, first) => {
    expect(suggest(typed, [])).toEqual({ first, others: [] });
  });

  test.each([
    ['a < b & "c" > d’s', 'a &lt; b &amp; &quot;c&quot; &gt; d’s'],
    ["it's", 'it&apos;s'],
    ['one\ntwo\u0000three', 'one two three'],
  ])('are written as XML for Chromium: %j', (gist, escaped) => {
    expect(suggest('x', [cardOf('x', gist)], 'xml').first).toBe(`<match>x</match> <dim>${escaped}</dim>`);
    expect(suggest(gist, [], 'xml').first).toBe(`omniboxNothing(${escaped})`);
  });

  test('are plain text for Firefox', () => {
    expect(suggest('x', [cardOf('x', 'a < b')]).first).toBe('x – a < b');
  });
});

describe('Enter', () => {
  test.each([
    ['opens the best term', 'magn', [cardOf('magnesium'), cardOf('zinc')], '/library.html#/term/magnesium'],
    ['opens the term of that name before others', 'ATP', [cardOf('Aaa'), cardOf('ATP')], '/library.html#/term/atp'],
    ['minds no spaces around', ' zinc ', [cardOf('iron'), cardOf('zinc')], '/library.html#/term/zinc'],
    ['searches the library where nothing fits', 'a b&c', [], '/library.html#/?search=a%20b%26c'],
  ])('%s', (_what, typed, found, url) => {
    expect(targetOf(typed, found)).toBe(url);
  });
});
