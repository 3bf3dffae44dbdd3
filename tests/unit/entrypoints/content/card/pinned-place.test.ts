import { describe, expect, test } from 'vitest';
import { EDGE_PX, movedTo } from '../../../../../entrypoints/content/card/pinned-place.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 380, height: 400 };
const RIGHT = 1000 - 380 - EDGE_PX;
const BOTTOM = 800 - 400 - EDGE_PX;
const by = (x: number, y: number, at = { x: 100, y: 100 }) => movedTo(at, { x, y }, CARD, VIEWPORT);

describe('a kept card', () => {
  test.each([
    ['as far as it is moved', 30, -20, { x: 130, y: 80 }],
    ['nowhere when it is not moved', 0, 0, { x: 100, y: 100 }],
    ['no further than the left and top edge', -500, -500, { x: EDGE_PX, y: EDGE_PX }],
    ['no further than the right and bottom edge', 5000, 5000, { x: RIGHT, y: BOTTOM }],
  ])('goes %s', (_where, x, y, place) => {
    expect(by(x, y)).toEqual(place);
  });

  test('comes back into a viewport that has become smaller', () => {
    expect(movedTo({ x: 600, y: 390 }, { x: 0, y: 0 }, CARD, { width: 500, height: 450 })).toEqual({ x: 112, y: 42 });
  });

  test('stays at the left and top edge of a viewport smaller than itself', () => {
    expect(movedTo({ x: 60, y: 60 }, { x: 0, y: 0 }, CARD, { width: 300, height: 300 })).toEqual({ x: 8, y: 8 });
  });

  test('goes through all corners, clockwise', () => {
    let at = { x: 100, y: 100 };
    const corners = Array.from({ length: 5 }, () => (at = movedTo(at, 'corner', CARD, VIEWPORT)));
    expect(corners).toEqual([
      { x: RIGHT, y: EDGE_PX },
      { x: RIGHT, y: BOTTOM },
      { x: EDGE_PX, y: BOTTOM },
      { x: EDGE_PX, y: EDGE_PX },
      { x: RIGHT, y: EDGE_PX },
    ]);
  });
});
