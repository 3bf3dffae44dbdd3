import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, textWidth, type Placed } from '../../../../glossary/ranges/place-labels.ts';
import { runs } from '../../../runs.ts';

const labelsAt = fc
  .array(fc.record({ text: fc.string({ minLength: 1, maxLength: 30 }), x: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 9,
  })
  .map((labels) => labels.toSorted((a, b) => a.x - b.x).map((label) => ({ ...label, size: 12 })));

/** Pairs of labels that meet a condition, as their texts. */
const pairs = (placed: readonly Placed[], are: (one: Placed, other: Placed) => boolean) =>
  placed.flatMap((one, at) =>
    placed.slice(at + 1).flatMap((other) => (are(one, other) ? [[one.text, other.text]] : [])),
  );

describe('labels over a scale', () => {
  test('never lie over each other', () => {
    const overlap = (one: Placed, other: Placed) =>
      one.row === other.row && one.x < other.x + other.width && other.x < one.x + one.width;
    fc.assert(
      fc.property(labelsAt, (labels) => {
        expect(pairs(placeLabels(labels), overlap)).toEqual([]);
      }),
      runs(),
    );
  });

  test('are never crossed by the line to another', () => {
    const crosses = (line: Placed, label: Placed) =>
      line.row > label.row && label.x < line.x && line.x < label.x + label.width;
    fc.assert(
      fc.property(labelsAt, (labels) => {
        const placed = placeLabels(labels);
        expect(pairs(placed, (one, other) => crosses(one, other) || crosses(other, one))).toEqual([]);
      }),
      runs(),
    );
  });

  test('stay in their order, each where its stretch begins', () => {
    fc.assert(
      fc.property(labelsAt, (labels) => {
        expect(placeLabels(labels).map(({ text, x }) => ({ text, x, size: 12 }))).toEqual(labels);
      }),
      runs(),
    );
  });

  test('stand side by side in the first row where there is room', () => {
    const placed = placeLabels([0, 100, 200].map((x) => ({ text: 'usual', x, size: 12 })));
    expect(placed.map(({ row }) => row)).toEqual([0, 0, 0]);
  });

  test('climb to the left where there is none', () => {
    const placed = placeLabels([0, 10, 20].map((x) => ({ text: 'usual', x, size: 12 })));
    expect(placed.map(({ row }) => row)).toEqual([2, 1, 0]);
  });
});

test('wide letters take more room than narrow ones', () => {
  expect(textWidth('mm', 12)).toBeGreaterThan(textWidth('nn', 12));
  expect(textWidth('nn', 12)).toBeGreaterThan(textWidth('ii', 12));
  expect(textWidth('nn', 24)).toBe(2 * textWidth('nn', 12));
});
