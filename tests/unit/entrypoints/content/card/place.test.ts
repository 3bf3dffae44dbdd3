import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../../../../entrypoints/content/dom/rects.ts';
import { placeCard, type Placed, type PlaceRequest } from '../../../../../entrypoints/content/card/place.ts';
import { runs } from '../../../../runs.ts';

const VIEWPORT = { x: 0, y: 0, width: 1000, height: 800 };
const CARD = { width: 300, height: 200 };

/** Room between word and card, and between card and edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
/** The least room in which a card can be read. */
const LEAST = 80;

/** A line of a word, 60 by 20. */
const line = (x: number, y: number) => ({ x, y, width: 60, height: 20 });

/** Places a card of 300 by 200 in a viewport of 1000 by 800. */
const place = (request: Partial<PlaceRequest>) =>
  placeCard({ word: [line(100, 100)], card: CARD, viewport: VIEWPORT, ...request });

describe('the card', () => {
  test('goes below its word, beginning where the word begins', () => {
    expect(place({ word: [line(100, 100)] })).toMatchObject({ x: 100, y: 120 + GAP, side: 'below' });
  });

  test('goes above where there is no room below', () => {
    expect(place({ word: [line(100, 700)] })).toMatchObject({ x: 100, y: 700 - GAP - 200, side: 'above' });
  });

  test('stays below when there is room on both sides', () => {
    expect(place({ word: [line(100, 560)] })).toMatchObject({ side: 'below' });
  });

  test('just fits below', () => {
    expect(place({ word: [line(100, 800 - EDGE - 200 - GAP - 20)] })).toMatchObject({ side: 'below' });
    expect(place({ word: [line(100, 800 - EDGE - 200 - GAP - 20 + 1)] })).toMatchObject({ side: 'above' });
  });

  test('moves left rather than out at the right edge', () => {
    expect(place({ word: [line(930, 100)] })).toMatchObject({ x: 1000 - EDGE - 300, y: 120 + GAP, side: 'below' });
  });

  test('moves right rather than out at the left edge', () => {
    expect(place({ word: [line(-20, 100)] })).toMatchObject({ x: EDGE, y: 120 + GAP });
  });

  test('takes the whole width of a small phone and stays on its side', () => {
    const viewport = { x: 0, y: 0, width: 316, height: 600 };
    expect(place({ word: [line(200, 100)], viewport })).toMatchObject({ x: EDGE, y: 120 + GAP });
    expect(place({ word: [line(200, 500)], viewport })).toMatchObject({ x: EDGE, y: 500 - GAP - 200 });
  });

  test('keeps clear of every line of a wrapped word', () => {
    const wrapped = [line(900, 100), line(20, 125)];
    expect(place({ word: wrapped })).toMatchObject({ y: 145 + GAP, side: 'below' });
    expect(place({ word: [line(900, 700), line(20, 725)] })).toMatchObject({ y: 700 - GAP - 200, side: 'above' });
  });

  test('follows the line of a wrapped word that is pointed at', () => {
    const wrapped = [line(600, 100), line(20, 125)];
    expect(place({ word: wrapped, pointer: { x: 620, y: 110 } })).toMatchObject({ x: 600 });
    expect(place({ word: wrapped, pointer: { x: 40, y: 130 } })).toMatchObject({ x: 20 });
  });

  test('follows the first line where none is pointed at', () => {
    const wrapped = [line(600, 100), line(20, 125)];
    expect(place({ word: wrapped })).toMatchObject({ x: 600 });
    expect(place({ word: wrapped, pointer: { x: 40, y: 700 } })).toMatchObject({ x: 600 });
  });

  test('is cut to the larger of the sides above and below where most of it is seen there', () => {
    const tall = { width: 300, height: 700 };
    expect(place({ word: [line(100, 300)], card: tall })).toMatchObject({
      y: 320 + GAP,
      side: 'below',
      maxHeight: 800 - EDGE - 320 - GAP,
    });
    expect(place({ word: [line(100, 500)], card: tall })).toMatchObject({
      y: EDGE,
      side: 'above',
      maxHeight: 500 - GAP - EDGE,
    });
  });

  describe('in a low and wide window', () => {
    const viewport = { x: 0, y: 0, width: 1000, height: 220 };

    test('goes to the right of its word, beginning at its height where it can', () => {
      expect(place({ word: [line(100, 100)], viewport })).toMatchObject({ x: 160 + GAP, y: EDGE + 4, side: 'right' });
      expect(place({ word: [line(100, 100)], viewport, card: { width: 300, height: 250 } })).toMatchObject({
        x: 160 + GAP,
        y: EDGE,
        side: 'right',
        maxHeight: 220 - 2 * EDGE,
      });
    });

    test('goes to the left where there is more room', () => {
      expect(place({ word: [line(900, 100)], viewport })).toMatchObject({ x: 900 - GAP - 300, side: 'left' });
    });
  });

  test('lies over its word only where there is no room beside it, and then as far down as it can', () => {
    expect(place({ word: [{ x: 0, y: -10, width: 1000, height: 900 }] })).toMatchObject({ side: 'over', y: EDGE });
    const viewport = { x: 0, y: 0, width: 120, height: 100 };
    expect(place({ word: [line(30, 40)], viewport })).toMatchObject({ side: 'over', maxWidth: 104, maxHeight: 84 });
  });

  test('keeps to the part of the window that pinch zoom shows', () => {
    const viewport = { x: 400, y: 300, width: 500, height: 400 };
    expect(place({ word: [line(410, 320)], viewport })).toMatchObject({ x: 410, y: 340 + GAP, side: 'below' });
    expect(place({ word: [line(850, 660)], viewport })).toMatchObject({ x: 900 - EDGE - 300, side: 'above' });
  });
});

