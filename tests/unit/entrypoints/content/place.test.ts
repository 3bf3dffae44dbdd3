import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard, type Placed, type PlaceRequest } from '../../../../entrypoints/content/place.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 300, height: 200 };

/** Room between word and card, and between card and edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** A line of a word, 60 by 20. */
const line = (x: number, y: number) => ({ x, y, width: 60, height: 20 });

/** Places a card of 300 by 200 in a viewport of 1000 by 800. */
const place = (request: Partial<PlaceRequest>) =>
  placeCard({ word: [line(100, 100)], card: CARD, viewport: VIEWPORT, ...request });

describe('the card', () => {
  test('goes below its word, beginning where the word begins', async () => {
    expect(await place({ word: [line(100, 100)] })).toMatchObject({ x: 100, y: 120 + GAP, side: 'below' });
  });

  test('goes above where there is no room below', async () => {
    expect(await place({ word: [line(100, 700)] })).toMatchObject({ x: 100, y: 700 - GAP - 200, side: 'above' });
  });

  test('stays below when there is room on both sides', async () => {
    expect(await place({ word: [line(100, 560)] })).toMatchObject({ side: 'below' });
  });

  test('just fits below', async () => {
    expect(await place({ word: [line(100, 800 - EDGE - 200 - GAP - 20)] })).toMatchObject({ side: 'below' });
    expect(await place({ word: [line(100, 800 - EDGE - 200 - GAP - 20 + 1)] })).toMatchObject({ side: 'above' });
  });

  test('moves left rather than out at the right edge', async () => {
    const { x, y, side } = await place({ word: [line(930, 100)] });
    expect(x + CARD.width).toBeLessThanOrEqual(1000 - EDGE);
    expect({ y, side }).toEqual({ y: 120 + GAP, side: 'below' });
  });

  test('moves right rather than out at the left edge', async () => {
    expect(await place({ word: [line(-20, 100)] })).toMatchObject({ x: EDGE, y: 120 + GAP });
  });

  test('takes the whole width of a small phone and stays on its side', async () => {
    const phone = { width: 316, height: 600 };
    expect(await place({ word: [line(200, 100)], viewport: phone })).toMatchObject({ x: EDGE, y: 120 + GAP });
    expect(await place({ word: [line(200, 500)], viewport: phone })).toMatchObject({ x: EDGE, y: 500 - GAP - 200 });
  });

  test('keeps clear of every line of a wrapped word', async () => {
    const wrapped = [line(900, 100), line(20, 125)];
    expect(await place({ word: wrapped })).toMatchObject({ y: 145 + GAP, side: 'below' });
    expect(await place({ word: [line(900, 700), line(20, 725)] })).toMatchObject({ y: 700 - GAP - 200, side: 'above' });
  });

  test('follows the line of a wrapped word that is pointed at', async () => {
    const wrapped = [line(600, 100), line(20, 125)];
    expect(await place({ word: wrapped, pointer: { x: 620, y: 110 } })).toMatchObject({ x: 600 });
    expect(await place({ word: wrapped, pointer: { x: 40, y: 130 } })).toMatchObject({ x: 20 });
  });

  test('follows the first line where none is pointed at', async () => {
    const wrapped = [line(600, 100), line(20, 125)];
    expect(await place({ word: wrapped })).toMatchObject({ x: 600 });
    expect(await place({ word: wrapped, pointer: { x: 40, y: 700 } })).toMatchObject({ x: 600 });
  });

  test('is cut to the larger side where it fits on none', async () => {
    const tall = { width: 300, height: 700 };
    expect(await place({ word: [line(100, 300)], card: tall })).toMatchObject({
      y: 320 + GAP,
      side: 'below',
      maxHeight: 800 - EDGE - 320 - GAP,
    });
    expect(await place({ word: [line(100, 500)], card: tall })).toMatchObject({
      y: EDGE,
      side: 'above',
      maxHeight: 500 - GAP - EDGE,
    });
  });

  test('has no height to be cut to where the word fills the viewport', async () => {
    const word = [{ x: 0, y: -10, width: 1000, height: 900 }];
    expect(await place({ word })).toMatchObject({ maxHeight: 0 });
  });
});

describe('wherever the word is', () => {
  /** Pixels as browsers give them: in sixty-fourths. */
  const px = (min: number, max: number) => fc.integer({ min: min * 64, max: max * 64 }).map((units) => units / 64);
  const viewport = fc.record({ width: px(320, 2000), height: px(200, 1500) });
  const card = fc.record({ width: px(100, 304), height: px(20, 900) });
  const request: fc.Arbitrary<PlaceRequest> = viewport.chain((viewport) =>
    fc.record({
      word: fc.array(
        fc.record({
          x: px(0, viewport.width - 60),
          y: px(0, viewport.height - 30),
          width: px(1, 60),
          height: px(1, 30),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      pointer: fc.option(fc.record({ x: px(0, viewport.width), y: px(0, viewport.height) }), { nil: undefined }),
      card,
      viewport: fc.constant(viewport),
    }),
  );
  /** The card's rectangle as it is shown. */
  const shown = ({ card }: PlaceRequest, { x, y, maxHeight }: Placed) => {
    const height = Math.min(card.height, maxHeight);
    return { left: x, top: y, right: x + card.width, bottom: y + height, height };
  };

  test('the card never overlaps a line of it', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (request) => {
        const placed = await placeCard(request);
        const { top, bottom, height } = shown(request, placed);
        fc.pre(height > 0);
        for (const line of request.word) {
          if (placed.side === 'below') expect(top).toBeGreaterThanOrEqual(line.y + line.height + GAP);
          else expect(bottom).toBeLessThanOrEqual(line.y - GAP);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the card stays in the viewport', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (request) => {
        const placed = await placeCard(request);
        const { left, top, right, bottom, height } = shown(request, placed);
        fc.pre(height > 0);
        expect(left).toBeGreaterThanOrEqual(EDGE);
        expect(right).toBeLessThanOrEqual(request.viewport.width - EDGE);
        expect(top).toBeGreaterThanOrEqual(placed.side === 'above' ? EDGE : 0);
        expect(bottom).toBeLessThanOrEqual(request.viewport.height - (placed.side === 'below' ? EDGE : 0));
      }),
      { numRuns: 2000 },
    );
  });

  test('the card is shown whole whenever it fits on one side', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (request) => {
        const top = Math.min(...request.word.map(({ y }) => y));
        const bottom = Math.max(...request.word.map(({ y, height }) => y + height));
        const room = Math.max(top, request.viewport.height - bottom) - GAP - EDGE;
        fc.pre(request.card.height <= room);
        expect((await placeCard(request)).maxHeight).toBeGreaterThanOrEqual(request.card.height);
      }),
      { numRuns: 2000 },
    );
  });
});
