import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelShape, PathShape } from '../../../../glossary/entry/drawing.ts';
import type { Range } from '../../../../glossary/entry/range.ts';
import { crowded, drawRange, positionOf, rangeInWords } from '../../../../glossary/ranges/draw-range.ts';
import { runs } from '../../../runs.ts';
import { A1C, MAGNESIUM, POTASSIUM } from './ranges.ts';

const paths = (range: Range, role: PathShape['role'], value?: number) =>
  drawRange(range, value).shapes.flatMap((shape) => (shape.role === role ? shape.path : []));
const labels = (range: Range, value?: number) =>
  drawRange(range, value).shapes.filter((shape): shape is LabelShape => shape.role === 'label');
const texts = (range: Range, value?: number) => labels(range, value).map(({ text }) => text);

/** From where to where a piece of a bar reaches. */
const reach = (box: string): [number, number] => {
  const [, left = NaN, width = NaN] = /^M([\d.]+) [\d.]+h([\d.]+)/.exec(box)?.map(Number) ?? [];
  return [left, left + width];
};

describe('a range with bands', () => {
  test('has a piece of bar for each, one behind the other, all alike', () => {
    const pieces = paths(A1C, 'near').map(reach);
    expect(pieces).toHaveLength(3);
    for (const [at, [left]] of pieces.entries()) expect(left).toBeGreaterThanOrEqual(pieces[at - 1]?.[1] ?? 0);
    expect(paths(A1C, 'part')).toEqual([]);
  });

  test('says its labels, the amounts between them and the units', () => {
    expect(texts(A1C)).toEqual(['usual', 'prediabetes', 'diabetes', '5.7', '6.5', '%', '39', '48', 'mmol/mol']);
  });

  test('has pieces as wide as their bands', () => {
    const [low, middle, high] = paths(POTASSIUM, 'near').map((box) => reach(box)[1] - reach(box)[0]);
    expect((middle ?? 0) / (low ?? 0)).toBeCloseTo(1.5 / 1.7, 1);
    expect((high ?? 0) / (low ?? 0)).toBeCloseTo(1.8 / 1.7, 1);
  });
});

describe('a range with spans', () => {
  test('has a bar for each, with its words above it', () => {
    expect(paths(MAGNESIUM, 'line')).toHaveLength(4);
    expect(texts(MAGNESIUM).slice(0, 4)).toEqual([
      'Needed: 310 to 420 mg',
      'Upper limit: up to 350 mg',
      'One: 400 mg',
      'Much: 600 mg or more',
    ]);
  });

  test('draws each from where it begins to where it ends', () => {
    expect(paths(MAGNESIUM, 'near').map(reach)).toEqual([
      [124, 168],
      [0, 140],
      [160, 163],
      [240, 320],
    ]);
  });

  test('says where the scale begins and ends', () => {
    expect(texts(MAGNESIUM).slice(4)).toEqual(['0', '800 mg']);
  });
});

describe('a reader’s own number', () => {
  test.each([
    [A1C, 6.1, '6.1%: prediabetes'],
    [A1C, 40, '40%: diabetes'],
    [POTASSIUM, 5.2, '5.2 mEq/L: usual'],
    [MAGNESIUM, 320, '320 mg', '320 mg: Needed, Upper limit'],
    [MAGNESIUM, 500, '500 mg'],
  ])('is marked and named: %#', (range, value, text, said = text) => {
    expect(texts(range, value)).toContain(text);
    expect(drawRange(range, value).alt).toContain(`${said}.`);
    // One marker on each bar, and one beside the words.
    expect(paths(range, 'part', value)).toHaveLength((range.spans?.length ?? 1) + 1);
  });

  test('adds its row below, and changes nothing else', () => {
    const { shapes, height } = drawRange(A1C);
    const own = drawRange(A1C, 6.1);
    expect(own.height).toBeGreaterThan(height);
    expect(
      own.shapes.filter((shape) => shapes.some((other) => JSON.stringify(other) === JSON.stringify(shape))),
    ).toEqual(shapes);
  });

  test('lies on the scale, further right the more it is', () => {
    const placeOf = (value: number) => Number(/^M([\d.]+)/.exec(paths(A1C, 'part', value)[0] ?? '')?.[1]);
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(placeOf(less)).toBeGreaterThanOrEqual(5);
        expect(placeOf(more)).toBeGreaterThanOrEqual(placeOf(less));
        expect(placeOf(more)).toBeLessThanOrEqual(315);
      }),
      runs(0.3),
    );
  });
});

test.each([
  [4, 0],
  [9, 1],
  [6.5, 0.5],
  [0, 0],
  [100, 1],
])('%d lies at %d of the scale', (amount, position) => {
  expect(positionOf(amount, A1C)).toBe(position);
});

test('the words for those who do not see it say the same', () => {
  expect(rangeInWords(A1C)).toBe(
    'A1C. usual: below 5.7% (39 mmol/mol); prediabetes: 5.7 to 6.4% (39 to 47 mmol/mol); diabetes: 6.5% (48 mmol/mol) or more.',
  );
  expect(drawRange(A1C).alt).toBe(rangeInWords(A1C));
});

test('words that do not fit are found', () => {
  expect(crowded(A1C)).toEqual([]);
  const bands = [{ label: 'usual', below: 8.9 }, { label: 'diabetes of either type' }];
  expect(crowded({ ...A1C, bands })).toEqual(['diabetes of either type']);
  expect(crowded({ ...A1C, to: 40 })).toEqual(['6.5', '48']);
  expect(crowded({ ...MAGNESIUM, spans: [{ label: 'x'.repeat(60), to: 5 }] })).toHaveLength(1);
});
