import { describe, expect, test } from 'vitest';
import { canvasSize } from '../../../../../entrypoints/reader/pdf/canvas-size.ts';
import { titleOf } from '../../../../../entrypoints/reader/pdf/title.ts';

describe('what a PDF is called', () => {
  test.each([
    ['by its own title', 'Magnesium tablets', 'Magnesium tablets'],
    ['in one line', ' Magnesium\n tablets\u0000 ', 'Magnesium tablets'],
    ['as its file where a program gave the title', 'Microsoft Word - leaflet.doc', 'file.pdf'],
    ['as its file where the title is another file', 'LEAFLET_V3.indd', 'file.pdf'],
    ['as its file where it has none', undefined, 'file.pdf'],
    ['as its file where the title is empty', '  ', 'file.pdf'],
  ])('%s', (_how, title, name) => expect(titleOf(title, 'file.pdf')).toBe(name));
});

describe('a page is drawn', () => {
  test('with as many pixels as the screen has', () => {
    expect(canvasSize({ width: 794, height: 1123 }, 2)).toEqual({ ratio: 2, width: 1588, height: 2246 });
  });

  test.each([
    ['large', 20_000, 20_000],
    ['long', 10, 1_000_000],
    ['wide', 1_000_000, 0.1],
  ])('with no more than a browser draws, where it is %s', (_what, width, height) => {
    const size = canvasSize({ width, height }, 2);
    expect(size.width * size.height).toBeLessThanOrEqual(2 ** 24);
    expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(16_384);
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
  });
});
