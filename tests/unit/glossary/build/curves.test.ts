import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curve, oval, ring, tube, type Point } from '../../../../glossary/build/curves.ts';

/** The ends and middles of the pieces of a path of `M`, `q`, `t` and `l`. */
function placesOn(path: string): Point[] {
  let at: Point = { x: 0, y: 0 };
  let control = at;
  return Array.from(path.matchAll(/([Mqtl])([-\d ]+)/g)).flatMap(([, command, text = '']) => {
    const values = Array.from(text.matchAll(/-?\d+/g), ([value]) => Number(value));
    const [dx = 0, dy = 0] = values.slice(-2);
    const [cx = 0, cy = 0] = values;
    const from = at;
    at = { x: from.x + dx, y: from.y + dy };
    if (command === 'M' || command === 'l') return [at];
    control =
      command === 'q' ? { x: from.x + cx, y: from.y + cy } : { x: 2 * from.x - control.x, y: 2 * from.y - control.y };
    return [{ x: (from.x + 2 * control.x + at.x) / 4, y: (from.y + 2 * control.y + at.y) / 4 }, at];
  });
}
/** How far a point lies from the nearest of these, in units. */
const off = (point: Point, places: readonly Point[]) =>
  Math.min(...places.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));

const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 960 }), y: fc.integer({ min: 0, max: 960 }) }), {
  minLength: 3,
  maxLength: 30,
});
/** What rounding to whole units may move a place by, with its control point. */
const ROUNDED_OFF = 2;

describe('a curve', () => {
  test.each([
    ['closed', true],
    ['open', false],
  ])('that is %s passes through all of its points, however many there are', (_kind, isClosed) => {
    fc.assert(
      fc.property(points, (through) => {
        const places = placesOn(curve(through, isClosed));
        expect(Math.max(...through.map((point) => off(point, places)))).toBeLessThan(ROUNDED_OFF);
      }),
    );
  });

  test('begins and ends where it should, and is closed only where it is an area', () => {
    const line = [10, 40, 90].map((x) => ({ x, y: x % 40 }));
    expect(curve(line, false)).toMatch(/^M10 10q.*t[^z]*$|^M10 10q[^z]*$/);
    expect(placesOn(curve(line, false)).at(-1)).toEqual({ x: 90, y: 10 });
    expect(curve(line, true)).toMatch(/z$/);
  });

  test('is straight between corners', () => {
    const corners = [0, 1, 2].map((at) => ({ x: at * 10, y: at === 1 ? 20 : 0, isCorner: true }));
    expect(curve(corners, true)).toBe('M0 0l10 20l10-20l-20 0z');
  });

  test('turns sharply at a corner alone', () => {
    const round = [0, 1, 2, 3].map((at) => ({
      x: 50 * Math.cos((at * Math.PI) / 2),
      y: 50 * Math.sin((at * Math.PI) / 2),
    }));
    expect(curve(round, true).match(/q/g)).toHaveLength(1);
    const cornered = round.map((point, at) => ({ ...point, isCorner: at === 0 || at === 2 }));
    expect(curve(cornered, true).match(/q/g)).toHaveLength(2);
  });

  test('of no points is nothing', () => {
    expect(curve([], true)).toBe('');
  });
});

describe('a tube', () => {
  test('lies half its width to both sides, with half circles at its ends', () => {
    const straight = [0, 50, 100].map((x) => ({ x, y: 0 }));
    expect(tube(straight, 20, 20)).toBe('M0 10q50 0 100 0a10 10 0 1 0 0-20q-50 0-100 0a10 10 0 1 0 0 20z');
  });

  test('may grow narrow', () => {
    const straight = [0, 100].map((x) => ({ x, y: 0 }));
    expect(tube(straight, 20, 10)).toBe('M0 10l100-5a5 5 0 1 0 0-10l-100-5a10 10 0 1 0 0 20z');
  });
});

test('a ring is two outlines, so far apart', () => {
  const square = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ].map(([x = 0, y = 0]) => ({ x, y }));
  const [outer = '', inner = ''] = ring(square, 20).split('z');
  const least = (path: string) => Math.min(...placesOn(path).map(({ x }) => x));
  expect(Math.abs(least(`${outer}z`) - least(`${inner}z`))).toBeGreaterThan(10);
});

test('an oval is two halves, and may be turned', () => {
  expect(oval({ x: 50, y: 50 }, 40, 20, 0)).toBe('M30 50a20 10 0 1 0 40 0a20 10 0 1 0-40 0z');
  expect(oval({ x: 50, y: 50 }, 40, 20, 90)).toBe('M50 30a20 10 90 1 0 0 40a20 10 90 1 0 0-40z');
});
