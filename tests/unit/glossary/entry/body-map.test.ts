import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compilePictures, ViewSchema } from '../../../../glossary/build/pictures.ts';
import { placesOf, regionName } from '../../../../glossary/entry/body-map.ts';

const SAYS = 'It is somewhere.';
const area = (size: number) => `area 0,0! ${size},0! ${size},${size}! 0,${size}!`;
const pictures = (...shapes: unknown[]) =>
  compilePictures({
    hand: v.parse(ViewSchema, { width: 96, height: 96, shapes }),
    palm: v.parse(ViewSchema, { width: 96, height: 96, shapes: [{ id: 'crease', says: SAYS, draw: area(4) }] }),
  });
const order = (...shapes: unknown[]) =>
  placesOf(pictures(...shapes), 'hand').map(({ region, opens }) => region ?? `to ${opens}`);

describe('the places of a view', () => {
  test('are its regions, and no others', () => {
    expect(order({ id: 'thumb', says: SAYS, draw: area(4) })).toEqual(['thumb']);
    expect(placesOf(pictures(), 'foot')).toEqual([]);
  });

  test('hold all shapes of a region', () => {
    const [thumb] = placesOf(pictures({ id: 'thumb', says: SAYS, draw: `${area(1)}; ${area(2)}` }), 'hand');
    expect(thumb?.path).toBe('M0 0l10 0l0 10l-10 0l0-10zM0 0l20 0l0 20l-20 0l0-20z');
  });

  test('lie over each other as they are painted, where they can be seen', () => {
    expect(
      order({ id: 'small', says: SAYS, draw: area(2) }, 'line 0,0 1,1', { id: 'large', says: SAYS, draw: area(9) }),
    ).toEqual(['small', 'large']);
  });

  test.each([
    [
      'the small above the large',
      [
        { id: 'small', says: SAYS, draw: area(2), drawn: 'hidden' },
        { id: 'large', says: SAYS, draw: area(9), drawn: 'hidden' },
      ],
      ['large', 'small'],
    ],
    [
      'ovals by what they cover',
      [
        { id: 'oval', says: SAYS, draw: 'oval 8x8 9,9', drawn: 'hidden' },
        { id: 'square', says: SAYS, draw: area(9), drawn: 'hidden' },
        { id: 'tiny', says: SAYS, draw: area(4), drawn: 'hidden' },
      ],
      ['square', 'oval', 'tiny'],
    ],
    [
      'what is thin below all',
      [
        { id: 'arm', says: SAYS, draw: area(9), drawn: 'hidden' },
        { id: 'bone', says: SAYS, draw: 'tube 2 1,1 1,8', drawn: 'hidden' },
        { id: 'ring', says: SAYS, draw: 'ring 2 1,1 8,1 8,8', drawn: 'hidden' },
      ],
      ['bone', 'ring', 'arm'],
    ],
    [
      'and all of it below what can be seen',
      [
        { id: 'seen', says: SAYS, draw: area(9) },
        { id: 'inside', says: SAYS, draw: area(2), drawn: 'hidden' },
      ],
      ['inside', 'seen'],
    ],
    [
      'with the ways to other pictures between the two',
      [
        { opens: 'palm', draw: area(5) },
        { id: 'seen', says: SAYS, draw: area(9) },
        { id: 'inside', says: SAYS, draw: area(2), drawn: 'hidden' },
      ],
      ['inside', 'to palm', 'seen'],
    ],
  ])('that cannot be seen lie %s', (_how, shapes, expected) => {
    expect(order(...shapes)).toEqual(expected);
  });

  test('know the picture that shows them from nearby, and those that others make up', () => {
    const places = placesOf(
      pictures(
        { id: 'thumb', name: 'the thumb', says: SAYS, draw: area(4), opens: 'palm' },
        { id: 'hand', says: 'It is all of it.', all: ['thumb'] },
      ),
      'hand',
    );
    expect(places).toMatchObject([
      { region: 'thumb', name: 'the thumb', opens: 'palm' },
      { region: 'hand', name: 'hand', isWhole: true },
    ]);
  });
});

test.each([
  ['bile-ducts', {}, 'bile ducts'],
  ['golgi', { name: 'Golgi apparatus' }, 'Golgi apparatus'],
])('%s %j is called “%s”', (id, region, name) => {
  expect(regionName(id, region)).toBe(name);
});
