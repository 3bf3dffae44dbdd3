import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { topLayerAround, usableParentOf } from '../../../../../entrypoints/content/card/top-layer.ts';
import { standInForStyles } from '../styles.ts';
import { standInForTopLayer } from '../top-layer.ts';

const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const root = document.documentElement;

beforeEach(() => {
  standInForTopLayer();
  standInForStyles();
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(null);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a card that opens for a word hangs on', () => {
  test.each([
    ['the root element, where nothing lies above the page', '<p>iron</p>', 'html'],
    ['a modal dialog around it', '<dialog data-modal><p>iron</p></dialog>', 'dialog'],
    ['the root element, where a dialog is not modal', '<dialog><p>iron</p></dialog>', 'html'],
    ['a popover around it', '<div data-popover-open><p>iron</p></div>', 'div'],
    ['what fills the screen', '<main data-fullscreen><p>iron</p></main>', 'main'],
    ['the innermost of several', '<dialog data-modal><div data-popover-open><p>iron</p></div></dialog>', 'div'],
    ['the root element, where a dialog is open elsewhere', '<p>iron</p><dialog data-modal></dialog>', 'html'],
  ])('%s', (_what, markup, name) => {
    document.body.innerHTML = markup;
    expect(topLayerAround(at('p').firstChild as Node).localName).toBe(name);
  });

  test('the dialog around the host of the shadow root that it lies in', () => {
    document.body.innerHTML = '<dialog data-modal><section></section></dialog>';
    const shadow = at('section').attachShadow({ mode: 'closed' });
    shadow.append('iron');
    expect(topLayerAround(shadow.firstChild as Node)).toBe(at('dialog'));
  });

  test('the root element, where there is no word', () => {
    expect(topLayerAround(undefined)).toBe(root);
  });
});

describe('a pinned card hangs on', () => {
  const host = document.createElement('aside');
  const hangOn = (selector: string) => at(selector).append(host);
  beforeEach(() => {
    document.body.innerHTML = '<main><section></section></main><dialog id="one"></dialog><dialog id="two"></dialog>';
    for (const [selector, x] of [
      ['#one', 0],
      ['#two', 500],
    ] as const)
      vi.spyOn(at(selector), 'getBoundingClientRect').mockReturnValue(new DOMRect(x, 0, 100, 100));
  });
  afterEach(() => host.remove());
  const openModal = (...selectors: string[]) => {
    for (const selector of selectors) at(selector).toggleAttribute('data-modal', true);
  };

  test('what it hangs on, as long as it is shown there', () => {
    hangOn('section');
    expect(usableParentOf(host)).toBe(at('section'));
  });

  test.each([
    ['it is not on the page', () => host.remove()],
    ['what it hangs on is hidden', () => at('main').setAttribute('style', 'display: none')],
  ])('the root element, where %s', (_why, change) => {
    hangOn('section');
    change();
    expect(usableParentOf(host)).toBe(root);
  });

  test('the modal dialog that keeps all else from being used', () => {
    hangOn('section');
    openModal('#one');
    expect(usableParentOf(host)).toBe(at('#one'));
  });

  test('what it hangs on in that dialog', () => {
    at('#one').append(document.createElement('div'));
    openModal('#one');
    hangOn('#one div');
    expect(usableParentOf(host)).toBe(at('#one div'));
  });

  test.each([
    ['the topmost of several dialogs, whatever their order', '#one', '#one'],
    ['the last of them, where none is known to be the topmost', 'section', '#two'],
  ])('%s', (_what, hit, expected) => {
    hangOn('section');
    openModal('#one', '#two');
    vi.mocked(document.elementFromPoint).mockImplementation((x) => (x < 100 ? at(hit) : null));
    expect(usableParentOf(host)).toBe(at(expected));
  });
});
