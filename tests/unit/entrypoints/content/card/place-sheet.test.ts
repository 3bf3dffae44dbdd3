import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSheet } from '../../../../../entrypoints/content/card/place-sheet.ts';
import { runs } from '../../../../runs.ts';

const PHONE = { x: 0, y: 0, width: 360, height: 640, zoom: 1 };
const line = (y: number) => ({ x: 100, y, width: 60, height: 20 });
/** Places a sheet of this height on a phone. */
const place = (y: number, height = 300, viewport = PHONE) => placeSheet([line(y)], { height }, viewport);

describe('a sheet', () => {
  test('lies at the bottom, as wide as the screen', () => {
    expect(place(100)).toMatchObject({ x: 0, y: 340, side: 'bottom', maxWidth: 360 });
  });

  test('lies at the top where it would cover its word', () => {
    expect(place(500)).toMatchObject({ x: 0, y: 0, side: 'top' });
  });

  test('takes at most six tenths of the height', () => {
    expect(place(20, 600)).toMatchObject({ y: 640 - 384, maxHeight: 384 });
  });

  test('is cut to the larger side where its word is in the middle', () => {
    expect(place(300, 380)).toMatchObject({ side: 'bottom', maxHeight: 640 - 326, y: 326 });
    expect(place(330, 380)).toMatchObject({ side: 'top', maxHeight: 324, y: 0 });
  });

  test('is no wider than can be read well', () => {
    expect(place(100, 300, { ...PHONE, width: 1000 })).toMatchObject({ x: 180, maxWidth: 640 });
  });

  test('keeps to what pinch zoom and an on-screen keyboard leave', () => {
    expect(place(310, 80, { x: 40, y: 300, width: 120, height: 200, zoom: 0.375 })).toMatchObject({
      x: 40,
      y: 420,
      maxWidth: 120,
      maxHeight: 120,
    });
  });
});

test('wherever the word is, a sheet stays in the viewport and off the word where there is room beside it', () => {
  const request = fc.record({
    lines: fc.array(fc.integer({ min: -15, max: 790 }).map(line), { minLength: 1, maxLength: 3 }),
    height: fc.integer({ min: 20, max: 900 }),
    viewport: fc.record({
      x: fc.integer({ min: 0, max: 50 }),
      y: fc.integer({ min: 0, max: 50 }),
      width: fc.integer({ min: 40, max: 1200 }),
      height: fc.integer({ min: 40, max: 800 }),
      zoom: fc.constantFrom(1, 0.5, 2.5),
    }),
  });
  fc.assert(
    fc.property(request, ({ lines, height, viewport }) => {
      const { x, y, maxWidth, maxHeight } = placeSheet(lines, { height }, viewport);
      const bottom = y + Math.min(height, maxHeight);
      expect(x).toBeGreaterThanOrEqual(viewport.x);
      expect(x + maxWidth).toBeLessThanOrEqual(viewport.x + viewport.width);
      expect(y).toBeGreaterThanOrEqual(viewport.y);
      expect(bottom).toBeLessThanOrEqual(viewport.y + viewport.height + 1e-9);
      expect(maxHeight).toBeLessThanOrEqual(viewport.height * 0.6);
      const top = Math.min(...lines.map((line) => line.y));
      const end = Math.max(...lines.map((line) => line.y + line.height));
      const room = Math.max(top - viewport.y, viewport.y + viewport.height - end) - 6;
      if (room >= 80) expect(bottom <= top || y >= end).toBe(true);
    }),
    runs(5),
  );
});
