import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shadowRootOf } from '../../../../../entrypoints/content/dom/shadow-roots.ts';

/** The closed roots, which browsers show to extensions alone. */
let closed: Map<Element, ShadowRoot>;
const ask = vi.fn<(element: Element) => ShadowRoot | null>();
beforeEach(() => {
  closed = new Map();
  ask.mockImplementation((element) => {
    if (!(element instanceof HTMLElement)) throw new TypeError('Chromium takes no others.');
    return closed.get(element) ?? null;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function host(name: string, mode: ShadowRootMode = 'closed', content = ''): { element: Element; root: ShadowRoot } {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode });
  element.innerHTML = content;
  if (mode === 'closed') closed.set(element, root);
  return { element, root };
}
/** Has the browser be one that asks in this way, or one with a property of the element. */
const browsers = {
  Chromium: () => vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: ask } }),
  Firefox: () => {
    for (const [element, root] of closed) Object.assign(element, { openOrClosedShadowRoot: root });
  },
};

test.each(['x-card', 'div', 'article'])('an open root of a %s is found, whatever the element holds', (name) => {
  const { element, root } = host(name, 'open', '<p>slotted</p>');
  expect(shadowRootOf(element)).toBe(root);
});

describe.each(Object.entries(browsers))('in %s a closed root', (_name, begin) => {
  test.each([
    ['a custom element', 'x-card', ''],
    ['a custom element with content', 'x-card', '<p>slotted</p>'],
    ['an empty box', 'div', ''],
  ])('is found in %s', (_what, name, content) => {
    const { element, root } = host(name, 'closed', content);
    begin();
    expect(shadowRootOf(element)).toBe(root);
  });

  test.each([
    ['a box with content', 'div', 'text'],
    ['an empty heading', 'h1', ''],
    ['what is ours', 'glosswell-card', ''],
  ])('is not looked for in %s', (_what, name, content) => {
    const { element } = host(name, 'closed', content);
    begin();
    expect(shadowRootOf(element)).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });
});

test('an element that cannot have a root is asked nothing', () => {
  browsers.Chromium();
  const element = document.createElement('table');
  Object.defineProperty(element, 'shadowRoot', { get: () => expect.unreachable('It was asked for a root.') });
  expect(shadowRootOf(element)).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

test('an element that has none has none', () => {
  expect(shadowRootOf(document.createElement('x-card'))).toBeNull();
  browsers.Chromium();
  expect(shadowRootOf(document.createElement('x-card'))).toBeNull();
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'x-card');
  expect(shadowRootOf(drawing)).toBeNull();
});
