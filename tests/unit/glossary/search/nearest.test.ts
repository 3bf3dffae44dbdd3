import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../glossary/entry/card.ts';
import { createNearest } from '../../../../glossary/search/nearest.ts';

const cardOf = (term: string, also?: string[]): Card => ({
  id: term.replaceAll(' ', '-'),
  term,
  gist: 'A word about football.',
  more: '',
  level: 2,
  topic: 'Cells',
  ...(also && { also }),
});
const nearest = createNearest([
  cardOf('magnesium'),
  cardOf('magnesium citrate'),
  cardOf('shock'),
  cardOf('anemia', ['anaemia']),
  cardOf('oxidative stress'),
  cardOf('heart attack', ['MI']),
  cardOf('mitral insufficiency', ['MI']),
  cardOf('X-ray'),
]);
const termsFor = (text: string) => nearest(text).cards.map(({ term }) => term);

describe('a text that is a name', () => {
  test.each([
    ['shock', ['shock']],
    ['“Shock”', ['shock']],
    ['(“Heart attack”),', ['heart attack']],
    ['Anaemia', ['anemia']],
    ['MI', ['heart attack', 'mitral insufficiency']],
  ])('%s means %j', (text, terms) => {
    expect(nearest(text).isName).toBe(true);
    expect(termsFor(text)).toEqual(terms);
  });
});

describe('a text that is none', () => {
  test.each([
    ['magnesum', 'magnesium'],
    ['anamia', 'anemia'],
    ['the magnesum with it', 'magnesium'],
    ['oxydative stress of it', 'oxidative stress'],
    ['heart attak', 'heart attack'],
    ['citrate of magnesum', 'magnesium citrate'],
    ['magnesium citrte', 'magnesium citrate'],
  ])('%s is nearest to %s', (text, term) => {
    expect(nearest(text).isName).toBe(false);
    expect(termsFor(text)[0]).toBe(term);
  });

  test.each(['xylophonist', 'football', 'with', '', '…'])('“%s” is near to nothing', (text) => {
    expect(nearest(text)).toEqual({ isName: false, cards: [] });
  });

  test.each([
    ['a misspelt one', 'Magnesum helped', ['magnesium']],
    ['none of four letters', 'The shoc came', []],
    ['none that names know, though it be nearly another', 'The stress came', []],
    ['one with a soft hyphen', 'Mag\u00adnes\u00adum helped', ['magnesium']],
    ['one with an accent that stands by itself', 'Magne\u0301sum came', ['magnesium']],
    ['none with two mistakes', 'Mgnesum came', []],
    ['each of several', 'Anaemja? Magnesum!', ['anemia', 'magnesium']],
    ['each term once', 'Magnesum, magnesum!', ['magnesium']],
  ])('of which hardly a word is known is near to what its longer words misspell: %s', (_what, text, terms) => {
    expect(termsFor(`${text} while swimming after football yesterday`)).toEqual(terms);
  });

  test('is near to five terms at most', () => {
    const many = createNearest(Array.from({ length: 9 }, (_, at) => ({ ...cardOf('magnesium'), id: `${at}` })));
    expect(many('magnesum').cards).toHaveLength(5);
    expect(many('magnesum while swimming after football yesterday').cards).toHaveLength(5);
  });
});
