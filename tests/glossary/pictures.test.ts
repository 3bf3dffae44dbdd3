import { describe, expect, test } from 'vitest';
import { compilePictures } from '../../glossary/build/pictures.ts';
import { drawingOf } from '../../glossary/entry/pictures.ts';
import { glossary } from '../compiled/glossary.ts';

const pictures = compilePictures(glossary.pictures);
const regions = Object.keys(pictures.regions);

test('at least 400 entries of one place show where it is', () => {
  expect(glossary.terms.filter(({ where }) => where).length).toBeGreaterThanOrEqual(400);
});

test.each([
  ['liver', 'liver'],
  ['appendicitis', 'appendix'],
  ['mitral-stenosis', 'mitral-valve'],
  ['thyroid', 'thyroid'],
  ['cataract', 'lens'],
  ['placenta', 'placenta'],
  ['mitochondria', 'mitochondria'],
  ['diabetes', undefined],
  ['fatigue', undefined],
])('%s is shown at %s', (id, where) => {
  expect(glossary.terms.find((term) => term.id === id)?.where).toBe(where);
});

/** Where the steps of a path end, in units. */
function endsOn(path: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return Array.from(path.matchAll(/([Mlqta])([-\d ]+)/g), ([, command, text = '']) => {
    const [dx = 0, dy = 0] = Array.from(text.matchAll(/-?\d+/g), ([value]) => Number(value)).slice(-2);
    [x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
    return [x, y];
  });
}

describe('the picture of each region', () => {
  test.each(regions)('%s has something that is meant, in sight, and says where it is', (id) => {
    const { width = 0, height = 0, alt, shapes = [] } = drawingOf(pictures, id) ?? {};
    const ends = shapes.flatMap((shape) => (shape.role === 'part' ? endsOn(shape.path) : []));
    expect(ends.filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height).length).toBeGreaterThan(0);
    expect(alt).toMatch(/^[A-Z].*\.$/);
  });

  test('says something else than those of all others', () => {
    const said = regions.map((id) => pictures.regions[id]?.says);
    expect(said.filter((says, at) => said.indexOf(says) < at)).toEqual([]);
  });
});

describe('what lies on the reader’s left of a front view', () => {
  /** The middle of a region's first shape, as a part of the picture's width. */
  const middleOf = (id: string) => {
    const drawing = drawingOf(pictures, id);
    const xs = (drawing?.shapes ?? []).flatMap((shape) =>
      shape.role === 'part' ? Array.from(shape.path.matchAll(/M(-?\d+)/g), ([, x]) => Number(x)) : [],
    );
    return xs.reduce((sum, x) => sum + x, 0) / xs.length / (drawing?.width ?? 1);
  };

  test.each(['liver', 'gallbladder', 'appendix', 'cecum', 'ascending-colon', 'right-atrium'])(
    'is the right side: %s',
    (id) => expect(middleOf(id)).toBeLessThan(0.5),
  );
  test.each(['spleen', 'descending-colon', 'sigmoid-colon', 'left-atrium', 'left-ventricle'])(
    'and on the right is the left side: %s',
    (id) => expect(middleOf(id)).toBeGreaterThan(0.5),
  );
});
