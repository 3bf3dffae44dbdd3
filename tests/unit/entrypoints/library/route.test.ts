import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoute, printRoute, type Route } from '../../../../entrypoints/library/route.ts';

describe('an address of the library', () => {
  test.each<[string, Route]>([
    ['', { view: 'glossary' }],
    ['#', { view: 'glossary' }],
    ['#/', { view: 'glossary' }],
    ['#/?from=popup', { view: 'glossary' }],
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

  test('can hold any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Boolean(parseRoute(text).view)));
  });
});

test('a route is read as it was printed', () => {
  const printable = fc.oneof(
    fc.constantFrom<Route>({ view: 'glossary' }, { view: 'my-words' }, { view: 'visit-sheet' }),
    fc.string({ unit: 'grapheme', minLength: 1 }).map((id): Route => ({ view: 'term', id })),
    fc.nat().map((tab): Route => ({ view: 'page', tab })),
  );
  fc.assert(
    fc.property(printable, (route) => {
      if (route.view !== 'unknown') expect(parseRoute(printRoute(route))).toEqual(route);
    }),
  );
});
