import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DOCK_PX, dockPlace, EDGE_PX } from '../../../../../../entrypoints/content/card/dock/dock-place.ts';

const WIDE = DOCK_PX + 2 * EDGE_PX;
const VIEWPORT = { x: 0, y: 0, width: 1200, height: 800, zoom: 1 };
/** What lies on the page: elements with the edges that they lie between. */
let things: { element: Element; from: number; to: number; top: number; bottom: number }[] = [];

beforeEach(() => {
  things = [];
  Object.assign(document, {
    elementsFromPoint: (x: number, y: number) => [
      ...things
        .filter(({ from, to, top, bottom }) => x >= from && x < to && y >= top && y < bottom)
        .map(({ element }) => element),
      document.body,
      document.documentElement,
    ],
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const freeSide = (viewport: typeof VIEWPORT) => dockPlace(viewport).side;
const put = (html: string, from: number, to: number, top = 0, bottom = Infinity) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  things.push({ element: box.firstElementChild as Element, from, to, top, bottom });
};

test.each([
  ['both margins', WIDE, 1200 - WIDE, 'right'],
  ['a margin on the left alone', WIDE, 1200, 'left'],
  ['a margin on the right alone', 0, 1200 - WIDE, 'right'],
  ['no margin', 0, 1200, 'right'],
  ['a margin on the left that is too narrow', WIDE - 10, 1200, 'right'],
] as const)('beside a text with %s', (_what, from, to, side) => {
  put('<p>Text to read.</p>', from, to);
  expect(freeSide(VIEWPORT)).toBe(side);
});

test.each(['<img>', '<iframe></iframe>', '<input>', '<svg></svg>', '<td> text </td>'.replaceAll('td', 'span')])(
  'is not covered: %s',
  (html) => {
    put(html, 1100, 1200, 600);
    expect(freeSide(VIEWPORT)).toBe('left');
  },
);

test.each([
  '<div> </div>',
  '<main><p>Text further in, which is elsewhere.</p></main>',
  '<glosswell-card>x</glosswell-card>',
])('is no text: %s', (html) => {
  put(html, 0, 1200);
  put('<p>Text to read.</p>', 0, 1200 - WIDE);
  expect(freeSide(VIEWPORT)).toBe('right');
  things = things.slice(0, 1);
  put('<p>Text to read.</p>', WIDE, 1200);
  expect(freeSide(VIEWPORT)).toBe('left');
});

test('below a header, which both margins have', () => {
  put('<p>Text to read.</p>', WIDE, 1200);
  put('<p>A header.</p>', 0, 1200, 0, 60);
  const { side, top } = dockPlace(VIEWPORT);
  expect(side).toBe('left');
  expect(top + EDGE_PX).toBeGreaterThanOrEqual(60);
  expect(top).toBeLessThan(120);
});

test('at the upper edge, where all is text, or text reaches far down', () => {
  put('<p>Text to read.</p>', 0, 1200);
  expect(dockPlace(VIEWPORT)).toEqual({ side: 'right', top: 0 });
  things = [];
  put('<p>Text to read.</p>', 0, 1200, 0, 500);
  expect(dockPlace(VIEWPORT)).toEqual({ side: 'right', top: 0 });
});

test('is as wide as the dock is drawn, in the part of the page that is seen', () => {
  put('<p>Text to read.</p>', 100 + WIDE, 1300);
  expect(freeSide({ ...VIEWPORT, x: 100 })).toBe('left');
  expect(freeSide({ ...VIEWPORT, x: 100, zoom: 1.5 })).toBe('right');
});

test.each([
  ['left', WIDE, 1200],
  ['right', 0, 1200 - WIDE],
] as const)(
  'a page on which each point takes long is looked at in few, and still the %s margin is found',
  (side, from, to) => {
    put('<p>Text to read.</p>', from, to);
    const find = document.elementsFromPoint.bind(document);
    let looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => 10 * looks);
    document.elementsFromPoint = (x, y) => {
      looks += 1;
      return find(x, y);
    };
    expect(freeSide(VIEWPORT)).toBe(side);
    expect(looks).toBeLessThan(30);
  },
);
