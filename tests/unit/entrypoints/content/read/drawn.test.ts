import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createInlineLook,
  isDrawnApart,
  readAsBlock,
  readingAsDrawn,
} from '../../../../../entrypoints/content/read/drawn.ts';
import { standInForStyles } from '../styles.ts';

/** Where texts lie, by what they say. */
let boxes: Record<string, DOMRect>;
beforeEach(() => {
  standInForStyles();
  boxes = {};
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const box = boxes[(this.startContainer as Text).data];
    return (box ? [box] : []) as unknown as DOMRectList;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (selector: string) => document.querySelector(selector) as HTMLElement;

describe('two texts are drawn', () => {
  /** The texts “iron” and “zinc” of a page with this markup. */
  function apart(markup: string, isInWord = false): boolean {
    document.body.innerHTML = markup;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const [before, after] = ['iron', 'zinc'].map((data) => texts.find((text) => text.data === data));
    return isDrawnApart(before as Text, after as Text, isInWord);
  }

  test.each([
    ['in the same line', '<p><b>iron</b><i>zinc</i></p>'],
    [
      'with a word space of room between them',
      '<p><b style="padding-inline-end: 4px; font-size: 16px">iron</b><i>zinc</i></p>',
    ],
    [
      'with room around raised letters',
      '<p>iron<sup style="margin-inline-start: 20px; font-size: 10px">zinc</sup></p>',
    ],
    [
      'with room on their other sides',
      '<p><b style="padding-inline-start: 40px; font-size: 16px">iron</b><i style="padding-inline-end: 40px; font-size: 16px">zinc</i></p>',
    ],
    ['in a wrapper without a box', '<p><b style="display: contents">iron</b><i>zinc</i></p>'],
    ['one of them in a control', '<p><span role="button">iron</span><i>zinc</i></p>'],
  ])('as one: %s', (_how, markup) => {
    expect(apart(markup)).toBe(false);
  });

  test.each([
    ['in two blocks', '<p><b style="display: block">iron</b><i>zinc</i></p>'],
    ['as the second of two begins a block', '<p><b>iron</b><i style="display: flex">zinc</i></p>'],
    ['further in than their own elements', '<p><b style="display: grid"><u>iron</u></b><i>zinc</i></p>'],
    [
      'with room between them that each has a part of',
      '<p><b style="margin-inline-end: 5px; font-size: 16px">iron</b><i style="border-inline-start-width: 5px; font-size: 16px">zinc</i></p>',
    ],
    ['in two controls', '<p><span role="tab">iron</span><span role="tab">zinc</span></p>'],
    ['as one of them floats', '<p><b style="float: left; display: block">iron</b><i>zinc</i></p>'],
  ])('apart: %s', (_how, markup) => {
    expect(apart(markup)).toBe(true);
  });

  test('as one where the first floats inside a word, as drop caps do', () => {
    expect(apart('<p><b style="float: left; display: block">iron</b><i>zinc</i></p>', true)).toBe(false);
  });

  test.each([
    ['far apart in one line', 200, 0, true],
    ['near each other', 45, 0, false],
    ['in two lines', 200, 30, false],
  ])('as boxes in a line that lie %s', (_where, left, top, is) => {
    boxes = { iron: new DOMRect(0, 0, 40, 16), zinc: new DOMRect(left, top, 40, 16) };
    expect(apart('<p><b style="display: inline-block">iron</b><i>zinc</i></p>')).toBe(is);
    expect(apart('<p><b>iron</b><i>zinc</i></p>')).toBe(false);
  });
});

describe('a block', () => {
  test('is read on where it is found to be drawn in line, until it is read as one of its own again', () => {
    document.body.innerHTML = '<div><p style="display: inline">iron</p></div>';
    expect(readingAsDrawn(at('p'))).toBe('block');
    expect(createInlineLook()(at('p'))).toBe(true);
    expect(readingAsDrawn(at('p'))).toBe('inline');
    readAsBlock(at('p'));
    expect(readingAsDrawn(at('p'))).toBe('block');
  });

  test.each([
    ['a paragraph', '<p></p>', 'block'],
    ['a paragraph in line', '<p style="display: inline-block"></p>', 'inline'],
    ['a wrapper without a box', '<div style="display: contents"></div>', 'inline'],
    ['a heading in line', '<h2 style="display: inline"></h2>', 'block'],
    ['what has the role of a heading', '<div role="heading" style="display: inline"></div>', 'block'],
    ['a section in line', '<section style="display: inline"></section>', 'block'],
  ])('is told by how it is drawn: %s', (_what, markup, reading) => {
    document.body.innerHTML = markup;
    const block = document.body.firstElementChild as Element;
    expect(createInlineLook()(block)).toBe(reading === 'inline');
    expect(readingAsDrawn(block)).toBe(reading);
  });

  test('is asked about once for all of its kind in such a parent, and by itself where it has a style of its own', () => {
    const styles = vi.spyOn(globalThis, 'getComputedStyle');
    document.body.innerHTML =
      '<ul class="a"><li>1</li><li>2</li><li class="x">3</li><li style="display: inline">4</li></ul><ul><li>5</li></ul>';
    const look = createInlineLook();
    const found = Array.from(document.querySelectorAll('li'), look);
    expect(found).toEqual([false, false, false, true, false]);
    const asked = styles.mock.calls.map(([element]) => element.textContent);
    expect(asked).toEqual(['1', '3', '4', '5']);
  });
});
