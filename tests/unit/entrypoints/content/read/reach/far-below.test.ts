import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isFarBelow } from '../../../../../../entrypoints/content/read/reach/far-below.ts';
import { SCREEN, standInForLayout } from '../layout.ts';

let scroll: (top: number) => void;
beforeEach(() => {
  scroll = standInForLayout();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A paragraph at a height, or without a box. */
function paragraph(top: number | undefined): HTMLElement {
  const element = document.createElement('p');
  if (top === undefined) element.dataset['hidden'] = '';
  else element.dataset['top'] = String(top);
  element.append('iron');
  document.body.append(element);
  return element;
}

test.each([
  ['in view', 10, false],
  ['two screens below', 3 * SCREEN, false],
  ['just at the end', 4 * SCREEN, false],
  ['beyond it', 4 * SCREEN + 1, true],
  ['above', -9 * SCREEN, false],
  ['without a box', undefined, false],
])('what lies %s', (_where, top, isFar) => {
  const element = paragraph(top);
  expect(isFarBelow(element, 3)).toBe(isFar);
  expect(element.firstChild && isFarBelow(element.firstChild, 3)).toBe(isFar);
});

test('a shadow root lies where its host does', () => {
  const host = paragraph(9 * SCREEN);
  expect(isFarBelow(host.attachShadow({ mode: 'closed' }), 3)).toBe(true);
});

test('scrolling brings it near', () => {
  for (let above = 0; above < 60; above += 1) document.body.append(document.createElement('p'));
  const last = document.body.lastElementChild as Element;
  expect(isFarBelow(last, 3)).toBe(true);
  scroll(3 * SCREEN);
  expect(isFarBelow(last, 3)).toBe(false);
});
