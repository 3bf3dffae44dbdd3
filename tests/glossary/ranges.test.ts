import { expect, test } from 'vitest';
import type { LabelShape } from '../../glossary/entry/drawing.ts';
import { drawRange } from '../../glossary/ranges/draw-range.ts';
import { textWidth } from '../../glossary/ranges/place-labels.ts';
import { glossary } from '../compiled/glossary.ts';

/** A label with the room that it takes, each row by itself. */
const boxOf = ({ text, x, y, at, size = 12 }: LabelShape) => {
  const width = textWidth(text, size);
  const left = at === 'end' ? x - width : at === 'middle' ? x - width / 2 : x;
  return { text, left, right: left + width, top: y - size, bottom: y };
};
type Box = ReturnType<typeof boxOf>;
const overlap = (one: Box, other: Box) =>
  one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom && other.top < one.bottom;

test.each(Object.entries(glossary.ranges))(
  '%s has its words apart from each other and within its drawing',
  (_id, range) => {
    for (const value of [undefined, range.from, range.to]) {
      const { width, height, shapes } = drawRange(range, value);
      const boxes = shapes.filter((shape): shape is LabelShape => shape.role === 'label').map(boxOf);
      const clashes = boxes.flatMap((one, at) =>
        boxes.slice(at + 1).flatMap((other) => (overlap(one, other) ? [[one.text, other.text]] : [])),
      );
      expect(clashes).toEqual([]);
      for (const { text, left, right, bottom } of boxes) {
        expect(left, text).toBeGreaterThanOrEqual(-0.5);
        expect(right, text).toBeLessThanOrEqual(width + 0.5);
        expect(bottom, text).toBeLessThanOrEqual(height);
      }
    }
  },
);
