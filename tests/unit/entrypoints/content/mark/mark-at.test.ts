import { afterEach, expect, test, vi } from 'vitest';
import { elementAt, markAt } from '../../../../../entrypoints/content/mark/mark-at.ts';
import type { Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import type { PageMarks } from '../../../../../entrypoints/content/mark/page-marks.ts';

afterEach(() => vi.restoreAllMocks());

/** A mark whose word is drawn in these boxes: left, top, width and height in CSS pixels. */
function markIn(...boxes: [number, number, number, number][]): Mark {
  const text = new Text('iron');
  document.body.append(text);
  const mark = {
    range: new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 }),
  } as Mark;
  rects.set(
    text,
    boxes.map((box) => new DOMRect(...box)),
  );
  return mark;
}

const rects = new Map<Node, DOMRect[]>();

function boxAround(boxes: readonly DOMRect[]): DOMRect {
  const [left, top] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))];
  const [right, bottom] = [
    Math.max(...boxes.map(({ right }) => right)),
    Math.max(...boxes.map(({ bottom }) => bottom)),
  ];
  return new DOMRect(left, top, right - left, bottom - top);
}

function under(x: number, y: number, ...marks: Mark[]): Mark | undefined {
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return (rects.get(this.startContainer) ?? []) as unknown as DOMRectList;
  });
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
    return boxAround(rects.get(this.startContainer) ?? []);
  });
  const around = vi.fn(() => [{ marks }]);
  return markAt({ around } as unknown as PageMarks, document.body, x, y);
}

test.each([
  ['in its middle', 30, 15, true],
  ['on its edge', 10, 10, true],
  ['a pixel outside', 9, 9, true],
  ['further outside', 7, 15, false],
  ['below', 30, 23, false],
])('the mark under a point is told %s', (_, x, y, isThere) => {
  const mark = markIn([10, 10, 40, 10]);
  expect(under(x, y, mark)).toBe(isThere ? mark : undefined);
});

test('a mark over the end of a line is found in both of its parts, and not between them', () => {
  const mark = markIn([200, 10, 40, 10], [0, 24, 30, 10]);
  expect([under(210, 15, mark), under(10, 30, mark), under(100, 15, mark)]).toEqual([mark, mark, undefined]);
});

test('of several marks the one under the point is told', () => {
  const [first, second] = [markIn([0, 0, 40, 10]), markIn([50, 0, 40, 10])];
  expect(under(60, 5, first, second)).toBe(second);
});

test('the innermost element is looked for in shadow roots, one in another', () => {
  const [outer, inner, leaf] = ['section', 'div', 'p'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const roots = new Map<Element, ShadowRoot>([
    [outer, outer.attachShadow({ mode: 'closed' })],
    [inner, inner.attachShadow({ mode: 'open' })],
  ]);
  Object.assign(roots.get(outer) as object, { elementFromPoint: () => inner });
  Object.assign(roots.get(inner) as object, { elementFromPoint: () => leaf });
  expect(elementAt(1, 1, (element) => roots.get(element) ?? null, outer)).toBe(leaf);
});

test('a host with nothing of its own at the point is told itself', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  Object.assign(root, { elementFromPoint: () => host });
  expect(elementAt(1, 1, (element) => (element === host ? root : null), host)).toBe(host);
});
