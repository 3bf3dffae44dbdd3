import { describe, expect, test } from 'vitest';
import { pageText, plainLetters, type PageItems } from '../../../../../entrypoints/reader/pdf/text/text-items.ts';

const PAGE: PageItems = {
  number: 1,
  width: 600,
  height: 800,
  transform: [1, 0, 0, -1, 0, 800],
  fonts: { f1: { name: 'ABCDEF+Times-Bold', family: 'serif' } },
  items: [],
  links: [],
};
const item = (str: string, transform: number[], fontName = 'f2') => ({
  str,
  dir: 'ltr',
  transform,
  width: 100,
  fontName,
});

describe('letters are written as people type them', () => {
  test.each([
    ['ligatures', 'eﬀect, ﬁrst, ﬂow, diﬃcult, baﬄe', 'effect, first, flow, difficult, baffle'],
    ['spaces of all kinds', 'a\u00A0b\u2009c', 'a b c'],
    ['bullets of fonts of symbols', '\uF0B7 item', '• item'],
    ['signs that nobody sees', 'a\u0003b\u200Bc', 'abc'],
    ['accents set over letters', 'cafe\u0301', 'café'],
  ])('%s', (_what, text, plain) => expect(plainLetters(text)).toBe(plain));
});

describe('the pieces of a page', () => {
  test('have their places from the top left, and know whether they are bold', () => {
    const { pieces } = pageText({
      ...PAGE,
      items: [item('Bold', [12, 0, 0, 12, 50, 700], 'f1'), item(' ', [1, 0, 0, 1, 0, 0])],
    });
    expect(pieces).toEqual([
      { text: 'Bold', left: 50, right: 150, base: 100, size: 12, isBold: true, family: 'serif', isRightToLeft: false },
    ]);
  });

  test('leave out what is turned, such as a stamp at the side', () => {
    const items = [item('text of the page', [10, 0, 0, 10, 50, 700]), item('stamp', [0, 10, -10, 0, 20, 300])];
    expect(pageText({ ...PAGE, items }).pieces.map(({ text }) => text)).toEqual(['text of the page']);
    expect(pageText({ ...PAGE, items: [...items, item('aslant', [7, 7, -7, 7, 300, 300])] }).pieces).toHaveLength(1);
  });

  test('are turned back where the whole page is', () => {
    const items = [item('first line', [0, 10, -10, 0, 100, 50]), item('second line', [0, 10, -10, 0, 112, 50])];
    const { pieces, width, height } = pageText({ ...PAGE, items });
    expect({ width, height }).toEqual({ width: 800, height: 600 });
    const [first, second] = pieces;
    expect((second?.base ?? 0) - (first?.base ?? 0)).toBe(12);
    expect(first?.left).toBe(second?.left);
  });

  test('are parted at words where a link begins and ends', () => {
    const links = [{ href: 'https://example.org/', rect: [76, 695, 101, 712] }];
    const { pieces } = pageText({ ...PAGE, links, items: [item('read more here now', [10, 0, 0, 10, 50, 700])] });
    expect(pieces.map(({ text, href }) => [text.trim(), href])).toEqual([
      ['read', undefined],
      ['more', 'https://example.org/'],
      ['here now', undefined],
    ]);
  });

  test('hold as many links as lie on them, also where they lie over each other', () => {
    const rect = [50, 695, 80, 712];
    const links = [rect, rect, [80, 695, 150, 712]].map((rect, at) => ({ href: `https://example.org/${at}`, rect }));
    const { pieces } = pageText({ ...PAGE, links, items: [item('first second third', [10, 0, 0, 10, 50, 700])] });
    expect(pieces.map(({ text, href }) => [text.trim(), href])).toEqual([
      ['first', 'https://example.org/0'],
      ['second third', 'https://example.org/2'],
    ]);
  });
});
