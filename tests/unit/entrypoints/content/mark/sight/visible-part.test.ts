import { describe, expect, test } from 'vitest';
import {
  clippedBy,
  clippedByPath,
  isEnough,
  scrollableEdges,
  seenThrough,
  type Edges,
} from '../../../../../../entrypoints/content/mark/sight/visible-part.ts';

const edges = (left: number, top: number, right: number, bottom: number): Edges => ({ left, top, right, bottom });
const BOX = edges(10, 10, 110, 60);
const PAGE = edges(0, 0, 1000, 3000);

test.each([
  [edges(0, 0, 40, 16), true],
  [edges(0, 0, 1, 1), false],
  [edges(0, 0, 40, 1), false],
  [edges(0, 0, 0, 16), false],
  [edges(40, 0, 10, 16), false],
])('%o is enough to be seen: %s', (part, is) => {
  expect(isEnough(part)).toBe(is);
});

describe('clip leaves', () => {
  test.each([
    ['auto', BOX],
    ['rect(auto, auto, auto, auto)', BOX],
    ['rect(0px, 50px, 20px, 5px)', edges(15, 10, 60, 30)],
    ['rect(0px 50px 20px 5px)', edges(15, 10, 60, 30)],
  ])('%s', (clip, left) => {
    expect(clippedBy(clip, BOX)).toEqual(left);
  });

  test.each(['rect(1px, 1px, 1px, 1px)', 'rect(0px, 0px, 0px, 0px)', 'rect(0, 0, 0, 0)'])('nothing: %s', (clip) => {
    expect(isEnough(clippedBy(clip, BOX))).toBe(false);
  });
});

describe('clip-path leaves', () => {
  test.each([
    ['none', BOX],
    ['inset(0px)', BOX],
    ['inset(10px 20%)', edges(30, 20, 90, 50)],
    ['inset(10px 20px 5px 0px round 4px)', edges(10, 20, 90, 55)],
    ['polygon(0px 0px, 50% 0px, 50% 100%)', edges(10, 10, 60, 60)],
    ['polygon(evenodd, 0px 0px, 50% 0px, 50% 100%)', edges(10, 10, 60, 60)],
    ['circle(50% at 50% 50%)', BOX],
    ['path("M0 0h1v1z")', BOX],
    ['url("#shape")', BOX],
  ])('%s', (path, left) => {
    expect(clippedByPath(path, BOX)).toEqual(left);
  });

  test.each([
    'inset(50%)',
    'inset(100%)',
    'inset(0px 100% 0px 0px)',
    'polygon(0px 0px, 0px 0px, 0px 0px)',
    'polygon(0% 0%, 0% 0%, 0% 100%, 0% 100%)',
    'circle(0px)',
    'circle(0px at 50% 50%)',
    'circle(0% at 50% 50%)',
    'ellipse(0px 0px at 0px 0px)',
  ])('nothing: %s', (path) => {
    expect(isEnough(clippedByPath(path, BOX))).toBe(false);
  });
});

describe('through a box', () => {
  const scrolled = () => edges(10, -40, 110, 300);

  test.each([
    ['visible', 'visible', PAGE],
    ['hidden', 'hidden', BOX],
    ['clip', 'visible', edges(10, 0, 110, 3000)],
    ['hidden', 'auto', edges(10, -40, 110, 300)],
    ['auto', 'scroll', edges(10, -40, 110, 300)],
  ])('of overflow %s %s content is seen', (x, y, part) => {
    expect(seenThrough(PAGE, BOX, x, y, scrolled)).toEqual(part);
  });

  test('nothing is seen where the box itself is not, even if it scrolls', () => {
    const beside = edges(-500, 0, -400, 50);
    expect(isEnough(seenThrough(PAGE, beside, 'auto', 'auto', scrolled))).toBe(false);
  });
});

test.each([
  [false, { x: 0, y: 0, width: 300, height: 500 }, edges(10, 10, 310, 510)],
  [false, { x: 40, y: 100, width: 300, height: 500 }, edges(-30, -90, 270, 410)],
  [true, { x: 0, y: 0, width: 300, height: 500 }, edges(-190, 10, 110, 510)],
  [true, { x: -50, y: 0, width: 300, height: 500 }, edges(-140, 10, 160, 510)],
])('what can be scrolled to, from right to left: %s, %o', (isRightToLeft, at, part) => {
  expect(scrollableEdges(BOX, at, isRightToLeft)).toEqual(part);
});