describe('wherever the word is', () => {
  /** Pixels as browsers give them: in sixty-fourths. */
  const px = (min: number, max: number) => fc.integer({ min: min * 64, max: max * 64 }).map((units) => units / 64);
  /** From a frame smaller than the card to a large screen; 400 % zoom makes a window of 320 by 256 of one of 1280 by 1024. */
  const viewport = fc.record({ x: px(0, 300), y: px(0, 300), width: px(40, 2000), height: px(40, 1500) });
  const request: fc.Arbitrary<PlaceRequest> = viewport.chain((viewport) =>
    fc.record({
      // A word may be cut by an edge of the viewport.
      word: fc.array(
        fc.record({
          x: px(Math.floor(viewport.x) - 30, Math.floor(viewport.x + viewport.width)),
          y: px(Math.floor(viewport.y) - 15, Math.floor(viewport.y + viewport.height)),
          width: px(1, 160),
          height: px(1, 30),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      pointer: fc.option(fc.record({ x: px(0, 2000), y: px(0, 1500) }), { nil: undefined }),
      card: fc.record({ width: px(100, 380), height: px(20, 900) }),
      viewport: fc.constant(viewport),
    }),
  );
  /** The card's rectangle as it is shown. */
  const shown = ({ card }: PlaceRequest, { x, y, maxWidth, maxHeight }: Placed): Rect => ({
    x,
    y,
    width: Math.min(card.width, maxWidth),
    height: Math.min(card.height, maxHeight),
  });
  const edges = ({ x, y, width, height }: Rect) => ({ left: x, top: y, right: x + width, bottom: y + height });
  /** The room on each side of all lines of a word, less the gaps: what a card could have there. */
  const rooms = ({ word, viewport }: PlaceRequest) => {
    const view = edges(viewport);
    const lines = word.map(edges);
    const width = viewport.width - 2 * EDGE;
    const height = viewport.height - 2 * EDGE;
    const below = Math.min(height, view.bottom - EDGE - GAP - Math.max(...lines.map(({ bottom }) => bottom)));
    const above = Math.min(height, Math.min(...lines.map(({ top }) => top)) - GAP - EDGE - view.top);
    const right = Math.min(width, view.right - EDGE - GAP - Math.max(...lines.map(({ right }) => right)));
    const left = Math.min(width, Math.min(...lines.map(({ left }) => left)) - GAP - EDGE - view.left);
    return {
      below: { width, height: below },
      above: { width, height: above },
      right: { width: right, height },
      left: { width: left, height },
    };
  };
  const holds = (property: (request: PlaceRequest, placed: Placed) => void) =>
    fc.assert(
      fc.property(request, (request) => {
        property(request, placeCard(request));
      }),
      runs(5),
    );

  test('the card stays in the viewport', () => {
    holds((request, placed) => {
      const card = edges(shown(request, placed));
      const view = edges(request.viewport);
      expect(card.left).toBeGreaterThanOrEqual(view.left + EDGE);
      expect(card.top).toBeGreaterThanOrEqual(view.top + EDGE);
      expect(card.right).toBeLessThanOrEqual(view.right - EDGE);
      expect(card.bottom).toBeLessThanOrEqual(view.bottom - EDGE);
    });
  });

  test('the card keeps clear of every line of it, unless there is too little room on every side', () => {
    holds((request, placed) => {
      const card = edges(shown(request, placed));
      const hasRoom = Object.values(rooms(request)).some(({ width, height }) => width >= LEAST && height >= LEAST);
      if (placed.side === 'over') expect(hasRoom).toBe(false);
      else
        for (const line of request.word.map(edges)) {
          const apart = Math.max(
            card.top - line.bottom,
            line.top - card.bottom,
            card.left - line.right,
            line.left - card.right,
          );
          expect(apart).toBeGreaterThanOrEqual(GAP);
        }
    });
  });

  test('the card is shown whole whenever it fits above or below, and below if it fits there', () => {
    holds((request, placed) => {
      const { below, above } = rooms(request);
      const fits = ({ width, height }: { width: number; height: number }) =>
        width >= request.card.width && height >= request.card.height;
      fc.pre(fits(below) || fits(above));
      expect(placed.side).toBe(fits(below) ? 'below' : 'above');
    });
  });

  test('the card is never cut to less than it can be read in', () => {
    holds((request, placed) => {
      fc.pre(placed.side !== 'over');
      const { width, height } = shown(request, placed);
      expect(width).toBeGreaterThanOrEqual(Math.min(LEAST, request.card.width));
      expect(height).toBeGreaterThanOrEqual(Math.min(LEAST, request.card.height));
    });
  });
});
