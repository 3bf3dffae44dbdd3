import { expect, test } from 'vitest';
import { placeUnder } from '../../../../../components/card/try/place-under.ts';

const article = { left: 100, top: 50, width: 600 };

test.each([
  ['under its word', { left: 150, bottom: 250 }, article, { left: 50, top: 206, width: 380 }],
  ['not beyond the end', { left: 690, bottom: 250 }, article, { left: 220, top: 206, width: 380 }],
  ['not before the beginning', { left: 90, bottom: 250 }, article, { left: 0, top: 206, width: 380 }],
  [
    'as wide as a narrow article',
    { left: 60, bottom: 90 },
    { left: 10, top: 0, width: 300 },
    { left: 0, top: 96, width: 300 },
  ],
  ['on top for a word without a place', undefined, article, { left: 0, top: 6, width: 380 }],
])('a card lies %s', (_where, word, article, place) => {
  expect(placeUnder(word, article)).toEqual(place);
});
