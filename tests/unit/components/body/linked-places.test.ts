import { expect, test } from 'vitest';
import { countRegions, linkedPlaces } from '../../../../components/body/linked-places.ts';
import type { Pictures } from '../../../../glossary/entry/pictures.ts';
import { cardOf, words } from '../tiny.tsx';

const PICTURES: Pictures = {
  views: {
    chest: {
      width: 960,
      height: 960,
      shapes: [
        { role: 'near', path: 'M1 1', of: 'heart' },
        { role: 'near', path: 'M2 2', of: 'thymus' },
        { role: 'near', path: 'M3 3', of: 'lungs' },
        { role: 'near', path: 'M4 4', drawn: 'hidden', opens: 'neck' },
        { role: 'near', path: 'M5 5', drawn: 'hidden', opens: 'no-such-view' },
      ],
    },
  },
  regions: {
    heart: { view: 'chest', says: 'It beats.', opens: 'heart' },
    thymus: { view: 'chest', says: 'It is small.' },
    lungs: { view: 'chest', says: 'They breathe.', opens: 'airway' },
  },
};
const hrefOf = (picture: string, region?: string) => [picture, region].join('/');

test('cards are counted by their regions', () => {
  const counts = countRegions([
    cardOf('Angina', { where: 'heart' }),
    cardOf('Iron'),
    cardOf('Atrium', { where: 'heart' }),
  ]);
  expect(Array.from(counts)).toEqual([['heart', 2]]);
});

test('a place leads to its words, else to the picture that shows it from nearby; one that leads nowhere is left out', () => {
  const places = linkedPlaces(PICTURES, 'chest', { counts: new Map([['heart', 2]]), words, hrefOf });
  expect(places.map(({ label, href, count }) => [label, href, count])).toEqual([
    ['Neck', 'neck/', 0],
    ['heart', 'chest/heart', 2],
    ['End of an airway', 'airway/', 0],
  ]);
});
