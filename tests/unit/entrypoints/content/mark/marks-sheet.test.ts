import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMarksSheet, type MarksSheet } from '../../../../../entrypoints/content/mark/marks-sheet.ts';
import { marksCss } from '../../../../../components/marks-css.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../../settings/preferences.ts';

const OTHER: Preferences = { ...DEFAULT_PREFERENCES, markStyle: 'none' };
const pages = new CSSStyleSheet();
let stop: AbortController;
let sheet: MarksSheet;
/** What is written in each sheet; happy-dom leaves rules of highlights out. */
let written: Map<CSSStyleSheet, string>;

beforeEach(() => {
  written = new Map();
  vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(function (this: CSSStyleSheet, css) {
    written.set(this, css);
  });
  stop = new AbortController();
  document.adoptedStyleSheets = [pages];
  sheet = createMarksSheet(stop.signal);
});
afterEach(() => {
  stop.abort();
  document.adoptedStyleSheets = [];
  vi.restoreAllMocks();
});

/** The sheets of ours. */
const ours = (root: Document | ShadowRoot = document) => root.adoptedStyleSheets.filter((other) => other !== pages);
const rulesOf = (root?: Document | ShadowRoot) => ours(root).map((sheet) => written.get(sheet));
const shadowRoot = () => {
  const root = document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [pages];
  return root;
};

test('a page has no sheet of ours where marks look as they do without one', () => {
  sheet.draw(DEFAULT_PREFERENCES);
  expect(document.adoptedStyleSheets).toEqual([pages]);
});

test('a page has one, and keeps its own, where its reader wants other marks', () => {
  sheet.draw(OTHER);
  expect(document.adoptedStyleSheets).toHaveLength(2);
  expect(document.adoptedStyleSheets[0]).toBe(pages);
  expect(rulesOf()).toEqual([marksCss(OTHER.markStyle, OTHER.markColour)]);
});

test('what its reader chooses later is drawn by the same sheet', () => {
  sheet.draw(OTHER);
  sheet.draw(DEFAULT_PREFERENCES);
  const { markStyle, markColour } = DEFAULT_PREFERENCES;
  expect(rulesOf()).toEqual([marksCss(markStyle, markColour)]);
});

test('a shadow root has it from the beginning, once, and follows what its reader chooses', () => {
  const root = shadowRoot();
  sheet.adopt(root);
  sheet.adopt(root);
  expect(rulesOf(root)).toEqual([marksCss(DEFAULT_PREFERENCES.markStyle, DEFAULT_PREFERENCES.markColour)]);
  sheet.draw(OTHER);
  expect(ours(root)).toEqual(ours());
});

test('it is put back on a page that has taken it away, and not on one that never had it', () => {
  sheet.restore();
  expect(ours()).toEqual([]);
  sheet.draw(OTHER);
  const [own] = ours();
  document.adoptedStyleSheets = [pages];
  sheet.restore();
  sheet.restore();
  expect(ours()).toEqual([own]);
});

test('at the end it is gone everywhere, and the sheets of the page stay', () => {
  const root = shadowRoot();
  sheet.adopt(root);
  sheet.draw(OTHER);
  stop.abort();
  expect([document.adoptedStyleSheets, root.adoptedStyleSheets]).toEqual([[pages], [pages]]);
});
