import { expect, test } from 'vitest';
import { zoomOf } from '../../../../../entrypoints/content/dom/viewport.ts';

test.each([
  ['an ordinary window', 1000, 1, 1],
  ['a phone', 360, 1, 1],
  ['a frame narrower than a phone', 200, 1, 1],
  ['a phone that shows a page for large screens in small', 980, 360 / 980, 980 / 360],
  ['a window pinched a little larger', 800, 1.25, 1],
  ['a phone pinched to three times its size, where text grows as far as lines stay long enough', 120, 3, 120 / 320],
])('in %s, a card’s pixel is drawn so that it can be read', (_where, width, scale, zoom) => {
  expect(zoomOf(width, scale)).toBeCloseTo(zoom, 10);
});
