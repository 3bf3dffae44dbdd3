import { isDeepStrictEqual } from 'node:util';
import { assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoute, printRoute, type Route } from '../../../../entrypoints/library/route.ts';

describe('an address of the library', () => {
  test.each<[string, Route]>([
    ['', { view: 'glossary' }],
    ['#', { view: 'glossary' }],
    ['#/', { view: 'glossary' }],
    ['#/?from=popup', { view: 'glossary' }],
    ['#/?search=magnesum', { view: 'glossary', search: 'magnesum' }],
    ['#/?search=blood%20sugar%3F%20%26%20more', { view: 'glossary', search: 'blood sugar? & more' }],
    ['#/?search=', { view: 'glossary' }],
    ['#/?search=100%', { view: 'glossary', search: '100%' }],
    [`#/?search=${'a'.repeat(900)}`, { view: 'glossary', search: 'a'.repeat(200) }],
    ['#/term/glycolysis', { view: 'term', id: 'glycolysis' }],
    ['#/term/glycolysis/', { view: 'term', id: 'glycolysis' }],
    ['#/term/a%2Fb%20c', { view: 'term', id: 'a/b c' }],
    ['#/term/nobody-wrote-this', { view: 'term', id: 'nobody-wrote-this' }],
    ['#/my-words', { view: 'my-words' }],
    ['my-words', { view: 'my-words' }],
    ['#/visit-sheet', { view: 'visit-sheet' }],
    ['#/page/12', { view: 'page', tab: 12 }],
    ['#/page/12?title=Iron', { view: 'page', tab: 12 }],
  ])('%j shows a view', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test.each([
    '#/nowhere',
    '#/term',
    '#/term/',
    '#/term/%',
    '#/term/iron/more',
    '#/my-words/iron',
    '#/page',
    '#/page/x',
    '#/page/-1',
    '#/page/1.5',
    '#/page/12345678901234567890',
    '#/MY-WORDS',
    '#/__proto__',
  ])('%j is unknown', (hash) => {
    expect(parseRoute(hash)).toEqual({ view: 'unknown' });
  });

  test('may hold any text', () => {
    const views = new Set(['glossary', 'term', 'my-words', 'visit-sheet', 'page', 'unknown']);
    expect(() =>
      assert(property(string({ unit: 'binary' }), (text) => views.has(parseRoute(text).view))),
    ).not.toThrow();
  });
});

test('a route is read as it was printed', () => {
  const printable = oneof(
    constantFrom({ view: 'glossary' } as const, { view: 'my-words' } as const, { view: 'visit-sheet' } as const),
    string({ unit: 'grapheme', minLength: 1 }).map((id) => ({ view: 'term', id }) as const),
    string({ unit: 'grapheme', minLength: 1 }).map((search) => ({ view: 'glossary', search }) as const),
    nat().map((tab) => ({ view: 'page', tab }) as const),
  );
  expect(() =>
    assert(property(printable, (route) => isDeepStrictEqual(parseRoute(printRoute(route)), route))),
  ).not.toThrow();
});

test('an id that is no proper text can be printed all the same', () => {
  expect(printRoute({ view: 'term', id: '\uD800' })).toBe('#/term/%EF%BF%BD');
});
