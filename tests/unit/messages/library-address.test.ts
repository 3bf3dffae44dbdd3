import { isDeepStrictEqual } from 'node:util';
import { assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryPath, parseRoute, printRoute, type Printable, type Route } from '../../../messages/library-address.ts';

describe('an address of the library', () => {
  test.each<[string, Route]>([
    ['', { view: 'home' }],
    ['#', { view: 'home' }],
    ['#/', { view: 'home' }],
    ['#/?from=popup', { view: 'home' }],
    ['#/?search=magnesum', { view: 'home', search: 'magnesum' }],
    ['#/?search=blood%20sugar%3F%20%26%20more', { view: 'home', search: 'blood sugar? & more' }],
    ['#/?search=', { view: 'home' }],
    ['#/?search=100%', { view: 'home', search: '100%' }],
    [`#/?search=${'a'.repeat(900)}`, { view: 'home', search: 'a'.repeat(200) }],
    ['#/glossary', { view: 'glossary' }],
    ['#/glossary/Heart%20and%20circulation', { view: 'glossary', topic: 'Heart and circulation' }],
    ['#/body', { view: 'body' }],
    ['#/body/belly', { view: 'body', picture: 'belly' }],
    ['#/body/belly/liver', { view: 'body', picture: 'belly', region: 'liver' }],
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
    '#/glossary/iron/more',
    '#/body/belly/liver/more',
    '#/body//liver',
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
    const views = new Set(['home', 'glossary', 'body', 'term', 'my-words', 'visit-sheet', 'page', 'unknown']);
    expect(() =>
      assert(property(string({ unit: 'binary' }), (text) => views.has(parseRoute(text).view))),
    ).not.toThrow();
  });
});

test('a route is read as it was printed', () => {
  const printable = oneof(
    constantFrom(
      { view: 'home' } as const,
      { view: 'glossary' } as const,
      { view: 'body' } as const,
      { view: 'my-words' } as const,
      { view: 'visit-sheet' } as const,
    ),
    string({ unit: 'grapheme', minLength: 1 }).map((id) => ({ view: 'term', id }) as const),
    string({ unit: 'grapheme', minLength: 1 }).map((search) => ({ view: 'home', search }) as const),
    string({ unit: 'grapheme', minLength: 1 }).map((topic) => ({ view: 'glossary', topic }) as const),
    tuple(string({ unit: 'grapheme', minLength: 1 }), string({ unit: 'grapheme', minLength: 1 })).map(
      ([picture, region]) => ({ view: 'body', picture, region }) as const,
    ),
    nat().map((tab) => ({ view: 'page', tab }) as const),
  );
  expect(() =>
    assert(property(printable, (route) => isDeepStrictEqual(parseRoute(printRoute(route)), route))),
  ).not.toThrow();
});

test('an id that is no proper text can be printed all the same', () => {
  expect(printRoute({ view: 'term', id: '\uD800' })).toBe('#/term/%EF%BF%BD');
});

test.each<[Printable, string]>([
  [{ view: 'home' }, '/library.html'],
  [{ view: 'home', search: 'a b&c' }, '/library.html#/?search=a%20b%26c'],
  [{ view: 'term', id: 'iron' }, '/library.html#/term/iron'],
  [{ view: 'my-words' }, '/library.html#/my-words'],
  [{ view: 'page', tab: 12 }, '/library.html#/page/12'],
])('%j is opened by %s from other pages', (route, path) => {
  expect(libraryPath(route)).toBe(path);
});
