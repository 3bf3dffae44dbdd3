import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compilePictures, ViewSchema } from '../../../../glossary/build/pictures.ts';
import { drawingOf, withPictures } from '../../../../glossary/entry/pictures.ts';
import type { Card } from '../../../../glossary/entry/card.ts';

const SAYS = 'It is in the middle.';
const view = (...shapes: unknown[]) => v.parse(ViewSchema, { width: 10, height: 10, shapes });
const compiled = (...shapes: unknown[]) => compilePictures({ hand: view(...shapes) });
const paths = (line: string) => compiled(line).views['hand']?.shapes.map(({ path }) => path);
const problems = (...shapes: unknown[]) =>
  v.safeParse(ViewSchema, { width: 10, height: 10, shapes }).issues?.map(({ message }) => message);

describe('what is written', () => {
  test('is drawn in tenths', () => {
    expect(paths('area 1,1! 2,1! 2,2.5!')).toEqual(['M10 10l10 0l0 15l-10-15z']);
    expect(compiled('line 1,1 2,2').views['hand']).toMatchObject({ width: 100, height: 100 });
  });

  test('may be several shapes', () => {
    expect(paths('line 1,1 2,1; line 3,1 4,1')).toEqual(['M10 10l10 0', 'M30 10l10 0']);
  });

  test('may stand on both sides of the middle, turned the other way', () => {
    expect(paths('both line 1,1 2,1')).toEqual(['M10 10l10 0M90 10l-10 0']);
    expect(paths('both oval 4x2/90 2,5')).toEqual([
      'M20 30a20 10 90 1 0 0 40a20 10 90 1 0 0-40zM80 70a20 10-90 1 0 0-40a20 10-90 1 0 0 40z',
    ]);
  });

  test('may be one half of a whole', () => {
    expect(paths('whole area 5,1! 8,1! 8,4! 5,4!')).toEqual(['M50 10l30 0l0 30l-30 0l-30 0l0-30l30 0z']);
  });

  test.each([['blob 1,1 2,2'], ['area 1,1 2'], ['area'], ['tube 3'], ['area 1,1 x,2']])('%s is none', (line) => {
    expect(problems(line)).not.toBeUndefined();
  });

  test.each([
    [{ id: 'Thumb', says: SAYS, draw: 'area 1,1 2,2 3,1' }],
    [{ id: 'thumb', says: 'the thumb', draw: 'area 1,1 2,2 3,1' }],
    [{ id: 'thumb', draw: 'area 1,1 2,2 3,1' }],
    [{ id: 'thumb', says: SAYS, draw: 'area 1,1 2,2 3,1', colour: 'red' }],
    [{ id: 'thumb', says: SAYS, draw: 'area 1,1 2,2 3,1', drawn: 'always' }],
  ])('%o is no region', (region) => {
    expect(problems(region)).not.toBeUndefined();
  });
});

describe('the drawing of a region', () => {
  const pictures = compiled(
    'line 0,0 9,0',
    { id: 'thumb', says: SAYS, draw: 'line 1,1 1,2' },
    { id: 'nerve', says: 'It is inside.', draw: 'tube 1 2,1 2,2', drawn: 'hidden' },
    { id: 'bone', says: 'It lies behind.', draw: 'oval 1x1 3,1', drawn: 'top' },
    { id: 'palm', says: 'It is in front.', draw: 'oval 2x2 4,1' },
    { id: 'hand', says: 'It is at the end of the arm.', all: ['thumb', 'palm'] },
  );
  const roles = (id: string) => drawingOf(pictures, id)?.shapes.map(({ role }) => role);

  test('says where it is', () => {
    expect(drawingOf(pictures, 'palm')).toMatchObject({ width: 100, height: 100, alt: 'It is in front.' });
  });

  test('fills what is meant and leaves what lies around it as it is', () => {
    expect(roles('palm')).toEqual(['line', 'line', 'near', 'part']);
    expect(roles('thumb')).toEqual(['line', 'part', 'near', 'near']);
  });

  test('never shows a way to another picture', () => {
    const withDoor = compiled(
      { id: 'thumb', says: SAYS, draw: 'line 1,1 1,2' },
      { opens: 'foot', draw: 'area 1,1 2,2 3,1' },
    );
    expect(drawingOf(withDoor, 'thumb')?.shapes).toHaveLength(1);
    expect(withDoor.views['hand']?.shapes.at(-1)).toMatchObject({ opens: 'foot', drawn: 'hidden' });
  });

  test('shows what is hidden only where it is meant, above all else', () => {
    expect(roles('nerve')).toEqual(['line', 'line', 'near', 'near', 'part']);
  });

  test('brings what lies behind others to the top', () => {
    expect(roles('bone')).toEqual(['line', 'line', 'near', 'part']);
  });

  test('fills all regions that make one up', () => {
    expect(roles('hand')).toEqual(['line', 'part', 'near', 'part']);
  });

  test.each(['foot', 'constructor'])('is nothing for %s, which is no region', (id) => {
    expect(drawingOf(pictures, id)).toBeUndefined();
  });

  test('is shared by the cards of one region, and others have none', () => {
    const card = (id: string, where?: string): Card => ({
      id,
      term: id,
      gist: '',
      more: '',
      level: 2,
      topic: 'Hands',
      ...(where && { where }),
    });
    const [thumb, gout, iron, lost] = withPictures(
      [card('thumb', 'thumb'), card('gout', 'thumb'), card('iron'), card('lost', 'foot')],
      pictures,
    );
    expect(thumb?.picture).toBe(gout?.picture);
    expect(thumb?.picture?.alt).toBe(SAYS);
    expect([iron, lost].map((other) => other && 'picture' in other)).toEqual([false, false]);
  });
});
