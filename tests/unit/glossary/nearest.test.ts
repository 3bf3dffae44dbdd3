import { describe, expect, test } from 'vitest';
import type { Card } from '../../../glossary/card.ts';
import { createNearest } from '../../../glossary/nearest.ts';

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
]);
const termsFor = (text: string) => nearest(text).cards.map(({ term }) => term);

describe('a text that is a name', () => {
  test.each([
    ['shock', ['shock']],
    ['“Shock”', ['shock']],
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
    ['oxydative and other', 'oxidative stress'],
  ])('%s is nearest to %s', (text, term) => {
    expect(nearest(text).isName).toBe(false);
    expect(termsFor(text)[0]).toBe(term);
  });

  test.each(['xylophonist', 'football', 'with', '', '…'])('“%s” is near to nothing', (text) => {
    expect(nearest(text)).toEqual({ isName: false, cards: [] });
  });

  test('gives the best for each of its words before the second best for any, and five at most', () => {
    expect(termsFor('magnesum or anamia').slice(0, 2).toSorted()).toEqual(['anemia', 'magnesium']);
    const many = createNearest(Array.from({ length: 9 }, (_, at) => cardOf(`magnesium ${at}`)));
    expect(many('magnesum').cards).toHaveLength(5);
  });
});
