import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isOver, rectsOf, textOf } from '../../../../../entrypoints/content/dom/rects.ts';

let text: Text;
let lines: DOMRect[];
beforeEach(() => {
  document.body.innerHTML = '<p>Low iron <b>and zinc</b></p>';
  text = document.querySelector('p')?.firstChild as Text;
  lines = [new DOMRect(200, 10, 40, 10), new DOMRect(0, 24, 30, 10)];
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() => lines as unknown as DOMRectList);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 10, 240, 24));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const range = (from = 4, to = 8, end: Node = text) =>
  new StaticRange({ startContainer: text, startOffset: from, endContainer: end, endOffset: to });

describe('the rectangles of a range', () => {
  test('are its lines, without those that show nothing', () => {
    const [first, second] = lines;
    lines = [first as DOMRect, new DOMRect(240, 10, 0, 10), new DOMRect(0, 24, 30, 0), second as DOMRect];
    expect(rectsOf(range())).toEqual([first, second]);
  });

  test.each([
    ['its text is gone', () => text.remove()],
    ['its end is gone', () => document.querySelector('b')?.remove()],
    ['its text has become shorter', () => (text.data = 'L')],
  ])('are none where %s', (_why, change) => {
    const end = document.querySelector('b')?.firstChild as Text;
    const whole = range(4, 3, end);
    expect(rectsOf(whole)).toHaveLength(2);
    change();
    expect([rectsOf(whole), textOf(whole), isOver(whole, 210, 15, 0)]).toEqual([[], '', false]);
  });

  test('are asked again after one that is none', () => {
    rectsOf(range(90, 99));
    expect(rectsOf(range())).toHaveLength(2);
  });
});

describe('a point is over a range', () => {
  test.each([
    ['in its first line', 210, 15, 0, true],
    ['in its second line', 10, 30, 0, true],
    ['on an edge', 240, 20, 0, true],
    ['in the box around both lines, and in none of them', 100, 15, 0, false],
    ['near a line', 243, 15, 3, true],
    ['further from it', 244, 15, 3, false],
  ])('%s', (_where, x, y, slack, is) => {
    expect(isOver(range(), x, y, slack)).toBe(is);
  });

  test('without its lines being asked for where the box around them is elsewhere', () => {
    expect(isOver(range(), 500, 500, 0)).toBe(false);
    expect(vi.mocked(Range.prototype.getClientRects)).not.toHaveBeenCalled();
  });
});

test('the text of a range is told as it stands there, over elements too', () => {
  expect(textOf(range())).toBe('iron');
  expect(textOf(range(4, 8, document.querySelector('b')?.firstChild as Text))).toBe('iron and zinc');
});
