import { describe, expect, test } from 'vitest';
import { match } from '../../../glossary/match.ts';
import { indexOf, term } from './tiny.ts';

const index = indexOf(
  ...['A', 'C', 'E', 'D', 'B6', 'B12'].map((label) =>
    term(`vitamin-${label.toLowerCase()}`, { term: `vitamin ${label}` }),
  ),
  term('omega-3', { term: 'omega-3' }),
  term('omega-6', { term: 'omega-6' }),
  term('calcium'),
  term('calcium-citrate'),
  term('magnesium-citrate'),
  term('zinc-citrate'),
  term('type-1-diabetes'),
  term('type-2-diabetes'),
  term('prenatal'),
  term('postnatal'),
  term('hypothyroidism'),
  term('hyperthyroidism'),
  term('red-blood-cell'),
  term('white-blood-cell'),
  term('t3', { term: 'T3' }),
  term('t4', { term: 'T4' }),
);

/** The words marked in a text with the terms that they stand for. */
const found = (text: string) =>
  match(index, text).map(({ term, from, to }) => `${text.slice(from, to)} → ${index.id(term)}`);

describe('a list that leaves words out', () => {
  test.each([
    ['vitamins A, C and E', ['vitamins A → vitamin-a', 'C → vitamin-c', 'E → vitamin-e']],
    ['vitamin B6/B12', ['vitamin B6 → vitamin-b6', 'B12 → vitamin-b12']],
    ['omega-3 and -6', ['omega-3 → omega-3', '6 → omega-6']],
    ['omega-3s', ['omega-3s → omega-3']],
    ['calcium or magnesium citrate', ['calcium → calcium-citrate', 'magnesium citrate → magnesium-citrate']],
    [
      'calcium, zinc or magnesium citrate',
      ['calcium → calcium-citrate', 'zinc → zinc-citrate', 'magnesium citrate → magnesium-citrate'],
    ],
    ['type 1 and 2 diabetes', ['type 1 → type-1-diabetes', '2 diabetes → type-2-diabetes']],
    ['type 1 or type 2 diabetes', ['type 1 → type-1-diabetes', 'type 2 diabetes → type-2-diabetes']],
    ['pre- and postnatal', ['pre- → prenatal', 'postnatal → postnatal']],
    ['hypo- or hyperthyroidism', ['hypo- → hypothyroidism', 'hyperthyroidism → hyperthyroidism']],
    ['red and white blood cells', ['red → red-blood-cell', 'white blood cells → white-blood-cell']],
    ['T3 and T4', ['T3 → t3', 'T4 → t4']],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test.each([
    ['vitamin D and a glass of water', ['vitamin D → vitamin-d']],
    ['vitamin D, A study showed', ['vitamin D → vitamin-d']],
    ['vitamin D. C is a letter', ['vitamin D → vitamin-d']],
    ['calcium. Magnesium citrate', ['calcium → calcium', 'Magnesium citrate → magnesium-citrate']],
    ['a red and ripe tomato', []],
  ])('is not seen where there is none: %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});
